import type { RoundBody } from '../documents/index.ts';
import { addDays } from '../statute/index.ts';

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
