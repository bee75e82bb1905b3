import type { Sql } from 'postgres';
import { addDays, daysBetween } from '../../shared/domain/statute/index.ts';
import { dateInLondon } from '../clock.ts';
import type { Clock } from '../ports.ts';
import { setSetting } from './mark.ts';

/** A clock whose hub date runs ahead of the calendar by the days that the demo was moved. It moves casework only. */
export interface DemoClock extends Clock {
  /** Moves the hub's date; false when the date is not later than the one it has. */
  moveTo(date: string): Promise<boolean>;
  /** Looks for moves made by other servers of this hub. */
  refresh(): Promise<void>;
  stop(): void;
}

const key = 'demo date';
const lookEvery = 3_000;

/** Opens the clock with the days that were stored (`hub_setting` 'demo date'). `now` is the machine's own. */
export async function openDemoClock(sql: Sql, now: () => Date = () => new Date()): Promise<DemoClock> {
  let ahead = 0;
  const refresh = async (): Promise<void> => {
    const [row] = await sql<{ days: number | null }[]>`
      SELECT (value->>'days')::int AS days FROM hub_setting WHERE key = ${key}`;
    ahead = Math.max(ahead, row?.days ?? 0);
  };
  const today = (): string => addDays(dateInLondon(now()), ahead);
  await refresh();
  // A server that can't look now looks again soon; the date it has stays.
  const timer = setInterval(() => void refresh().catch(() => {}), lookEvery);
  timer.unref();
  return {
    now,
    today,
    refresh,
    stop: () => clearInterval(timer),
    async moveTo(date) {
      await refresh();
      if (date <= today()) return false;
      ahead = daysBetween(dateInLondon(now()), date);
      await setSetting(sql, key, { days: ahead });
      return true;
    },
  };
}
