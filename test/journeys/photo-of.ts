import type { Page } from 'playwright-core';

/** A JPEG as a phone's camera makes it: bytes of a colour, 1600 × 1200. */
export async function photoOf(page: Page, colour: string): Promise<Buffer> {
  const url = await page.evaluate((fill) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1600;
    canvas.height = 1200;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = fill;
    context.fillRect(0, 0, 1600, 1200);
    context.fillStyle = '#fff';
    for (let card = 0; card < 5; card += 1) context.fillRect(120 + card * 280, 420, 220, 320);
    return canvas.toDataURL('image/jpeg', 0.9);
  }, colour);
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}
