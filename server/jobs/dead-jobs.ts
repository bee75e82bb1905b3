import type { JobWithMetadata } from 'pg-boss';
import type { Sql } from 'postgres';
import type { DeadJob } from '../../shared/api/jobs.ts';

/** The queue where pg-boss puts what has failed for good. */
export const deadQueue = 'dead';

const wordsOf = (output: object | null): string => {
  const message = output && 'message' in output ? output.message : output;
  return (typeof message === 'string' ? message : JSON.stringify(message ?? null)).slice(0, 2000);
};

/** Copies a job that failed for good to a table that nothing purges. A second delivery changes nothing. */
export async function keepDeadJob(sql: Sql, job: JobWithMetadata<object>): Promise<void> {
  await sql`
    INSERT INTO dead_job (id, name, data, error, attempts, enqueued_at)
    VALUES (${job.sourceId ?? job.id}, ${job.sourceName ?? job.name}, ${sql.json(job.data as never)},
      ${wordsOf(job.sourceOutput)}, ${(job.sourceRetryCount ?? 0) + 1}, ${job.sourceCreatedOn ?? job.createdOn})
    ON CONFLICT (id) DO NOTHING`;
}

/** The newest dead jobs, for an administrator. */
export async function deadJobs(sql: Sql, limit = 100): Promise<DeadJob[]> {
  const rows = await sql<(Omit<DeadJob, 'enqueuedAt' | 'diedAt'> & { enqueuedAt: Date; diedAt: Date })[]>`
    SELECT id, name, error, attempts, enqueued_at AS "enqueuedAt", died_at AS "diedAt"
    FROM dead_job ORDER BY died_at DESC LIMIT ${limit}`;
  return rows.map(({ enqueuedAt, diedAt, ...rest }) => ({
    ...rest,
    enqueuedAt: enqueuedAt.toISOString(),
    diedAt: diedAt.toISOString(),
  }));
}
