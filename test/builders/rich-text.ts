import fc from 'fast-check';
import type { RichText, RichTextNode } from '../../shared/domain/documents/index.ts';

export const p = (id: string, words = ''): RichTextNode => ({
  type: 'paragraph',
  attrs: { id },
  ...(words ? { content: [{ type: 'text', text: words }] } : {}),
});
export const h = (id: string, words: string): RichTextNode => ({
  ...p(id, words),
  type: 'heading',
  attrs: { id, level: 3 },
});
export const block = (type: string, id: string, ...content: RichTextNode[]): RichTextNode => ({
  type,
  attrs: { id },
  content,
});
export const list = (id: string, ...items: RichTextNode[]): RichTextNode => block('bulletList', id, ...items);
export const item = (id: string, ...content: RichTextNode[]): RichTextNode => block('listItem', id, ...content);
export const figure = (id: string, caption: string, alt = 'A photo'): RichTextNode => ({
  type: 'figure',
  attrs: { id, fileId: `file-${id}`, alt, caption },
});
export const table = (id: string, rows: string[][]): RichTextNode =>
  block(
    'table',
    id,
    ...rows.map((cells, row) =>
      block(
        'tableRow',
        `${id}-r${row}`,
        ...cells.map((words, column) =>
          block(
            row === 0 ? 'tableHeader' : 'tableCell',
            `${id}-r${row}c${column}`,
            p(`${id}-r${row}c${column}p`, words),
          ),
        ),
      ),
    ),
  );
export const section = (key: string, ...content: RichTextNode[]): RichTextNode => ({
  type: 'section',
  attrs: { id: `s-${key}`, key },
  content,
});
export const doc = (...content: RichTextNode[]): RichText => ({ type: 'doc', content });

/** All words of a text, conflicts included, sorted: a multiset. */
export function wordsIn(node: RichTextNode): string[] {
  const attrs = node.type === 'figure' ? [node.attrs?.caption, node.attrs?.alt].map(String).join(' ') : '';
  const own = `${node.text ?? ''} ${attrs}`.split(/\s+/u).filter(Boolean);
  return [...own, ...(node.content ?? []).flatMap(wordsIn)].sort();
}

export const find = (node: RichTextNode, id: string): RichTextNode | undefined =>
  node.attrs?.id === id ? node : (node.content ?? []).map((child) => find(child, id)).find(Boolean);

/** A text to begin with, every word in it once: sections with paragraphs, a list, a table, a photo. */
export function aText(): RichText {
  let count = 0;
  const words = (n: number): string => {
    count += n;
    return Array.from({ length: n }, (_, index) => `w${count - index}`).join(' ');
  };
  return doc(
    section('strengths', p('a', words(4)), p('b', words(3)), h('c', words(2)), p('d', words(4))),
    section(
      'needs',
      list('l', item('l1', p('l1p', words(3))), item('l2', p('l2p', words(2))), item('l3', p('l3p', words(2)))),
      figure('f', words(2)),
    ),
    section(
      'provision',
      table('t', [
        [words(1), words(1), words(1)],
        [words(2), words(1), words(1)],
        [words(1), words(1), words(2)],
      ]),
      p('z'),
    ),
  );
}

/** One thing that a person does to a text, with two numbers that pick where. Words that it types are unique to the person and step. */
export const edits = [
  'type',
  'rewrite',
  'delete',
  'insert',
  'move',
  'split',
  'heading',
  'addRow',
  'deleteRow',
  'addColumn',
  'deleteColumn',
  'wrap',
  'clear',
  'caption',
  'paste',
] as const;
export interface Edit {
  what: (typeof edits)[number];
  at: number;
  to: number;
}
export const anEdit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom(...edits),
  at: fc.nat(40),
  to: fc.nat(40),
});

type Spot = { parent: RichTextNode; index: number; node: RichTextNode };

function spots(root: RichTextNode, wanted: (node: RichTextNode) => boolean): Spot[] {
  const found: Spot[] = [];
  const visit = (parent: RichTextNode): void => {
    (parent.content ?? []).forEach((node, index) => {
      if (wanted(node)) found.push({ parent, index, node });
      if (node.type !== 'conflict') visit(node);
    });
  };
  visit(root);
  return found;
}
const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];
const isText = (node: RichTextNode): boolean => node.type === 'paragraph' || node.type === 'heading';
const textOf = (node: RichTextNode): string => node.content?.[0]?.text ?? '';

/** Carries edits out on a copy, as an editor would: new blocks get new ids, containers are never left empty. */
export function edited(text: RichText, who: string, list: readonly Edit[]): RichText {
  const root = structuredClone(text);
  list.forEach((edit, step) => {
    carryOut(root, edit, `${who}${step}`);
    tidy(root);
  });
  return root;
}

