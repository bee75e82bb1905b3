import { type CaseState, ofKind } from '../documents/index.ts';

/** N4: the documents of a case that were recalled: no relation to the case and no role shows them to anybody. */
export function recalledIn(state: CaseState): ReadonlySet<string> {
  return new Set(ofKind(state, 'recall').flatMap(({ facts }) => facts.recalledIds));
}
