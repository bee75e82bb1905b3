import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { styles } from './advice-to-word.ts';
import type { Picture } from './printable-advice.ts';
import type { PrintablePlan } from './printable-plan.ts';
import { numbering, words, wordWriter } from './word-blocks.ts';

/** A plan as a Word document: the same structure as on the page, a draft marked as one on every page. */
export async function planToWord(
  plan: PrintablePlan,
  pictures: ReadonlyMap<string, Picture>,
): Promise<Uint8Array<ArrayBuffer>> {
  const pages = [`${plan.foot} · page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  const foot = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 20, children: pages })],
  });
  const head = plan.draftMark
    ? { headers: { default: new Header({ children: [words(plan.draftMark, { bold: true })] }) } }
    : {};
  const document = new Document({
    title: plan.title,
    creator: plan.authority,
    lastModifiedBy: plan.authority,
    styles,
    numbering,
    sections: [
      {
        ...head,
        footers: { default: new Footer({ children: [foot] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plan.title)] }),
          ...(plan.draftMark ? [words(plan.draftMark, { bold: true })] : []),
          ...wordWriter(pictures).write(plan.blocks),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
