import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { provisionColumns } from '../../../../shared/domain/advice/index.ts';

/*
 * Tables are real tables on a desk and stacked label and value on a phone. Display rules take a table's meaning away, so
 * the roles stand in the markup; labels come as decorations, since they are not part of the text.
 */
const cellAttributes = (attributes: Record<string, unknown>): Record<string, unknown> => {
  const { colwidth: _colwidth, style: _style, ...rest } = attributes;
  return rest;
};

export const AdviceTable = Table.extend({
  // The extension's own view writes widths as inline styles, which a strict content policy refuses.
  addNodeView: () => null,
  renderHTML: ({ HTMLAttributes }) => [
    'table',
    { ...HTMLAttributes, class: 'table', role: 'table' },
    ['tbody', { role: 'rowgroup' }, 0],
  ],
  addProseMirrorPlugins() {
    return [...(this.parent?.() ?? []), new Plugin({ props: { decorations: (state) => labels(state.doc) } })];
  },
}).configure({ resizable: false, renderWrapper: false });

export const AdviceRow = TableRow.extend({
  renderHTML: ({ HTMLAttributes }) => ['tr', { ...HTMLAttributes, role: 'row' }, 0],
});
export const AdviceCell = TableCell.extend({
  renderHTML: ({ HTMLAttributes }) => ['td', { ...cellAttributes(HTMLAttributes), role: 'cell' }, 0],
});
export const AdviceHeader = TableHeader.extend({
  renderHTML: ({ HTMLAttributes }) => [
    'th',
    { ...cellAttributes(HTMLAttributes), role: 'columnheader', scope: 'col' },
    0,
  ],
});

const titlesOf = (table: EditorNode): string[] => {
  const titles: string[] = [];
  table.firstChild?.forEach(
    (cell) => void titles.push(cell.type.name === 'tableHeader' ? cell.textContent.trim() : ''),
  );
  return titles;
};
export const isProvisionTable = (table: EditorNode): boolean =>
  provisionColumns.every((column, index) => titlesOf(table)[index]?.toLowerCase() === column.toLowerCase());

function labels(doc: EditorNode): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((table, at) => {
    if (table.type.name !== 'table') return table.type.name === 'section' || table.type.name === 'doc';
    const titles = titlesOf(table);
    const provision = isProvisionTable(table);
    if (provision) found.push(Decoration.node(at, at + table.nodeSize, { class: 'table provision' }));
    table.forEach((row, rowOffset, rowIndex) => {
      row.forEach((cell, offset, column) => {
        const from = at + 1 + rowOffset + 1 + offset;
        if (rowIndex > 0)
          found.push(Decoration.node(from, from + cell.nodeSize, { 'data-label': titles[column] ?? '' }));
        else if (provision) found.push(Decoration.node(from, from + cell.nodeSize, { contenteditable: 'false' }));
      });
    });
    return false;
  });
  return DecorationSet.create(doc, found);
}
