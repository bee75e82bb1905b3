import type { LetterBlock, LetterBody } from '../domain/documents/index.ts';
import { slugOf } from '../domain/templates/index.ts';

/** A letter as paper needs it: everything is words of its own, taken from the letter as it was produced. */
export interface PrintableLetter {
  title: string;
  authority: string;
  /** Lines of who sends it. */
  sender: string;
  /** Lines of whom it is to, for a window envelope. */
  address: string;
  date: string;
  foot: string;
  blocks: readonly LetterBlock[];
  /** Without ending; it names nobody. */
  fileName: string;
}

interface Printed {
  authority: { name: string; address: string | null; phone: string | null; email: string | null };
  letter: { date: string };
  recipient: { name: string; address: string | null };
  case: { reference: string };
}

/** A letter from its own data and blocks alone: what becomes of its template or its case changes nothing (G4). */
export function printableLetter(letter: Pick<LetterBody, 'letter' | 'title' | 'blocks' | 'data'>): PrintableLetter {
  const { authority, recipient, case: found, letter: made } = letter.data as unknown as Printed;
  const lines = (...all: (string | null)[]) => all.filter((line) => line?.trim()).join('\n');
  return {
    title: letter.title,
    authority: authority.name,
    sender: lines(authority.name, authority.address, authority.phone, authority.email),
    address: lines(recipient.name, recipient.address),
    date: made.date,
    foot: `${authority.name} · ${found.reference}`,
    blocks: letter.blocks,
    fileName: `letter-${found.reference}-${slugOf(letter.letter)}`,
  };
}
