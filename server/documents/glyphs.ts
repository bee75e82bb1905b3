/** Shown in place of a character that the document's font does not have. */
export const missingGlyph = '\ufffd';

interface Reader {
  u16(at: number): number;
  u32(at: number): number;
}

function readerOf(bytes: Uint8Array): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { u16: (at) => view.getUint16(at), u32: (at) => view.getUint32(at) };
}

function tableOffset({ u16, u32 }: Reader, tag: string): number {
  const wanted = [...tag].reduce((sum, character) => sum * 256 + character.charCodeAt(0), 0);
  for (let index = 0; index < u16(4); index++) if (u32(12 + index * 16) === wanted) return u32(12 + index * 16 + 8);
  throw new Error(`The font has no table ${tag}.`);
}

/** The ranges of characters that a TrueType font has glyphs for, from its character map (format 12, else 4). */
export function glyphRanges(font: Uint8Array): [number, number][] {
  const reader = readerOf(font);
  const { u16, u32 } = reader;
  const cmap = tableOffset(reader, 'cmap');
  const subtables = Array.from({ length: u16(cmap + 2) }, (_, index) => cmap + u32(cmap + 4 + index * 8 + 4));
  const full = subtables.find((at) => u16(at) === 12);
  if (full !== undefined)
    return Array.from({ length: u32(full + 12) }, (_, index) => [
      u32(full + 16 + index * 12),
      u32(full + 20 + index * 12),
    ]);
  const basic = subtables.find((at) => u16(at) === 4);
  if (basic === undefined) throw new Error('The font has no character map that we can read.');
  const count = u16(basic + 6) / 2;
  return Array.from({ length: count }, (_, index): [number, number] => [
    u16(basic + 16 + count * 2 + index * 2),
    u16(basic + 14 + index * 2),
  ]).filter(([start]) => start !== 0xffff);
}

/** Characters that shape the text around them and need no glyph. */
const invisible = /[\t\n\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/u;

/** Puts a mark in place of every character that the font cannot show; a run of them gets one mark. */
export function onlyShowable(text: string, ranges: readonly [number, number][]): string {
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x7f || ranges.some(([start, end]) => code >= start && code <= end)) result += character;
    else if (!invisible.test(character) && !result.endsWith(missingGlyph)) result += missingGlyph;
  }
  return result;
}
