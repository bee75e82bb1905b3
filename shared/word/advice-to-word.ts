import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Picture, PrintableAdvice } from './printable-advice.ts';
import { heading, numbering, words, wordWriter } from './word-blocks.ts';

const font = 'Arial';
const ink = '0B0C0C';
const language = { value: 'en-GB' };
const headingStyle = (size: number) => ({
  run: { size, bold: true, color: ink, font },
  paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
});

/** How every document of the hub looks in Word. */
export const styles = {
  default: {
    document: { run: { font, size: 24, color: ink, language }, paragraph: { spacing: { after: 160, line: 300 } } },
    title: { run: { size: 44, bold: true, color: ink, font }, paragraph: { spacing: { after: 240 } } },
    heading1: headingStyle(34),
    heading2: headingStyle(28),
    heading3: headingStyle(26),
    heading4: headingStyle(24),
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 22, italics: true },
      paragraph: { spacing: { after: 200 } },
    },
  ],
};

function beginning(advice: PrintableAdvice): Paragraph[] {
  const fact = ({ label, value }: { label: string; value: string }) =>
    new Paragraph({
      spacing: { after: 60 },
      children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)],
    });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(advice.title)] }),
    ...(advice.draftMark ? [words(advice.draftMark, { bold: true })] : []),
    ...advice.facts.map(fact),
    ...(advice.whatChanged ? [heading('What this version changes', 1), words(advice.whatChanged)] : []),
    ...(advice.question
      ? [heading('What was asked', 1), ...advice.question.split(/\n+/).map((line) => words(line))]
      : []),
  ];
}

function attachments(advice: PrintableAdvice, writer: ReturnType<typeof wordWriter>): (Paragraph | Table)[] {
  if (advice.attachments.length === 0) return [];
  const each = advice.attachments.flatMap(({ name, caption, picture }) =>
    picture ? writer.write([picture]) : [words(caption ? `${name}: ${caption}` : name)],
  );
  return [heading('Attached', 1), ...each];
}

/**
 * The response as a Word document (V4): made on the device without a connection, and by the server. Headings, lists and
 * header rows are real ones, pictures carry their description, the language is British English. Give the bytes of the
 * pictures that `pictureIds` names; one that is missing, or neither JPEG, PNG nor SVG, is described in words.
 */
export async function adviceToWord(
  advice: PrintableAdvice,
  pictures: ReadonlyMap<string, Picture>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = wordWriter(pictures);
  const body = advice.sections.flatMap(({ title, blocks }) => [heading(title, 1), ...writer.write(blocks)]);
  const foot = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        size: 20,
        children: [`${advice.foot} · page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
  const head = advice.draftMark
    ? { headers: { default: new Header({ children: [words(advice.draftMark, { bold: true })] }) } }
    : {};
  const document = new Document({
    title: advice.title,
    creator: advice.authors.join(', '),
    lastModifiedBy: advice.authors.join(', '),
    styles,
    numbering,
    sections: [
      {
        ...head,
        footers: { default: new Footer({ children: [foot] }) },
        children: [...beginning(advice), ...body, ...attachments(advice, writer)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
