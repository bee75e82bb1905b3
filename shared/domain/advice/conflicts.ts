import type { RichText, RichTextNode } from '../documents/index.ts';

/** One of the wordings kept in an open conflict (O3). No blocks: this side removed the text. */
export interface Wording {
  id: string;
  by: string;
  /** ISO moment. */
  at: string;
  blocks: RichTextNode[];
}

/** A place where two people wrote over one another and nobody has chosen yet. */
export interface OpenConflict {
  id: string;
  sectionKey: string;
  wordings: Wording[];
}

export function wordingsOf(conflict: RichTextNode): Wording[] {
  return (conflict.content ?? []).map((one) => ({
    id: String(one.attrs?.id ?? ''),
    by: String(one.attrs?.by ?? ''),
    at: String(one.attrs?.at ?? ''),
    blocks: one.content ?? [],
  }));
}

/** All open conflicts of a text, in its order. */
export function openConflicts(text: RichTextNode): OpenConflict[] {
  const inside = (node: RichTextNode, sectionKey: string): OpenConflict[] => {
    if (node.type === 'conflict') return [{ id: String(node.attrs?.id ?? ''), sectionKey, wordings: wordingsOf(node) }];
    const key = node.type === 'section' ? String(node.attrs?.key ?? '') : sectionKey;
    return (node.content ?? []).flatMap((child) => inside(child, key));
  };
  return inside(text, '');
}

/**
 * The text with one conflict closed by the blocks that somebody chose or wrote. The first of them takes the conflict's
 * place and id, so that a later merge knows it for the same block; none means that the text there is gone.
 */
export function resolveConflict(text: RichText, conflictId: string, chosen: readonly RichTextNode[]): RichText {
  const blocks = chosen.map((node, index) => ({
    ...node,
    attrs: { ...node.attrs, id: index === 0 ? conflictId : `${conflictId}-${index + 1}` },
  }));
  const visit = (node: RichTextNode): RichTextNode[] => {
    if (node.type === 'conflict' && node.attrs?.id === conflictId) return blocks;
    return [node.content ? { ...node, content: filled(node, node.content.flatMap(visit)) } : node];
  };
  return { ...text, content: (text.content ?? []).flatMap(visit) };

  /** What held nothing but the conflict keeps an empty paragraph. */
  function filled(parent: RichTextNode, content: RichTextNode[]): RichTextNode[] {
    const needsBlock = ['section', 'listItem', 'tableCell', 'tableHeader'].includes(parent.type);
    return needsBlock && content.length === 0 ? [{ type: 'paragraph', attrs: { id: conflictId } }] : content;
  }
}
