import type { AdviceRequestBody, CaseEvent, Exemption } from '../documents/index.ts';
import type { Length } from './rules.ts';

/** The steps of an assessment in their order, and what follows a plan. */
export const keyDateSteps = [
  'request received',
  'decide whether to assess',
  'advice',
  'draft plan',
  'tell family if no plan',
  'final plan',
  'contact mediation adviser',
  'appeal',
  'annual review',
] as const;
export type KeyDateStep = (typeof keyDateSteps)[number];

/** Limits for the family, not duties of the authority: nobody is late by them, and no tray counts them as due. */
export const isFamilyLimit = ({ step }: Pick<KeyDate, 'step'>): boolean =>
  step === 'contact mediation adviser' || step === 'appeal';

/**
 * How a step stands. `done exempt`: after its legal date, excused by a recorded exemption; `met late`: after it, with
 * none. `exempt` and `late`: the same while it is still to do. `now`: being worked on, its date not passed.
 */
export const keyDateStates = [
  'done',
  'done exempt',
  'met late',
  'late',
  'now',
  'next',
  'exempt',
  'not needed',
] as const;
export type KeyDateState = (typeof keyDateStates)[number];

/** The rule behind a date, for people and for the authority's lawyer (G1): every number comes from the rules table. */
export interface Why {
  /** One or two plain sentences. */
  sentence: string;
  /** The law or the authority's own plan: 'SEND Regulations 2014, reg 8'. */
  source: string;
  ruleId: string;
  /** What the period runs from, in words, and the day; null while that has not happened. */
  start: { event: string; on: string } | null;
  length: Length;
  /** The exemption that excuses this step, when one does: its reason and dates are shown with it. */
  exemption: Exemption | null;
}

/** One date of a case with its reason. All dates are calendar dates of Europe/London. */
export interface KeyDate {
  step: KeyDateStep;
  /** 'Decide whether to assess', 'Decided to assess', 'Advice from 6 people'. */
  name: string;
  state: KeyDateState;
  /** The step that is being worked on (`aria-current`); at most one of a case, also when it is late or exempt. */
  current: boolean;
  /** The date in law; it never moves for weekends, bank holidays or exemptions. */
  legalDate: string | null;
  /** The last working day on or before the legal (or planned) date. */
  actBy: string | null;
  /** For steps without a date in law: the date the authority plans for. */
  plannedOn: string | null;
  doneOn: string | null;
  /** Whole days after the legal date, until it was done or until today, exempt or not; null when in time. */
  daysLate: number | null;
  /** Days from today to the legal or planned date while it is still to do; 0 today, negative when passed. */
  daysLeft: number | null;
  /** Week of the assessment: 0, 6, 14, 16, 20; null where the step has none. */
  week: number | null;
  why: Why;
}

/** What the clock reads of a request for advice: an `advice-request` document fits, with its id. */
export type RequestFacts = Pick<AdviceRequestBody, 'askedOn' | 'dueOn' | 'state' | 'service' | 'submittedOn'> & {
  id: string;
};

/** What the clock reads of a case. `requests`: those of the assessment, withdrawn ones too. */
export interface ClockFacts {
  events: readonly CaseEvent[];
  exemptions: readonly Exemption[];
  requests: readonly RequestFacts[];
  /** The hub's date. */
  today: string;
}

/** One request's own date: what "your work" and the list of advisers show. */
export interface RequestDate {
  requestId: string;
  state: 'done' | 'done exempt' | 'met late' | 'late' | 'now' | 'exempt' | 'not needed';
  legalDate: string;
  actBy: string;
  doneOn: string | null;
  daysLate: number | null;
  daysLeft: number | null;
  why: Why;
}
