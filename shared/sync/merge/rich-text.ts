import type { RichText, RichTextNode } from '../../domain/documents/index.ts';
import { canonical, same } from './canonical.ts';
import { mergeFields } from './fields.ts';
import { classesOf, emptyParagraph, rootId, treeOf, withIds } from './identify.ts';
import { holdsWork, mergeLeaf, type Side } from './leaf.ts';
import { mergeOrder } from './order.ts';
import { placeBlocks, type Versions } from './placement.ts';
import { squareTable } from './table.ts';

/** Blocks that are nothing without something in them. */
const goneWhenEmpty = new Set(['list', 'item', 'table', 'row']);

/** One merge under way: what becomes of each block, and where it stands. */
class Merge {
  private readonly versions: Versions;
  private readonly sides: readonly [Side, Side];
  private readonly parents: Map<string, string>;
  private readonly childrenNow = new Map<string, string[]>();

  constructor(versions: Versions, sides: readonly [Side, Side]) {
    this.versions = versions;
    this.sides = sides;
    this.parents = placeBlocks(versions);
    for (const [id, parent] of this.parents)
      this.childrenNow.set(parent, [...(this.childrenNow.get(parent) ?? []), id]);
  }

  children(parent: string): RichTextNode[] {
    const built = new Map<string, RichTextNode>();
    for (const id of this.childrenNow.get(parent) ?? []) {
      const node = this.block(id);
      if (node) built.set(id, node);
    }
    const { base, first, second } = this.versions;
    const [was, one, other] = [base, first, second].map((tree) =>
      (tree.children.get(parent) ?? []).filter((id) => built.has(id)),
    );
    return mergeOrder(was ?? [], one ?? [], other ?? []).flatMap((id) => built.get(id) ?? []);
  }

  private block(id: string): RichTextNode | null {
    const { base, first, second } = this.versions;
    const [was, one, other] = [base.places.get(id), first.places.get(id), second.places.get(id)];
    const kind = (other ?? one)?.class;
    if (kind === 'leaf') return mergeLeaf(was?.node, one?.node, other?.node, this.sides);
    const children = this.children(id);
    if (was && !(one && other) && !children.some(holdsWork)) return null;
    if (children.length === 0 && kind && goneWhenEmpty.has(kind)) return null;
    const shell = this.shell(was?.node, (one ?? other)?.node, (other ?? one)?.node);
    const content = children.length > 0 ? children : [emptyParagraph(`${id}-p`)];
    const node = { ...shell, content };
    return kind === 'table' ? squareTable(node, this.versions) : node;
  }

  /** Type and attributes of a container. */
  private shell(was?: RichTextNode, one?: RichTextNode, other?: RichTextNode): RichTextNode {
    const [base, first, second] = [was, one, other].map((node) => ({
      type: node?.type ?? '',
      attrs: node?.attrs ?? {},
    }));
    const shell = mergeFields(base ?? {}, first ?? { type: '', attrs: {} }, second ?? { type: '', attrs: {} });
    return { ...shell, attrs: mergeFields(base?.attrs ?? {}, first?.attrs ?? {}, second?.attrs ?? {}) };
  }
}

function mergeTrees(
  base: RichTextNode,
  first: RichTextNode,
  second: RichTextNode,
  sides: readonly [Side, Side],
): RichText {
  const baseTree = treeOf(withIds(base));
  const firstTree = treeOf(withIds(first, classesOf(baseTree)));
  const secondTree = treeOf(withIds(second, classesOf(baseTree, firstTree)));
  const merge = new Merge({ base: baseTree, first: firstTree, second: secondTree }, sides);
  return withIds({ type: 'doc', content: merge.children(rootId) });
}

/**
 * Merges two versions of a text by block (O3). Edits of different blocks merge by themselves; where both changed the
 * same paragraph, heading or photo, both wordings stay in a `conflict` block until somebody chooses; a block that one
 * side deleted and the other changed stays as an open conflict. A moved block is followed by its id. `base` null: the
 * two have no common past, and everything of both stays. The result does not depend on which side is called "mine".
 */
export function mergeRichText(
  base: RichText | null,
  mine: RichText,
  theirs: RichText,
  who: { mine: Side; theirs: Side },
): RichText {
  if (same(mine, theirs) || (base && same(base, mine))) return withIds(theirs);
  if (base && same(base, theirs)) return withIds(mine);
  const [one, other] = inOrder(mine, theirs, who);
  return mergeTrees(base ?? { type: 'doc', content: [] }, one[0], other[0], [one[1], other[1]]);
}

/** The two versions in an order that does not depend on where the merge is made: the earlier one first. */
export function inOrder<T>(
  mine: T,
  theirs: T,
  who: { mine: Side; theirs: Side },
): readonly [readonly [T, Side], readonly [T, Side]] {
  const key = (version: T, side: Side): string => `${side.at}\u0000${side.name}\u0000${canonical(version)}`;
  const [one, other] = [[mine, who.mine] as const, [theirs, who.theirs] as const];
  return key(...one) <= key(...other) ? [one, other] : [other, one];
}
