import { bankHolidays } from './bank-holidays.ts';
import { addDays, weekday } from './calendar.ts';

/** Why nobody is at work on this day: 'a Saturday', 'New Year’s Day'; null for a working day. */
export function dayOffName(date: string): string | null {
  const day = weekday(date);
  if (day === 6) return 'a Saturday';
  if (day === 0) return 'a Sunday';
  return bankHolidays[date] ?? null;
}

export const isWorkingDay = (date: string): boolean => dayOffName(date) === null;

/** The "act by" date: the last working day on or before a date in law, which itself never moves. */
export function actBy(date: string): string {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}
