import { type Editor, Node } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import {
  type Heading,
  hasProvisionTable,
  provisionTable,
  provisionTablesIn,
  writtenIn,
} from '../../../../shared/domain/advice/index.ts';
import type { RichTextNode } from '../../../../shared/domain/documents/index.ts';
import type { AdviserKind } from '../../../../shared/domain/people/index.ts';
import { drawing } from './drawing.ts';

export interface SectionHeading {
  key: string;
  title: string;
  hint: string;
}

export interface SectionOptions {
  headings: readonly SectionHeading[];
  /** Whether provision is written in its table in this section. */
  hasTable: (key: string) => boolean;
  /** Whether its author may say that there is nothing to add. */
  mayBeEmpty: (key: string) => boolean;
}

export const noSections: SectionOptions = { headings: [], hasTable: () => false, mayBeEmpty: () => false };

/** The headings of advice of one kind. */
export const adviceSections = (headings: readonly Heading[], adviserKind: AdviserKind): SectionOptions => ({
  headings,
  hasTable: (key) => key === 'provision' && hasProvisionTable(adviserKind),
  mayBeEmpty: (key) => key !== 'who' && adviserKind !== 'family',
});

/** The text itself: sections and nothing else. */
export const AdviceDocument = Node.create({ name: 'doc', topNode: true, content: 'section+' });

/**
 * One heading of statutory advice with what is written under it. The heading is not part of the text: it cannot be
 * typed over, and pasting or deleting never crosses from one section into the next.
 */
export const Section = Node.create<SectionOptions>({
  name: 'section',
  content: 'block+',
  isolating: true,
  defining: true,
  selectable: false,
  addOptions: () => noSections,
  addAttributes: () => ({ key: { default: '' }, nothingToAdd: { default: null } }),
  parseHTML: () => [
    { tag: 'section[data-key]', getAttrs: (element) => ({ key: element.getAttribute('data-key') ?? '' }) },
  ],
  renderHTML: ({ node }) => ['section', { 'data-key': String(node.attrs.key) }, 0],
  addNodeView() {
    return ({ node, editor, getPos }) =>
      new SectionView(node, editor as Editor, getPos as () => number | undefined, this.options);
  },
  addKeyboardShortcuts() {
    return { 'Mod-a': ({ editor }) => selectSection(editor as Editor) };
  },
  addProseMirrorPlugins() {
    return [new Plugin({ appendTransaction: (_, before, after) => restoreSections(before.doc, after.tr) })];
  },
});

/** "Select all" takes the section first, the whole text when pressed again. */
function selectSection(editor: Editor): boolean {
  const { $from, $to, from, to } = editor.state.selection;
  if ($from.depth < 1 || (!$from.sameParent($to) && $from.node(1) !== $to.node(1))) return false;
  const all = TextSelection.between(editor.state.doc.resolve($from.start(1)), editor.state.doc.resolve($from.end(1)));
  if (all.from === from && all.to === to) return false;
  editor.view.dispatch(editor.state.tr.setSelection(all));
  return true;
}

/** A deletion across several headings empties them; the headings themselves stay. What was typed over all of them stands under the first. */
function restoreSections(before: EditorNode, next: Transaction): Transaction | null {
  const wanted: EditorNode[] = [];
  before.forEach((section) => void wanted.push(section));
  const keys = new Set(wanted.map(keyOf));
  const there = new Set<string>();
  next.doc.forEach((section) => void there.add(keyOf(section)));
  const missing = wanted.filter((section) => !there.has(keyOf(section)));
  if (missing.length === 0) return null;
  next.doc.forEach((section, offset) => {
    const stands = keys.has(keyOf(section)) ? undefined : missing.shift();
    if (stands) next.setNodeMarkup(offset, undefined, { ...stands.attrs, nothingToAdd: null });
  });
  for (const section of missing) {
    const empty = section.type.createAndFill({ ...section.attrs, nothingToAdd: null });
    if (empty) next.insert(placeAt(next.doc, wanted.indexOf(section)), empty);
  }
  return next;
}

const keyOf = (section: EditorNode): string => String(section.attrs.key);

function placeAt(doc: EditorNode, index: number): number {
  let place = 0;
  for (let at = 0; at < Math.min(index, doc.childCount); at += 1) place += doc.child(at).nodeSize;
  return place;
}

const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  words = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = words;
  return made;
};

