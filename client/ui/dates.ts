import { daysBetween } from '../../shared/domain/statute/index.ts';

/*
 * Dates in words. A date is a calendar day, '2027-01-05'; a moment is UTC with milliseconds. "today" is always given:
 * the hub's date, which the demo can move.
 */

export { addDays, ageOn, daysBetween } from '../../shared/domain/statute/index.ts';

const asUtc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const london = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options });

const plain = format({ day: 'numeric', month: 'long', year: 'numeric' });
const dayAndMonth = format({ day: 'numeric', month: 'long' });
const weekday = format({ weekday: 'long' });
const shortWeekday = format({ weekday: 'short' });
const shortMonth = format({ month: 'short' });
const clock = london({ hour: '2-digit', minute: '2-digit', hour12: false });
/** Canada writes days as the hub stores them: 2026-11-23. */
const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** '5 January 2027' */
export const dateWords = (date: string): string => plain.format(asUtc(date));

/** 'Tuesday 5 January 2027' */
export const longDateWords = (date: string): string => `${weekday.format(asUtc(date))} ${dateWords(date)}`;

/** 'Tue 5 January', with the year when it is not this year's. */
export function shortDateWords(date: string, today: string): string {
  const words = date.slice(0, 4) === today.slice(0, 4) ? dayAndMonth.format(asUtc(date)) : dateWords(date);
  return `${shortWeekday.format(asUtc(date))} ${words}`;
}

/** 'Tue 5 Jan', for rows of a table. */
export const tinyDateWords = (date: string): string =>
  `${shortWeekday.format(asUtc(date))} ${asUtc(date).getUTCDate()} ${shortMonth.format(asUtc(date)).slice(0, 3)}`;

/** '4 days', '6 weeks', '5 months', '2 years': exact in days up to four weeks. */
export function spanWords(days: number): string {
  const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;
  if (days < 28) return count(days, 'day');
  if (days < 91) return count(Math.round(days / 7), 'week');
  if (days < 700) return count(Math.round(days / 30.44), 'month');
  return count(Math.round(days / 365.25), 'year');
}

/** 'today', 'tomorrow', 'in 6 weeks', 'yesterday', '4 days ago' */
export function distanceWords(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${spanWords(days)}` : `${spanWords(-days)} ago`;
}

/** '5 January 2027 (in 6 weeks)' */
export const dateAndDistance = (date: string, today: string): string =>
  `${dateWords(date)} (${distanceWords(date, today)})`;

/** For a tag: 'Late by 4 days', 'Due today', 'Due in 4 days', 'In 11 days'. `soonWithin` days ahead still read as due. */
export function dueWords(dueOn: string, today: string, soonWithin = 7): string {
  const days = daysBetween(today, dueOn);
  if (days < 0) return `Late by ${spanWords(-days)}`;
  const distance = distanceWords(dueOn, today);
  return days <= soonWithin ? `Due ${distance}` : `I${distance.slice(1)}`;
}

/** The day of a moment in London: '2026-11-23'. */
export const dayOf = (moment: string): string => londonDay.format(new Date(moment));

/** '14:02' in London. */
export const timeWords = (moment: string): string => clock.format(new Date(moment));

/** 'today 14:02', 'yesterday 14:02', 'Friday 16:08', 'on 14 October at 09:30' — seen from `now`. */
export function momentWords(moment: string, now: string): string {
  const days = daysBetween(dayOf(moment), dayOf(now));
  if (days === 0) return `today ${timeWords(moment)}`;
  if (days === 1) return `yesterday ${timeWords(moment)}`;
  if (days > 1 && days < 7) return `${weekday.format(asUtc(dayOf(moment)))} ${timeWords(moment)}`;
  const day =
    dayOf(moment).slice(0, 4) === dayOf(now).slice(0, 4)
      ? dayAndMonth.format(asUtc(dayOf(moment)))
      : dateWords(dayOf(moment));
  return `${day}, ${timeWords(moment)}`;
}

/** 'Monday 30 November, 11:20' */
export const momentInFull = (moment: string): string =>
  `${weekday.format(asUtc(dayOf(moment)))} ${dayAndMonth.format(asUtc(dayOf(moment)))}, ${timeWords(moment)}`;

/** '1.2 MB', '340 kB' */
export const sizeWords = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** 'Today 14:02' for 'today 14:02': where such words stand alone. */
export const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
