import type { RichTextNode } from '../../domain/documents/index.ts';
import { derivedId } from './canonical.ts';
import { emptyParagraph, idOf, type Tree } from './identify.ts';
import { holdsWork } from './leaf.ts';
import { mergeOrder } from './order.ts';
import type { Versions } from './placement.ts';

/** Cells that stood in one column in any version belong to one column: a name for each cell's column. */
function columnNames(tableId: string, trees: readonly Tree[]): (cellId: string) => string {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    const next = leader.get(id) ?? id;
    return next === id ? id : find(next);
  };
  for (const tree of trees) {
    const heads: string[] = [];
    for (const row of tree.children.get(tableId) ?? [])
      (tree.children.get(row) ?? []).forEach((cell, index) => {
        heads[index] ??= cell;
        const [a, b] = [find(heads[index]), find(cell)].sort() as [string, string];
        leader.set(b, a);
      });
  }
  return find;
}

const columnsOf = (tree: Tree, tableId: string, nameOf: (cell: string) => string): string[] => [
  ...new Set((tree.children.get(tableId) ?? []).flatMap((row) => (tree.children.get(row) ?? []).map(nameOf))),
];

/** One row laid out over the merged columns: cells that met in one column are joined, missing ones are empty. */
function layOut(row: RichTextNode, columns: readonly string[], nameOf: (cell: string) => string): RichTextNode {
  const header = row.content?.length && row.content.every((cell) => cell.type === 'tableHeader');
  const content = columns.map((column): RichTextNode => {
    const [cell, ...more] = (row.content ?? []).filter((one) => nameOf(idOf(one)) === column);
    if (cell)
      return more.length === 0 ? cell : { ...cell, content: [cell, ...more].flatMap((one) => one.content ?? []) };
    const id = derivedId(idOf(row), column);
    return { type: header ? 'tableHeader' : 'tableCell', attrs: { id }, content: [emptyParagraph(`${id}-p`)] };
  });
  return { ...row, content };
}

/**
 * A merged table stays rectangular. A column is kept when both sides have it, when one side added it, or when one side
 * removed it but the other wrote in it.
 */
export function squareTable(table: RichTextNode, versions: Versions): RichTextNode | null {
  const id = idOf(table);
  const { base, first, second } = versions;
  const rows = (table.content ?? []).filter((row) => row.type === 'tableRow');
  const nameOf = columnNames(id, [base, first, second]);
  const [was, one, other] = [base, first, second].map((tree) => columnsOf(tree, id, nameOf)) as [
    string[],
    string[],
    string[],
  ];
  const filled = new Set(
    rows.flatMap((row) => (row.content ?? []).filter(holdsWork).map((cell) => nameOf(idOf(cell)))),
  );
  const stays = (name: string): boolean =>
    (one.includes(name) && other.includes(name)) || !was.includes(name) || filled.has(name);
  const known = mergeOrder(
    was.filter((name) => stays(name) && (one.includes(name) || other.includes(name))),
    one.filter(stays),
    other.filter(stays),
  );
  const strangers = [...filled].filter((name) => !known.includes(name));
  const columns = [...known, ...strangers];
  if (rows.length === 0 || columns.length === 0) return null;
  return { ...table, content: rows.map((row) => layOut(row, columns, nameOf)) };
}
