import { diffWords, plainText, type Wording } from '../../../shared/domain/advice/index.ts';
import { momentWords } from '../../ui/dates.ts';

/** What one wording says, as plain text. */
export const wordsOfWording = (wording: Wording): string => wording.blocks.map(plainText).join('\n').trim();

/** Heads a wording: who wrote it; until the hub has said so, no name. */
export const headOf = (wording: Wording): string => wording.by || 'The other wording';

/** Whether two people wrote these: one person on two devices may have, and the hub may not have said yet. */
const byTwo = (wordings: readonly Wording[]): boolean => {
  const names = new Set(wordings.map((one) => one.by));
  return names.size > 1 && !names.has('');
};

/** "Two people changed this while apart", where that is sure. */
export const whatHappened = (wordings: readonly Wording[], what: string): string =>
  byTwo(wordings)
    ? `Two people changed ${what} while apart`
    : `${what[0]?.toUpperCase()}${what.slice(1)} was changed in two places at once`;

/** "Marcus’s wording"; a name stands whole when two share the first one, and a moment where a name does not tell them apart. */
export function called(wording: Wording, all: readonly Wording[]): string {
  if (wording.by === '') return 'the other wording';
  if (all.some((one) => one !== wording && one.by === wording.by) && wording.at !== '')
    return `the wording of ${momentWords(wording.at, new Date().toISOString())}`;
  const first = wording.by.replace(/^(Dr|Mr|Mrs|Ms|Miss|Prof)\.? /u, '').split(' ')[0] ?? wording.by;
  const shared = all.filter((one) => one.by.includes(first)).length > 1;
  return `${shared ? wording.by : first}’s wording`;
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
