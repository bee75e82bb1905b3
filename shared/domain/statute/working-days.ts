import { bankHolidays, bankHolidayYears, sameEveryYear } from './bank-holidays.ts';
import { addDays, weekday } from './calendar.ts';

/** Why nobody is at work on this day: 'a Saturday', 'New Year’s Day'; null for a working day. */
export function dayOffName(date: string): string | null {
  const day = weekday(date);
  if (day === 6) return 'a Saturday';
  if (day === 0) return 'a Sunday';
  return bankHolidays[date] ?? (isKnownYear(date) ? null : (sameEveryYear[date.slice(5)] ?? null));
}

export const isWorkingDay = (date: string): boolean => dayOffName(date) === null;

/** The "act by" date: the last working day on or before a date in law, which itself never moves. */
export function actBy(date: string): string {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/** The first working day on or after a date. */
export function workingDayFrom(date: string): string {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

const isKnownYear = (date: string): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= bankHolidayYears.from && year <= bankHolidayYears.to;
};

/**
 * What is said beside a date of a year whose bank holidays are not in the list: ' The bank holidays of 2031 are not known
 * to the hub: check this date.' Nothing for years that are.
 */
export const unknownHolidayWords = (date: string): string =>
  isKnownYear(date) ? '' : ` The bank holidays of ${date.slice(0, 4)} are not known to the hub: check this date.`;
