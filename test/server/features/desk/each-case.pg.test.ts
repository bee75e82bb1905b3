import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuse } from '../../../../shared/domain/documents/index.ts';
import { aCase, ada, jane, nadia } from '../../../builders/a-case.ts';
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
  await hub.stop();
  await database.drop();
});

const nothing = () => ({ ok: true as const, documents: [], events: [] });

test('A9: what moves several cases is for staff alone, whatever its rule says', async () => {
  const one = aCase(freshName()).asked('speech', nadia);
  await hub.make(one);
  const { casework } = hub.sync;
  const by = async (actor: typeof jane) => (await casework.carryOutEach([one.caseId], actor, nothing)).get(one.caseId);
  expect([await by(nadia), await by(ada), await by(jane)]).toEqual([refuse('not-allowed'), { ok: true }, { ok: true }]);
});
