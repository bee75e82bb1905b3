/**
 * Calendar arithmetic on ISO dates ('2026-11-23'). A date has no hour and no zone here, so that clock changes cannot
 * move it; which day it is in Europe/London is asked once, by the server's clock.
 */
const dayMs = 86_400_000;

/** Days since 1 January 1970. */
export function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs;
}

const fromDayNumber = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The date so many calendar days later (earlier when negative). */
export const addDays = (date: string, days: number): string => fromDayNumber(dayNumber(date) + days);

/** Calendar days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** 0 Sunday … 6 Saturday. */
export const weekday = (date: string): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

const daysInMonth = (year: number, month: number): number =>
  Number(fromDayNumber(Date.UTC(year, month, 0) / dayMs).slice(8, 10));

/** The corresponding date so many months later; the last day of the month where it has no such day (31 January + 1). */
export function addMonths(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return fromDayNumber(Date.UTC(year, month - 1, day) / dayMs);
}

/**
 * The last day of a period of months that begins with `start`: the day before the corresponding date, or the last day
 * of the month where that date does not exist (a year beginning with 29 February 2024 ends with 28 February 2025).
 */
export function lastDayOfMonths(start: string, months: number): string {
  const corresponding = addMonths(start, months);
  return corresponding.slice(8, 10) === start.slice(8, 10) ? addDays(corresponding, -1) : corresponding;
}

/** Whole years from a birth date to a day: the age as people say it. Born on 29 February: a year older on 1 March. */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 'Friday' */
export const weekdayName = (date: string): string => weekdays[weekday(date)] as string;

/** '5 January 2027' */
export const dateInWords = (date: string): string =>
  `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/** 'Tuesday 5 January 2027' */
export const dayInWords = (date: string): string => `${weekdayName(date)} ${dateInWords(date)}`;

/** The earlier of two dates. */
export const earlier = (one: string, other: string): string => [one, other].toSorted()[0] as string;

/** The later of two dates. */
export const later = (one: string, other: string): string => [one, other].toSorted()[1] as string;
