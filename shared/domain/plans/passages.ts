import { plainText, provisionColumns, provisionTablesIn, sectionsOf } from '../advice/index.ts';
import type { PassageSource, RichText, RichTextNode } from '../documents/index.ts';
import { type PlanSectionKey, provisionSections } from './sections.ts';

export interface Passage {
  adviceId: string;
  /** Blocks of the response, in its order: paragraphs, lists, list items, tables or rows of a table. */
  blocks: readonly RichTextNode[];
}

/** What inserting a passage makes of a plan's text. */
export interface Inserted {
  text: RichText;
  sources: PassageSource[];
}

const idOf = (node: RichTextNode): string => String(node.attrs?.id ?? '');
const isRow = (node: RichTextNode): boolean => node.type === 'tableRow';

/**
 * Puts a passage of a response at the end of a section, or behind one of its blocks, each block with a new id and with the place it came from. Rows of a
 * provision table become rows of the section's own; elsewhere a row becomes a sentence. Photos stay in the response: whoever
 * reads the plan need not read that.
 */
export function insertPassage(
  text: RichText,
  place: { sectionKey: PlanSectionKey; after: string | null },
  passage: Passage,
  newId: () => string,
): Inserted {
  const sources: PassageSource[] = [];
  const copied = (node: RichTextNode): RichTextNode => {
    const id = newId();
    if (node.type === 'paragraph' || node.type === 'listItem' || isRow(node))
      sources.push({ blockId: id, adviceId: passage.adviceId, adviceBlockId: idOf(node), excerpt: excerptOf(node) });
    const inside = node.type === 'listItem' || isRow(node) ? renamed : copied;
    return withId(node, id, inside);
  };
  const renamed = (node: RichTextNode): RichTextNode => withId(node, newId(), renamed);
  const takesRows = provisionSections.includes(place.sectionKey);
  const blocks = passage.blocks.flatMap(withoutPhotos);
  const rows = takesRows ? blocks.flatMap(rowsOf) : [];
  const others = blocks
    .filter((block) => rowsOf(block).length === 0 || !takesRows)
    .flatMap((block) =>
      rowsOf(block).length > 0 ? rowsOf(block).map((row) => asParagraph(row)) : [asBlock(block, newId)],
    );
  const content = text.content?.map((section) =>
    section.type === 'section' && section.attrs?.key === place.sectionKey
      ? withBlocks(withRows(section, rows.map(copied)), others.map(copied), place.after)
      : section,
  );
  return { text: { ...text, ...(content ? { content } : {}) }, sources };
}

const withoutPhotos = (node: RichTextNode): RichTextNode[] => {
  if (node.type === 'figure') return [];
  if (!node.content || node.type === 'tableCell') return [node];
  const content = node.content.flatMap(withoutPhotos);
  return content.length === 0 && node.type === 'listItem' ? [] : [{ ...node, content }];
};

const withId = (node: RichTextNode, id: string, inside: (child: RichTextNode) => RichTextNode): RichTextNode =>
  node.type === 'text' || node.type === 'hardBreak'
    ? node
    : { ...node, attrs: { ...node.attrs, id }, ...(node.content ? { content: node.content.map(inside) } : {}) };

/** The rows of a provision table, or a row itself; nothing for any other block. */
function rowsOf(block: RichTextNode): RichTextNode[] {
  if (isRow(block)) return [block];
  if (block.type !== 'table') return [];
  const section: RichTextNode = { type: 'section', content: [block] };
  return provisionTablesIn(section).flatMap((table) => (table.content ?? []).slice(1).filter((row) => written(row)));
}

const written = (node: RichTextNode): boolean => plainText(node).trim() !== '';
const excerptOf = (node: RichTextNode): string => plainText(node).trim().replace(/\s+/g, ' ').slice(0, 2000);

/** A list item alone cannot stand in a section: it comes in a list. */
const asBlock = (block: RichTextNode, newId: () => string): RichTextNode =>
  block.type === 'listItem' ? { type: 'bulletList', attrs: { id: newId() }, content: [block] } : block;

/** "Direct therapy: 45 minutes, every week, speech and language therapist." */
function asParagraph(row: RichTextNode): RichTextNode {
  const [what = '', ...rest] = (row.content ?? [])
    .slice(0, provisionColumns.length)
    .map((cell) => plainText(cell).trim());
  const words = [what, rest.filter(Boolean).join(', ')].filter(Boolean).join(': ');
  return { type: 'paragraph', attrs: { id: idOf(row) }, content: [{ type: 'text', text: words }] };
}

