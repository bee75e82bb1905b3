import { coordinates, partsOf } from '../access/index.ts';
import {
  type CaseRule,
  type DocumentRule,
  factsById,
  ofKind,
  type PlanDraftBody,
  refuse,
  type Stage,
} from '../documents/index.ts';
import { emptyPlan } from './sections.ts';

/**
 * The co-ordinator begins the plan of an assessment in progress: its working text is made with every section in its
 * place, so that it can be written offline from then on. The case reads "drafting the plan", unless it is further on.
 * Refuses: not-allowed, not-found, round-closed, already-begun.
 */
export const beginPlan: CaseRule<{ roundId: string }> = ({ roundId }, { state, actor, newId }) => {
  const parts = partsOf(state);
  if (!coordinates(parts, actor.personId)) return refuse('not-allowed');
  const [found] = ofKind(state, 'case');
  const round = parts.rounds.get(roundId);
  if (!found || !round || round.type !== 'assessment') return refuse('not-found');
  if (round.closedOn !== null) return refuse('round-closed');
  if (ofKind(state, 'plan-draft').some(({ facts }) => facts.roundId === roundId)) return refuse('already-begun');
  const body: PlanDraftBody = { kind: 'plan-draft', roundId, text: emptyPlan(), sources: [], ties: [] };
  const { caseId } = state;
  const planDraft = { id: newId(), caseId, kind: 'plan-draft' as const, body };
  if (further.includes(found.facts.stage)) return { ok: true, documents: [planDraft], events: [] };
  const onward = { ...found.facts, stage: 'drafting the plan' as const };
  return { ok: true, documents: [planDraft, { id: found.id, caseId, kind: 'case', body: onward }], events: [] };
};

const further: readonly Stage[] = ['drafting the plan', 'draft with the family', 'finalising the plan'];

/**
 * Whoever co-ordinates the case writes its plan while the assessment is in progress, also offline. Two who write at the
 * same time merge as O3 says. Every passage names a response of this case.
 * Refuses: not-found, not-allowed, round-closed, invalid.
 */
export const editPlan: DocumentRule<'plan-draft'> = ({ documentId, before, body }, { state, actor }) => {
  const parts = partsOf(state);
  if (!before) return refuse('not-found');
  if (!coordinates(parts, actor.personId)) return refuse('not-allowed');
  if (before.roundId !== body.roundId) return refuse('invalid', { field: 'roundId' });
  if (parts.rounds.get(body.roundId)?.closedOn !== null) return refuse('round-closed');
  if (body.sources.some(({ adviceId }) => factsById(state, 'advice', adviceId) === null))
    return refuse('invalid', { field: 'sources' });
  return { ok: true, documents: [{ id: documentId, caseId: state.caseId, kind: 'plan-draft', body }], events: [] };
};
