import { type ClipboardEvent, useState } from 'react';
import { say } from './live-region.tsx';

/** What a field that holds `most` characters says of a paste that does not fit; null when it fits. */
export function pasteProblem(value: string, selected: number, pasted: string, most: number): string | null {
  const over = value.length - selected + pasted.replaceAll('\r\n', '\n').length - most;
  if (over <= 0) return null;
  return `What you pasted was not put in: it is ${count(over)} too long. Paste a shorter part.`;
}

/** What it says of words that are too long already; null when they fit. */
export function lengthProblem(value: string, most: number): string | null {
  const over = value.length - most;
  return over > 0 ? `Shorten this by ${count(over)}` : null;
}

const count = (characters: number): string =>
  `${characters.toLocaleString('en-GB')} ${characters === 1 ? 'character' : 'characters'}`;

export interface TooLong {
  words: string | null;
  onPaste: (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  /** Something was typed: what was said of a paste is past. */
  typed: () => void;
}

/** A browser cuts a paste that is too long and says nothing: here it is left out whole, and the field says so. */
export function useTooLong(value: string, most: number | undefined): TooLong {
  const [pasted, setPasted] = useState<string | null>(null);
  return {
    words: most === undefined ? null : (pasted ?? lengthProblem(value, most)),
    typed: () => setPasted(null),
    onPaste: (event) => {
      if (most === undefined) return;
      // A field for e-mail addresses does not tell what is selected in it.
      const { selectionStart, selectionEnd } = event.currentTarget;
      const selected = (selectionEnd ?? 0) - (selectionStart ?? 0);
      const words = pasteProblem(event.currentTarget.value, selected, event.clipboardData.getData('text/plain'), most);
      setPasted(words);
      if (!words) return;
      event.preventDefault();
      say(words);
    },
  };
}