function carryOut(root: RichTextNode, edit: Edit, name: string): void {
  const texts = spots(root, isText);
  const movable = spots(
    root,
    (node) =>
      isText(node) ||
      node.type === 'figure' ||
      node.type === 'bulletList' ||
      node.type === 'table' ||
      node.type === 'listItem',
  );
  const spot = pick(texts, edit.at);
  const setWords = (node: RichTextNode, words: string): void => {
    if (words) node.content = [{ type: 'text', text: words }];
    else delete node.content;
  };
  if (!spot) return;
  const home = pick(
    spots(root, (node) => node.type === 'section' || node.type === 'listItem' || node.type === 'tableCell'),
    edit.to,
  )?.node;
  switch (edit.what) {
    case 'type':
      setWords(spot.node, `${textOf(spot.node)} ${name}`.trim());
      return;
    case 'rewrite':
      setWords(spot.node, name);
      return;
    case 'clear':
      setWords(spot.node, '');
      return;
    case 'insert':
      spot.parent.content?.splice(spot.index + 1, 0, p(`${name}-p`, name));
      return;
    case 'heading':
      Object.assign(
        spot.node,
        spot.node.type === 'heading'
          ? { type: 'paragraph', attrs: { id: spot.node.attrs?.id } }
          : { type: 'heading', attrs: { id: spot.node.attrs?.id, level: 3 } },
      );
      return;
    case 'paste':
      spot.parent.content?.splice(
        spot.index + 1,
        0,
        { type: 'paragraph', attrs: {}, content: [{ type: 'text', text: name }] },
        p(String(spot.node.attrs?.id), `${name}x`),
      );
      return;
    case 'split': {
      const words = textOf(spot.node).split(' ');
      setWords(spot.node, words.slice(0, 1).join(' '));
      spot.parent.content?.splice(spot.index + 1, 0, p(`${name}-p`, words.slice(1).join(' ')));
      return;
    }
    case 'wrap': {
      if (spot.parent.type === 'listItem') return;
      spot.parent.content?.splice(spot.index, 1, block('bulletList', `${name}-l`, item(`${name}-i`, spot.node)));
      return;
    }
    case 'delete': {
      const one = pick(movable, edit.at);
      one?.parent.content?.splice(one.index, 1);
      return;
    }
    case 'move': {
      const one = pick(
        movable.filter((found) => found.node.type !== 'listItem'),
        edit.at,
      );
      if (!one || !home || spots(one.node, () => true).some((inner) => inner.node === home)) return;
      one.parent.content?.splice(one.index, 1);
      home.content?.splice(edit.to % ((home.content?.length ?? 0) + 1), 0, one.node);
      return;
    }
    case 'caption': {
      const one = pick(
        spots(root, (node) => node.type === 'figure'),
        edit.at,
      );
      if (one) one.node.attrs = { ...one.node.attrs, caption: name };
      return;
    }
    default:
      changeTable(
        pick(
          spots(root, (node) => node.type === 'table'),
          edit.at,
        )?.node,
        edit,
        name,
      );
  }
}

function changeTable(found: RichTextNode | undefined, edit: Edit, name: string): void {
  const rows = found?.content;
  if (!rows?.length) return;
  const width = rows[0]?.content?.length ?? 0;
  const cell = (row: number, words: string): RichTextNode =>
    block('tableCell', `${name}-${row}-c`, p(`${name}-${row}-p`, words));
  if (edit.what === 'addRow')
    rows.splice(
      edit.to % (rows.length + 1),
      0,
      block(
        'tableRow',
        `${name}-r`,
        ...Array.from({ length: width }, (_, column) => cell(column, column % 2 ? '' : `${name}c${column}`)),
      ),
    );
  if (edit.what === 'deleteRow' && rows.length > 1) rows.splice(edit.to % rows.length, 1);
  if (edit.what === 'addColumn')
    rows.forEach((row, index) => {
      row.content?.splice(edit.to % (width + 1), 0, cell(index, index ? `${name}k${index}` : ''));
    });
  if (edit.what === 'deleteColumn' && width > 1) for (const row of rows) row.content?.splice(edit.to % width, 1);
}

/** As ProseMirror does: nothing that must hold a block is left without one. */
function tidy(node: RichTextNode): void {
  for (const child of node.content ?? []) tidy(child);
  if (!node.content || isText(node)) return;
  node.content = node.content.filter(
    (child) => !(['bulletList', 'table', 'tableRow'].includes(child.type) && !child.content?.length),
  );
  if (['section', 'listItem', 'tableCell', 'tableHeader'].includes(node.type) && node.content.length === 0)
    node.content = [p(`${node.attrs?.id}-fill`)];
}
