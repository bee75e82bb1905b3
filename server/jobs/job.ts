import type { z } from 'zod';

/** What a handler may know of the attempt it is making. */
export interface Attempt {
  /** 1 for the first. */
  number: number;
  /** No other attempt follows: say what is to be said to people. */
  last: boolean;
  /** Aborted when the job has run out of its time. */
  signal: AbortSignal;
}

/** One kind of background work. `data` holds ids, never names. A handler may run twice: it looks before it acts. */
export interface JobDefinition<Schema extends z.ZodType = z.ZodType> {
  /** Kebab-case. */
  name: string;
  data: Schema;
  /** Attempts after the first, with growing pauses between them. */
  retries: number;
  firstPauseSeconds: number;
  longestPauseSeconds: number;
  /** A server that has not finished by then counts as gone, and another takes over. */
  expireAfterSeconds: number;
  /** How many of these one server process does at once. */
  atOnce: number;
  /** When it also runs by itself: a cron expression in Europe/London, with `data` of its own. */
  schedule?: { cron: string; data: z.input<Schema> };
  run(data: z.output<Schema>, attempt: Attempt): Promise<void>;
}

/** A definition whose data type has been checked against its handler. */
export type AnyJob = Omit<JobDefinition, 'run' | 'schedule'> & {
  schedule?: { cron: string; data: unknown };
  run(data: never, attempt: Attempt): Promise<void>;
};

const usual = { retries: 10, firstPauseSeconds: 15, longestPauseSeconds: 3600, expireAfterSeconds: 120, atOnce: 1 };
type Usual = keyof typeof usual;

/** Defines a job; what is left out takes the usual pace: ten retries from 15 seconds to an hour apart. */
export function defineJob<Schema extends z.ZodType>(
  definition: Omit<JobDefinition<Schema>, Usual> & Partial<Pick<JobDefinition<Schema>, Usual>>,
): AnyJob {
  return { ...usual, ...definition };
}
