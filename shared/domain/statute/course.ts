import type { CaseEvent } from '../documents/index.ts';
import { representationsEndOn } from './periods.ts';

type EventType = CaseEvent['type'];

/** What has happened in a case, as the clock needs it: the assessment since its last request, and the plan. */
export interface Course {
  received: string | null;
  familyTold: string | null;
  decidedToAssess: string | null;
  decidedNotToAssess: string | null;
  /** The first draft plan: with it the draft is done. */
  draftServed: string | null;
  /** The newest draft plan, and the last day to answer it: what was sent again is answered anew (reg 13(1)). */
  newestDraft: { servedOn: string; answerBy: string } | null;
  noPlan: string | null;
  /** That there will be a plan (s37). */
  decidedToIssue: string | null;
  /** The final plan of this assessment. */
  finalPlan: string | null;
  withdrawn: string | null;
  ceased: string | null;
  /** The plan that is kept today, whichever assessment made it. */
  planMade: string | null;
  lastReviewDecided: string | null;
  /** A review meeting after which no decision has been sent yet. */
  meetingHeld: string | null;
}

const latest = (events: readonly CaseEvent[], type: EventType): string | null =>
  events.reduce<string | null>(
    (last, event) => (event.type === type && (last === null || event.on > last) ? event.on : last),
    null,
  );

/** What was recorded and still counts: not what was corrected. */
const standing = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.filter(({ corrected }) => corrected === undefined);

/**
 * Reads a case's events. The first of each kind since the request counts, as a repeated letter does not move a date; of
 * draft plans the newest has the family's time to answer.
 */
export function courseOf(all: readonly CaseEvent[]): Course {
  const events = standing(all);
  const received = latest(events, 'request received');
  const since = (type: EventType): string | null =>
    events.reduce<string | null>((first, event) => {
      if (event.type !== type || (received !== null && event.on < received)) return first;
      return first === null || event.on < first ? event.on : first;
    }, null);
  const newestDraft = latest(
    events.filter(({ on }) => received === null || on >= received),
    'draft plan served',
  );
  const lastReviewDecided = latest(events, 'review decided');
  const meeting = latest(events, 'review meeting held');
  return {
    received,
    familyTold: since('family told of request'),
    decidedToAssess: since('decided to assess'),
    decidedNotToAssess: since('decided not to assess'),
    draftServed: since('draft plan served'),
    newestDraft: newestDraft === null ? null : { servedOn: newestDraft, answerBy: representationsEndOn(newestDraft) },
    noPlan: since('decided no plan'),
    decidedToIssue: since('decided to issue a plan'),
    finalPlan: since('final plan issued'),
    withdrawn: since('request withdrawn'),
    ceased: latest(events, 'plan ceased'),
    planMade: latest(events, 'final plan issued'),
    lastReviewDecided,
    meetingHeld: meeting !== null && (lastReviewDecided === null || meeting > lastReviewDecided) ? meeting : null,
  };
}

/** The decision that the family may appeal against now, and the mediation certificate that followed it. */
export interface Appealable {
  sentOn: string;
  certificateOn: string | null;
}

/** Null while nothing was decided that can be appealed, after a withdrawal, and once the plan has ended. */
export function appealableOf(events: readonly CaseEvent[], course = courseOf(events)): Appealable | null {
  const over = whyOver(course);
  if (over === null || course.withdrawn !== null || course.ceased !== null) return null;
  const certificates = standing(events).filter(
    (one) => one.type === 'mediation certificate issued' && one.on >= over.on,
  );
  const certificateOn = certificates.map((one) => one.on).toSorted()[0] ?? null;
  return { sentOn: over.on, certificateOn };
}

/** Why the steps that are left will not come, in words; null while the assessment goes on. */
export function whyOver(course: Course): { on: string; sentence: (day: string) => string } | null {
  if (course.withdrawn !== null)
    return { on: course.withdrawn, sentence: (day) => `The request was withdrawn on ${day}, so this is not needed.` };
  if (course.decidedNotToAssess !== null && course.decidedToAssess === null)
    return {
      on: course.decidedNotToAssess,
      sentence: (day) => `It was decided on ${day} not to assess, so this is not needed.`,
    };
  if (course.finalPlan !== null)
    return { on: course.finalPlan, sentence: (day) => `The final plan was issued on ${day}, so this is not needed.` };
  if (course.noPlan !== null)
    return {
      on: course.noPlan,
      sentence: (day) => `It was decided on ${day} that there will be no plan, so this is not needed.`,
    };
  return null;
}
