import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeProblems, layoutProblems } from './axe.ts';

const folder = join(import.meta.dirname, '../output/screens');
const widths = [
  { width: 1280, height: 900 },
  { width: 375, height: 812 },
] as const;

/**
 * Looks at a screen as it stands: axe and a picture on a desktop and on a phone, targets and sideways scrolling on small
 * phones. Answers what is wrong, one line each; the page has its own size again afterwards.
 */
export function lookerOf(journey: string) {
  const place = join(folder, journey);
  mkdirSync(place, { recursive: true });
  return async (page: Page, name: string): Promise<string[]> => {
    const before = page.viewportSize();
    const found: string[] = [];
    for (const size of widths) {
      await page.setViewportSize(size);
      found.push(...(await axeProblems(page)).map((words) => `${name} at ${size.width}: ${words}`));
      await page.screenshot({ path: join(place, `${name}-${size.width}.png`), fullPage: true });
    }
    await page.setViewportSize({ width: 320, height: 640 });
    found.push(...(await layoutProblems(page)).map((words) => `${name} at 320: ${words}`));
    if (before) await page.setViewportSize(before);
    return found;
  };
}
