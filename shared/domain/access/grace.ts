import { Temporal } from 'temporal-polyfill';
import type { RoundBody } from '../documents/index.ts';

/** The date so many days later: `addDays('2026-12-30', 3)` is `2027-01-02`. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/**
 * A2: the last day on which somebody who answered in this round sees the case; null while the round is in progress.
 * An assessment ends with the grace period, whatever was decided. A review does so only when the plan was amended;
 * after any other outcome access ended with the day before it closed.
 */
export function lastDayAfterAnswer(round: RoundBody, graceDays: number): string | null {
  if (round.closedOn === null) return null;
  if (round.type === 'assessment' || round.outcome === 'amended') return addDays(round.closedOn, graceDays);
  return addDays(round.closedOn, -1);
}
