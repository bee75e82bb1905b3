import { coordinates, partsOf } from '../access/index.ts';
import {
  type CaseBody,
  type CaseRule,
  type CaseState,
  type DecisionType,
  decisionTypes,
  ofKind,
  type Refusal,
  type RoundBody,
  refuse,
} from '../documents/index.ts';
import { appealableOf, type Course, courseOf } from '../statute/index.ts';
import { decisionKinds, stageAfter } from './decisions.ts';

export interface RecordDecision {
  type: DecisionType;
  /** The true day: of the letter for a decision, of the message for a withdrawal. */
  on: string;
  /** Why, as it stands in the letter. */
  grounds: string;
  /** Who took it, in words: 'SEND panel', 'Ros Penhale, SEND manager'. */
  decidedBy: string;
}

/**
 * Regs 4, 5, 10: the co-ordinator records what was decided or done, with its true date. It moves the stage, opens or
 * closes the assessment, and with a closed assessment every open request ends (A2); the dates follow by themselves (G1).
 * Refuses: not-allowed, already-recorded, not-yet, step-passed, incomplete (`field`), date-in-future, before-receipt,
 * before-last-step.
 */
export const recordDecision: CaseRule<RecordDecision> = (input, { state, actor, today, newId }) => {
  const found = ofKind(state, 'case')[0];
  if (!found || !coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const refusal = outOfTurn(input.type, found.facts) ?? unsoundDecision(input, found.facts, today);
  if (refusal) return refusal;
  const { type, on, grounds, decidedBy } = input;
  const by = { personId: actor.personId, name: actor.name };
  const event = {
    type,
    on,
    ...(grounds ? { grounds } : {}),
    ...(decidedBy ? { decidedBy } : {}),
    recorded: { on: today, by },
  };
  const body: CaseBody = {
    ...found.facts,
    stage: stageAfter(type, found.facts.stage),
    events: [...found.facts.events, event],
  };
  const round = roundAfter(input, state, newId);
  return {
    ok: true,
    documents: [{ id: found.id, caseId: state.caseId, kind: 'case', body }, ...(round ? [round] : [])],
    events: [
      {
        type: 'decision recorded',
        decision: type,
        on,
        roundId: round && round.body.closedOn !== null ? round.id : null,
      },
    ],
  };
};

/** The decisions whose turn it is, by what has happened: what a form offers. */
export const decisionsOpen = (body: CaseBody): DecisionType[] =>
  decisionTypes.filter((type) => outOfTurn(type, body) === null);

/** What is wrong with what is said of a decision, or with its day; whether it is its turn is another question. */
export const unsoundDecision = (input: RecordDecision, body: CaseBody, today: string): Refusal | null =>
  incomplete(input) ?? wrongDay(input, body, today);

/** Whether this is the turn of this decision; what has happened is read from the true dates. */
function outOfTurn(type: DecisionType, { events, stage }: CaseBody): Refusal | null {
  const course = courseOf(events);
  if (course.received === null) return refuse('not-yet');
  if (type === 'mediation certificate issued') {
    const open = appealableOf(events, course);
    if (open === null) return refuse('not-yet');
    return open.certificateOn === null ? null : refuse('already-recorded');
  }
  if (recordedOn(type, course) !== null) return refuse('already-recorded');
  if (type === 'decided no plan' && course.decidedToAssess === null) return refuse('not-yet');
  if (type === 'decided to issue a plan' && course.decidedToAssess === null) return refuse('not-yet');
  const { from } = decisionKinds[type];
  return from === null || from.includes(stage) ? null : refuse('step-passed');
}

function recordedOn(type: DecisionType, course: Course): string | null {
  switch (type) {
    case 'family told of request':
      return course.familyTold;
    case 'decided to assess':
      return course.decidedToAssess;
    case 'decided not to assess':
      return course.decidedNotToAssess;
    case 'decided no plan':
      return course.noPlan;
    case 'decided to issue a plan':
      return course.decidedToIssue;
    case 'request withdrawn':
      return course.withdrawn;
    case 'mediation certificate issued':
      return null;
  }
}

function incomplete({ type, grounds, decidedBy }: RecordDecision): Refusal | null {
  const { needsGrounds, needsDecider } = decisionKinds[type];
  if (needsGrounds && grounds === '') return refuse('incomplete', { field: 'grounds' });
  if (needsDecider && decidedBy === '') return refuse('incomplete', { field: 'decidedBy' });
  return null;
}

function wrongDay({ type, on }: RecordDecision, { events }: CaseBody, today: string): Refusal | null {
  if (on > today) return refuse('date-in-future', { field: 'on' });
  const course = courseOf(events);
  if (on < (course.received ?? on)) return refuse('before-receipt', { field: 'on' });
  return on < (followed(type, course, events) ?? on) ? refuse('before-last-step', { field: 'on' }) : null;
}

/** The day of the step that has to come first. */
function followed(type: DecisionType, course: Course, events: CaseBody['events']): string | null {
  if (type === 'mediation certificate issued') return appealableOf(events, course)?.sentOn ?? null;
  if (type === 'decided to assess') return course.decidedNotToAssess;
  if (type === 'decided no plan') return course.decidedToAssess;
  if (type === 'decided to issue a plan') return course.decidedToAssess;
  if (type === 'request withdrawn') return course.draftServed ?? course.decidedToAssess;
  return null;
}

type RoundDocument = { id: string; caseId: string; kind: 'round'; body: RoundBody };

/** The assessment that opens or closes with the decision; one that is open already goes on. */
function roundAfter({ type, on }: RecordDecision, state: CaseState, newId: () => string): RoundDocument | null {
  const { opens, closes } = decisionKinds[type];
  const open = ofKind(state, 'round').find(({ facts }) => facts.type === 'assessment' && facts.closedOn === null);
  const document = (id: string, body: RoundBody): RoundDocument => ({
    id,
    caseId: state.caseId,
    kind: 'round',
    body,
  });
  if (closes !== null && open) return document(open.id, { ...open.facts, closedOn: on, outcome: closes });
  if (!opens || open) return null;
  const body = { kind: 'round', type: 'assessment', openedOn: on, closedOn: null, outcome: null, invited: [] } as const;
  return document(newId(), { ...body, invited: [] });
}
