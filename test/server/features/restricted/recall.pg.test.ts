import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lettersToPost } from '../../../../server/features/letters/store.ts';
import type { LetterBody } from '../../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../../shared/domain/people/index.ts';
import {
  abigail,
  aCase,
  ada,
  type CaseBuilder,
  fullText,
  idOf,
  jane,
  nadia,
  omar,
  priya,
  refOf,
  sam,
  tom,
} from '../../../builders/a-case.ts';
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

/** Nadia has sent advice about another child here, with a photo; the mother, the school and Priya read it. */
async function wrongAdvice(): Promise<CaseBuilder> {
  const one = aCase(freshName())
    .granted('mother', abigail)
    .grantedToSetting('school')
    .asked('psychology', priya)
    .submitted('psychology')
    .asked('speech', nadia)
    .photo('photo', 'speech', nadia)
    .submitted('speech', { attachments: [{ fileId: idOf('none'), caption: '' }] });
  const advice = one.body('speech advice', 'advice');
  one.put('speech advice', { ...advice, attachments: [{ fileId: one.id('photo'), caption: 'At home' }] });
  await hub.make(one);
  return one;
}
const recall = (one: CaseBuilder, label: string, by = jane, noticedOn = '2026-11-23') =>
  hub.as(by).request('POST', `/api/cases/${one.caseId}/recalls`, {
    documentId: one.id(label),
    why: 'Written about another child of the same name.',
    noticedOn,
  });
const recalledId = async (answer: Response) => ((await answer.json()) as { id: string }).id;
const json = async <T>(person: Actor, path: string) => (await (await hub.as(person).request('GET', path)).json()) as T;
interface Log {
  why: string | null;
  readers: { name: string | null; role: string; how: string; at: string | null }[];
  notes: { what: string; on: string; words: string | null }[];
}

test('N4: recalled advice leaves every device and every view, with its working text and its files', async () => {
  const one = await wrongAdvice();
  const gone = ['speech advice', 'speech draft', 'photo'].map((label) => one.id(label));
  const before = await Promise.all([abigail, sam, priya, nadia, jane].map((person) => hub.as(person).pull()));
  expect((await recall(one, 'speech advice')).status).toBe(201);
  for (const [place, person] of [abigail, sam, priya, nadia, jane].entries()) {
    const held = new Set(before[place]?.documents.map(({ id }) => id));
    const news = await hub.as(person).pull(before[place]?.checkpoint);
    // A3: who is to answer again reads no other response meanwhile.
    const bound = person === nadia ? [one.id('psychology advice')] : [];
    expect(news.removed.sort()).toEqual([...gone, ...bound].filter((id) => held.has(id)).sort());
    expect(held.has(one.id('speech advice'))).toBe(true);
  }
  expect((await hub.as(jane).request('GET', `/api/files/${one.id('photo')}`)).status).toBe(404);
  const reason = 'Answering a complaint about it';
  const opened = await hub.as(omar).request('POST', `/api/cases/${one.caseId}/open`, { reason });
  const text = await opened.text();
  for (const id of gone) expect(text).not.toContain(`"id":"${id}"`);
});

test('N4: the co-ordinator alone still reads what was recalled, and that is recorded', async () => {
  const one = await wrongAdvice();
  await recall(one, 'speech advice');
  const path = `/api/cases/${one.caseId}/recalls`;
  const { recalled } = await json<{ recalled: { documents: { id: string }[] }[] }>(jane, path);
  expect(recalled[0]?.documents.map(({ id }) => id).sort()).toEqual([one.id('speech advice'), one.id('photo')].sort());
  expect((await hub.as(abigail).request('GET', path)).status).toBe(403);
  expect((await hub.as(omar).request('GET', path)).status).toBe(404);
  expect(await hub.sql`SELECT 1 FROM audit WHERE case_id = ${one.caseId} AND action = 'recalled read'`).toHaveLength(1);
});

test('N4: the request waits for the right answer, by the day it was due, with an empty text', async () => {
  const one = await wrongAdvice();
  const before = one.body('speech', 'advice-request');
  await recall(one, 'speech advice');
  const held = await hub.as(nadia).holds();
  const request = held.get(one.id('speech'))?.body;
  expect(request).toMatchObject({ state: 'outstanding', submittedOn: null, dueOn: before.dueOn });
  const draftId = request?.kind === 'advice-request' ? request.draftId : '';
  expect(draftId).not.toBe(before.draftId);
  const draft = held.get(draftId);
  expect(JSON.stringify(draft?.body)).not.toContain('draft of speech');
  const body = { ...one.body('speech advice', 'advice'), text: fullText('the right child', 'family'), attachments: [] };
  const [sent] = await hub.as(nadia).push({ documentId: randomUUID(), caseId: one.caseId, body });
  expect(sent).toMatchObject({ status: 'accepted' });
  expect([...(await hub.as(abigail).holds()).values()].map((each) => JSON.stringify(each.body)).join()).toContain(
    'the right child',
  );
});

