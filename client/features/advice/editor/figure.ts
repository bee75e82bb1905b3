import { type Editor, Node } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { drawing } from './drawing.ts';

/** Where a photo's bytes come from, and who changes its words. */
export interface FigureOptions {
  bytesOf: (fileId: string) => Promise<{ type: string; bytes: Uint8Array } | null>;
  /** Opens the questions about a photo again: what it shows, its caption. */
  edit: (figure: { pos: number; fileId: string; alt: string; caption: string }) => void;
}

/** A photo in the text: shown from the device's own bytes, with its caption. Its words are asked in a form, never typed here. */
export const Figure = Node.create<FigureOptions>({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ bytesOf: async () => null, edit: () => {} }),
  addAttributes: () => ({ fileId: { default: '' }, alt: { default: '' }, caption: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'figure[data-file]',
      getAttrs: (element) => ({
        fileId: element.getAttribute('data-file') ?? '',
        alt: element.getAttribute('data-alt') ?? '',
        caption: element.textContent ?? '',
      }),
    },
  ],
  renderHTML: ({ node }) => [
    'figure',
    { 'data-file': String(node.attrs.fileId), 'data-alt': String(node.attrs.alt) },
    ['figcaption', String(node.attrs.caption)],
  ],
  addNodeView() {
    return ({ node, editor, getPos }) =>
      new FigureView(node, editor as Editor, getPos as () => number | undefined, this.options);
  },
});

class FigureView implements NodeView {
  readonly dom = document.createElement('figure');
  private node: EditorNode;
  private readonly image = document.createElement('img');
  private readonly missing = document.createElement('p');
  private readonly caption = document.createElement('figcaption');
  private url: string | null = null;

  constructor(node: EditorNode, editor: Editor, getPos: () => number | undefined, options: FigureOptions) {
    this.node = node;
    this.missing.className = 'photo-missing small';
    this.missing.textContent = 'This photo is on its way to this device.';
    const tools = document.createElement('div');
    tools.className = 'photo-tools';
    tools.append(
      button('pencil', 'Change words', 'Change the words of this photo', () => {
        const { fileId, alt, caption } = this.node.attrs as { fileId: string; alt: string; caption: string };
        options.edit({ pos: getPos() ?? 0, fileId, alt, caption });
      }),
      button('cross', 'Remove', 'Remove this photo', () => {
        const pos = getPos();
        if (pos !== undefined)
          editor
            .chain()
            .deleteRange({ from: pos, to: pos + this.node.nodeSize })
            .focus()
            .run();
      }),
    );
    this.image.hidden = true;
    this.dom.append(this.image, this.missing, this.caption, tools);
    this.show();
    void options.bytesOf(String(node.attrs.fileId)).then((file) => this.showBytes(file));
  }

  private showBytes(file: { type: string; bytes: Uint8Array } | null): void {
    if (!file) return;
    this.url = URL.createObjectURL(new Blob([file.bytes as BlobPart], { type: file.type }));
    this.image.src = this.url;
    this.image.hidden = false;
    this.missing.hidden = true;
  }

  private show(): void {
    this.image.alt = String(this.node.attrs.alt ?? '');
    this.caption.textContent = String(this.node.attrs.caption ?? '');
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.node.type || node.attrs.fileId !== this.node.attrs.fileId) return false;
    this.node = node;
    this.show();
    return true;
  }
  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.photo-tools') !== null;
  }
  ignoreMutation(): boolean {
    return true;
  }
  destroy(): void {
    if (this.url) URL.revokeObjectURL(this.url);
  }
}

function button(mark: 'pencil' | 'cross', words: string, label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'photo-tool';
  made.setAttribute('aria-label', label);
  made.append(drawing(mark), words);
  made.addEventListener('click', press);
  return made;
}
