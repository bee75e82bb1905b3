import { adviceKeyDate, adviceProgress } from './advice-dates.ts';
import { appealDates } from './appeal-dates.ts';
import { dateInWords, dayInWords, daysBetween } from './calendar.ts';
import { type Course, courseOf, whyOver } from './course.ts';
import { type Duty, dutyDate } from './duty-date.ts';
import type { ClockFacts, KeyDate, KeyDateStep } from './key-date.ts';
import { lastDay } from './periods.ts';
import { ruleInForce } from './rules.ts';
import { actBy, unknownHolidayWords } from './working-days.ts';

/**
 * G1: the key dates of a case, each with its reason, in the order of the steps. Pure: a case's events, recorded
 * exemptions and requests in, dates out. Exemptions and days off never move a legal date. Empty until the request has
 * a day of receipt; the annual review is added once there is a plan.
 */
export function keyDates(facts: ClockFacts): KeyDate[] {
  const course = courseOf(facts.events);
  const dates: KeyDate[] = [];
  if (course.received !== null) dates.push(...assessmentDates(facts, course, course.received));
  dates.push(...appealDates(facts, course));
  const review = annualReview(facts, course);
  if (review !== null) dates.push(review);
  return dates;
}

/** The step being worked on. A served draft leaves only the final plan, even when one adviser has not answered. */
function currentStep(facts: ClockFacts, course: Course): KeyDateStep | null {
  if (whyOver(course) !== null) return null;
  if (course.decidedToAssess === null && course.draftServed === null) return 'decide whether to assess';
  if (course.draftServed !== null) return 'final plan';
  return adviceProgress(facts.requests).complete ? 'draft plan' : 'advice';
}

function assessmentDates(facts: ClockFacts, course: Course, received: string): KeyDate[] {
  const over = whyOver(course);
  const overSentence = over === null ? null : over.sentence(dateInWords(over.on));
  const current = currentStep(facts, course);
  // A refusal that was changed later still was the decision of the sixth week.
  const decided = [course.decidedToAssess, course.decidedNotToAssess].filter((on) => on !== null).toSorted()[0] ?? null;
  const at = (duty: Omit<Duty, 'start' | 'current' | 'over'>, notNeeded: string | null = overSentence): KeyDate =>
    dutyDate(facts, { ...duty, start: received, current: current === duty.step, over: notNeeded });
  const draftOut = course.draftServed === null ? null : 'A draft plan has gone to the family, so this is not needed.';
  const decideName =
    course.decidedToAssess !== null
      ? 'Decided to assess'
      : decided !== null
        ? 'Decided not to assess'
        : 'Decide whether to assess';
  return [
    requestReceived(course, received),
    at({
      step: 'decide whether to assess',
      ruleId: 'decide-whether-to-assess',
      week: 6,
      name: decideName,
      doneOn: decided,
    }),
    adviceKeyDate(facts, { current: current === 'advice', over: overSentence }),
    draftPlan(facts, course, { received, current: current === 'draft plan', over: overSentence }),
    at(
      {
        step: 'tell family if no plan',
        ruleId: 'tell-family-if-no-plan',
        week: 16,
        name: course.noPlan === null ? 'Tell family if no plan' : 'Family told: no plan',
        doneOn: course.noPlan,
      },
      overSentence ?? draftOut,
    ),
    at({
      step: 'final plan',
      ruleId: 'final-plan',
      week: 20,
      name: course.finalPlan === null ? 'Final plan' : 'Final plan issued',
      doneOn: course.finalPlan,
    }),
  ];
}

function requestReceived(course: Course, received: string): KeyDate {
  const rule = ruleInForce('request-received', received);
  const told =
    course.familyTold === null
      ? 'That the family, the health commissioner, social care and the head were told is not recorded yet.'
      : `The family was told on ${dateInWords(course.familyTold)}.`;
  return {
    step: 'request received',
    name: 'Request received',
    state: 'done',
    current: false,
    legalDate: received,
    actBy: null,
    plannedOn: null,
    doneOn: received,
    daysLate: null,
    daysLeft: null,
    week: 0,
    why: {
      sentence: `${rule.words} ${told}`,
      source: rule.source,
      ruleId: rule.id,
      start: { event: 'Request received', on: received },
      length: rule.length,
      exemption: null,
    },
  };
}

/** The draft has no date in law: it can't be late, only after its planned day. */
function draftPlan(
  facts: ClockFacts,
  course: Course,
  place: { received: string; current: boolean; over: string | null },
): KeyDate {
  const rule = ruleInForce('draft-plan', place.received);
  const plannedOn = lastDay(rule, place.received);
  const served = course.draftServed;
  const notNeeded = served === null ? place.over : null;
  return {
    step: 'draft plan',
    name: 'Draft plan to family',
    state: served !== null ? 'done' : notNeeded !== null ? 'not needed' : place.current ? 'now' : 'next',
    current: place.current,
    legalDate: null,
    actBy: actBy(plannedOn),
    plannedOn,
    doneOn: served,
    daysLate: null,
    daysLeft: served === null && notNeeded === null ? daysBetween(facts.today, plannedOn) : null,
    week: 14,
    why: {
      sentence: notNeeded ?? `${rule.words} ${draftSentence(facts, course, plannedOn)}`,
      source: rule.source,
      ruleId: rule.id,
      start: { event: 'Request received', on: place.received },
      length: rule.length,
      exemption: null,
    },
  };
}

function draftSentence(facts: ClockFacts, { draftServed, newestDraft }: Course, plannedOn: string): string {
  if (newestDraft !== null) {
    const { servedOn, answerBy } = newestDraft;
    const again = servedOn === draftServed ? '' : ` A new draft was sent on ${dateInWords(servedOn)}.`;
    return `It was sent on ${dateInWords(draftServed ?? servedOn)}.${again} The family has until ${dayInWords(answerBy)} to answer.`;
  }
  const { asked, complete } = adviceProgress(facts.requests);
  const waits = asked > 0 && !complete ? ' It waits for advice.' : '';
  return facts.today > plannedOn
    ? `It was planned for ${dayInWords(plannedOn)}.${waits}`
    : `It is planned for ${dayInWords(plannedOn)}.${waits}${unknownHolidayWords(plannedOn)}`;
}

/** S44(1): from the day the plan was made, or from the last decision after a review. */
function annualReview(facts: ClockFacts, course: Course): KeyDate | null {
  if (course.planMade === null) return null;
  const reviewed = course.lastReviewDecided !== null && course.lastReviewDecided > course.planMade;
  const start = reviewed ? (course.lastReviewDecided ?? course.planMade) : course.planMade;
  const ended = course.ceased !== null && course.ceased >= course.planMade ? course.ceased : null;
  const date = dutyDate(
    facts,
    {
      step: 'annual review',
      ruleId: 'annual-review',
      week: null,
      name: 'Annual review',
      start,
      doneOn: null,
      current: ended === null,
      over: ended === null ? null : `The plan ended on ${dateInWords(ended)}, so this is not needed.`,
    },
    reviewed ? 'Last review decided' : 'Plan made',
  );
  return date.state === 'now' && course.meetingHeld === null ? { ...date, state: 'next' } : date;
}
