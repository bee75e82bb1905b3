import { plainText } from '../../domain/advice/index.ts';
import type { RichTextNode } from '../../domain/documents/index.ts';
import { canonical, derivedId, same } from './canonical.ts';
import { idOf } from './identify.ts';

/** Whose version it is, and when it was written: shown at each wording of a conflict. */
export interface Side {
  name: string;
  at: string;
}

/** Whether a block holds something of a person's: words, or a picture. */
export const holdsWork = (node: RichTextNode): boolean =>
  node.type === 'figure' ||
  node.type === 'conflict' ||
  plainText(node).trim() !== '' ||
  (node.content ?? []).some(holdsWork);

/** A block without its ids: what a person sees of it. */
function seen(node: RichTextNode): unknown {
  const { id: _id, by: _by, at: _at, ...attrs } = node.attrs ?? {};
  const kept = Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null));
  return { type: node.type, attrs: kept, marks: node.marks, text: node.text, content: (node.content ?? []).map(seen) };
}
/** What people see of some blocks, as one string. */
export const looks = (nodes: readonly RichTextNode[]): string => canonical(nodes.map(seen));

/** One wording as an alternative. `leaf` null says that this side removed the block. */
function alternative(blockId: string, leaf: RichTextNode | null, side: Side): RichTextNode {
  const id = derivedId(blockId, leaf ? looks([leaf]) : 'removed');
  const content = leaf ? [{ ...leaf, attrs: { ...leaf.attrs, id: `${id}-1` } }] : [];
  return { type: 'alternative', attrs: { id, by: side.name, at: side.at }, content };
}

/** The wordings that a version brings into a conflict; those of an older conflict that the other side has resolved stay resolved. */
function wordings(
  blockId: string,
  leaf: RichTextNode | null,
  side: Side,
  resolved: readonly RichTextNode[],
): RichTextNode[] {
  if (leaf?.type !== 'conflict') return [alternative(blockId, leaf, side)];
  return (leaf.content ?? []).filter(
    (one) => !resolved.some((old) => looks(old.content ?? []) === looks(one.content ?? [])),
  );
}

const order = (node: RichTextNode): string =>
  [node.attrs?.at, node.attrs?.by, node.attrs?.id].map(String).join('\u0000');

function conflictOf(id: string, found: readonly RichTextNode[]): RichTextNode | null {
  const byLooks = new Map<string, RichTextNode>();
  const sorted = [...found].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  for (const one of sorted) {
    const look = looks(one.content ?? []);
    if (!byLooks.has(look)) byLooks.set(look, one);
  }
  const content = [...byLooks.values()];
  if (content.length > 1) return { type: 'conflict', attrs: { id }, content };
  const only = content[0]?.content;
  return only?.length === 1 && only[0]
    ? { ...only[0], attrs: { ...only[0].attrs, id } }
    : content[0]
      ? { type: 'conflict', attrs: { id }, content }
      : null;
}

const isConflict = (node: RichTextNode | undefined): boolean => node?.type === 'conflict';
const alternatives = (node: RichTextNode | null | undefined): RichTextNode[] =>
  node?.type === 'conflict' ? (node.content ?? []) : [];

/** Both versions are conflicts: wordings taken out by one side are out, every other wording stays. */
function joinConflicts(
  id: string,
  base: RichTextNode | undefined,
  first: RichTextNode,
  second: RichTextNode,
): RichTextNode | null {
  const has = (node: RichTextNode | undefined, look: string): boolean =>
    alternatives(node).some((one) => looks(one.content ?? []) === look);
  const stays = (one: RichTextNode): boolean => {
    const look = looks(one.content ?? []);
    return !has(base, look) || (has(first, look) && has(second, look));
  };
  const found = [...alternatives(first), ...alternatives(second)];
  return conflictOf(id, found.some(stays) ? found.filter(stays) : found);
}

function bothKept(
  id: string,
  base: RichTextNode | undefined,
  first: RichTextNode | null,
  second: RichTextNode | null,
  sides: readonly [Side, Side],
): RichTextNode | null {
  if (first && second && isConflict(first) && isConflict(second)) return joinConflicts(id, base, first, second);
  const resolved =
    isConflict(base) && !(first && isConflict(first) && second && isConflict(second)) ? alternatives(base) : [];
  // An open conflict knows whose wording it is; a whole text that holds the same one has passed through other hands.
  const known = new Set([...alternatives(first), ...alternatives(second)]);
  const signed = new Set([...known].map((one) => looks(one.content ?? [])));
  const found = [...wordings(id, first, sides[0], resolved), ...wordings(id, second, sides[1], resolved)];
  return conflictOf(
    id,
    found.filter((one) => known.has(one) || !signed.has(looks(one.content ?? []))),
  );
}

/** Attributes that hold a person's work; of others (the level of a heading) the later version's stands. */
const workAttrs = new Set(['alt', 'caption', 'fileId']);

/** Merges what the two sides changed in different parts of one block (its type, its picture, its caption, its words); null when they overlap. */
function mergeParts(base: RichTextNode, first: RichTextNode, second: RichTextNode): RichTextNode | null {
  if ([base, first, second].some(isConflict)) return null;
  const figures = [first, second].filter((node) => node.type === 'figure').length;
  if (figures === 1) return null;
  const pick = (was: unknown, one: unknown, other: unknown, isWork: boolean): { value: unknown } | null => {
    if (same(one, other) || same(was ?? null, one ?? null)) return { value: other };
    if (same(was ?? null, other ?? null)) return { value: one };
    return isWork ? null : { value: other };
  };
  const type = pick(base.type, first.type, second.type, false);
  const content = pick(base.content ?? [], first.content ?? [], second.content ?? [], true);
  if (!type || !content) return null;
  const attrs: Record<string, unknown> = {};
  for (const key of Object.keys({ ...first.attrs, ...second.attrs })) {
    const value = pick(base.attrs?.[key], first.attrs?.[key], second.attrs?.[key], workAttrs.has(key));
    if (!value) return null;
    if (value.value !== undefined) attrs[key] = value.value;
  }
  const words = content.value as RichTextNode[];
  return { type: type.value as string, attrs, ...(words.length > 0 ? { content: words } : {}) };
}

/**
 * One leaf block (paragraph, heading, photo, open conflict) in three versions. A one-sided change stands; changes of
 * different parts merge; overlapping ones keep both wordings (O3). A block that one side deleted and the other changed
 * stays, as an open conflict. Null: the block is gone.
 */
export function mergeLeaf(
  base: RichTextNode | undefined,
  first: RichTextNode | undefined,
  second: RichTextNode | undefined,
  sides: readonly [Side, Side],
): RichTextNode | null {
  const one = first ?? second;
  if (!one) return null;
  if (first && second) {
    if (same(first, second) || (base && same(base, first))) return second;
    if (base && same(base, second)) return first;
    return (base && mergeParts(base, first, second)) ?? bothKept(idOf(one), base, first, second, sides);
  }
  if (!base) return one;
  if (same(base, one) || !holdsWork(one)) return null;
  return bothKept(idOf(one), base, first ?? null, second ?? null, sides);
}
