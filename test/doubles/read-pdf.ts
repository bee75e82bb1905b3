import { inflateSync } from 'node:zlib';

/** A PDF as another programme would read it, for the plain kind of PDF that our typesetter writes. */
export interface ReadPdf {
  pages: number;
  /** Says of itself that it is PDF/UA-1. */
  claimsUa1: boolean;
  marked: boolean;
  language: string | undefined;
  showsTitle: boolean;
  /** The kinds of tags in the structure tree. */
  structure: string[];
  /** Descriptions of pictures. */
  alternatives: string[];
  fonts: string[];
  fontsEmbedded: number;
  /** Whether these words stand in it, in this order; spaces and line ends do not count. */
  says(words: string): boolean;
  /** How often these words stand in it. */
  count(words: string): number;
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

type Objects = Map<string, string>;

function objectsOf(raw: string): Objects {
  return new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

function streamOf(object: string): string {
  const [, body = ''] = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object) ?? [];
  if (!object.includes('/FlateDecode')) return body;
  return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
}

/** Glyph number → characters. */
function glyphsOf(objects: Objects, font: string): Map<number, string> {
  const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '') ?? [];
  const pairs = [...streamOf(objects.get(map) ?? '').matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\n/g)];
  const words = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  return new Map(pairs.map(([, glyph = '', characters = '']) => [Number.parseInt(glyph, 16), words(characters)]));
}

const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]{3}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );

/** The end of a string that begins at `start`; brackets in it may stand in pairs. */
function endOfString(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return content.length;
}

function textOfPage(objects: Objects, page: string): string {
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, glyphsOf(objects, id)]),
  );
  const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
  const content = streamOf(objects.get(contents) ?? '');
  const next = /\/(f\d+) [\d.]+ Tf|\(/g;
  let glyphs = new Map<number, string>();
  let text = '';
  for (let found = next.exec(content); found; found = next.exec(content)) {
    if (found[1]) glyphs = fonts.get(found[1]) ?? glyphs;
    if (found[1]) continue;
    const end = endOfString(content, found.index);
    const bytes = Buffer.from(unescaped(content.slice(found.index + 1, end)), 'latin1');
    for (let at = 0; at + 1 < bytes.length; at += 2) text += glyphs.get(bytes.readUInt16BE(at)) ?? '';
    next.lastIndex = end + 1;
  }
  return text;
}

/** Reads what tests ask of a document. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = objectsOf(raw);
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\n/.test(object));
  const text = squeeze(pages.map((page) => textOfPage(objects, page)).join('\n'));
  const fonts = [...new Set(all(raw, /\/BaseFont \/(\S+)/g))];
  return {
    pages: pages.length,
    claimsUa1: raw.includes('<pdfuaid:part>1</pdfuaid:part>'),
    marked: /\/MarkInfo <<\s*\/Marked true/.test(raw) && /\/StructTreeRoot \d+ 0 R/.test(raw),
    language: /\/Lang \(([^)]*)\)\n\s*\/StructTreeRoot/.exec(raw)?.[1],
    showsTitle: raw.includes('/DisplayDocTitle true'),
    structure: [...new Set(all(raw, /\/Type \/StructElem\n\s*\/S \/(\w+)/g))],
    alternatives: all(raw, /\/Alt \(((?:\\.|[^)])*)\)/g),
    fonts,
    fontsEmbedded: all(raw, /\/FontFile[23]? (\d+) 0 R/g).length,
    says: (words) => text.includes(squeeze(words)),
    count: (words) => text.split(squeeze(words)).length - 1,
  };
}
