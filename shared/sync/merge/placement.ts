import { type BlockClass, classesOf, type Place, rootId, type Tree } from './identify.ts';

/** The versions of one text: what both came from, and the two that meet, in the order that every device uses. */
export interface Versions {
  base: Tree;
  first: Tree;
  second: Tree;
}

/** The class under which a block may stand. */
const parentClass: Partial<Record<BlockClass, BlockClass>> = { item: 'list', row: 'table', cell: 'row' };

/** The parent of a block after the merge: who moved it is followed; when both did, the later version. */
function parentIn({ base, first, second }: Versions, id: string): string {
  const [was, one, other] = [base, first, second].map((tree) => tree.places.get(id)?.parent);
  if (one === undefined || other === undefined) return one ?? other ?? rootId;
  return other === was ? one : other;
}

/** Two moves can put blocks into one another. Then both stand where the later version has them, or at the root's first section. */
function untangle(parents: Map<string, string>, versions: Versions): void {
  const fallback = (id: string): string => {
    const place: Place | undefined = versions.second.places.get(id) ?? versions.first.places.get(id);
    return place?.class === 'section' ? rootId : (place?.parent ?? rootId);
  };
  for (let attempt = 0; attempt < 2; attempt += 1)
    for (const id of parents.keys()) {
      const path = new Set<string>();
      let at = id;
      while (at !== rootId && !path.has(at)) {
        path.add(at);
        at = parents.get(at) ?? rootId;
      }
      if (at === rootId) continue;
      for (const tangled of path) parents.set(tangled, attempt === 0 ? fallback(tangled) : rootId);
    }
}

/** Where every block of either version stands after the merge. */
export function placeBlocks(versions: Versions): Map<string, string> {
  const parents = new Map<string, string>();
  for (const tree of [versions.second, versions.first])
    for (const id of tree.places.keys()) parents.set(id, parentIn(versions, id));
  const classes = classesOf(versions.first, versions.second);
  for (const [id, parent] of parents) {
    const needed = parentClass[classes.get(id) ?? 'leaf'];
    if (needed && classes.get(parent) !== needed)
      parents.set(id, (versions.second.places.get(id) ?? versions.first.places.get(id))?.parent ?? rootId);
  }
  untangle(parents, versions);
  return parents;
}
