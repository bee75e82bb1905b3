import { afterAll, beforeAll, expect, test } from 'vitest';
import { abigail, aCase, jane, omar, priya } from '../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../doubles/sync-hub.ts';

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

test('N1: what somebody was kept from comes back to their device when the bar is lifted, and the case keeps who did it and why', async () => {
  const one = aCase(freshName()).granted('mother', abigail).asked('psychology', priya).submitted('psychology');
  await hub.make(one);
  const advice = one.id('psychology advice');
  const bars = `/api/cases/${one.caseId}/bars`;
  const before = await hub.as(abigail).pull();
  const barred = { personId: abigail.personId, documentId: advice, reason: 'No-contact order' };
  const made = await hub.as(jane).request('POST', bars, barred);
  const { id } = (await made.json()) as { id: string };
  const kept = await hub.as(abigail).pull(before.checkpoint);
  expect(kept.removed).toEqual([advice]);

  const lift = (by: typeof jane, reason = 'The order has ended') =>
    hub.as(by).request('POST', `${bars}/${id}/lift`, { reason });
  expect((await lift(jane, '  ')).status).toBe(422);
  expect((await lift(abigail)).status).toBe(403);
  expect((await lift(omar)).status).toBe(404);
  expect((await hub.as(abigail).pull(kept.checkpoint)).documents).toEqual([]);

  expect((await lift(jane)).status).toBe(204);
  const back = await hub.as(abigail).pull(kept.checkpoint);
  expect(back.documents.map((document) => document.id)).toEqual([advice]);
  const bar = (await hub.as(jane).holds()).get(id)?.body;
  expect(bar).toMatchObject({ ...barred, lifted: { by: { name: jane.name }, reason: 'The order has ended' } });
  const acts = await hub.sql`SELECT person_id AS by, action FROM audit WHERE document_id = ${id} ORDER BY id`;
  expect([...acts]).toEqual([
    { by: jane.personId, action: 'bar added' },
    { by: jane.personId, action: 'bar changed' },
  ]);
});
