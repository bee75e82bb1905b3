import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AdviceDraftBody } from '../../../shared/domain/documents/index.ts';
import type { Change } from '../../../shared/sync/protocol.ts';
import { abigail, aCase, type CaseBuilder, fullText, jane, nadia, priya } from '../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { testRevisions } from '../../doubles/revisions.ts';
import { freshName, openTestHub, sealedChange, storeEverybody, type TestHub } from '../../doubles/sync-hub.ts';

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

/** Nadia is asked; Priya has nothing to do with the case, but knows its id. */
async function nadiasCase(): Promise<CaseBuilder> {
  const one = aCase(freshName()).asked('speech', nadia);
  await hub.make(one);
  return one;
}
const draftIn = (one: CaseBuilder, words: string): AdviceDraftBody => ({
  ...one.body('speech draft', 'advice-draft'),
  text: fullText(words),
});
const lateIn = async (one: CaseBuilder) =>
  hub.sql`SELECT id FROM document WHERE case_id = ${one.caseId} AND kind = 'late-work'`;

test('A6, SYNC-13: whoever the case has never known leaves nothing in it, whatever revision they name', async () => {
  const one = await nadiasCase();
  const documentId = one.id('speech draft');
  const body = draftIn(one, 'left by a stranger');
  const ofAnother = testRevisions.next(randomUUID());
  for (const baseRevision of [null, randomUUID(), ofAnother])
    for (const offered of [false, true]) {
      const [result] = await hub.as(priya).push({ documentId, caseId: one.caseId, baseRevision, offered, body });
      expect(result).toMatchObject({ status: 'refused', code: 'not-found', keptForAuthority: false });
    }
  expect(await lateIn(one)).toEqual([]);
});

test('O6, SYNC-13: nor by a deposit, of whatever kind', async () => {
  const one = await nadiasCase();
  const other = await nadiasCase();
  const kinds = [
    { documentId: one.id('speech draft'), body: draftIn(one, 'sealed by a stranger') },
    { documentId: one.id('case'), body: one.body('case', 'case') },
    { documentId: other.id('speech draft'), body: draftIn(other, 'of another case') },
  ];
  for (const kind of kinds) {
    const change = { ...kind, operationId: randomUUID(), caseId: one.caseId } as Change;
    expect(await hub.deposit(priya, sealedChange(change))).toEqual([]);
  }
  expect(await lateIn(one)).toEqual([]);
});

test('SYNC-12, SYNC-13: words made from a revision that this hub gave out are kept, though a restored hub knows their author no more', async () => {
  const one = await nadiasCase();
  // Asked after the backup was made: neither the request, nor the draft, nor Priya's feed is in the database.
  const documentId = randomUUID();
  const body = { ...draftIn(one, 'written before the disaster'), requestId: randomUUID() };
  const baseRevision = testRevisions.next(documentId);
  const [result] = await hub.as(priya).push({ documentId, caseId: one.caseId, baseRevision, offered: true, body });
  expect(result).toMatchObject({ status: 'refused', code: 'access-ended', keptForAuthority: true });
  expect(await lateIn(one)).toHaveLength(1);
});

test('SYNC-12: every revision that is given out proves itself, for its own document alone', async () => {
  const one = aCase(freshName()).granted('mother', abigail);
  await hub.make(one);
  const held = [...(await hub.as(jane).holds()).values()].filter(({ caseId }) => caseId === one.caseId);
  expect(held.length).toBeGreaterThan(1);
  for (const { id, revision } of held) {
    expect(testRevisions.isOurs(revision, id)).toBe(true);
    expect(testRevisions.isOurs(revision, one.caseId)).toBe(false);
  }
});
