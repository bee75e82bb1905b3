import type { Body, RichTextNode } from '../documents/index.ts';

const blocks = ['paragraph', 'heading', 'bulletList', 'orderedList', 'table', 'figure', 'conflict'];
const inline = ['text', 'hardBreak'];

/** What each block may hold, and whether it has to hold something. */
const holds: Record<string, { may: readonly string[]; must: boolean }> = {
  doc: { may: ['section'], must: true },
  section: { may: blocks, must: true },
  paragraph: { may: inline, must: false },
  heading: { may: inline, must: false },
  figure: { may: [], must: false },
  bulletList: { may: ['listItem'], must: true },
  orderedList: { may: ['listItem'], must: true },
  listItem: { may: blocks, must: true },
  table: { may: ['tableRow'], must: true },
  tableRow: { may: ['tableCell', 'tableHeader'], must: true },
  tableHeader: { may: blocks, must: true },
  tableCell: { may: blocks, must: true },
  conflict: { may: ['alternative'], must: true },
  alternative: { may: blocks.filter((type) => type !== 'conflict'), must: false },
};

/**
 * What is wrong with the build of a text: blocks where they cannot stand, blocks without an id or with one that another
 * has, tables that are not rectangular, words where none can be or none where some must. Empty for a sound text. The words are for logs and tests, not for people.
 */
export function structureProblems(text: RichTextNode): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  const visit = (node: RichTextNode): void => {
    const rule = holds[node.type];
    if ((node.type === 'text') !== (node.text !== undefined)) problems.push(`${node.type} with or without words`);
    const id = node.attrs?.id;
    if (rule && node.type !== 'doc') {
      if (typeof id !== 'string' || id === '') problems.push(`${node.type} without an id`);
      else if (ids.has(id)) problems.push(`${node.type} has the id ${id} of another block`);
      else ids.add(id);
    }
    if (rule?.must && !node.content?.length) problems.push(`empty ${node.type}`);
    for (const child of node.content ?? []) {
      if (!rule?.may.includes(child.type)) problems.push(`${child.type} in ${node.type}`);
      visit(child);
    }
    if (node.type === 'table' && new Set(node.content?.map((row) => row.content?.length)).size > 1)
      problems.push('table is not rectangular');
  };
  visit(text);
  return problems;
}

/**
 * Whether the text of a body, if it has one, is built as any editor builds it. One that is not would stop the editors of
 * everybody who writes with its author: it is refused at the border, `invalid` (SYNC-4).
 */
export const isSound = (body: Body): boolean => !('text' in body) || structureProblems(body.text).length === 0;
