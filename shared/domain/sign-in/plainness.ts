const lookAlikes: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
};
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];

const unmasked = (text: string): string => [...text].map((sign) => lookAlikes[sign] ?? sign).join('');
const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');
/** Digits and signs before and after the word do not make it another word. */
const undecorated = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** The shortest piece that, repeated, makes the text: `abcabcab` → `abc`. */
function repeatedPiece(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return piece;
  }
  return text;
}

function isRun(text: string): boolean {
  return rows.some((row) => {
    const back = [...row].reverse().join('');
    const long = row.repeat(Math.ceil(text.length / row.length) + 1);
    const longBack = back.repeat(Math.ceil(text.length / row.length) + 1);
    return long.includes(text) || longBack.includes(text);
  });
}

/** How many characters have to stand around a common word before it is no longer only that word. */
const enoughAround = 8;

/**
 * What makes a text easy to guess: it is about the person, a common word (alone, repeated, with digits around it or
 * with look-alike signs in it), or a pattern of the keyboard. Null when none of these.
 */
export function simplest(
  text: string,
  isCommon: (word: string) => boolean,
  about: readonly string[] = [],
): 'about' | 'common' | 'pattern' | null {
  const lower = text.normalize('NFKC').toLowerCase();
  const piece = repeatedPiece(lower);
  if (new Set(lower).size <= 3 || piece.length <= 4 || isRun(lower)) return 'pattern';
  const own = ownWords(about);
  for (const form of [lower, piece]) {
    if (isCommon(form) || isCommon(unmasked(form))) return 'common';
    for (const core of [undecorated(form), unmasked(undecorated(form)), undecorated(unmasked(form))]) {
      if (core.length < 3 || form.length - core.length >= enoughAround) continue;
      if (own.has(lettersOf(core))) return 'about';
      if (core.length >= 4 && (isCommon(core) || isCommon(repeatedPiece(core)) || isRun(core))) return 'common';
    }
  }
  return null;
}

function ownWords(about: readonly string[]): ReadonlySet<string> {
  const words = about.flatMap((text) => {
    const lower = text.normalize('NFKC').toLowerCase();
    const parts = lower.split(/[^\p{L}]+/u);
    return [
      lettersOf(lower),
      lettersOf(lower.split('@')[0] ?? ''),
      ...parts,
      parts.join(''),
      [...parts].reverse().join(''),
    ];
  });
  return new Set(words.filter((word) => word.length >= 3));
}
