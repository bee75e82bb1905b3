import { coordinates, partsOf } from '../access/index.ts';
import {
  type CaseBody,
  type CaseEvent,
  type CaseRule,
  type CaseState,
  type DecisionType,
  decisionTypes,
  type HubDocument,
  ofKind,
  type Refusal,
  type RoundBody,
  refuse,
  type Stage,
} from '../documents/index.ts';
import { courseOf } from '../statute/index.ts';
import { decisionKinds } from './decisions.ts';
import { type RecordDecision, unsoundDecision } from './record-decision.ts';

export interface CorrectDecision {
  /** Of the event in the case's list, counted from 0; the list only grows. */
  place: number;
  /** What was wrong with it. */
  reason: string;
  /** How it should have been recorded; null when it should not have been. */
  instead: Omit<RecordDecision, 'type'> | null;
}

/** A decision that was recorded and counts, with its place in the case's list. */
export interface StandingDecision {
  place: number;
  event: CaseEvent & { type: DecisionType };
}

const isDecision = (type: CaseEvent['type']): type is DecisionType =>
  (decisionTypes as readonly string[]).includes(type);

/** The decisions of this assessment that can be corrected, newest first. */
export function standingDecisions({ events }: CaseBody): StandingDecision[] {
  const { received } = courseOf(events);
  return events
    .flatMap((event, place): StandingDecision[] => {
      const { type } = event;
      const counts = event.corrected === undefined && isDecision(type) && received !== null && event.on >= received;
      return counts ? [{ place, event: { ...event, type } }] : [];
    })
    .toReversed();
}

/**
 * G1: the co-ordinator corrects a decision that was recorded by mistake, or with a wrong day, reason or decider. Nothing is
 * erased: what was recorded stays with who corrected it, when and why, and counts no more; dates, stage and assessment are
 * those of what is left. Refuses: not-allowed, not-found, already-recorded (corrected before), incomplete (`field`),
 * step-passed (something has followed it), date-in-future, before-receipt, before-last-step.
 */
export const correctDecision: CaseRule<CorrectDecision> = (input, { state, actor, today }) => {
  const found = ofKind(state, 'case')[0];
  if (!found || !coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const { place, reason, instead } = input;
  const wrong = found.facts.events[place];
  if (!wrong || !isDecision(wrong.type)) return refuse('not-found');
  if (wrong.corrected) return refuse('already-recorded');
  if (reason === '') return refuse('incomplete', { field: 'reason' });
  const followed = whatFollowed(found.facts, state, wrong, instead);
  if (followed) return followed;
  const by = { personId: actor.personId, name: actor.name };
  const struck = { ...wrong, corrected: { on: today, by, reason } };
  const without: CaseBody = { ...found.facts, events: found.facts.events.with(place, struck) };
  if (instead === null) {
    const body: CaseBody = { ...without, stage: stageOf(without, state, wrong) };
    return ruled(state, found.id, body, roundsAfter(state, wrong, null), place);
  }
  const refusal = unsoundDecision({ ...instead, type: wrong.type }, without, today);
  if (refusal) return refusal;
  const { on, grounds, decidedBy } = instead;
  const right: CaseEvent = {
    type: wrong.type,
    on,
    ...(grounds ? { grounds } : {}),
    ...(decidedBy ? { decidedBy } : {}),
    recorded: { on: today, by },
  };
  const body = { ...without, events: [...without.events, right] };
  return ruled(state, found.id, body, roundsAfter(state, wrong, on), place);
};

const ruled = (state: CaseState, id: string, body: CaseBody, rounds: HubDocument[], place: number) => ({
  ok: true as const,
  documents: [{ id, caseId: state.caseId, kind: 'case' as const, body }, ...rounds],
  events: [{ type: 'decision corrected' as const, place }],
});

/** What was built on it keeps it from being taken back, and its day from moving past the step that followed. */
function whatFollowed(
  body: CaseBody,
  state: CaseState,
  wrong: CaseEvent,
  instead: CorrectDecision['instead'],
): Refusal | null {
  const course = courseOf(body.events);
  const after: Partial<Record<CaseEvent['type'], (string | null)[]>> = {
    'decided to assess': [course.noPlan, course.draftServed, course.decidedToIssue, course.finalPlan],
    'decided not to assess': [course.decidedToAssess, certificateAfter(body, wrong)],
    'decided no plan': [certificateAfter(body, wrong)],
    'decided to issue a plan': [course.finalPlan],
  };
  const days = (after[wrong.type] ?? []).filter((day) => day !== null);
  if (instead === null) {
    const asked = wrong.type === 'decided to assess' && openRound(state, wrong)?.asked;
    return days.length > 0 || asked ? refuse('step-passed', { field: 'place' }) : null;
  }
  return days.some((day) => day < instead.on) ? refuse('before-last-step', { field: 'on' }) : null;
}

const certificateAfter = ({ events }: CaseBody, { on }: CaseEvent): string | null =>
  events.find((one) => one.type === 'mediation certificate issued' && !one.corrected && one.on >= on)?.on ?? null;

/** The stage of the case without this decision. */
function stageOf({ events, stage }: CaseBody, state: CaseState, { type }: CaseEvent): Stage {
  if (decisionKinds[type as DecisionType].to === null) return stage;
  const course = courseOf(events);
  if (type === 'family told of request')
    return stage === 'deciding whether to assess' && course.decidedToAssess === null ? 'request received' : stage;
  if (course.withdrawn !== null) return 'withdrawn';
  if (course.noPlan !== null) return 'no plan';
  if (course.draftServed !== null) return 'draft with the family';
  if (course.decidedToAssess !== null)
    return ofKind(state, 'plan-draft').length > 0 ? 'drafting the plan' : 'gathering advice';
  return course.decidedNotToAssess !== null ? 'not assessed' : 'deciding whether to assess';
}

/** The assessment that opened or closed with the decision, and whether somebody was asked in it. */
function openRound(state: CaseState, wrong: CaseEvent) {
  const { opens, closes } = decisionKinds[wrong.type as DecisionType];
  const round = ofKind(state, 'round').find(
    ({ facts }) =>
      facts.type === 'assessment' &&
      ((closes !== null && facts.outcome === closes && facts.closedOn === wrong.on) ||
        (opens && facts.openedOn === wrong.on)),
  );
  if (!round) return null;
  return { ...round, asked: ofKind(state, 'advice-request').some(({ facts }) => facts.roundId === round.id) };
}

/** What it closed opens again, or closes on the right day; what it opened opens on the right day, or is at an end. */
function roundsAfter(state: CaseState, wrong: CaseEvent, on: string | null): HubDocument[] {
  const { opens, closes } = decisionKinds[wrong.type as DecisionType];
  const round = openRound(state, wrong);
  if (!round) return [];
  const next = (): RoundBody => {
    if (closes !== null) return { ...round.facts, closedOn: on, outcome: on === null ? null : closes };
    if (opens && on !== null) return { ...round.facts, openedOn: on };
    return { ...round.facts, closedOn: wrong.on, outcome: 'withdrawn' };
  };
  return [{ id: round.id, caseId: state.caseId, kind: 'round', body: next() }];
}
