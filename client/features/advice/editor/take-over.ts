import type { Editor } from '@tiptap/core';
import { type Node as EditorNode, Fragment } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { RichText } from '../../../../shared/domain/documents/index.ts';

interface Replacement {
  from: number;
  to: number;
  content: Fragment;
}

/**
 * What has to be replaced in `before` so that it becomes `after`, as small as the blocks allow: caret and selection map
 * through, and what is being typed elsewhere is not touched.
 */
export function replacements(before: EditorNode, after: EditorNode, at = 0): Replacement[] {
  if (before.eq(after)) return [];
  const inside = at + (before.type.name === 'doc' ? 0 : 1);
  if (!before.isTextblock && sameChildren(before, after)) {
    const found: Replacement[] = [];
    let offset = 0;
    before.forEach((child, _place, index) => {
      const next = after.child(index);
      if (child.sameMarkup(next) && !child.isAtom) found.push(...replacements(child, next, inside + offset));
      else if (!child.eq(next))
        found.push({ from: inside + offset, to: inside + offset + child.nodeSize, content: Fragment.from(next) });
      offset += child.nodeSize;
    });
    return found;
  }
  return [changedMiddle(before, after, inside)];
}

const sameChildren = (before: EditorNode, after: EditorNode): boolean =>
  before.childCount === after.childCount &&
  before.childCount > 0 &&
  Array.from({ length: before.childCount }, (_, index) => index).every(
    (index) => before.child(index).attrs.id === after.child(index).attrs.id,
  );

/** Children that differ, without those that are the same at both ends. */
function changedMiddle(before: EditorNode, after: EditorNode, inside: number): Replacement {
  let start = 0;
  let from = inside;
  while (start < Math.min(before.childCount, after.childCount) && before.child(start).eq(after.child(start))) {
    from += before.child(start).nodeSize;
    start += 1;
  }
  let end = 0;
  let to = inside + before.content.size;
  const shorter = Math.min(before.childCount, after.childCount) - start;
  while (end < shorter && before.child(before.childCount - 1 - end).eq(after.child(after.childCount - 1 - end))) {
    to -= before.child(before.childCount - 1 - end).nodeSize;
    end += 1;
  }
  const content = Array.from({ length: after.childCount - end - start }, (_, index) => after.child(start + index));
  return { from, to, content: Fragment.from(content) };
}

export function changeInto(transaction: Transaction, text: RichText): Transaction {
  const after = transaction.doc.type.schema.nodeFromJSON(text);
  for (const { from, to, content } of replacements(transaction.doc, after).reverse())
    transaction.replaceWith(from, to, content);
  return transaction;
}

/** Brings a merged text into the open editor. It is nobody's typing here, so Undo leaves it alone. */
export function takeOver(editor: Editor, text: RichText): void {
  const transaction = changeInto(editor.state.tr, text);
  if (!transaction.docChanged) return;
  editor.view.dispatch(transaction.setMeta('addToHistory', false).setMeta('fromStore', true));
}