/** The heading above and the aids below one section, around the text that the editor owns. */
class SectionView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private node: EditorNode;
  private readonly editor: Editor;
  private readonly getPos: () => number | undefined;
  private readonly options: SectionOptions;
  private readonly aids = element('div', 'section-aids');
  private readonly hint: HTMLElement;
  private readonly nothing = element('input', '');
  private readonly nothingLabel = element('label', 'choice small');
  private readonly addRow = element('button', 'button second');

  constructor(node: EditorNode, editor: Editor, getPos: () => number | undefined, options: SectionOptions) {
    this.node = node;
    this.editor = editor;
    this.getPos = getPos;
    this.options = options;
    const heading = options.headings.find((one) => one.key === node.attrs.key);
    this.dom = element('section', 'sheet-section');
    this.contentDOM = element('div', 'section-text');
    const title = element('h2', '', heading?.title ?? String(node.attrs.key));
    title.id = `heading-${node.attrs.key}`;
    title.tabIndex = -1;
    title.contentEditable = 'false';
    this.hint = element('p', 'hint', heading?.hint ?? '');
    this.hint.contentEditable = 'false';
    this.aids.contentEditable = 'false';
    this.dom.append(title, this.hint, this.contentDOM, this.aids);
    this.fillAids();
    this.show();
  }

  private fillAids(): void {
    const key = String(this.node.attrs.key);
    this.addRow.type = 'button';
    this.addRow.append(drawing('plus'), 'Add a row');
    this.addRow.addEventListener('click', () => addProvisionRow(this.editor, this.getPos() ?? 0));
    if (this.options.hasTable(key)) this.aids.append(this.addRow);
    this.nothing.type = 'checkbox';
    this.nothing.addEventListener('change', () => this.sayNothingToAdd(this.nothing.checked));
    this.nothingLabel.append(this.nothing, 'There is nothing to add here');
    if (this.options.mayBeEmpty(key)) this.aids.append(this.nothingLabel);
  }

  private sayNothingToAdd(nothing: boolean): void {
    const place = this.getPos();
    if (place === undefined) return;
    this.editor.view.dispatch(this.editor.state.tr.setNodeAttribute(place, 'nothingToAdd', nothing || null));
  }

  private show(): void {
    const section = this.node.toJSON() as RichTextNode;
    const empty = writtenIn(section).trim() === '' && openEnd(this.node);
    const nothing = this.node.attrs.nothingToAdd === true;
    this.hint.hidden = !empty || nothing;
    this.dom.classList.toggle('is-empty', empty && !nothing);
    this.nothing.checked = nothing;
    this.nothingLabel.hidden = !empty;
    this.addRow.hidden = nothing;
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.node.type || node.attrs.key !== this.node.attrs.key) return false;
    this.node = node;
    this.show();
    return true;
  }

  /** Buttons and boxes of the aids are pressed, not edited. */
  stopEvent(event: Event): boolean {
    return this.aids.contains(event.target as globalThis.Node);
  }
  ignoreMutation(mutation: { target: globalThis.Node; type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

/** Whether a section holds no more than where writing starts: an empty paragraph, or the table before it. */
const openEnd = (section: EditorNode): boolean => section.childCount <= 2;

/** A new empty row at the end of the provision table (or the table itself, when it was taken out), with the caret in its first cell. */
export function addProvisionRow(editor: Editor, sectionPos: number): void {
  const { doc, schema, tr } = editor.state;
  const section = doc.nodeAt(sectionPos);
  if (!section) return;
  const tables = provisionTablesIn(section.toJSON() as RichTextNode);
  const id = tables.at(-1)?.attrs?.id;
  let inserted: number | null = null;
  section.forEach((child, offset) => {
    if (id === undefined || child.attrs.id !== id) return;
    const row = child.lastChild;
    const cells = Array.from({ length: row?.childCount ?? 4 }, () => schema.nodes.tableCell?.createAndFill()).filter(
      (cell) => cell !== null && cell !== undefined,
    );
    inserted = sectionPos + 1 + offset + child.nodeSize - 1;
    tr.insert(inserted, schema.nodes.tableRow?.create(null, cells) ?? []);
  });
  if (inserted === null) {
    inserted = sectionPos + 1;
    tr.insert(inserted, schema.nodeFromJSON(provisionTable(`provision-${crypto.randomUUID()}`)));
  }
  tr.setSelection(TextSelection.near(tr.doc.resolve(inserted + 3))).scrollIntoView();
  editor.view.dispatch(tr);
  editor.view.focus();
}
