import type { Clock } from './ports.ts';

const londonDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The calendar date in London at a moment: `2026-11-23`. */
export const dateInLondon = (moment: Date): string => londonDate.format(moment);

/** The machine's clock; the hub's date is today in London. */
export const systemClock: Clock = { now: () => new Date(), today: () => dateInLondon(new Date()) };
