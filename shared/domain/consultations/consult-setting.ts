import { coordinates, partsOf } from '../access/index.ts';
import { type CaseRule, type ConsultationBody, factsById, ofKind, refuse } from '../documents/index.ts';
import { consultationDueOn } from '../statute/index.ts';

export interface ConsultSetting {
  /** The draft plan that goes to the setting. */
  planId: string;
  setting: { settingId: string; name: string };
  /** The answer in which the family asked for it; null when the authority considers it. */
  answerId: string | null;
  question: string;
}

/**
 * S39(2), s40(3): the co-ordinator consults a setting before it is named: its accounts read the draft plan from then on, and
 * it has 15 days to answer (CoP 9.83). Each setting once for an assessment, unless that was withdrawn.
 * Refuses: not-allowed, not-found (the draft, or the answer), round-closed, already-consulted.
 */
export const consultSetting: CaseRule<ConsultSetting> = (input, { state, actor, today, newId }) => {
  const parts = partsOf(state);
  if (!coordinates(parts, actor.personId) || !parts.case) return refuse('not-allowed');
  const plan = factsById(state, 'plan', input.planId);
  if (plan?.status !== 'draft') return refuse('not-found');
  const answer = input.answerId === null ? null : factsById(state, 'plan-answer', input.answerId);
  if (input.answerId !== null && answer?.state !== 'sent') return refuse('not-found');
  const { roundId } = plan;
  if (parts.rounds.get(roundId)?.closedOn !== null) return refuse('round-closed');
  const again = ofKind(state, 'consultation').some(
    ({ facts }) =>
      facts.roundId === roundId && facts.setting.settingId === input.setting.settingId && facts.state !== 'withdrawn',
  );
  if (again) return refuse('already-consulted');
  const { firstName, lastName, birthDate, yearGroup } = parts.case.child;
  const body: ConsultationBody = {
    kind: 'consultation',
    roundId,
    ...input,
    child: { firstName, lastName, birthDate, yearGroup },
    askedOn: today,
    askedBy: { personId: actor.personId, name: actor.name },
    dueOn: consultationDueOn(today),
    state: 'asked',
    answeredOn: null,
  };
  const id = newId();
  return {
    ok: true,
    documents: [{ id, caseId: state.caseId, kind: 'consultation', body }],
    events: [{ type: 'setting consulted', consultationId: id }],
  };
};

/**
 * The co-ordinator takes a consultation back: the draft plan leaves the setting, and an answer is not needed any more.
 * Refuses: not-allowed, not-found, already-answered, consultation-closed.
 */
export const withdrawConsultation: CaseRule<{ consultationId: string; reason: string }> = (
  { consultationId, reason },
  { state, actor, today },
) => {
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const found = factsById(state, 'consultation', consultationId);
  if (!found) return refuse('not-found');
  if (found.state === 'answered') return refuse('already-answered');
  if (found.state === 'withdrawn') return refuse('consultation-closed');
  const withdrawn = { on: today, by: { personId: actor.personId, name: actor.name }, reason };
  const body: ConsultationBody = { ...found, state: 'withdrawn', withdrawn };
  return {
    ok: true,
    documents: [{ id: consultationId, caseId: state.caseId, kind: 'consultation', body }],
    events: [{ type: 'consultation withdrawn', consultationId }],
  };
};
