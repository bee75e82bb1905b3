import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { purgeDeletedDrafts } from '../../../server/sync/purge-drafts.ts';
import { emptyRequest } from '../../../shared/domain/requests/index.ts';
import { refOf, sam } from '../../builders/a-case.ts';
import { hour } from '../../doubles/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { openTestHub, storeEverybody, type TestHub } from '../../doubles/sync-hub.ts';

let database: FreshDatabase;
let hub: TestHub;
beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
  hub = await openTestHub(database.sql);
});
afterAll(async () => {
  expect(hub.faults).toEqual([]);
  await hub.stop();
  await database.drop();
});

const day = 24 * hour;
const child = { ...emptyRequest('hub').child, firstName: 'Quentin', lastName: 'Drafted' };
const draft = () => ({ ...emptyRequest('hub', refOf(sam)), child });

/** A draft that was begun, and deleted unless it is kept. */
async function begun(keep = false): Promise<{ caseId: string; documentId: string }> {
  const at = { caseId: randomUUID(), documentId: randomUUID() };
  const [first] = await hub.as(sam).push({ ...at, body: draft() });
  if (keep || first?.status !== 'accepted') return at;
  const { revision } = first as { revision: string };
  const [deleted] = await hub.as(sam).push({ ...at, baseRevision: revision, body: { ...draft(), state: 'deleted' } });
  expect(deleted?.status).toBe('accepted');
  return at;
}
const left = async ({ caseId }: { caseId: string }) => {
  const [row] = await hub.sql<{ rows: number; revisions: number }[]>`
    SELECT (SELECT count(*)::int FROM hub_case WHERE id = ${caseId}) AS rows,
      (SELECT count(*)::int FROM document_revision WHERE case_id = ${caseId}) AS revisions`;
  return row;
};

test('R2: a draft that was deleted goes for good after a month, with its earlier words; one that is kept stays', async () => {
  const [deleted, kept] = [await begun(), await begun(true)];
  hub.clock.pass(29 * day);
  expect(await purgeDeletedDrafts(hub)).toBe(0);
  expect(await left(deleted)).toEqual({ rows: 1, revisions: 2 });
  hub.clock.pass(2 * day);
  expect(await purgeDeletedDrafts(hub)).toBe(1);
  expect(await left(deleted)).toEqual({ rows: 0, revisions: 0 });
  expect(await left(kept)).toEqual({ rows: 1, revisions: 1 });
  expect(await purgeDeletedDrafts(hub)).toBe(0);
  const everything = await hub.sql`SELECT body FROM document_revision WHERE case_id = ${deleted.caseId}`;
  expect(JSON.stringify(everything)).not.toContain('Quentin');
});

test('R2: after that the hub still answers its author’s devices', async () => {
  const deleted = await begun();
  hub.clock.pass(31 * day);
  await purgeDeletedDrafts(hub);
  expect((await hub.as(sam).holds()).has(deleted.documentId)).toBe(false);
});
