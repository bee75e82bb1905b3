import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { fitted, type PictureSize, pictureSize } from './picture-size.ts';
import type { PrintBlock, PrintInline } from './print-blocks.ts';
import { momentInWords, type Picture } from './printable-advice.ts';

/** How ordered lists are numbered: the name of the numbering in the document. */
export const numbered = 'numbered';

/** A column of text on A4 at 96 dots to the inch, less the margins. */
const column: PictureSize = { width: 600, height: 720 };
const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
};
/** Stands in for a drawing where a programme cannot show drawings: one empty dot. */
const emptyPicture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

export const runsOf = (inline: readonly PrintInline[]): TextRun[] =>
  inline.map((run) =>
    run === 'break' ? new TextRun({ break: 1 }) : new TextRun({ text: run.text, bold: run.bold, italics: run.italic }),
  );

export const words = (text: string, look: { bold?: boolean; italics?: boolean } = {}): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, ...look })] });

export const heading = (text: string | TextRun[], level: 1 | 2 | 3 | 4): Paragraph =>
  new Paragraph({ heading: headingLevels[level], children: typeof text === 'string' ? [new TextRun(text)] : text });

/** How a paragraph stands in a list. */
interface Place {
  depth: number;
  ordered: boolean;
  list: number;
}

/** Turns print blocks into Word's paragraphs and tables. One writer per document, since lists are counted. */
export function wordWriter(pictures: ReadonlyMap<string, Picture>) {
  let lists = 0;

  function paragraph(inline: PrintInline[], place: Place | null): Paragraph {
    const children = runsOf(inline);
    if (!place) return new Paragraph({ children });
    const { depth: level, ordered, list: instance } = place;
    return new Paragraph({
      children,
      ...(ordered ? { numbering: { reference: numbered, level, instance } } : { bullet: { level } }),
    });
  }

  function list(block: Extract<PrintBlock, { type: 'list' }>, depth: number): (Paragraph | Table)[] {
    lists += 1;
    const place = { depth: Math.min(depth, 8), ordered: block.ordered, list: lists };
    return block.items.flatMap(([first, ...rest]) => {
      if (!first) return [];
      const begins = first.type === 'paragraph' ? [paragraph(first.inline, place)] : write([first], depth + 1);
      return [...begins, ...write(rest, depth + 1)];
    });
  }

  function row(cells: PrintBlock[][], columns: number, tableHeader: boolean): TableRow {
    const filled = Array.from({ length: columns }, (_, index) => cells[index] ?? []);
    const children = filled.map((blocks) => {
      const content = write(blocks);
      // Word wants a paragraph at the end of every cell.
      if (content.length === 0 || content.at(-1) instanceof Table) content.push(new Paragraph({ children: [] }));
      const shading = tableHeader ? { shading: { fill: 'F3F2F1' } } : {};
      return new TableCell({ children: content, margins: { top: 60, bottom: 60, left: 100, right: 100 }, ...shading });
    });
    return new TableRow({ children, tableHeader, cantSplit: true });
  }

  function table({ columns, header, rows }: Extract<PrintBlock, { type: 'table' }>): (Paragraph | Table)[] {
    const all = [
      ...header.map((cells) => row(cells, columns, true)),
      ...rows.map((cells) => row(cells, columns, false)),
    ];
    const width = { size: 100, type: WidthType.PERCENTAGE };
    const columnWidths = Array.from({ length: columns }, () => Math.floor(9000 / columns));
    const tableLook = { firstRow: header.length > 0, firstColumn: false, noHBand: true, noVBand: true };
    return [new Table({ rows: all, width, columnWidths, tableLook }), new Paragraph({ children: [] })];
  }

  function picture({ fileId, alt, caption }: Extract<PrintBlock, { type: 'picture' }>): Paragraph[] {
    const found = pictures.get(fileId);
    const run = found && imageRun(found, alt);
    const shown = run
      ? new Paragraph({ children: [run], keepNext: caption !== '' })
      : words(`[Picture: ${alt || 'no description'}]`, { italics: true });
    return caption === '' ? [shown] : [shown, new Paragraph({ style: 'Caption', children: [new TextRun(caption)] })];
  }

  function wordings(block: Extract<PrintBlock, { type: 'wordings' }>): (Paragraph | Table)[] {
    const border = { style: BorderStyle.SINGLE, size: 12, space: 8, color: '505A5F' };
    const title = (text: string) =>
      new Paragraph({ border: { left: border }, children: [new TextRun({ text, bold: true })] });
    return block.wordings.flatMap(({ by, at, blocks }) => [
      title(
        `Wording by ${by}${at === '' ? '' : `, ${momentInWords(new Date(at))}`}. Nobody has chosen between the wordings yet.`,
      ),
      ...(blocks.length > 0 ? write(blocks) : [words('This wording leaves the text out.', { italics: true })]),
    ]);
  }

  function one(block: PrintBlock, depth: number): (Paragraph | Table)[] {
    switch (block.type) {
      case 'paragraph':
        return [
          depth > 0
            ? new Paragraph({ children: runsOf(block.inline), indent: { left: 720 * depth } })
            : paragraph(block.inline, null),
        ];
      case 'heading':
        return [heading(runsOf(block.inline), block.level)];
      case 'list':
        return list(block, depth);
      case 'table':
        return table(block);
      case 'picture':
        return picture(block);
      case 'wordings':
        return wordings(block);
    }
  }

  function write(blocks: readonly PrintBlock[], depth = 0): (Paragraph | Table)[] {
    return blocks.flatMap((block) => one(block, depth));
  }

  return { write: (blocks: readonly PrintBlock[]) => write(blocks) };
}

/** Word shows JPEG, PNG and drawings; of anything else the description stands in. */
function imageRun({ bytes, type }: Picture, alt: string): ImageRun | null {
  const size = pictureSize(bytes, type);
  if (!size) return null;
  const shared = { transformation: fitted(size, column), altText: { name: 'Picture', title: '', description: alt } };
  if (type === 'image/svg+xml')
    return new ImageRun({ ...shared, type: 'svg', data: bytes, fallback: { type: 'png', data: emptyPicture } });
  if (type === 'image/png' || type === 'image/jpeg')
    return new ImageRun({ ...shared, type: type === 'image/png' ? 'png' : 'jpg', data: bytes });
  return null;
}

/** The numbering of ordered lists, eight levels deep: 1, a, i and again. */
export const numbering = {
  config: [
    {
      reference: numbered,
      levels: Array.from({ length: 9 }, (_, level) => ({
        level,
        format: (['decimal', 'lowerLetter', 'lowerRoman'] as const)[level % 3] ?? 'decimal',
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
      })),
    },
  ],
};
