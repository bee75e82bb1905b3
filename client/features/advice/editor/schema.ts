import { type AnyExtension, getSchema } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import { UniqueID } from '@tiptap/extension-unique-id';
import StarterKit from '@tiptap/starter-kit';
import { blockTypes } from '../../../../shared/domain/documents/index.ts';
import { Alternative, Conflict, type ConflictOptions } from './conflict.ts';
import { Figure, type FigureOptions } from './figure.ts';
import { AdviceDocument, Section, type SectionOptions } from './sections.ts';
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
  StarterKit.configure({
    document: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
    trailingNode: false,
    listItem: false,
    heading: { levels: [3, 4] },
    undoRedo: { depth: 500, newGroupDelay: 800 },
  }),
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
      section: { headings: [], adviserKind: 'health' },
      figure: { bytesOf: async () => null, edit: () => {} },
      conflict: { use: () => {}, combine: () => {} },
    }),
  );
