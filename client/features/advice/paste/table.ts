import type { Block } from './blocks.ts';

export interface TableBlock {
  type: 'table';
  rows: { header: boolean; cells: Block[][] }[];
}

const rowsOf = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number => {
  const value = Number(cell.getAttribute(name));
  return Number.isInteger(value) && value > 1 ? Math.min(value, 50) : 1;
};

/** A table with merged cells taken apart: the words stand in the first of them, the others are empty, every row is as long as the longest. */
export function cellsOf(table: Element, inside: (cell: Element) => Block[]): Block[] {
  const rows = rowsOf(table);
  const grid: (Element | 'merged')[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    for (const cell of [...row.children].filter((child) => /^T[DH]$/u.test(child.tagName))) placeCell(grid, at, cell);
  });
  const width = Math.max(0, ...grid.map((line) => line.length));
  if (width === 0) return [];
  const content = grid.map((line) => Array.from({ length: width }, (_, column) => cellBlocks(line[column], inside)));
  // A table of one cell is a frame around text, not a table.
  if (width === 1 && content.length === 1) return content[0]?.[0] ?? [];
  return [
    {
      type: 'table',
      rows: content.map((cells, at) => ({ header: at === 0 && isHeader(grid[0] ?? [], cells), cells })),
    },
  ];
}

function placeCell(grid: (Element | 'merged')[][], row: number, cell: Element): void {
  let column = 0;
  while (grid[row]?.[column]) column += 1;
  const last = Math.min(row + spanOf(cell, 'rowspan'), grid.length);
  for (let down = row; down < last; down += 1)
    for (let across = column; across < column + spanOf(cell, 'colspan'); across += 1) {
      const line = grid[down];
      if (line) line[across] = down === row && across === column ? cell : 'merged';
    }
}

/** A cell holds paragraphs and lists; a table inside a table is read cell by cell. */
function cellBlocks(cell: Element | 'merged' | undefined, inside: (cell: Element) => Block[]): Block[] {
  if (!cell || cell === 'merged') return [];
  return inside(cell).flatMap((block): Block[] =>
    block.type === 'table' ? block.rows.flatMap((row) => row.cells.flat()) : [block],
  );
}

/** The first row is a header when its cells say so, or when every word in it is bold. */
function isHeader(cells: (Element | 'merged')[], content: Block[][]): boolean {
  if (cells.some((cell) => cell !== 'merged' && (cell.tagName === 'TH' || cell.closest('thead') !== null))) return true;
  const runs = content.flat().flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
  return (
    content.every((cell) => cell.every((block) => block.type === 'paragraph')) &&
    runs.length > 0 &&
    runs.every((run) => run.bold)
  );
}