test('N4: the breach log says to whom it was visible, who had it and how we know', async () => {
  const one = await wrongAdvice();
  const now = new Date(hub.clock.now().getTime() + 60_000);
  await hub.sql`INSERT INTO device (id, person_id, name, deposit_hash, created_at, last_contact_at)
    VALUES (${randomUUID()}, ${abigail.personId}, 'A phone', ${Buffer.from(one.caseId)}, ${now}, ${now})`;
  await hub.sql`INSERT INTO audit (at, person_id, case_id, document_id, action)
    VALUES (${now}, ${sam.personId}, ${one.caseId}, ${one.id('speech advice')}, 'document downloaded')`;
  await hub.as(omar).request('POST', `/api/cases/${one.caseId}/open`, { reason: 'Answering a complaint about it' });
  const id = await recalledId(await recall(one, 'speech advice'));
  const log = await json<Log>(jane, `/api/breaches/${id}`);
  const hows = new Map(log.readers.map(({ name, how }) => [name, how]));
  expect(hows.get(abigail.name)).toBe('on a device');
  expect(hows.get(sam.name)).toBe('downloaded');
  expect(hows.get(omar.name)).toBe('opened online');
  expect(hows.get(priya.name)).toBe('not fetched');
  expect(hows.has(tom.name)).toBe(false);
  expect(hows.has(jane.name)).toBe(false);
  expect(log.readers.find(({ name }) => name === abigail.name)?.at).toBe(now.toISOString());
});

test('N4: whoever does not hold the case reads the log without a word of the child, and others not at all', async () => {
  const one = await wrongAdvice();
  const id = await recalledId(await recall(one, 'speech advice'));
  const note = { what: 'ICO told', on: '2026-11-23', words: 'Told by phone about Posy.' };
  const add = (by: Actor, change = {}) =>
    hub.as(by).request('POST', `/api/breaches/${id}/notes`, { ...note, ...change });
  expect((await add(jane)).status).toBe(201);
  expect((await add(jane, { on: '2031-01-01' })).status).toBe(422);
  expect((await add(omar)).status).toBe(404);
  expect((await add(abigail)).status).toBe(403);
  const own = await json<Log>(jane, `/api/breaches/${id}`);
  expect([own.why, own.notes]).toMatchObject(['Written about another child of the same name.', [note]]);
  for (const staff of [ada, omar]) {
    const text = JSON.stringify(await json(staff, `/api/breaches/${id}`));
    expect(text).not.toMatch(/Posy|same name|Abigail/);
    expect(text).toContain('ICO told');
    const { breaches } = await json<{ breaches: { id: string; visible: number; icoDecided: boolean }[] }>(
      staff,
      '/api/breaches',
    );
    expect(breaches.find((each) => each.id === id)).toMatchObject({ visible: 5, icoDecided: true });
    expect(JSON.stringify(breaches)).not.toMatch(/Posy|same name|Abigail/);
  }
  for (const person of [abigail, nadia, sam])
    for (const path of ['/api/breaches', `/api/breaches/${id}`])
      expect((await hub.as(person).request('GET', path)).status).toBe(403);
});

test('N4: a letter to the wrong person is recalled, and one that waits to be posted comes off the list', async () => {
  const letter: LetterBody = {
    kind: 'letter',
    letter: 'decision to assess',
    to: refOf(abigail),
    title: 'We will assess',
    blocks: [],
    templateVersion: 0,
    data: { recipient: { address: null } },
    producedOn: '2026-11-20',
    producedBy: refOf(jane),
    orderId: idOf('a wrong letter'),
  };
  const one = aCase(freshName()).granted('mother', abigail).put('letter', letter);
  await hub.make(one);
  await hub.sql`INSERT INTO letter_delivery (letter_id, case_id, to_person, way, made_at)
    VALUES (${one.id('letter')}, ${one.caseId}, ${abigail.personId}, 'post', now())`;
  expect((await recall(one, 'letter')).status).toBe(201);
  expect((await lettersToPost(hub.sql, jane)).filter(({ caseId }) => caseId === one.caseId)).toEqual([]);
  expect((await hub.as(abigail).holds()).has(one.id('letter'))).toBe(false);
});

test('N4: only the co-ordinator recalls, once, not before it was noticed, and only what was sent', async () => {
  const one = await wrongAdvice();
  expect((await recall(one, 'speech advice', nadia)).status).toBe(403);
  expect((await recall(one, 'speech advice', omar)).status).toBe(404);
  expect((await recall(one, 'speech advice', jane, '2031-01-01')).status).toBe(422);
  for (const label of ['speech draft', 'case', 'mother', 'nothing'])
    expect((await recall(one, label)).status).toBe(404);
  expect((await recall(one, 'speech advice')).status).toBe(201);
  expect((await recall(one, 'speech advice')).status).toBe(409);
});
