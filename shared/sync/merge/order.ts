import { diff3Merge, diffComm } from 'node-diff3';

/** Two lists that grew at the same place: what they share keeps its place, between it `first`'s come before `second`'s. */
const weave = (first: string[], second: string[]): string[] =>
  diffComm(first, second).flatMap((part) => part.common ?? [...part.buffer1, ...part.buffer2]);

/** Puts what an overlapping move made both sides "delete" back behind its neighbour. */
function putBack(merged: string[], missing: readonly string[], list: readonly string[]): void {
  for (const id of missing) {
    if (merged.includes(id)) continue;
    let before = list.indexOf(id) - 1;
    while (before >= 0 && !merged.includes(list[before] ?? '')) before -= 1;
    merged.splice(before < 0 ? 0 : merged.indexOf(list[before] ?? '') + 1, 0, id);
  }
}

/**
 * The order of siblings after a three-way merge. All ids given are to stay; each comes out once. A move by one side is
 * followed; where both inserted at the same place, `first`'s come first.
 */
export function mergeOrder(base: readonly string[], first: readonly string[], second: readonly string[]): string[] {
  const regions = diff3Merge([...first], [...base], [...second], { excludeFalseConflicts: true });
  const merged = regions.flatMap((region) => region.ok ?? weave(region.conflict?.a ?? [], region.conflict?.b ?? []));
  const once = [...new Set(merged)];
  putBack(once, second, second);
  putBack(once, first, first);
  return once;
}
