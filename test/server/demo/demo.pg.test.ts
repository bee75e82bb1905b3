import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemoClock, type Prepared, prepareDemo } from '../../../server/demo/index.ts';
import { remind } from '../../../server/reminders/index.ts';
import { hubKeys } from '../../../server/secret.ts';
import { openWake, type SyncPorts, visibleTo } from '../../../server/sync/index.ts';
import { reconcile } from '../../../server/sync/reconcile.ts';
import type { CaseState, DocumentFacts, Facts, HubFacts } from '../../../shared/domain/documents/index.ts';
import { stoppedClock } from '../../doubles/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { recordedMail } from '../../doubles/recorded-mail.ts';
import { testRevisions } from '../../doubles/revisions.ts';

let database: FreshDatabase;
let ports: SyncPorts & { keys: ReturnType<typeof hubKeys> };
let prepared: Prepared;
let seconds: number;
const clock = stoppedClock();

const portsOver = (of: FreshDatabase) => ({
  sql: of.sql,
  clock,
  mailer: recordedMail(),
  jobs: { enqueue: async () => {} },
  react: async () => {
    throw new Error('No reaction may act on what the demo writes.');
  },
  wake: openWake(of.sql, () => {}),
  revisions: testRevisions,
  keys: hubKeys(Buffer.alloc(32, 7)),
});

beforeAll(async () => {
  database = await freshDatabase();
  ports = portsOver(database);
  const start = performance.now();
  prepared = await prepareDemo(ports);
  seconds = (performance.now() - start) / 1000;
}, 120_000);
afterAll(() => database.drop());

/** Worked out anew from what is stored, without the kernel. */
async function feedAsItShouldBe(): Promise<Set<string>> {
  const { sql } = database;
  const people = await sql<
    { id: string; role: string; setting_id: string | null }[]
  >`SELECT id, role, setting_id FROM person`;
  const members = Map.groupBy(
    people.filter((person) => person.setting_id !== null),
    (person) => person.setting_id as string,
  );
  const managers = await sql<{ team: string; person: string }[]>`
    SELECT team_id AS team, person_id AS person FROM team_member WHERE manager`;
  const hub: HubFacts = {
    settingMembers: new Map([...members].map(([setting, those]) => [setting, those.map(({ id }) => id)])),
    teamMembers: new Map(),
    teamManagers: new Map(managers.map((one) => [one.team, [one.person]])),
    suspended: new Set(),
    roles: new Map(people.map(({ id, role }) => [id, role])),
    graceDays: 60,
  };
  const rows = await sql<{ id: string; case_id: string; revision: string; facts: Facts }[]>`
    SELECT id, case_id, revision, facts FROM document`;
  const cases = Map.groupBy(rows, (row) => row.case_id);
  return new Set(
    [...cases].flatMap(([caseId, documents]) => {
      const facts = new Map<string, DocumentFacts>(documents.map((one) => [one.id, one]));
      const state: CaseState = { caseId, documents: facts, hub };
      return visibleTo(state, clock.today()).map((one) => `${one.personId} ${one.documentId} ${one.until}`);
    }),
  );
}

test('the demo makes its sixty cases and three new requests in an empty database, quickly enough for the first start', async () => {
  expect(prepared).toEqual({ ok: true, made: true });
  const [count] = await database.sql`SELECT count(*)::int AS cases FROM hub_case`;
  expect(count?.cases).toBe(63);
  // Five seconds on a machine at rest; tests share theirs.
  expect(seconds).toBeLessThan(20);
});

test('A2: the feed of every case of the demo is what visible-to computes', async () => {
  const rows = await database.sql<{ row: string }[]>`
    SELECT person_id || ' ' || document_id || ' ' || coalesce(until::text, 'null') AS row FROM feed WHERE visible`;
  const should = await feedAsItShouldBe();
  expect(should.size).toBeGreaterThan(1000);
  expect(new Set(rows.map(({ row }) => row))).toEqual(should);
  expect(await reconcile(ports)).toMatchObject({ cases: 63, shownWrongly: 0, missing: 0 });
});

