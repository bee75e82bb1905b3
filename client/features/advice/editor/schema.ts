import { type AnyExtension, getSchema } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UniqueID } from '@tiptap/extension-unique-id';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { blockTypes } from '../../../../shared/domain/documents/index.ts';
import { Alternative, Conflict, type ConflictOptions } from './conflict.ts';
import { Figure, type FigureOptions } from './figure.ts';
import { AdviceDocument, noSections, Section, type SectionOptions } from './sections.ts';
import { AdviceCell, AdviceHeader, AdviceRow, AdviceTable } from './tables.ts';

export interface EditorParts {
  section: SectionOptions;
  figure: FigureOptions;
  conflict: ConflictOptions;
}

/** Everything that a text of advice can hold, and no more: what the hub stores (`blockTypes`, `markTypes`) is what can be typed. */
export const adviceExtensions = ({ section, figure, conflict }: EditorParts): AnyExtension[] => [
  AdviceDocument,
  Section.configure(section),
  // One by one, not as a kit: the kit brings links, code and quotes that no advice holds.
  Paragraph,
  Text,
  HardBreak,
  Bold,
  Italic,
  Heading.configure({ levels: [3, 4] }),
  BulletList,
  OrderedList,
  ListKeymap,
  Dropcursor,
  Gapcursor,
  UndoRedo.configure({ depth: 500, newGroupDelay: 800 }),
  ListItem.extend({ content: '(paragraph | heading | conflict | figure) block*' }),
  AdviceTable,
  AdviceRow,
  AdviceHeader,
  AdviceCell,
  Figure.configure(figure),
  Conflict.configure(conflict),
  Alternative,
  UniqueID.configure({ types: [...blockTypes], generateID: () => crypto.randomUUID() }),
];

/** The schema alone, to read stored texts without an editor. */
export const adviceSchema = () =>
  getSchema(
    adviceExtensions({
      section: noSections,
      figure: { bytesOf: async () => null, edit: () => {} },
      conflict: { use: () => {}, combine: () => {} },
    }),
  );
