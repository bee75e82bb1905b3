import { type Capacity, type CaseState, type FactsOf, ofKind } from '../documents/index.ts';
import { advocateAuthority, uncorrectedRights } from '../rights/index.ts';
import { answerersOf, isOutstanding } from './asked.ts';
import { lastDayAfterAnswer } from './grace.ts';
import type { CaseParts } from './parts.ts';

/** Access to a case. `until`: its last day, when it ends by itself (O7); null when no end is known. */
export interface Access {
  until: string | null;
}

/**
 * A1, A2, A6, A7, A9: whether a person sees a case by a relation to it, and until when; null when not.
 * Several relations at once: the longest holds.
 */
export function accessTo(parts: CaseParts, personId: string, today: string): Access | null {
  if (parts.state.hub.suspended.has(personId)) return null; // A6
  const relations = [
    ...byCoordinating(parts, personId),
    ...byGrant(parts, personId, today),
    ...byRequest(parts, personId),
    ...byReview(parts, personId),
    ...byOwnDraft(parts, personId),
  ];
  return longestFrom(relations, today);
}

/** Of several relations the one that lasts longest, among those that are not over; null when all are. */
export const longestFrom = (relations: readonly Access[], today: string): Access | null =>
  longest(relations.filter(({ until }) => until === null || until >= today));

/** A9: the co-ordinator to whom the case is allocated, or who covers for them. */
export function coordinates(parts: CaseParts, personId: string): boolean {
  return parts.case?.coordinator?.personId === personId || parts.case?.cover?.personId === personId;
}

const familyCapacities: readonly Capacity[] = ['young person', 'parent', 'carer', 'guardian', 'advocate'];

/** What somebody is to the child by access given to them by name, and until when it holds. */
export interface FamilyRelation extends Access {
  capacity: Capacity;
}

/** The relations of this person as the young person, a parent, or somebody who acts for them, that hold today. */
export function familyRelations(parts: CaseParts, personId: string, today: string): FamilyRelation[] {
  return parts.grants.flatMap(({ facts }) => {
    if (facts.ended !== null || !familyCapacities.includes(facts.capacity)) return [];
    if (!isGrantedTo(parts, facts.to, personId)) return [];
    const access = lastingGrant(parts, facts, personId, today);
    return access ? [{ capacity: facts.capacity, ...access }] : [];
  });
}

/** Whether this person has access by name as the young person, a parent, or somebody who acts for them. */
export const isFamily = (parts: CaseParts, personId: string, today: string): boolean =>
  familyRelations(parts, personId, today).length > 0;

/**
 * Until when access that was given holds; null when it does no more. N3: an advocate's ends with their authority, by itself
 * and on devices too (O7). As long as no authority was ever recorded, it is as the co-ordinator gave it.
 */
export function lastingGrant(
  parts: Pick<CaseParts, 'rights'>,
  { capacity, endsOn, ended }: CaseParts['grants'][number]['facts'],
  personId: string,
  today: string,
): Access | null {
  if (ended !== null || (endsOn !== null && endsOn < today)) return null;
  if (capacity !== 'advocate') return { until: endsOn };
  const authority = advocateAuthority(parts.rights, personId, today);
  if (authority === 'unrecorded') return { until: endsOn };
  if (authority === null) return null;
  return { until: endsOn !== null && endsOn < authority.until ? endsOn : authority.until };
}

/** Access by name of the family that holds on a day: an advocate's with their authority (N3). */
export function grantsOfFamily(state: CaseState, today: string): { id: string; facts: FactsOf<'grant'> }[] {
  const rights = uncorrectedRights(state);
  return ofKind(state, 'grant').filter(
    ({ facts }) =>
      facts.to.type === 'person' &&
      familyCapacities.includes(facts.capacity) &&
      lastingGrant({ rights }, facts, facts.to.personId, today) !== null,
  );
}

function byCoordinating(parts: CaseParts, personId: string): Access[] {
  return coordinates(parts, personId) ? [{ until: null }] : [];
}

/** R2: whoever started a request has its row until it is sent or deleted, and nobody else does. R3: then not even they. */
function byOwnDraft(parts: CaseParts, personId: string): Access[] {
  return isOwnDraft(parts, personId) ? [{ until: null }] : [];
}

function isOwnDraft({ state }: CaseParts, personId: string): boolean {
  return ofKind(state, 'request').some(
    ({ facts }) => facts.state === 'draft' && facts.startedBy?.personId === personId,
  );
}

/** A1: by name or to an education setting. A2: contributors see a case by what they are asked for, never by a grant. */
function byGrant(parts: CaseParts, personId: string, today: string): Access[] {
  const role = parts.state.hub.roles.get(personId);
  if (role === 'contributor' || role === 'administrator') return [];
  return parts.grants
    .filter(({ facts }) => isGrantedTo(parts, facts.to, personId))
    .flatMap(({ facts }) => lastingGrant(parts, facts, personId, today) ?? []);
}

function isGrantedTo(parts: CaseParts, to: CaseParts['grants'][number]['facts']['to'], personId: string): boolean {
  if (to.type === 'person') return to.personId === personId;
  return (parts.state.hub.settingMembers.get(to.settingId) ?? []).includes(personId);
}

/**
 * A6: access by invitation that the co-ordinator has ended, and not given again. Contributors are not invited but asked
 * (A2): theirs ends with the request.
 */
function isTakenAway(parts: CaseParts, personId: string): boolean {
  const given = parts.grants.filter(({ facts }) => isGrantedTo(parts, facts.to, personId));
  const isContributor = parts.state.hub.roles.get(personId) === 'contributor';
  return !isContributor && given.length > 0 && given.every(({ facts }) => facts.ended !== null);
}

/**
 * A2, A7: asked and yet to answer; or answered, until the grace period is over or the review closes. An answer keeps
 * nobody in the case whose access has been ended (A6).
 */
function byRequest(parts: CaseParts, personId: string): Access[] {
  const relations: Access[] = [];
  const takenAway = isTakenAway(parts, personId);
  for (const { facts: request } of parts.requests) {
    const round = parts.rounds.get(request.roundId);
    if (round === undefined || !answerersOf(request, parts.state.hub).includes(personId)) continue;
    if (isOutstanding(request, round)) relations.push({ until: null });
    if (request.state === 'submitted' && !takenAway)
      relations.push({ until: lastDayAfterAnswer(round, parts.state.hub.graceDays) });
  }
  return relations;
}

/** A2: invited to a review in progress. */
function byReview(parts: CaseParts, personId: string): Access[] {
  return [...parts.rounds.values()]
    .filter((round) => round.type === 'review' && round.closedOn === null)
    .filter((round) => round.invited.some((person) => person.personId === personId))
    .map(() => ({ until: null }));
}

function longest(relations: readonly Access[]): Access | null {
  let best: Access | null = null;
  for (const relation of relations) {
    if (relation.until === null) return relation;
    if (best === null || relation.until > (best.until ?? '')) best = relation;
  }
  return best;
}
