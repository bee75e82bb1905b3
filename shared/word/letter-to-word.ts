import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { styles } from './advice-to-word.ts';
import type { PrintableLetter } from './printable-letter.ts';
import { numbering, wordWriter } from './word-blocks.ts';

const linesOf = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph =>
  new Paragraph({
    alignment,
    children: text.split('\n').map((line, index) => new TextRun(index === 0 ? line : { text: line, break: 1 })),
  });

/** A produced letter as a Word document (G4): the same structure as on the page. */
export async function letterToWord(letter: PrintableLetter): Promise<Uint8Array<ArrayBuffer>> {
  const foot = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 20, children: [`${letter.foot} · page `, PageNumber.CURRENT] })],
  });
  const document = new Document({
    title: letter.title,
    creator: letter.authority,
    lastModifiedBy: letter.authority,
    styles,
    numbering,
    sections: [
      {
        footers: { default: new Footer({ children: [foot] }) },
        children: [
          linesOf(letter.sender, AlignmentType.END),
          linesOf(letter.address, AlignmentType.START),
          linesOf(letter.date, AlignmentType.START),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(letter.title)] }),
          ...wordWriter(new Map()).write([...letter.blocks]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
