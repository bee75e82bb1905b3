import type { RichText, RichTextNode } from '../../domain/documents/index.ts';
import { canonical, derivedId } from './canonical.ts';

/** What a block is to the merge: leaves are compared by content, everything else by its children. */
export type BlockClass = 'section' | 'leaf' | 'list' | 'item' | 'table' | 'row' | 'cell' | 'alternative';

const classes: Record<string, BlockClass> = {
  section: 'section',
  paragraph: 'leaf',
  heading: 'leaf',
  figure: 'leaf',
  conflict: 'leaf',
  bulletList: 'list',
  orderedList: 'list',
  listItem: 'item',
  table: 'table',
  tableRow: 'row',
  tableHeader: 'cell',
  tableCell: 'cell',
  alternative: 'alternative',
};

/** The class of a block, or null for text and line breaks. */
export const classOf = (node: RichTextNode): BlockClass | null => classes[node.type] ?? null;

export const idOf = (node: RichTextNode): string => (typeof node.attrs?.id === 'string' ? node.attrs.id : '');

export const emptyParagraph = (id: string): RichTextNode => ({ type: 'paragraph', attrs: { id } });

/** Texts that differ in marks only by how they were cut into pieces are made alike. */
function joinTexts(nodes: readonly RichTextNode[]): RichTextNode[] {
  const joined: RichTextNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text' && canonical(last.marks ?? []) === canonical(node.marks ?? []))
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}

const span = (cell: RichTextNode, name: string): number => {
  const value = cell.attrs?.[name];
  return typeof value === 'number' && value > 1 ? Math.min(Math.floor(value), 50) : 1;
};

function plainCell(cell: RichTextNode): RichTextNode {
  if (span(cell, 'colspan') === 1 && span(cell, 'rowspan') === 1) return cell;
  return { ...cell, attrs: { ...cell.attrs, colspan: 1, rowspan: 1, colwidth: null } };
}

/** Sets one cell down on the grid, with empty neighbours where it was merged over several. */
function setDown(grid: RichTextNode[][], row: number, cell: RichTextNode): void {
  let column = 0;
  while (grid[row]?.[column]) column += 1;
  const last = Math.min(row + span(cell, 'rowspan'), grid.length);
  for (let down = row; down < last; down += 1)
    for (let across = column; across < column + span(cell, 'colspan'); across += 1) {
      const line = grid[down];
      if (line) line[across] = down === row && across === column ? plainCell(cell) : { type: cell.type, attrs: {} };
    }
}

/** Merged cells become plain ones with empty neighbours, short rows are filled up: every row has as many cells as the widest. */
function rectangular(table: RichTextNode): RichTextNode {
  const rows = table.content ?? [];
  const grid: RichTextNode[][] = rows.map(() => []);
  rows.forEach((row, index) => {
    for (const cell of row.content ?? []) setDown(grid, index, cell);
  });
  const width = Math.max(1, ...grid.map((line) => line.length));
  const filled = (line: RichTextNode[]): RichTextNode[] =>
    Array.from({ length: width }, (_, column) => line[column] ?? { type: line[0]?.type ?? 'tableCell', attrs: {} });
  return { ...table, content: rows.map((row, index) => ({ ...row, content: filled(grid[index] ?? []) })) };
}

const needsBlock = new Set<BlockClass>(['section', 'item', 'cell']);

/** A block under a new id: the one it has when that is free, else one that follows from where and what it is. */
function freeId(node: RichTextNode, parentId: string, taken: Map<string, BlockClass>, used: Set<string>): string {
  const own = idOf(node);
  const isFree = (id: string): boolean => !used.has(id) && (taken.get(id) ?? classOf(node)) === classOf(node);
  if (own !== '' && isFree(own)) return own;
  const words = canonical({ type: node.type, content: node.content, key: node.attrs?.key, fileId: node.attrs?.fileId });
  for (let turn = 0; ; turn += 1) {
    const id = derivedId(own || parentId, words, String(turn));
    if (isFree(id)) return id;
  }
}

/**
 * The same text with an id on every block, each id once (SYNC: blocks that a paste or a split left without one get one
 * that follows from their place and words, so that every device gives the same), tables rectangular, and no container
 * empty. A text that is in order already comes back equal. `taken` are ids that mean another class of block elsewhere.
 */
export function withIds(text: RichTextNode, taken = new Map<string, BlockClass>()): RichText {
  const used = new Set<string>();
  const visit = (given: RichTextNode, parentId: string): RichTextNode => {
    const kind = classOf(given);
    if (!kind) return given;
    const id = freeId(given, parentId, taken, used);
    used.add(id);
    const node = kind === 'table' ? rectangular(given) : given;
    if (needsBlock.has(kind) && !node.content?.length)
      return { ...node, attrs: { ...node.attrs, id }, content: [visit({ type: 'paragraph' }, id)] };
    const content = node.content && joinTexts(node.content.map((child) => visit(child, id)));
    return { ...node, attrs: { ...node.attrs, id }, ...(content ? { content } : {}) };
  };
  return { ...text, type: 'doc', content: (text.content ?? []).map((node) => visit(node, '')) };
}

/** Where each block stands. Leaves are not entered: what is inside them belongs to them. */
export interface Place {
  node: RichTextNode;
  class: BlockClass;
  parent: string;
}

export const rootId = '#doc';

/** One version of a text, looked up by block id. */
export interface Tree {
  root: RichTextNode;
  places: Map<string, Place>;
  children: Map<string, string[]>;
}

export function treeOf(root: RichTextNode): Tree {
  const tree: Tree = { root, places: new Map(), children: new Map() };
  const visit = (node: RichTextNode, parent: string): void => {
    const kind = classOf(node);
    if (!kind) return;
    const id = idOf(node);
    tree.places.set(id, { node, class: kind, parent });
    tree.children.set(parent, [...(tree.children.get(parent) ?? []), id]);
    if (kind !== 'leaf') for (const child of node.content ?? []) visit(child, id);
  };
  for (const node of root.content ?? []) visit(node, rootId);
  return tree;
}

export const classesOf = (...trees: Tree[]): Map<string, BlockClass> =>
  new Map(trees.flatMap((tree) => [...tree.places].map(([id, place]) => [id, place.class] as const)));
