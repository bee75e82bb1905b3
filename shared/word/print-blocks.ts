import { type Wording, wordingsOf } from '../domain/advice/index.ts';
import type { RichTextNode } from '../domain/documents/index.ts';

/** A run of words in one look, or a line break. */
export type PrintInline = { text: string; bold: boolean; italic: boolean } | 'break';

/**
 * A text as paper needs it: only what can be printed, with heading levels that skip none (2 under a section's heading,
 * which is 1; a letter, which has no sections, begins with 1), empty paragraphs left out, and header rows known as such.
 */
export type PrintBlock =
  | { type: 'paragraph'; inline: PrintInline[] }
  | { type: 'heading'; level: 1 | 2 | 3 | 4; inline: PrintInline[] }
  | { type: 'list'; ordered: boolean; items: PrintBlock[][] }
  | { type: 'table'; columns: number; header: PrintBlock[][][]; rows: PrintBlock[][][] }
  | { type: 'picture'; fileId: string; alt: string; caption: string }
  | { type: 'wordings'; wordings: { by: string; at: string; blocks: PrintBlock[] }[] };

const string = (value: unknown): string => (typeof value === 'string' ? value : '');
const hasMark = (node: RichTextNode, type: string): boolean => (node.marks ?? []).some((mark) => mark.type === type);

function inlineOf(node: RichTextNode, bold = false): PrintInline[] {
  return (node.content ?? []).flatMap((child): PrintInline[] => {
    if (child.type === 'hardBreak') return ['break'];
    if (child.type !== 'text') return inlineOf(child, bold);
    return (child.text ?? '').split('\n').flatMap((line, index): PrintInline[] => {
      const run = { text: line, bold: bold || hasMark(child, 'bold'), italic: hasMark(child, 'italic') };
      return index === 0 ? [run] : ['break', run];
    });
  });
}

const isBlank = (inline: PrintInline[]): boolean => inline.every((run) => run === 'break' || run.text.trim() === '');

/** The blocks of one section, in order. */
export function printBlocks(nodes: readonly RichTextNode[]): PrintBlock[] {
  let level = 1;

  const headingOf = (node: RichTextNode): PrintBlock => {
    const wanted = typeof node.attrs?.level === 'number' ? node.attrs.level : 2;
    level = Math.max(2, Math.min(4, wanted, level + 1));
    return { type: 'heading', level: level as 2 | 3 | 4, inline: inlineOf(node) };
  };

  const blocksOf = (children: readonly RichTextNode[] = [], nested = false): PrintBlock[] =>
    children.flatMap((node) => blockOf(node, nested));

  const rowOf = (row: RichTextNode): PrintBlock[][] => (row.content ?? []).map((cell) => blocksOf(cell.content, true));

  const tableOf = (node: RichTextNode): PrintBlock => {
    const rows = node.content ?? [];
    const isHeader = (row: RichTextNode) => (row.content ?? []).every((cell) => cell.type === 'tableHeader');
    const firstOther = rows.findIndex((row) => !isHeader(row));
    const end = firstOther === -1 ? rows.length : firstOther;
    const columns = Math.max(1, ...rows.map((row) => row.content?.length ?? 0));
    return { type: 'table', columns, header: rows.slice(0, end).map(rowOf), rows: rows.slice(end).map(rowOf) };
  };

  const wordingOf = ({ by, at, blocks }: Wording) => ({ by, at, blocks: blocksOf(blocks, true) });

  const blockOf = (node: RichTextNode, nested: boolean): PrintBlock[] => {
    switch (node.type) {
      case 'paragraph': {
        const inline = inlineOf(node);
        return isBlank(inline) ? [] : [{ type: 'paragraph', inline }];
      }
      case 'heading': {
        if (isBlank(inlineOf(node))) return [];
        // Inside a list, a cell or one of two wordings a heading would break the order of levels.
        return [nested ? { type: 'paragraph', inline: inlineOf(node, true) } : headingOf(node)];
      }
      case 'bulletList':
      case 'orderedList': {
        const items = (node.content ?? [])
          .map((item) => blocksOf(item.content, true))
          .filter((item) => item.length > 0);
        return items.length > 0 ? [{ type: 'list', ordered: node.type === 'orderedList', items }] : [];
      }
      case 'table':
        return (node.content?.length ?? 0) > 0 ? [tableOf(node)] : [];
      case 'figure': {
        const { fileId, alt, caption } = node.attrs ?? {};
        return [{ type: 'picture', fileId: string(fileId), alt: string(alt), caption: string(caption) }];
      }
      case 'conflict':
        return [{ type: 'wordings', wordings: wordingsOf(node).map(wordingOf) }];
      default:
        return blocksOf(node.content, nested);
    }
  };

  return blocksOf(nodes);
}

/** The ids of the pictures that blocks show. */
export function picturesIn(blocks: readonly PrintBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'picture') return [block.fileId];
    if (block.type === 'list') return block.items.flatMap(picturesIn);
    if (block.type === 'table') return [...block.header, ...block.rows].flat().flatMap(picturesIn);
    if (block.type === 'wordings') return block.wordings.flatMap((wording) => picturesIn(wording.blocks));
    return [];
  });
}
