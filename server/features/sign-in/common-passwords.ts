import { dictionary } from '@zxcvbn-ts/language-common';

const words: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** Whether a lower-case word is among the 49,000 commonest of leaked password lists. */
export const isCommonPassword = (word: string): boolean => words.has(word);
