import fc from 'fast-check';
import type { Sql } from 'postgres';
import { playHistory } from './history.ts';
import { histories, type Step } from './steps.ts';

export interface Plan {
  seed: number;
  histories: number;
  steps: number;
  /** Histories that are played at the same time, each with people and cases of its own. */
  atOnce: number;
  /** How long a failing history is made smaller, in milliseconds. */
  shrinkFor?: number;
}

/** What is known of a history that failed: enough to play it again. */
export interface Failure {
  seed: number;
  path: string;
  error: string;
  /** The steps that are left when as many as possible have been taken away. */
  history: string;
}

/** Plays random histories; answers the first that fails, made as small as it gets in the time; null when none does. */
export async function simulate(sql: Sql, plan: Plan): Promise<Failure | null> {
  let failed = false;
  const lane = async (seed: number): Promise<Failure | null> => {
    const property = fc.asyncProperty(histories(plan.steps), async (steps) => {
      if (failed) return;
      await playHistory(sql, steps);
    });
    const outcome = await fc.check(property, {
      seed,
      numRuns: Math.ceil(plan.histories / plan.atOnce),
      endOnFailure: true,
    });
    if (!outcome.failed) return null;
    failed = true;
    const steps = outcome.counterexample?.[0] ?? [];
    const { error, smallest } = await makeSmaller(sql, steps, outcome.errorInstance, plan.shrinkFor ?? 20_000);
    return {
      seed,
      path: outcome.counterexamplePath ?? '',
      error,
      history: smallest.map((step) => JSON.stringify(step)).join('\n'),
    };
  };
  const outcomes = await Promise.all(Array.from({ length: plan.atOnce }, (_, nth) => lane(plan.seed + nth * 7919)));
  return outcomes.find((outcome) => outcome !== null) ?? null;
}

/** Takes steps away, many at a time and then one by one, as long as the history still fails. */
async function makeSmaller(sql: Sql, steps: readonly Step[], fault: unknown, forMs: number) {
  const ends = performance.now() + forMs;
  let [smallest, error] = [[...steps], wordsOf(fault)];
  for (let size = Math.ceil(smallest.length / 2); size >= 1 && performance.now() < ends; ) {
    let smaller = false;
    for (let from = 0; from < smallest.length && performance.now() < ends; ) {
      const without = [...smallest.slice(0, from), ...smallest.slice(from + size)];
      const why = await failure(sql, without);
      if (why) [smallest, error, smaller] = [without, why, true];
      else from += size;
    }
    if (!smaller || size > 1) size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return { smallest, error };
}

async function failure(sql: Sql, steps: readonly Step[]): Promise<string | null> {
  try {
    await playHistory(sql, steps);
    return null;
  } catch (fault) {
    return wordsOf(fault);
  }
}

const wordsOf = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
