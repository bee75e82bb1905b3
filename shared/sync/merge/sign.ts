import type { RichTextNode } from '../../domain/documents/index.ts';
import { same } from './canonical.ts';
import { idOf } from './identify.ts';
import { looks, type Side } from './leaf.ts';

/** A text as it stood once, and who brought it there. */
export interface Past {
  text: RichTextNode;
  /** Null where that is not known: the oldest of a history that goes further back. */
  side: Side | null;
}

/** The wordings that stand at one block: its own, or those of an open conflict. None at all where the block is not there. */
type Wordings = ReadonlyMap<string, { by: string; at: string } | null>;

const removed = looks([]);

function leavesOf(text: RichTextNode): Map<string, RichTextNode> {
  const found = new Map<string, RichTextNode>();
  const visit = (node: RichTextNode): void => {
    const id = idOf(node);
    if (id !== '') found.set(id, node);
    if (node.type !== 'conflict') (node.content ?? []).forEach(visit);
  };
  visit(text);
  return found;
}

function wordingsAt(text: Map<string, RichTextNode>, id: string): Wordings {
  const node = text.get(id);
  if (!node) return new Map([[removed, null]]);
  if (node.type !== 'conflict') return new Map([[looks([node]), null]]);
  const signed = (one: RichTextNode) => ({ by: String(one.attrs?.by ?? ''), at: String(one.attrs?.at ?? '') });
  return new Map((node.content ?? []).map((one) => [looks(one.content ?? []), signed(one)]));
}

/**
 * Whether a text holds an open conflict with a wording, or with a name at one, that does not stand so in the text it
 * replaces: then its names are to be checked.
 */
export function hasNewWordings(text: RichTextNode, standing: RichTextNode): boolean {
  const [after, before] = [leavesOf(text), leavesOf(standing)];
  return [...after].some(([id, node]) => {
    if (node.type !== 'conflict') return false;
    if (before.get(id)?.type !== 'conflict') return true;
    const stood = wordingsAt(before, id);
    return [...wordingsAt(after, id)].some(([look, signed]) => !stood.has(look) || !same(signed, stood.get(look)));
  });
}

/**
 * Says at each wording of an open conflict who wrote it (O3), from what is known of the text's past (oldest first): whoever
 * brought that wording to that block. A device knows only who was the last to change the text, which may have been
 * another person elsewhere in it, and whoever pushes can't speak for others. What the past does not know stays as it is.
 */
export function signWordings<T extends RichTextNode>(text: T, past: readonly Past[]): T {
  const leaves: Map<string, RichTextNode>[] = [];
  const whoBrought = (id: string, look: string): Side | null | undefined => {
    const stood = (index: number): Wordings | undefined => {
      const then = past[index];
      if (!then) return undefined;
      leaves[index] ??= leavesOf(then.text);
      return wordingsAt(leaves[index], id);
    };
    let index = past.length - 1;
    // A block that was missing before it was written was not removed.
    while (index >= 0 && look !== removed && !stood(index)?.has(look)) index -= 1;
    for (; stood(index)?.has(look); index -= 1) {
      const signed = stood(index)?.get(look);
      if (signed) return { name: signed.by, at: signed.at };
      if (!stood(index - 1)?.has(look)) return past[index]?.side;
    }
    return undefined;
  };
  const sign = (conflict: RichTextNode): RichTextNode => ({
    ...conflict,
    content: (conflict.content ?? []).map((one) => {
      const found = whoBrought(idOf(conflict), looks(one.content ?? []));
      if (found === undefined) return one;
      return { ...one, attrs: { ...one.attrs, by: found?.name ?? '', at: found?.at ?? '' } };
    }),
  });
  const visit = <N extends RichTextNode>(node: N): N => {
    if (node.type === 'conflict') return sign(node) as N;
    return node.content ? { ...node, content: node.content.map(visit) } : node;
  };
  return visit(text);
}
