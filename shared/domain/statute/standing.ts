import type { Exemption } from '../documents/index.ts';
import { dateInWords, dayInWords, daysBetween } from './calendar.ts';
import { excuses } from './periods.ts';
import type { StatuteRule } from './rules.ts';
import { actBy, dayOffName, unknownHolidayWords } from './working-days.ts';

/** How one dated duty stands: the same for a step of the assessment and for one request for advice. */
export interface Standing {
  state: 'done' | 'done exempt' | 'met late' | 'late' | 'exempt' | 'open';
  /** Days after the date in law, until it was done or until today; null when in time. */
  daysLate: number | null;
  daysLeft: number | null;
  exemption: Exemption | null;
}

/** An exemption never moves the date: it changes only how passing it reads. */
export function standingOf(duty: {
  rule: StatuteRule;
  start: string;
  due: string;
  doneOn: string | null;
  exemptions: readonly Exemption[];
  today: string;
}): Standing {
  const { rule, start, due, doneOn, today } = duty;
  const end = doneOn ?? today;
  const exemption = duty.exemptions.find((one) => excuses(one, rule, start, due)) ?? null;
  const daysLeft = doneOn === null ? daysBetween(today, due) : null;
  if (end <= due) return { state: doneOn === null ? 'open' : 'done', daysLate: null, daysLeft, exemption };
  const daysLate = daysBetween(due, end);
  if (doneOn === null) return { state: exemption ? 'exempt' : 'late', daysLate, daysLeft, exemption };
  return { state: exemption ? 'done exempt' : 'met late', daysLate, daysLeft, exemption };
}

export const inDays = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** The reason for a date in plain words: the rule, then how it stands (G1). */
export function standingSentence(rule: StatuteRule, due: string, doneOn: string | null, standing: Standing): string {
  return `${rule.words} ${howItStands(due, doneOn, standing)}`;
}

function howItStands(due: string, doneOn: string | null, { state, daysLate }: Standing): string {
  const day = dayInWords(due);
  switch (state) {
    case 'done':
      return `The legal date was ${day}. It was done on ${dateInWords(doneOn ?? due)}, in time.`;
    case 'met late':
      return `The legal date was ${day}. It was done on ${dateInWords(doneOn ?? due)}, ${inDays(daysLate ?? 0)} late.`;
    case 'done exempt':
      return `The legal date was ${day}. It was done ${inDays(daysLate ?? 0)} after it: exempt, not late.`;
    case 'late':
      return `The legal date was ${day}, ${inDays(daysLate ?? 0)} ago.`;
    case 'exempt':
      return `The legal date was ${day}. That it has passed is exempt, not late.`;
    case 'open': {
      const off = dayOffName(due);
      const unknown = unknownHolidayWords(due);
      return off === null
        ? `The legal date is ${day}.${unknown}`
        : `The legal date is ${day}. That day is ${off}, so we act by ${dayInWords(actBy(due))}.${unknown}`;
    }
  }
}
