import { plainText, provisionTablesIn, sectionsOf } from '../advice/index.ts';
import type { RichTextNode } from '../documents/index.ts';
import { needSections, type PlanSectionKey, provisionSections } from './sections.ts';

/** Something that the golden thread can tie: a need (B, C, D), an outcome (E) or a provision (F, G, H1, H2), by its block. */
export interface PlanItem {
  type: 'need' | 'outcome' | 'provision';
  sectionKey: PlanSectionKey;
  blockId: string;
  /** Its words, for lists and links. */
  text: string;
  /** 'B1', 'E2', 'F3': as people call it in a meeting; it follows the order of the text. */
  label: string;
}

const idOf = (node: RichTextNode): string => String(node.attrs?.id ?? '');
const written = (node: RichTextNode): boolean => plainText(node).trim() !== '';
const isList = (node: RichTextNode | undefined): boolean => node?.type === 'bulletList' || node?.type === 'orderedList';

/** The blocks of a section that each hold one thing: list items and paragraphs; "In a group:" before a list only announces it. */
function needBlocks(section: RichTextNode): RichTextNode[] {
  const blocks = (section.content ?? []).filter(written);
  return blocks.flatMap((block, index) => {
    if (isList(block)) return (block.content ?? []).filter(written);
    const announces = isList(blocks[index + 1]) && plainText(block).trim().endsWith(':');
    return block.type === 'paragraph' && !announces ? [block] : [];
  });
}

/** An outcome as it stands in the text, with its steps. */
export interface Outcome {
  blockId: string;
  /** Its first line. */
  name: string;
  steps: string[];
}

/** Outcomes: a paragraph with the list of its steps after it, or a list item with a list in it. */
export function outcomesIn(section: RichTextNode): Outcome[] {
  const blocks = (section.content ?? []).filter(written);
  const announced = (index: number): boolean => blocks[index - 1]?.type === 'paragraph';
  return blocks.flatMap((block, index): Outcome[] => {
    const next = blocks[index + 1];
    if (block.type === 'paragraph') return [outcome(block, next && isList(next) ? [next] : [])];
    if (!isList(block) || announced(index)) return [];
    return (block.content ?? []).filter(written).map((item) => outcome(item, (item.content ?? []).filter(isList)));
  });
}

const outcome = (block: RichTextNode, lists: readonly RichTextNode[]): Outcome => ({
  blockId: idOf(block),
  name: nameOf('outcome', block),
  steps: lists.flatMap(linesOf),
});

const linesOf = (list: RichTextNode): string[] =>
  (list.content ?? []).map((item) => plainText(item).trim()).filter(Boolean);

/** Rows of the provision tables that say something. */
export const provisionRows = (section: RichTextNode): RichTextNode[] =>
  provisionTablesIn(section).flatMap((table) => (table.content ?? []).slice(1).filter(written));

/** The words that name an item: of an outcome its first line, of a provision what it is. */
function nameOf(type: PlanItem['type'], block: RichTextNode): string {
  const part = type === 'provision' || block.type === 'listItem' ? (block.content?.[0] ?? block) : block;
  return plainText(part).trim().replace(/\s+/g, ' ');
}

interface Block {
  blockId: string;
  name: string;
}
const named = (type: PlanItem['type'], block: RichTextNode): Block => ({
  blockId: idOf(block),
  name: nameOf(type, block),
});

/** Everything in a plan that the golden thread can tie, in the order of the text. */
export function planItems(text: RichTextNode): PlanItem[] {
  return sectionsOf(text).flatMap((section) => {
    const sectionKey = String(section.attrs?.key ?? '') as PlanSectionKey;
    const [type, blocks] = itemsIn(section, sectionKey);
    const dot = sectionKey.length > 1 ? '.' : '';
    return blocks.map(({ blockId, name }, index) => ({
      type,
      sectionKey,
      blockId,
      text: name,
      label: `${sectionKey}${dot}${index + 1}`,
    }));
  });
}

function itemsIn(section: RichTextNode, key: PlanSectionKey): [PlanItem['type'], Block[]] {
  if (needSections.includes(key)) return ['need', needBlocks(section).map((block) => named('need', block))];
  if (key === 'E') return ['outcome', outcomesIn(section)];
  const rows = provisionSections.includes(key) ? provisionRows(section) : [];
  return ['provision', rows.map((row) => named('provision', row))];
}
