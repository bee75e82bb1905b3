import { coordinates, partsOf } from '../access/index.ts';
import {
  type CaseBody,
  type CaseState,
  type DocumentRule,
  type HubDocument,
  ofKind,
  type PlanBody,
  type Refusal,
  refuse,
} from '../documents/index.ts';
import { healthAgreement } from '../records/index.ts';
import { representationsEndOn } from '../statute/index.ts';
import { checkPlan } from './check-plan.ts';
import { accessOfNamed, adviceListed, whyNotYet } from './issue-plan.ts';

/**
 * Whoever co-ordinates the case sends its plan to the family: a draft, which the family has 15 days to answer beginning
 * with the day it was served (reg 13(1)), or the final plan, which ends the assessment (reg 13(2)). What was sent never
 * changes. The case keeps the true day of service, moves its stage, and a final plan closes the round: from that day the
 * grace periods of those who gave advice run (A2), and the setting it names reads the case. Section K is listed here. What is
 * served by the hub itself is served on the day it reaches the hub, also when it was sent without a connection some days before.
 * Refuses: not-allowed, not-found, never-changes, round-closed, incomplete (something stops the plan), date-in-future,
 * invalid (`served`: before the assessment began; `version`; `answerBy`; `named`: of a draft); a final plan also
 * not-yet (`step`), comments-unanswered, window-open, health-not-agreed (health provision that the commissioner has not
 * agreed to in its words, N8).
 */
export const sendPlan: DocumentRule<'plan'> = ({ documentId, before, body: sent }, context) => {
  const { state, actor, today } = context;
  const body = servedOn(sent, today);
  const parts = partsOf(state);
  if (!coordinates(parts, actor.personId)) return refuse('not-allowed');
  if (before) return refuse('never-changes');
  const [found] = ofKind(state, 'case');
  const round = parts.rounds.get(body.roundId);
  if (!found || !round || round.type !== 'assessment') return refuse('not-found');
  if (round.closedOn !== null) return refuse('round-closed');
  const wrong = whatIsWrong(body, {
    today,
    openedOn: round.openedOn,
    version: nextVersion(state, body),
    actor: actor.personId,
  });
  if (wrong) return wrong;
  if (checkPlan(body.text, body.ties, body.status).some(({ stops }) => stops)) return refuse('incomplete');
  if (body.status === 'final') {
    const notYet = whyNotYet(state, body);
    if (notYet) return notYet;
    if (!isHealthAgreed(state, body)) return refuse('health-not-agreed');
  }
  const { caseId } = state;
  const documents: HubDocument[] = [
    { id: documentId, caseId, kind: 'plan', body: { ...body, advice: adviceListed(state, body.roundId) } },
    { id: found.id, caseId, kind: 'case', body: moved(found.facts, body) },
  ];
  if (body.status === 'final') {
    const closed = { ...round, closedOn: body.served.on, outcome: 'plan issued' as const };
    documents.push({ id: body.roundId, caseId, kind: 'round', body: closed }, ...accessOfNamed(body, context));
  }
  return { ok: true, documents, events: [{ type: 'plan sent', planId: documentId }] };
};

type Counted = Pick<PlanBody, 'status' | 'roundId'>;

/** N8, reg 12(2): what the final plan says of health provision binds the commissioner, so they have agreed to it first. */
const isHealthAgreed = (state: CaseState, { text }: PlanBody): boolean =>
  ['agreed', 'not needed'].includes(healthAgreement(state, text));

/** Drafts are counted within their assessment, final plans within the case. */
export function versionAfter(earlier: readonly Counted[], { status, roundId }: Counted): number {
  return earlier.filter((one) => one.status === status && (status === 'final' || one.roundId === roundId)).length + 1;
}

const nextVersion = (state: CaseState, body: Counted): number =>
  versionAfter(
    ofKind(state, 'plan').map(({ facts }) => facts),
    body,
  );

/** Reg 13: service by the hub is on the day it reaches the hub; by any other way on the day that is recorded. */
function servedOn(body: PlanBody, today: string): PlanBody {
  if (body.served.by !== 'hub') return body;
  const served = { ...body.served, on: today };
  return { ...body, served, answerBy: answerByOf({ status: body.status, served }) };
}

/** The family's last day to answer: only a draft is answered. */
export const answerByOf = ({ status, served }: Pick<PlanBody, 'status' | 'served'>): string | null =>
  status === 'draft' ? representationsEndOn(served.on) : null;

function whatIsWrong(
  body: PlanBody,
  expected: { today: string; openedOn: string; version: number; actor: string },
): Refusal | null {
  if (body.served.on > expected.today) return refuse('date-in-future');
  if (body.served.on < expected.openedOn) return refuse('invalid', { field: 'served' });
  if (body.version !== expected.version) return refuse('invalid', { field: 'version' });
  if (body.answerBy !== answerByOf(body)) return refuse('invalid', { field: 'answerBy' });
  if (body.status === 'draft' && body.named) return refuse('invalid', { field: 'named' });
  return body.sentBy.personId === expected.actor ? null : refuse('invalid', { field: 'sentBy' });
}

const moved = (before: CaseBody, { status, served }: PlanBody): CaseBody => ({
  ...before,
  stage: status === 'draft' ? 'draft with the family' : 'plan in force',
  events: [...before.events, { type: status === 'draft' ? 'draft plan served' : 'final plan issued', on: served.on }],
});
