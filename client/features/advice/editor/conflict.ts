import { Node } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { diffWords, type Wording, wordingsOf } from '../../../../shared/domain/advice/index.ts';
import type { RichTextNode } from '../../../../shared/domain/documents/index.ts';
import { momentWords } from '../../../ui/dates.ts';
import { called, headOf, whatHappened, wordsOfWording } from '../wordings.ts';

export interface ConflictOptions {
  use: (conflictId: string, wording: Wording) => void;
  combine: (conflictId: string) => void;
}

/** One wording of an open conflict; its blocks are shown, not edited. */
export const Alternative = Node.create({
  name: 'alternative',
  content: 'block*',
  isolating: true,
  addAttributes: () => ({ by: { default: '' }, at: { default: '' } }),
  parseHTML: () => [{ tag: 'div[data-alternative]' }],
  renderHTML: () => ['div', { 'data-alternative': '' }, 0],
});

/** Two people wrote over one another (O3): both wordings stand here, with author and time, until somebody chooses. */
export const Conflict = Node.create<ConflictOptions>({
  name: 'conflict',
  group: 'block',
  content: 'alternative+',
  atom: true,
  isolating: true,
  draggable: false,
  addOptions: () => ({ use: () => {}, combine: () => {} }),
  parseHTML: () => [{ tag: 'div[data-conflict]' }],
  renderHTML: () => ['div', { 'data-conflict': '' }, 0],
  addNodeView() {
    return ({ node }) => new ConflictView(node, this.options);
  },
});

class ConflictView implements NodeView {
  readonly dom = document.createElement('div');
  private node: EditorNode;
  private readonly options: ConflictOptions;

  constructor(node: EditorNode, options: ConflictOptions) {
    this.node = node;
    this.options = options;
    this.dom.className = 'wordings';
    this.dom.contentEditable = 'false';
    this.dom.setAttribute('role', 'group');
    this.dom.setAttribute('aria-label', 'Two wordings of one paragraph');
    this.draw();
  }

  private draw(): void {
    const conflict = this.node.toJSON() as RichTextNode;
    const id = String(this.node.attrs.id);
    this.dom.id = `block-${id}`;
    const wordings = wordingsOf(conflict);
    const title = made(
      'p',
      'wordings-title',
      `${whatHappened(wordings, 'this')}. Both wordings are kept until you choose.`,
    );
    const choices = wordings.map((wording, index) => this.choice(id, wording, wordings, wordings[index === 0 ? 1 : 0]));
    const combine = made('button', 'button second', 'Combine them');
    combine.type = 'button';
    combine.addEventListener('click', () => this.options.combine(id));
    this.dom.replaceChildren(title, ...choices, combine);
  }

  private choice(id: string, wording: Wording, all: readonly Wording[], other: Wording | undefined): HTMLElement {
    const box = made('div', 'wording', '');
    const who = made('p', 'small', '');
    who.append(
      made('b', '', headOf(wording)),
      ` ${wording.at ? momentWords(wording.at, new Date().toISOString()) : ''}`,
    );
    const use = made(
      'button',
      'button second',
      wording.blocks.length
        ? `Use ${called(wording, all)}`
        : wording.by
          ? `Remove it, as ${wording.by} did`
          : 'Remove it',
    );
    use.type = 'button';
    use.addEventListener('click', () => this.options.use(id, wording));
    box.append(who, shownWords(wording, other), use);
    return box;
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.node.type) return false;
    if (!node.eq(this.node)) {
      this.node = node;
      this.draw();
    }
    return true;
  }
  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('button') !== null;
  }
  ignoreMutation(): boolean {
    return true;
  }
}

/** The words of one wording; what only this one has stands out, in words for those who cannot see it. */
function shownWords(wording: Wording, other: Wording | undefined): HTMLElement {
  if (wording.blocks.length === 0) return made('p', 'muted', 'Took this paragraph out.');
  const words = made('p', '', '');
  for (const part of diffWords(other ? wordsOfWording(other) : '', wordsOfWording(wording))) {
    if (part.kind === 'same' || !other?.blocks.length) words.append(part.text);
    else if (part.kind === 'added') {
      const ins = made('ins', '', '');
      ins.append(made('span', 'unseen', 'only here: '), part.text);
      words.append(ins);
    }
  }
  return words;
}

function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  words: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = words;
  return element;
}
