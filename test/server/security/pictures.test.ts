import { expect, test } from 'vitest';
import { advicePdf } from '../../../server/documents/advice-pdf.ts';
import type { Typesetter } from '../../../server/documents/typesetter.ts';
import { printableAdvice } from '../../../shared/word/printable-advice.ts';
import { adviceText, figure, redSquare, sampleAdvice, sampleFile, toPrint } from '../../builders/sample-advice.ts';

const fileId = '11111111-1111-4111-8111-111111111111';

/** Which pictures the typesetter is given for a response that shows this one. */
async function setWith(bytes: Uint8Array, type: string): Promise<string[]> {
  const given: string[] = [];
  const typesetter: Typesetter = {
    pdf: async (_template, _data, files = []) => {
      given.push(...files.map(({ path }) => path));
      return new Uint8Array();
    },
    word: async () => new Uint8Array(),
    wordLetter: async () => new Uint8Array(),
    wordPlan: async () => new Uint8Array(),
    close: async () => {},
  };
  const text = adviceText('health', { who: [figure(fileId, 'A picture')] });
  const advice = printableAdvice(
    toPrint('health', sampleAdvice('health', { text }), new Map([[fileId, sampleFile()]])),
  );
  await advicePdf(typesetter, advice, new Map([[fileId, { bytes, type }]]));
  return given;
}

/** A PNG whose header says how large it is; what follows can be a few kilobytes for any size. */
function pngOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(redSquare);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
const svg = (inner: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`);

test('V4: a picture that would fill the server’s memory when it is opened is left to words', async () => {
  expect(await setWith(pngOf(4000, 3000), 'image/png')).toHaveLength(1);
  expect(await setWith(pngOf(12_000, 9_000), 'image/png')).toHaveLength(1);
  for (const side of [12_000, 60_000]) expect(await setWith(pngOf(side, side), 'image/png')).toEqual([]);
});

test('V4: a drawing that holds pictures or fetches something is left to words', async () => {
  expect(await setWith(svg('<circle cx="4" cy="4" r="4"/>'), 'image/svg+xml')).toHaveLength(1);
  for (const inner of [
    '<image href="file:///etc/passwd" width="9" height="9"/>',
    '<image xlink:href="data:image/png;base64,AAAA"/>',
    '<filter id="f"><feImage href="x.png"/></filter>',
    '<svg:image href="x.png"/>',
    '<use href="other.svg#part"/>',
    '<style>@import url(x.css);</style>',
  ])
    expect(await setWith(svg(inner), 'image/svg+xml'), inner).toEqual([]);
});
