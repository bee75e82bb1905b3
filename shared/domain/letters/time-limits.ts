import { addDays, addMonths, isWorkingDay } from '../statute/index.ts';

/** The first working day on or after a day. */
function workingDayFrom(date: string): string {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/**
 * The last day to register an appeal when the notice bears this date: two months (CFA s51; tribunal rule 20). One that
 * falls in August or between 25 December and 1 January moves past it, any other to a working day (tribunal rule 12).
 */
export function appealBy(sentOn: string): string {
  const limit = addMonths(sentOn, 2);
  const [year, monthAndDay] = [limit.slice(0, 4), limit.slice(5)];
  if (monthAndDay >= '12-25') return workingDayFrom(`${Number(year) + 1}-01-02`);
  if (monthAndDay === '01-01') return workingDayFrom(`${year}-01-02`);
  if (monthAndDay.startsWith('08')) return workingDayFrom(`${year}-09-01`);
  return workingDayFrom(limit);
}

/** The last day to contact the mediation adviser: two months from the notice (reg 33). */
export const mediationBy = (sentOn: string): string => addMonths(sentOn, 2);
