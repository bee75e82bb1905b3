import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { connect } from '../../../server/database/connect.ts';
import { deadJobs } from '../../../server/jobs/dead-jobs.ts';
import { type AnyJob, defineJob } from '../../../server/jobs/job.ts';
import { openQueue, type RunningQueue } from '../../../server/jobs/queue.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';

const pace = { pollSeconds: 0.5, superviseSeconds: 1, stopSeconds: 5 };
const numbered = z.strictObject({ n: z.int() });

let database: FreshDatabase;
let open: RunningQueue[];
beforeEach(async () => {
  database = await freshDatabase();
  open = [];
});
afterEach(async () => {
  for (const queue of open) await queue.stop();
  await database.drop();
});

async function queueOf(definitions: AnyJob[]): Promise<RunningQueue> {
  const queue = await openQueue(database.sql, { pace });
  open.push(queue);
  await queue.work(definitions);
  return queue;
}

async function until(what: () => boolean | Promise<boolean>, milliseconds = 8000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await wait(50);
  }
}

describe('the queue', () => {
  test('a job enqueued in a transaction that is rolled back does not exist', async () => {
    const done: number[] = [];
    const queue = await queueOf([
      defineJob({ name: 'count', data: numbered, run: async ({ n }) => void done.push(n) }),
    ]);
    await database.sql
      .begin(async (tx) => {
        await queue.enqueue(tx, 'count', { n: 1 });
        throw new Error('rolled back');
      })
      .catch(() => {});
    const rows = await database.sql`SELECT 1 FROM job.job WHERE name = 'count'`;
    expect(rows).toHaveLength(0);
    await database.sql.begin((tx) => queue.enqueue(tx, 'count', { n: 2 }));
    await until(() => done.length > 0);
    expect(done).toEqual([2]);
  });

  test('the same key is carried out once', async () => {
    const done: number[] = [];
    const queue = await queueOf([
      defineJob({ name: 'count', data: numbered, run: async ({ n }) => void done.push(n) }),
    ]);
    for (const n of [1, 2, 3]) await database.sql.begin((tx) => queue.enqueue(tx, 'count', { n }, { key: 'k' }));
    await database.sql.begin((tx) => queue.enqueue(tx, 'count', { n: 9 }, { key: 'other' }));
    await until(() => done.includes(9));
    await wait(700);
    expect(done.sort()).toEqual([1, 9]);
  });

  test('a job that fails is tried again with a pause, and told which attempt is the last', async () => {
    const attempts: { number: number; last: boolean }[] = [];
    const flaky = defineJob({
      name: 'flaky',
      data: numbered,
      retries: 2,
      firstPauseSeconds: 1,
      run: async (_data, { number, last }) => {
        attempts.push({ number, last });
        if (!last) throw new Error('not yet');
      },
    });
    const queue = await queueOf([flaky]);
    await database.sql.begin((tx) => queue.enqueue(tx, 'flaky', { n: 1 }));
    await until(() => attempts.length === 3, 15_000);
    expect(attempts).toEqual([
      { number: 1, last: false },
      { number: 2, last: false },
      { number: 3, last: true },
    ]);
    expect(await deadJobs(database.sql)).toEqual([]);
  }, 20_000);

  test('a job that fails for good is kept in a table of ours with its last error', async () => {
    const hopeless = defineJob({
      name: 'hopeless',
      data: numbered,
      retries: 1,
      firstPauseSeconds: 1,
      run: async () => {
        throw new Error('the printer is on fire');
      },
    });
    const queue = await queueOf([hopeless]);
    await database.sql.begin((tx) => queue.enqueue(tx, 'hopeless', { n: 7 }));
    await until(async () => (await deadJobs(database.sql)).length > 0, 15_000);
    const [dead] = await deadJobs(database.sql);
    expect(dead).toMatchObject({ name: 'hopeless', error: 'the printer is on fire', attempts: 2 });
    expect(await database.sql`SELECT data FROM dead_job`).toEqual([{ data: { n: 7 } }]);
  }, 20_000);

  test('data that does not fit its definition is dead at once, without retries', async () => {
    const queue = await queueOf([defineJob({ name: 'count', data: numbered, run: async () => {} })]);
    await database.sql.begin((tx) => queue.enqueue(tx, 'count', { n: 'seven' }));
    await until(async () => (await deadJobs(database.sql)).length > 0);
    expect((await deadJobs(database.sql))[0]).toMatchObject({ name: 'count', attempts: 1 });
  });

  test('two server processes that start at once share the work: each job is done once', async () => {
    const done: string[] = [];
    const definition = (who: string) =>
      defineJob({ name: 'count', data: numbered, atOnce: 4, run: async ({ n }) => void done.push(`${who} ${n}`) });
    const [first] = await Promise.all([queueOf([definition('a')]), queueOf([definition('b')])]);
    await database.sql.begin(async (tx) => {
      for (let n = 0; n < 60; n++) await first?.enqueue(tx, 'count', { n });
    });
    await until(() => done.length >= 60, 20_000);
    await wait(700);
    expect(new Set(done.map((entry) => entry.split(' ')[1])).size).toBe(60);
    expect(done).toHaveLength(60);
    expect(new Set(done.map((entry) => entry.split(' ')[0]))).toEqual(new Set(['a', 'b']));
  }, 30_000);

  test('stopping waits for the job in hand, and what waits is done after the next start', async () => {
    const done: number[] = [];
    const slow = defineJob({
      name: 'slow',
      data: numbered,
      run: async ({ n }) => {
        await wait(800);
        done.push(n);
      },
    });
    const queue = await queueOf([slow]);
    await database.sql.begin(async (tx) => {
      await queue.enqueue(tx, 'slow', { n: 1 });
      await queue.enqueue(tx, 'slow', { n: 2 });
    });
    await until(
      async () => (await database.sql`SELECT 1 FROM job.job WHERE name = 'slow' AND state = 'active'`).length > 0,
    );
    await queue.stop();
    expect(done).toEqual([1]);
    await queueOf([slow]);
    await until(() => done.length === 2);
    expect(done).toEqual([1, 2]);
  }, 15_000);

  test('enqueueing needs no connection but the transaction’s own', async () => {
    const narrow = connect(database.url, { max: 1 });
    try {
      const queue = await openQueue(narrow, { pace });
      await queue.know([defineJob({ name: 'count', data: numbered, run: async () => {} })]);
      const enqueued = narrow.begin((tx) => queue.enqueue(tx, 'count', { n: 1 })).then(() => 'enqueued');
      expect(await Promise.race([enqueued, wait(3000, 'stuck')])).toBe('enqueued');
      await queue.stop();
    } finally {
      await narrow.end({ timeout: 0 });
    }
  }, 10_000);

  test('a job of a server that was killed in the middle of it is taken over by another', async () => {
    const program = fileURLToPath(new URL('./killed-server.ts', import.meta.url));
    const killed = spawn(process.execPath, [program, database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(killed.stdout, 'data');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const attempts: number[] = [];
    await queueOf([
      defineJob({
        name: 'hang',
        data: numbered,
        firstPauseSeconds: 1,
        run: async (_data, { number }) => void attempts.push(number),
      }),
    ]);
    await until(() => attempts.length > 0, 20_000);
    expect(attempts).toEqual([2]);
  }, 30_000);

  test('opening the queue is quick on a fresh database', async () => {
    const before = performance.now();
    await queueOf([defineJob({ name: 'count', data: numbered, run: async () => {} })]);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
