import { type AppealLimit, appealLimit } from './appeal-limits.ts';
import { dateInWords, dayInWords, daysBetween } from './calendar.ts';
import { type Appealable, appealableOf, type Course } from './course.ts';
import type { ClockFacts, KeyDate } from './key-date.ts';
import { dueUnder } from './periods.ts';
import { ruleInForce } from './rules.ts';
import { actBy, unknownHolidayWords } from './working-days.ts';

/**
 * The family's limits after a decision it may appeal against: to contact the mediation adviser, and to appeal. They
 * show while they run; a limit that has passed is nobody's lateness.
 */
export function appealDates(facts: ClockFacts, course: Course): KeyDate[] {
  const open = appealableOf(facts.events, course);
  if (open === null) return [];
  return [mediation(facts, open), appeal(facts, appealLimit(open.sentOn, open.certificateOn))];
}

function mediation({ today }: ClockFacts, { sentOn, certificateOn }: Appealable): KeyDate {
  const rule = ruleInForce('contact-mediation-adviser', sentOn);
  const legalDate = dueUnder('contact-mediation-adviser', sentOn);
  const how =
    certificateOn !== null
      ? `The mediation certificate was issued on ${dateInWords(certificateOn)}.`
      : today > legalDate
        ? `The last day was ${dayInWords(legalDate)}.`
        : `The last day is ${dayInWords(legalDate)}.${unknownHolidayWords(legalDate)}`;
  return {
    ...limit(today, legalDate, certificateOn),
    step: 'contact mediation adviser',
    name: certificateOn === null ? 'Last day to contact the mediation adviser' : 'Mediation certificate issued',
    why: {
      sentence: `${rule.words} ${how}`,
      source: rule.source,
      ruleId: rule.id,
      start: { event: 'Decision letter sent', on: sentOn },
      length: rule.length,
      exemption: null,
    },
  };
}

function appeal({ today }: ClockFacts, { lastDay, moved, ruleId, start }: AppealLimit): KeyDate {
  const rule = ruleInForce(ruleId, start.on);
  const passed = today > lastDay ? 'was' : 'is';
  const how = `${moved === null ? '' : `${moved} `}The last day ${passed} ${dayInWords(lastDay)}.`;
  return {
    ...limit(today, lastDay, null),
    step: 'appeal',
    name: 'Last day to appeal',
    why: {
      sentence: `${rule.words} ${how}${unknownHolidayWords(lastDay)}`,
      source: rule.source,
      ruleId,
      start,
      length: rule.length,
      exemption: null,
    },
  };
}

/** What both limits have in common: never late, and gone from the track when they have passed unused. */
function limit(today: string, legalDate: string, doneOn: string | null): Omit<KeyDate, 'step' | 'name' | 'why'> {
  const passed = doneOn === null && today > legalDate;
  return {
    state: doneOn !== null ? 'done' : passed ? 'not needed' : 'next',
    current: false,
    legalDate,
    actBy: actBy(legalDate),
    plannedOn: null,
    doneOn,
    daysLate: null,
    daysLeft: doneOn !== null || passed ? null : daysBetween(today, legalDate),
    week: null,
  };
}
