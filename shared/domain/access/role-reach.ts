import { type CaseState, ofKind } from '../documents/index.ts';
import { type Actor, isStaff } from '../people/index.ts';
import { shownIn } from './shown-in.ts';

/**
 * A9: what the authority's staff may open of a case by their role, online and with a recorded reason: all but drafts
 * and what only drafts show. Never a row of a feed. A bar keeps a member of staff out as it does anybody (N1).
 */
export function roleReach(state: CaseState, actor: Pick<Actor, 'personId' | 'role'>): ReadonlySet<string> {
  const reach = new Set<string>();
  if (!isStaff(actor.role) || state.hub.suspended.has(actor.personId)) return reach;
  const barred = barredFrom(state, actor.personId);
  for (const { id, facts } of state.documents.values())
    if (facts.kind !== 'advice-draft' && facts.kind !== 'file' && !barred.has(id)) reach.add(id);
  for (const { id, facts } of ofKind(state, 'file'))
    if (!barred.has(id) && shownIn(state, id, facts).some((showing) => reach.has(showing))) reach.add(id);
  return reach;
}

/** N1: the documents that this person is kept from, whatever else gives access. */
export function barredFrom(state: CaseState, personId: string): ReadonlySet<string> {
  return new Set(
    ofKind(state, 'bar')
      .filter(({ facts }) => facts.personId === personId)
      .map(({ facts }) => facts.documentId),
  );
}
