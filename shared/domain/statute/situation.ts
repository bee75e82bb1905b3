import type { AdviceRequestBody, CaseBody } from '../documents/index.ts';
import type { Role } from '../people/index.ts';
import type { Course } from './course.ts';
import type { KeyDate, KeyDateStep, RequestDate, RequestFacts } from './key-date.ts';

/** Something that happens next, in a plain sentence that stands by itself. */
export interface NextStep {
  /** `you`: the reader has to do it. */
  who: 'you' | 'others';
  sentence: string;
  /** The date in law (or planned) by which; null when it has none. */
  by: string | null;
  /** Passed, and no exemption excuses it. */
  late: boolean;
  ruleId: string | null;
}

export type RequestForSteps = RequestFacts & Pick<AdviceRequestBody, 'to' | 'authors'>;
export type CaseForSteps = Pick<CaseBody, 'child' | 'coordinator' | 'stage' | 'events' | 'exemptions' | 'quiet'>;
export interface Reader {
  role: Role;
  personId: string;
  settingId: string | null;
}

/** A draft plan with the family, as far as this reader knows of it. */
export interface DraftForSteps {
  /** The last day of the family's time to answer the newest draft; null when the reader has none. */
  answerBy: string | null;
  /** Answers that were sent: how many of their comments have no reply. */
  answers: readonly { mine: boolean; receivedOn: string; unanswered: number }[];
  /** Consultations with settings that go on. */
  consultations: readonly { name: string; dueOn: string; answered: boolean; mine: boolean }[];
  /** The last day on which this reader sees the case, when it ends by itself (A2). */
  until: string | null;
}
export const noDraft: DraftForSteps = { answerBy: null, answers: [], consultations: [], until: null };

/** What the wordings for each kind of reader are made from. */
export interface Situation {
  course: Course;
  /** What the child is called. */
  child: string;
  /** The co-ordinator's name, or words for a case nobody has yet. */
  coordinator: string;
  allocated: boolean;
  today: string;
  over: boolean;
  dates: ReadonlyMap<KeyDateStep, KeyDate>;
  progress: { asked: number; sent: number; complete: boolean };
  /** Requests that wait for an answer, each with its date. */
  waiting: { request: RequestForSteps; date: RequestDate; mine: boolean }[];
  draft: DraftForSteps;
}