/** New rows behind the last written one; an empty row that only waited to be filled gives way. */
function withRows(section: RichTextNode, rows: readonly RichTextNode[]): RichTextNode {
  if (rows.length === 0) return section;
  const [table] = provisionTablesIn(section);
  if (!table) return section;
  const [head, ...body] = table.content ?? [];
  const kept = [head, ...body.filter(written), ...rows].filter((row): row is RichTextNode => row !== undefined);
  return {
    ...section,
    content: (section.content ?? []).map((one) => (one === table ? { ...table, content: kept } : one)),
  };
}

function withBlocks(section: RichTextNode, blocks: readonly RichTextNode[], after: string | null): RichTextNode {
  if (blocks.length === 0) return section;
  const content = section.content ?? [];
  const place = after === null ? -1 : content.findIndex((one) => idOf(one) === after);
  if (place >= 0)
    return { ...section, content: [...content.slice(0, place + 1), ...blocks, ...content.slice(place + 1)] };
  // The empty paragraph at the end is where one would have typed.
  const last = content.at(-1);
  const kept = last?.type === 'paragraph' && !written(last) ? content.slice(0, -1) : content;
  return { ...section, content: [...kept, ...blocks] };
}

/** The sources whose block still stands in the text. */
export function standingSources(text: RichTextNode, sources: readonly PassageSource[]): PassageSource[] {
  const ids = new Set(sectionsOf(text).flatMap(idsIn));
  return sources.filter(({ blockId }) => ids.has(blockId));
}

const idsIn = (node: RichTextNode): string[] => [idOf(node), ...(node.content ?? []).flatMap(idsIn)];

/**
 * What can be taken out of a section of a response one by one: its paragraphs, the items of its lists, and the rows of its
 * tables but for the first, which names the columns.
 */
export function passagesIn(section: RichTextNode): RichTextNode[] {
  return (section.content ?? []).flatMap((block): RichTextNode[] => {
    if (block.type === 'paragraph') return written(block) ? [block] : [];
    if (block.type === 'table') return (block.content ?? []).slice(1).filter(written);
    return block.type === 'bulletList' || block.type === 'orderedList' ? (block.content ?? []).filter(written) : [];
  });
}

/** Where each passage of the responses stands in the plan: the sources of its standing blocks by 'response block'. */
export function usedPassages(text: RichTextNode, sources: readonly PassageSource[]): Map<string, PassageSource> {
  return new Map(standingSources(text, sources).map((source) => [passageKey(source), source]));
}

export const passageKey = ({ adviceId, adviceBlockId }: Pick<PassageSource, 'adviceId' | 'adviceBlockId'>): string =>
  `${adviceId} ${adviceBlockId}`;

/**
 * Sources for blocks that came out of a passage by editing: its second half after a split, or the passage itself when it
 * was cut and put in again elsewhere. `before` and `after` are the text before and after the edit.
 */
export function inheritedSources(
  before: RichTextNode,
  after: RichTextNode,
  sources: readonly PassageSource[],
): PassageSource[] {
  if (sources.length === 0) return [];
  const old = wordsByBlock(before);
  const now = wordsByBlock(after);
  const byBlock = new Map(sources.map((source) => [source.blockId, source]));
  const gone = new Map(sources.filter(({ blockId }) => !now.has(blockId)).map((source) => [source.excerpt, source]));
  const found: PassageSource[] = [];
  let above = '';
  for (const [blockId, words] of now) {
    const isNew = !old.has(blockId) && !byBlock.has(blockId) && words !== '';
    const from = isNew
      ? (splitFrom(byBlock.get(above), old.get(above), now.get(above), words) ?? gone.get(words))
      : null;
    if (from) {
      found.push({ ...from, blockId });
      byBlock.set(blockId, { ...from, blockId });
    }
    above = blockId;
  }
  return found;
}

/** The source of the block above, when that has lost its end to these words. */
function splitFrom(
  source: PassageSource | undefined,
  was: string | undefined,
  is: string | undefined,
  words: string,
): PassageSource | null {
  if (!source || was === undefined || is === undefined || is === was || !was.startsWith(is)) return null;
  const rest = was.slice(is.length).trim();
  return rest !== '' && (words.startsWith(rest) || rest.startsWith(words)) ? source : null;
}

/** The words of each block that can hold a passage, in the order of the text. */
function wordsByBlock(node: RichTextNode, found = new Map<string, string>()): Map<string, string> {
  if (node.type === 'paragraph' || node.type === 'listItem' || isRow(node)) found.set(idOf(node), excerptOf(node));
  if (node.type === 'paragraph' || isRow(node)) return found;
  // What stands in a list item belongs to it.
  for (const child of node.content ?? [])
    if (node.type !== 'listItem' || child.type !== 'paragraph') wordsByBlock(child, found);
  return found;
}
