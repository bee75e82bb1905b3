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
}
