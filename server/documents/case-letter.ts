import type { PrintableLetter } from '../../shared/word/printable-letter.ts';
import type { Typesetter } from './typesetter.ts';

/** One letter, or a pile of them to print and post, as tagged PDF/UA-1 (G4, G6). Its words go to the page as data. */
export function caseLetterPdf(typesetter: Typesetter, letters: readonly PrintableLetter[]): Promise<Uint8Array> {
  const [first] = letters;
  const title = letters.length === 1 && first ? first.title : `${letters.length} letters to print and post`;
  return typesetter.pdf('case-letter', { title, letters });
}
