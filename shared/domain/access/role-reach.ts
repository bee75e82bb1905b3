import { type CaseState, type Facts, factsById, ofKind } from '../documents/index.ts';
import { type Actor, isStaff, type Role } from '../people/index.ts';
import { recalledIn } from './recalled.ts';
import { shownIn } from './shown-in.ts';

/**
 * A9: what the authority's staff may open of a case by their role, online and with a recorded reason: all but drafts
 * and what was told to the co-ordinator in confidence (N2), what only those show, and what was recalled (N4). Never a row of a feed. A bar keeps a member of staff out as it does anybody (N1).
 */
export function roleReach(state: CaseState, actor: Pick<Actor, 'personId' | 'role'>): ReadonlySet<string> {
  const reach = new Set<string>();
  if (!isStaff(actor.role) || state.hub.suspended.has(actor.personId)) return reach;
  const barred = new Set([...barredFrom(state, actor.personId), ...recalledIn(state)]);
  for (const { id, facts } of state.documents.values())
    if (!isDraft(facts) && !isConfidential(facts) && facts.kind !== 'file' && !barred.has(id)) reach.add(id);
  for (const { id, facts } of ofKind(state, 'file'))
    if (!barred.has(id) && shownIn(state, id, facts).some((showing) => reach.has(showing))) reach.add(id);
  return reach;
}

/** A3, R2: what nobody reads but who writes it. A request in state `deleted` is the husk of one. */
const isDraft = (facts: Facts): boolean =>
  facts.kind === 'advice-draft' ||
  facts.kind === 'plan-draft' ||
  ((facts.kind === 'plan-answer' || facts.kind === 'consultation-reply') && facts.state === 'draft') ||
  (facts.kind === 'request' && ['draft', 'deleted'].includes(facts.state));

/** N2: for the co-ordinator of the case alone; no role opens it. */
const isConfidential = (facts: Facts): boolean =>
  facts.kind === 'confidence' ||
  facts.kind === 'confidence-record' ||
  (facts.kind === 'late-work' && facts.confidential === true);

/**
 * A9: whether this role finds cases by a child's name, to say a reason for the right one. An administrator has no way to
 * learn of a child without a recorded reason: they find a case by the reference that somebody gave them, and nothing more.
 */
export const findsByName = (role: Role): boolean => role === 'coordinator';

/**
 * N1: the documents that this person is kept from, whatever else gives access. A response is one document to people: who
 * is kept from one version of it is kept from its corrections too.
 */
export function barredFrom(state: CaseState, personId: string): ReadonlySet<string> {
  const barred = new Set<string>();
  for (const { facts } of ofKind(state, 'bar'))
    if (facts.personId === personId && !facts.lifted) barred.add(facts.documentId);
  const responses = new Set([...barred].map((id) => factsById(state, 'advice', id)?.requestId));
  for (const { id, facts } of ofKind(state, 'advice')) if (responses.has(facts.requestId)) barred.add(id);
  return barred;
}
