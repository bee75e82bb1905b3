import { dayInWords } from './calendar.ts';
import type { KeyDate } from './key-date.ts';
import type { NextStep } from './situation.ts';
import { dayOffName } from './working-days.ts';

/** A step with the date, lateness and rule of a key date. */
export const stepBy = (who: NextStep['who'], date: KeyDate | undefined, sentence: string): NextStep => ({
  who,
  sentence,
  by: date?.legalDate ?? date?.plannedOn ?? null,
  late: date?.state === 'late',
  ruleId: date?.why.ruleId ?? null,
});

export const plainStep = (who: NextStep['who'], sentence: string): NextStep => ({
  who,
  sentence,
  by: null,
  late: false,
  ruleId: null,
});

/** ' We aim for Thursday 31 December 2026, because 1 January 2027 is New Year’s Day.' or nothing. */
export function aimWords(date: KeyDate): string {
  if (date.legalDate === null || date.actBy === null || date.actBy === date.legalDate) return '';
  return ` We aim for ${dayInWords(date.actBy)}, because ${dayInWords(date.legalDate).split(' ').slice(1).join(' ')} is ${dayOffName(date.legalDate)}.`;
}

/** 'Ros Penhale', 'Ros Penhale and Dr Sunil Rao', 'A, B and C'. */
export function listOf(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Whether a key date is still to come or overdue. */
export const isOpen = (date: KeyDate | undefined): date is KeyDate =>
  date !== undefined && date.doneOn === null && date.state !== 'not needed';
