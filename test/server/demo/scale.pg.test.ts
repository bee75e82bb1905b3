import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentsInCase, type ScaleAuthority, seedScale } from '../../../server/demo/index.ts';
import { openWake, reconcile } from '../../../server/sync/index.ts';
import { bodySchema } from '../../../shared/domain/documents/index.ts';
import { stoppedClock } from '../../doubles/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { recordedMail } from '../../doubles/recorded-mail.ts';
import { testRevisions } from '../../doubles/revisions.ts';

let database: FreshDatabase;
let made: ScaleAuthority;
const clock = stoppedClock();
const size = { seed: 'small', cases: 40, people: 20, casesForEach: 20 };

beforeAll(async () => {
  database = await freshDatabase();
  made = await seedScale({ sql: database.sql, clock }, size);
});
afterAll(() => database.drop());

test('each reader of the authority for measurements sees their cases whole: sixteen documents a case', async () => {
  const rows = await database.sql<{ count: number }[]>`
    SELECT count(*)::int AS count FROM feed WHERE visible AND person_id = ANY(${made.readers.map(({ id }) => id)}::uuid[])
    GROUP BY person_id`;
  expect(rows.map(({ count }) => count)).toEqual(Array(20).fill(size.casesForEach * documentsInCase));
});

test('SYNC-11: a reconciliation finds nothing to put right in what was copied', async () => {
  const { sql } = database;
  const ports = {
    sql,
    clock,
    mailer: recordedMail(),
    jobs: { enqueue: async () => {} },
    react: async () => {},
    wake: openWake(sql, () => {}),
    revisions: testRevisions,
  };
  expect(await reconcile(ports)).toEqual({ cases: 40, shownWrongly: 0, missing: 0 });
});

test('the documents are of the size of the benchmark, fit their schema, and all indexes are back', async () => {
  const rows = await database.sql<{ body: string }[]>`SELECT body FROM document`;
  for (const { body } of rows) expect(bodySchema.safeParse(JSON.parse(body)).success).toBe(true);
  const mean = rows.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / rows.length;
  expect(mean).toBeGreaterThan(1400);
  expect(mean).toBeLessThan(1750);
  const other = await freshDatabase();
  const indexesOf = async ({ sql }: FreshDatabase): Promise<string[]> =>
    (await sql<{ indexdef: string }[]>`SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`).map(
      (row) => row.indexdef,
    );
  expect(await indexesOf(database)).toEqual(await indexesOf(other));
  await other.drop();
});
