import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visibleTo } from '../../server/sync/index.ts';
import type { AdviceDraftBody } from '../../shared/domain/documents/index.ts';
import type { Checkpoint } from '../../shared/sync/protocol.ts';
import {
  abigail,
  aCase,
  type CaseBuilder,
  fullText,
  george,
  jane,
  larkfield,
  nadia,
  refOf,
  sam,
  tom,
} from '../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../doubles/postgres.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../doubles/sync-hub.ts';

/*
 * Writes, grants and revocations at the same moment, against real locks: whatever order PostgreSQL takes them in, the
 * feed ends as sight is, and a device that pulled all the while ends with exactly what its person sees.
 */
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

/** A device that applies answers as the rules say, and nothing more. */
function device(person: typeof nadia) {
  const held = new Map<string, string>();
  let checkpoint: Checkpoint | null = null;
  return {
    held,
    async pull(limit = 3) {
      for (let left = 1; left > 0; ) {
        const answer = await hub.as(person).pull(checkpoint, limit);
        for (const id of answer.removed) held.delete(id);
        for (const { id, revision } of answer.documents) held.set(id, revision);
        [checkpoint, left] = [answer.checkpoint, answer.left];
      }
    },
  };
}

async function expectInStep(one: CaseBuilder, devices: Map<typeof nadia, ReturnType<typeof device>>): Promise<void> {
  const opened = await hub.sync.readCase(one.caseId);
  if (!opened) throw new Error('The case is gone.');
  const sight = visibleTo(opened.state, hub.clock.today());
  for (const [person, { held, pull }] of devices) {
    await pull();
    const seen = sight.filter(({ personId }) => personId === person.personId).map(({ documentId }) => documentId);
    const inCase = new Set(
      (await hub.sql`SELECT id FROM document WHERE case_id = ${one.caseId}`).map(({ id }) => String(id)),
    );
    expect([...held.keys()].filter((id) => inCase.has(id)).sort()).toEqual(seen.sort());
    for (const id of seen) expect(held.get(id)).toBe(opened.state.documents.get(id)?.revision);
  }
}

const post = (path: string, body: unknown = {}) => hub.as(jane).request('POST', path, body);

test('SYNC-1, SYNC-3: grants, revocations, writes and pulls at the same moment leave every device in step', async () => {
  for (let round = 0; round < 8; round += 1) {
    const one = aCase(freshName())
      .granted('grant', abigail)
      .asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] });
    one.asked('school', larkfield);
    await hub.make(one);
    const devices = new Map([abigail, tom, nadia, george, sam, jane].map((person) => [person, device(person)]));
    await Promise.all([...devices.values()].map(({ pull }) => pull()));
    const draft = (await hub.as(nadia).holds()).get(one.id('speech draft'));
    const write = (person: typeof nadia, words: string) =>
      hub.as(person).push({
        documentId: one.id('speech draft'),
        caseId: one.caseId,
        baseRevision: draft?.revision ?? null,
        body: { ...(draft?.body as AdviceDraftBody), text: fullText(words) },
      });
    const answer = {
      documentId: randomUUID(),
      caseId: one.caseId,
      body: {
        kind: 'advice' as const,
        requestId: one.id('school'),
        roundId: one.id('assessment'),
        adviserKind: 'family' as const,
        service: 'x',
        version: 1,
        text: fullText('from school'),
        attachments: [],
        authors: [],
        submittedBy: refOf(sam),
        submittedAt: '2026-11-23T10:00:00.000Z',
        whatChanged: null,
        supersedes: null,
      },
    };
    const cases = `/api/cases/${one.caseId}`;
    await Promise.all([
      post(`${cases}/grants`, {
        to: { type: 'person', personId: tom.personId },
        capacity: 'parent',
        relation: 'Father',
        endsOn: null,
      }),
      post(`${cases}/grants/${one.id('grant')}/end`, { reason: 'Moved' }),
      post(`${cases}/advice-requests/${one.id('speech')}/withdraw`),
      write(nadia, 'nadia writes'),
      write(george, 'george writes'),
      hub.as(sam).push(answer),
      post(`${cases}/bars`, { personId: tom.personId, documentId: one.id('speech'), reason: 'Order' }),
      ...[...devices.values()].map(({ pull }) => pull(1)),
      ...[...devices.values()].map(({ pull }) => pull(2)),
    ]);
    await expectInStep(one, devices);
  }
}, 60_000);

test('SYNC-10: an account that joins a setting while a case is granted to it comes to see the case', async () => {
  for (let round = 0; round < 8; round += 1) {
    const one = aCase(freshName());
    await hub.make(one);
    await hub.sql`UPDATE person SET setting_id = NULL WHERE id = ${sam.personId}`;
    const sams = device(sam);
    await sams.pull();
    await Promise.all([
      post(`/api/cases/${one.caseId}/grants`, {
        to: { type: 'setting', settingId: larkfield.settingId },
        capacity: 'setting',
        relation: 'School',
        endsOn: null,
      }),
      hub.sql`UPDATE person SET setting_id = ${larkfield.settingId} WHERE id = ${sam.personId}`.then(() => sams.pull()),
    ]);
    await expectInStep(one, new Map([[sam, sams]]));
  }
}, 60_000);

test('SYNC-1: the same people in many cases, written in any order, never wait for one another in a circle', async () => {
  const cases = Array.from({ length: 6 }, () => aCase(freshName()).granted('grant', abigail).asked('speech', nadia));
  await hub.make(...cases);
  const drafts = await hub.as(nadia).holds();
  const changes = cases.map((one) => ({
    documentId: one.id('speech draft'),
    caseId: one.caseId,
    baseRevision: drafts.get(one.id('speech draft'))?.revision ?? null,
    body: { ...one.body('speech draft', 'advice-draft'), text: fullText('in a batch') },
  }));
  const batches = Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? changes : changes.toReversed()));
  const results = await Promise.all(batches.map((batch) => hub.as(nadia).push(...batch)));
  expect(results.flat().every((result) => result.status === 'accepted')).toBe(true);
}, 60_000);
