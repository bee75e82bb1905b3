import { addDays, dateInWords, dayInWords, later } from './calendar.ts';
import { dueUnder } from './periods.ts';
import { dayOffName, workingDayFrom } from './working-days.ts';

/** Days on which a limit to appeal does not end: it moves to the first working day after the last of them. */
export interface TribunalPause {
  source: string;
  /** First day of a limit to which it applies. */
  inForceFrom: string;
  /** Month and day, the first and the last: '12-25' to '01-01' runs over New Year. */
  from: string;
  to: string;
  words: string;
}

const rule12 =
  'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rule 12(3)(a)';

/** Rule 12(3)(a), as dated data. A limit outside of them that ends on no working day moves by rule 12(2). */
export const tribunalPauses: readonly TribunalPause[] = [
  {
    source: rule12,
    inForceFrom: '2008-11-03',
    from: '12-25',
    to: '01-01',
    words: 'A limit from 25 December to 1 January moves to the first working day after 1 January.',
  },
  {
    source: rule12,
    inForceFrom: '2008-11-03',
    from: '08-01',
    to: '08-31',
    words: 'A limit in August moves to the first working day after 31 August.',
  },
];

/** The last day to appeal, and how it came about. */
export interface AppealLimit {
  lastDay: string;
  /** The end of the period before rule 12 moved it. */
  endOfPeriod: string;
  ruleId: 'appeal-after-decision' | 'appeal-after-certificate';
  start: { event: string; on: string };
  /** One sentence: why the day is another than the end of the period; null when it is not. */
  moved: string | null;
}

/**
 * Rules 12 and 20 of the tribunal: two months from the decision letter or one month from the mediation certificate,
 * whichever is later; then moved out of August, out of Christmas, or to a working day.
 */
export function appealLimit(decidedOn: string, certificateOn: string | null): AppealLimit {
  const fromLetter = dueUnder('appeal-after-decision', decidedOn);
  const fromCertificate = certificateOn === null ? null : dueUnder('appeal-after-certificate', certificateOn);
  const byCertificate = fromCertificate !== null && fromCertificate > fromLetter;
  const endOfPeriod = fromCertificate === null ? fromLetter : later(fromLetter, fromCertificate);
  const { lastDay, moved } = movedLimit(endOfPeriod);
  return {
    lastDay,
    endOfPeriod,
    moved,
    ...(byCertificate
      ? {
          ruleId: 'appeal-after-certificate' as const,
          start: { event: 'Mediation certificate issued', on: certificateOn ?? decidedOn },
        }
      : { ruleId: 'appeal-after-decision' as const, start: { event: 'Decision letter sent', on: decidedOn } }),
  };
}

/** Rule 12(2) and (3)(a): the day on which a limit to appeal really ends. */
function movedLimit(end: string): { lastDay: string; moved: string | null } {
  const pause = tribunalPauses.find((one) => end >= one.inForceFrom && liesIn(end, one));
  if (pause !== undefined) {
    const lastDay = workingDayFrom(addDays(lastDayOf(pause, end), 1));
    return { lastDay, moved: `The period ends on ${dateInWords(end)}. ${pause.words}` };
  }
  const off = dayOffName(end);
  if (off === null) return { lastDay: end, moved: null };
  return {
    lastDay: workingDayFrom(end),
    moved: `The period ends on ${dayInWords(end)}, which is ${off}, so it moves to the next working day.`,
  };
}

function liesIn(day: string, { from, to }: TribunalPause): boolean {
  const date = day.slice(5);
  return from <= to ? from <= date && date <= to : date >= from || date <= to;
}

function lastDayOf({ from, to }: TribunalPause, day: string): string {
  const year = Number(day.slice(0, 4)) + (from > to && day.slice(5) >= from ? 1 : 0);
  return `${year}-${to}`;
}