test('V2, V3: teams have requests to allocate, some of them overdue; what is past its day was reminded, so that the first sweep has nothing to do', async () => {
  const [count] = await database.sql`
    SELECT count(*) FILTER (WHERE facts->'authors' = '[]')::int AS awaiting,
      count(*) FILTER (WHERE facts->'authors' = '[]' AND facts->>'dueOn' < ${clock.today()})::int AS overdue
    FROM document WHERE kind = 'advice-request' AND facts->'to'->>'type' = 'team' AND facts->>'state' = 'outstanding'`;
  expect(count?.awaiting).toBeGreaterThan(5);
  expect(count?.overdue).toBeGreaterThan(0);
  expect(await remind(ports)).toBe(0);
});

test('what is stored reads as having happened in the past, each document with its history', async () => {
  const [row] = await database.sql`
    SELECT count(*) FILTER (WHERE d.at > ${clock.now()})::int AS future, count(DISTINCT d.at::date)::int AS days,
      count(*) FILTER (WHERE r.revision IS NULL)::int AS bare
    FROM document d LEFT JOIN document_revision r ON r.revision = d.revision`;
  expect(row).toMatchObject({ future: 0, bare: 0 });
  expect(row?.days).toBeGreaterThan(100);
});

test('every file has its bytes, and forty accounts can sign in', async () => {
  const [row] = await database.sql`
    SELECT (SELECT count(*) FROM document d WHERE kind = 'file' AND NOT EXISTS (
        SELECT FROM file_bytes f WHERE f.file_id = d.id AND f.sha256 = d.facts->>'sha256'
          AND length(f.bytes) = (d.facts->>'bytes')::int))::int AS lacking,
      (SELECT count(*) FROM credential)::int AS passwords, (SELECT count(*) FROM second_factor)::int AS factors`;
  expect(row).toEqual({ lacking: 0, passwords: 40, factors: 40 });
});

test('started again the demo stays as it is', async () => {
  expect(await prepareDemo(ports)).toEqual({ ok: true, made: false });
});

test('the demo is refused over a database that it did not make, which stays as it was', async () => {
  const other = await freshDatabase();
  try {
    await other.sql`INSERT INTO person (id, name, role, status) VALUES (gen_random_uuid(), 'Somebody Real', 'family', 'active')`;
    const answer = await prepareDemo(portsOver(other));
    expect(answer.ok).toBe(false);
    const [row] =
      await other.sql`SELECT count(*)::int AS people, (SELECT count(*)::int FROM hub_setting) AS settings FROM person`;
    expect(row).toEqual({ people: 1, settings: 0 });
  } finally {
    await other.drop();
  }
});

test('a demo that was cut short is begun anew', async () => {
  const other = await freshDatabase();
  try {
    await other.sql`INSERT INTO hub_setting (key, value) VALUES ('demo', '{"seed": "harrowdale", "finished": false}')`;
    await other.sql`INSERT INTO person (id, name, role, status) VALUES (gen_random_uuid(), 'Half Made', 'family', 'active')`;
    expect(await prepareDemo(portsOver(other), { seed: 'harrowdale', cases: 3 })).toEqual({ ok: true, made: true });
    const [row] = await other.sql`SELECT count(*)::int AS half FROM person WHERE name = 'Half Made'`;
    expect(row?.half).toBe(0);
  } finally {
    await other.drop();
  }
});

test('the date of the demo moves forward only, for all servers, and is kept', async () => {
  const one = await openDemoClock(database.sql, clock.now);
  const other = await openDemoClock(database.sql, clock.now);
  expect(one.today()).toBe('2026-11-23');
  expect(await one.moveTo('2026-11-23')).toBe(false);
  expect(await one.moveTo('2026-12-05')).toBe(true);
  await other.refresh();
  expect(other.today()).toBe('2026-12-05');
  expect(await other.moveTo('2026-12-04')).toBe(false);
  expect((await openDemoClock(database.sql, clock.now)).today()).toBe('2026-12-05');
  expect(one.now()).toEqual(clock.now());
  for (const each of [one, other]) each.stop();
});
