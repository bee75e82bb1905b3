import { diffWords, plainText, type Wording } from '../../../shared/domain/advice/index.ts';

/** What one wording says, as plain text. */
export const wordsOfWording = (wording: Wording): string => wording.blocks.map(plainText).join('\n').trim();

/** "Marcus’s wording"; a name stands whole when two share the first one. */
export function whose(wording: Wording, all: readonly Wording[]): string {
  const first = wording.by.replace(/^(Dr|Mr|Mrs|Ms|Miss|Prof)\.? /u, '').split(' ')[0] ?? wording.by;
  const shared = all.filter((one) => one.by.includes(first)).length > 1;
  return `${shared ? wording.by : first}’s`;
}

/** A first proposal of both wordings together: what they share once, then what each adds at its place, for somebody to put right. */
export function combinedWords(wordings: readonly Wording[]): string {
  return wordings
    .map(wordsOfWording)
    .filter(Boolean)
    .reduce(
      (together, words) =>
        together === ''
          ? words
          : diffWords(together, words)
              .map((part) => part.text)
              .join(''),
      '',
    );
}

/** "From Ros: “ten” and “with two adults”. From Anneke: …": what only one wording has, so that nobody overlooks it. */
export function onlyIn(wording: Wording, other: Wording | undefined): string[] {
  const parts = diffWords(other ? wordsOfWording(other) : '', wordsOfWording(wording));
  return parts
    .filter((part) => part.kind === 'added')
    .map((part) => part.text.replace(/^[\s,;:]+|[\s,;:.]+$/gu, ''))
    .filter((words) => /[\p{L}\p{N}]/u.test(words));
}
