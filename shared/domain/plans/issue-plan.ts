import { partsOf, recalledIn } from '../access/index.ts';
import {
  type CaseState,
  type FactsOf,
  type HubDocument,
  type ListedAdvice,
  ofKind,
  type PlanBody,
  type Refusal,
  type RuleContext,
  refuse,
} from '../documents/index.ts';
import type { AdviserKind } from '../people/index.ts';
import { courseOf } from '../statute/index.ts';

/** The newest draft plan of an assessment; one that was recalled went to nobody (N4). */
export function latestDraft(state: CaseState, roundId: string): { id: string; facts: FactsOf<'plan'> } | null {
  const recalled = recalledIn(state);
  const drafts = ofKind(state, 'plan').filter(
    ({ id, facts }) => facts.status === 'draft' && facts.roundId === roundId && !recalled.has(id),
  );
  return drafts.toSorted((a, b) => b.facts.version - a.facts.version)[0] ?? null;
}

const answersOf = (state: CaseState, roundId: string): FactsOf<'plan-answer'>[] =>
  ofKind(state, 'plan-answer')
    .map(({ facts }) => facts)
    .filter((answer) => answer.roundId === roundId && answer.state === 'sent');

/** How many comments and wishes of the family wait for a recorded answer in an assessment. */
export const unansweredComments = (state: CaseState, roundId: string): number =>
  answersOf(state, roundId).reduce((sum, { unanswered }) => sum + unanswered, 0);

/**
 * Reg 13, s37, s38: why the final plan can't be issued yet, the first reason; null when it can. A draft went to the family;
 * their 15 days are over, or they have answered; each comment has its answer; it was decided that there is a plan. What
 * has to stand in the text is `checkPlan`'s.
 */
export function whyNotYet(state: CaseState, { roundId, served }: Pick<PlanBody, 'roundId' | 'served'>): Refusal | null {
  const draft = latestDraft(state, roundId);
  if (!draft) return refuse('not-yet', { step: 'draft plan served' });
  if (unansweredComments(state, roundId) > 0) return refuse('comments-unanswered');
  const answered = answersOf(state, roundId).some(({ planId }) => planId === draft.id);
  if (!answered && served.on <= (draft.facts.answerBy ?? '')) return refuse('window-open');
  const decided = courseOf(ofKind(state, 'case')[0]?.facts.events ?? []).decidedToIssue;
  return decided === null || decided > served.on ? refuse('not-yet', { step: 'decided to issue a plan' }) : null;
}

const adviceTitles: Record<AdviserKind, string> = {
  health: 'Health advice',
  'educational psychology': 'Educational psychology advice',
  education: 'Education advice',
  'social care': 'Social care advice',
  family: 'Views of the family or young person',
};

/** Section K (reg 12(1)(k)): the advice of an assessment as it stands, each in its newest version, oldest first. */
export function adviceListed(state: CaseState, roundId: string): ListedAdvice[] {
  const newest = new Map<string, { id: string; facts: FactsOf<'advice'> }>();
  for (const one of ofKind(state, 'advice'))
    if (one.facts.roundId === roundId && one.facts.version > (newest.get(one.facts.requestId)?.facts.version ?? 0))
      newest.set(one.facts.requestId, one);
  return [...newest.values()]
    .map(({ id, facts }) => ({
      adviceId: id,
      title: adviceTitles[facts.adviserKind],
      service: facts.service,
      authors: facts.authors.map(({ name }) => name),
      on: facts.submittedAt.slice(0, 10),
    }))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.service.localeCompare(b.service, 'en-GB'));
}

/** Reg 13(2), A1: the setting that the final plan names is sent it: it reads the case from then on, unless it does already. */
export function accessOfNamed({ named }: PlanBody, { state, actor, today, newId }: RuleContext): HubDocument[] {
  if (!named) return [];
  const has = partsOf(state).grants.some(
    ({ facts: { to, ended, endsOn } }) =>
      to.type === 'setting' &&
      to.settingId === named.settingId &&
      ended === null &&
      (endsOn === null || endsOn >= today),
  );
  if (has) return [];
  const by = { personId: actor.personId, name: actor.name };
  const body = {
    kind: 'grant' as const,
    to: { type: 'setting' as const, ...named, sencos: [] },
    capacity: 'setting' as const,
    relation: 'Named in the plan',
    grantedOn: today,
    grantedBy: by,
    endsOn: null,
    ended: null,
  };
  return [{ id: newId(), caseId: state.caseId, kind: 'grant', body }];
}
