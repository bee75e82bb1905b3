import { type FactsOf, ofKind, type PlanAnswerBody } from '../documents/index.ts';
import { coordinates, isFamily } from './access-to.ts';
import type { CaseParts } from './parts.ts';

/** S39: a consultation goes on until it is withdrawn or the assessment closes; a device of the setting does not know the assessment. */
export function consultationHolds(parts: CaseParts, { state, roundId }: FactsOf<'consultation'>): boolean {
  return state !== 'withdrawn' && (parts.rounds.get(roundId)?.closedOn ?? null) === null;
}

/** The consultations in which this person answers for the setting. A suspended account does not (A5). */
export function consultationsOf(parts: CaseParts, personId: string): { id: string; facts: FactsOf<'consultation'> }[] {
  const { hub } = parts.state;
  if (hub.suspended.has(personId)) return [];
  return ofKind(parts.state, 'consultation').filter(
    ({ facts }) =>
      (hub.settingMembers.get(facts.setting.settingId) ?? []).includes(personId) && consultationHolds(parts, facts),
  );
}

/**
 * S39(2): what the accounts of a consulted setting read while that lasts, whatever else they see of the case: the
 * consultation, the draft plan it is about, and its reply; nothing more of the case, and no other setting's.
 */
export function consultedDocuments(parts: CaseParts, personId: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const own = consultationsOf(parts, personId);
  for (const { id, facts } of own) seen.add(id).add(facts.planId);
  const ids = new Set(own.map(({ id }) => id));
  for (const { id, facts } of ofKind(parts.state, 'consultation-reply'))
    if (ids.has(facts.consultationId) && (facts.state === 'sent' || facts.typedBy.personId === personId)) seen.add(id);
  return seen;
}

/**
 * Reg 13(1): a family's answer to a draft plan is made to the authority. A draft is its writer's; sent, it is read by whoever
 * co-ordinates the case, who typed it, whose it is, and the rest of the family only when its author has said so: parents
 * who live apart do not read each other (N1).
 */
export function readsPlanAnswer(
  parts: CaseParts,
  personId: string,
  { state, typedBy, whose, shared }: Pick<PlanAnswerBody, 'state' | 'typedBy' | 'whose' | 'shared'>,
  today: string,
): boolean {
  if (typedBy.personId === personId) return true;
  if (state === 'draft') return false;
  return whose.personId === personId || coordinates(parts, personId) || (shared && isFamily(parts, personId, today));
}
