import { afterAll, beforeAll, expect, test } from 'vitest';
import { abigail, aCase, jane, nadia, omar } from '../../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../../doubles/sync-hub.ts';

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

const begin = (person: typeof jane, caseId: string, roundId: string) =>
  hub.as(person).request('POST', `/api/cases/${caseId}/plan-drafts`, { roundId });
const seenBy = async (personId: string, documentId: string) =>
  (await database.sql`SELECT FROM feed WHERE person_id = ${personId} AND document_id = ${documentId} AND visible`)
    .length;

test('reg 12: the co-ordinator begins the plan, and it comes to nobody’s device but theirs', async () => {
  const one = aCase(freshName()).granted('grant', abigail).asked('speech', nadia);
  await hub.make(one);
  const answer = await begin(jane, one.caseId, one.id('assessment'));
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  expect(await Promise.all([jane, abigail, nadia].map(({ personId }) => seenBy(personId, id)))).toEqual([1, 0, 0]);
  const [row] = await database.sql<{ stage: string }[]>`SELECT stage FROM hub_case WHERE id = ${one.caseId}`;
  expect(row?.stage).toBe('drafting the plan');
});

test('A9: nobody else begins it, and nobody begins it twice', async () => {
  const one = aCase(freshName()).granted('grant', abigail);
  await hub.make(one);
  const status = async (person: typeof jane) => (await begin(person, one.caseId, one.id('assessment'))).status;
  expect(await status(abigail)).toBe(403);
  expect(await status(omar)).toBe(404);
  expect(await status(jane)).toBe(201);
  const again = await begin(jane, one.caseId, one.id('assessment'));
  expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'already-begun']);
});
