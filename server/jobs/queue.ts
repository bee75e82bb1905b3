import { createHash } from 'node:crypto';
import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Sql } from 'postgres';
import type { JobQueue } from '../ports.ts';
import { deadQueue, keepDeadJob } from './dead-jobs.ts';
import type { AnyJob } from './job.ts';
import { insideTransaction, queueDatabase } from './queue-database.ts';

export interface QueuePace {
  /** How often a waiting worker looks for work. */
  pollSeconds: number;
  /** How often jobs of servers that are gone are looked for. */
  superviseSeconds: number;
  /** How long stopping waits for the jobs in hand. */
  stopSeconds: number;
}
const usualPace: QueuePace = { pollSeconds: 1, superviseSeconds: 30, stopSeconds: 10 };

export interface RunningQueue extends JobQueue {
  /** Makes these jobs known and starts doing them. Enqueue only jobs that are known. */
  work(definitions: readonly AnyJob[]): Promise<void>;
  /** Makes these jobs known without doing them: for a process that only enqueues. */
  know(definitions: readonly AnyJob[]): Promise<void>;
  /** Takes no new job, waits for those in hand; what does not finish is taken over by another process or the next start. */
  stop(): Promise<void>;
}

/** The same key makes the same id, and the same id is stored once. */
function idFor(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name}\n${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const pacing = (job: AnyJob) => ({
  retryLimit: job.retries,
  retryDelay: job.firstPauseSeconds,
  retryBackoff: true,
  retryDelayMax: job.longestPauseSeconds,
  expireInSeconds: job.expireAfterSeconds,
  deadLetter: deadQueue,
});

async function carryOut(definition: AnyJob, job: JobWithMetadata<object>): Promise<JobResult> {
  const data = definition.data.safeParse(job.data);
  // No retry mends data that never fitted.
  if (!data.success) return { id: job.id, status: 'deadletter', output: { message: `data: ${data.error.message}` } };
  const number = job.retryCount + 1;
  await definition.run(data.data as never, { number, last: job.retryCount >= job.retryLimit, signal: job.signal });
  return { id: job.id, status: 'completed' };
}

/**
 * The durable queue, kept in PostgreSQL (schema `job`): enqueued in the transaction of what causes it, safe with several
 * server processes, retried with growing pauses, dead jobs copied to `dead_job`.
 */
export async function openQueue(
  sql: Sql,
  options: { pace?: Partial<QueuePace>; onError?: (error: unknown) => void } = {},
): Promise<RunningQueue> {
  const pace = { ...usualPace, ...options.pace };
  const boss = new PgBoss({
    db: queueDatabase(sql),
    schema: 'job',
    superviseIntervalSeconds: pace.superviseSeconds,
    monitorIntervalSeconds: pace.superviseSeconds,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  const onError = options.onError ?? ((error) => console.error('Job queue:', error));
  boss.on('error', onError);
  // A database that is still starting gets a few seconds.
  await boss.start({ attempts: 5 });
  const worked = new Set<string>();

  const know = async (definitions: readonly AnyJob[]) => {
    await boss.createQueue(deadQueue, { retryLimit: 100, retryDelay: 60 });
    for (const definition of definitions) {
      await boss.createQueue(definition.name, pacing(definition));
      await boss.updateQueue(definition.name, pacing(definition));
      // Inserting nothing makes pg-boss remember the queue, so that no transaction of ours has to wait for a second connection.
      await boss.insert(definition.name, []);
      const { schedule } = definition;
      if (schedule)
        await boss.schedule(definition.name, schedule.cron, schedule.data as object, { tz: 'Europe/London' });
    }
  };

  const workOn = (definition: AnyJob) =>
    boss.work<
      object,
      unknown,
      { includeMetadata: true; perJobResults: true; pollingIntervalSeconds: number; localConcurrency: number }
    >(
      definition.name,
      {
        includeMetadata: true,
        perJobResults: true,
        pollingIntervalSeconds: pace.pollSeconds,
        localConcurrency: definition.atOnce,
      },
      (jobs) => Promise.all(jobs.map((job) => carryOut(definition, job))),
    );

  return {
    know,
    async work(definitions) {
      await know(definitions);
      if (!worked.has(deadQueue)) {
        worked.add(deadQueue);
        await boss.work<object, void, { includeMetadata: true; pollingIntervalSeconds: number }>(
          deadQueue,
          { includeMetadata: true, pollingIntervalSeconds: pace.pollSeconds },
          async (jobs) => {
            for (const job of jobs) await keepDeadJob(sql, job);
          },
        );
      }
      for (const definition of definitions) {
        if (worked.has(definition.name)) continue;
        worked.add(definition.name);
        await workOn(definition);
      }
    },
    async enqueue(tx, name, data, { key, startAfter } = {}) {
      const id = key === undefined ? {} : { id: idFor(name, key) };
      await boss.send(name, data, { ...id, ...(startAfter ? { startAfter } : {}), db: insideTransaction(tx) });
    },
    stop: () => boss.stop({ graceful: true, close: false, timeout: pace.stopSeconds * 1000 }),
  };
}
