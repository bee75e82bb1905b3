import type { Clock } from '../../server/ports.ts';

/** A clock that stands still until it is moved. */
export function stoppedClock(start = '2026-11-23T10:00:00.000Z'): Clock & { pass(milliseconds: number): void } {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    today: () => new Date(now).toISOString().slice(0, 10),
    pass(milliseconds) {
      now += milliseconds;
    },
  };
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
