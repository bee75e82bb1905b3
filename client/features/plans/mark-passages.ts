import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';

const key = new PluginKey('passages');

/** Marks the blocks that came from advice at their edge. Answers how to draw them anew, and how to stop. */
export function markPassages(editor: Editor, cameFromAdvice: (blockId: string) => boolean) {
  const decorations = ({ doc }: EditorState): DecorationSet => {
    const found: Decoration[] = [];
    doc.descendants((node, at) => {
      if (!node.isBlock || !cameFromAdvice(String(node.attrs.id ?? ''))) return true;
      found.push(Decoration.node(at, at + node.nodeSize, { class: 'passage' }));
      return false;
    });
    return DecorationSet.create(doc, found);
  };
  editor.registerPlugin(new Plugin({ key, props: { decorations } }));
  return {
    again: () => editor.view.dispatch(editor.state.tr.setMeta('addToHistory', false).setMeta('fromStore', true)),
    stop: () => void (editor.isDestroyed || editor.unregisterPlugin(key)),
  };
}
