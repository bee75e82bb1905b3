import { addDays, daysBetween } from '../../../shared/domain/statute/index.ts';
import type { SyncFacts } from '../store/device-store.ts';

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date in Europe/London at a moment (ms): `2026-11-23`. */
export const londonDate = (moment: number): string => london.format(moment);

const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a);

/**
 * The hub's date on a device (O7): the date of last contact, moved on by the device's clock and never back, so that a
 * clock that was turned back opens nothing. `clock` is the device's clock in ms.
 */
export function hubDate(facts: SyncFacts, clock: number): string {
  const { contact, highestToday, highestClock } = facts;
  const now = Math.max(clock, highestClock);
  if (!contact) return later(londonDate(now), highestToday);
  const serverNow = Date.parse(contact.now);
  const passed = Math.max(0, now - contact.deviceClock);
  const days = daysBetween(londonDate(serverNow), londonDate(serverNow + passed));
  return later(addDays(contact.today, days), highestToday);
}

/** How long this device has had no contact, in ms; a clock turned back makes it no shorter (O5). */
export function withoutContact(facts: Pick<SyncFacts, 'contact' | 'highestClock'>, clock: number): number {
  return facts.contact ? Math.max(0, Math.max(clock, facts.highestClock) - facts.contact.deviceClock) : 0;
}

/** What to remember of a contact: the server's word replaces what the device reckoned. */
export function afterContact(
  answer: { now: string; today?: string },
  facts: SyncFacts,
  clock: number,
): Partial<SyncFacts> {
  const today = answer.today ?? hubDate({ ...facts, highestToday: null }, clock);
  return { contact: { today, now: answer.now, deviceClock: clock }, highestToday: today, highestClock: clock };
}

/** Minutes by which the device's clock is ahead (+) or behind (−), when it is more than five; else null. */
export function clockOff(serverNow: string, clock: number): number | null {
  const minutes = Math.round((clock - Date.parse(serverNow)) / 60_000);
  return Math.abs(minutes) > 5 ? minutes : null;
}
