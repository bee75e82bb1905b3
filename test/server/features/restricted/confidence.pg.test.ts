import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Body, ConfidenceBody, FileBody } from '../../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../../shared/domain/people/index.ts';
import { abigail, aCase, ada, jane, nadia, omar, priya, refOf, sam, tom } from '../../../builders/a-case.ts';
import { aRequest } from '../../../builders/a-request.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { freshName, openTestHub, sealedChange, storeEverybody, type TestHub } from '../../../doubles/sync-hub.ts';

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

const secret = 'Afraid to go home since the summer';
const told = (from: Actor, change: Partial<ConfidenceBody> = {}): ConfidenceBody => ({
  kind: 'confidence',
  state: 'draft',
  about: 'safeguarding',
  words: secret,
  attachments: [],
  from: refOf(from),
  sentAt: null,
  ...change,
});
const made = async () => {
  const one = aCase(freshName())
    .granted('mother', abigail)
    .granted('father', tom)
    .grantedToSetting('school')
    .asked('speech', nadia)
    .asked('psychology', priya);
  await hub.make(one);
  return one;
};
/** A picture that the hub takes. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const photoOf = (draftId: string, by: Actor): FileBody => ({
  kind: 'file',
  draftId,
  name: 'arm.png',
  type: 'image/png',
  bytes: picture.length,
  sha256: createHash('sha256').update(picture).digest('hex'),
  alt: '',
  addedBy: refOf(by),
});
const accepted = { status: 'accepted' };
/** Everything that a person's device, and the hub online, give them of a case, as one text. */
async function everythingOf(person: Actor, caseId: string): Promise<string> {
  const pulled = JSON.stringify([...(await hub.as(person).holds()).values()].filter((one) => one.caseId === caseId));
  const online = await hub.as(person).request('GET', `/api/cases/${caseId}/documents`);
  const openings = await hub.as(person).request('GET', `/api/cases/${caseId}/openings`);
  return pulled + (await online.text()) + (await openings.text());
}

test('N2: what an adviser tells in confidence reaches the co-ordinator and nobody else, on no way there is', async () => {
  const one = await made();
  const [toldId, photoId] = [randomUUID(), randomUUID()];
  const push = (body: Body, documentId: string, baseRevision: string | null = null) =>
    hub.as(nadia).push({ documentId, caseId: one.caseId, baseRevision, body });
  const [begun] = await push(told(nadia), toldId);
  expect(begun).toMatchObject(accepted);
  const others = [abigail, tom, sam, priya, omar, ada];
  const before = await Promise.all(others.map((person) => hub.as(person).pull()));
  expect((await push(photoOf(toldId, nadia), photoId))[0]).toMatchObject(accepted);
  expect((await hub.as(nadia).request('PUT', `/api/files/${photoId}`, new Uint8Array(picture))).status).toBe(204);
  const base = begun?.status === 'accepted' ? begun.revision : null;
  const body = told(nadia, { state: 'sent', attachments: [{ fileId: photoId, caption: '' }] });
  expect((await push(body, toldId, base))[0]).toMatchObject(accepted);

  const held = await hub.as(jane).holds();
  expect(held.get(toldId)?.body).toMatchObject({ words: secret, from: refOf(nadia) });
  expect((await hub.as(jane).request('GET', `/api/files/${photoId}`)).status).toBe(200);
  for (const staff of [omar, ada]) {
    const reason = 'Answering a complaint about it';
    const opened = await hub.as(staff).request('POST', `/api/cases/${one.caseId}/open`, { reason });
    expect(opened.status).toBe(200);
    expect(await opened.text()).not.toContain(toldId);
  }
  for (const person of [nadia, ...others]) {
    const all = await everythingOf(person, one.caseId);
    expect(all).not.toContain(secret);
    expect(all).not.toContain(toldId);
    expect(all).not.toContain(photoId);
    expect((await hub.as(person).request('GET', `/api/files/${photoId}`)).status).toBe(404);
  }
  for (const [place, person] of others.entries()) {
    const news = await hub.as(person).pull(before[place]?.checkpoint);
    expect([news.documents, news.removed]).toEqual([[], []]);
  }
  const mails = hub.mail.orders.filter(({ caseId }) => caseId === one.caseId);
  expect(mails.map(({ kind, toPersonId }) => [kind, toPersonId])).toEqual([['something to read', jane.personId]]);
});

test('N2, A6: what comes late, after its author’s access has ended, is the co-ordinator’s alone too, files and all', async () => {
  const one = await made();
  const toldId = randomUUID();
  await hub.as(nadia).push({ documentId: toldId, caseId: one.caseId, body: told(nadia) });
  await hub.as(jane).request('POST', `/api/cases/${one.caseId}/advice-requests/${one.id('speech')}/withdraw`);
  const [operationId, photoId] = [randomUUID(), randomUUID()];
  const photo = { operationId: photoId, documentId: photoId, caseId: one.caseId, body: photoOf(toldId, nadia) };
  const words = { operationId, documentId: toldId, caseId: one.caseId, body: told(nadia, { state: 'sent' }) };
  const received = await hub.deposit(nadia, sealedChange(photo), sealedChange(words));
  expect(received.sort()).toEqual([operationId, photoId].sort());
  const late = [...(await hub.as(jane).holds()).values()].filter(
    ({ caseId, body }) => caseId === one.caseId && body.kind === 'late-work',
  );
  expect(late.map(({ body }) => body)).toMatchObject([{ confidential: true }, { confidential: true }]);
  const opened = await hub
    .as(omar)
    .request('POST', `/api/cases/${one.caseId}/open`, { reason: 'Answering a complaint about it' });
  expect(await opened.text()).not.toMatch(/late-work|Afraid/);
});

test('N2: nobody changes, bars or answers what was told in confidence by knowing its id', async () => {
  const one = await made();
  const toldId = randomUUID();
  await hub.as(nadia).push({ documentId: toldId, caseId: one.caseId, body: told(nadia, { state: 'sent' }) });
  for (const person of [nadia, abigail, priya]) {
    const [again] = await hub.as(person).push({ documentId: toldId, caseId: one.caseId, body: told(person) });
    expect(again).toMatchObject({ status: 'refused' });
  }
  const record = { kind: 'confidence-record' as const, confidenceId: toldId, done: 'Nothing', on: '2026-11-23' };
  const [recorded] = await hub
    .as(abigail)
    .push({ documentId: randomUUID(), caseId: one.caseId, body: { ...record, by: refOf(abigail) } });
  expect(recorded).toMatchObject({ status: 'refused', code: 'not-allowed' });
  expect((await hub.as(jane).holds()).get(toldId)?.body).toMatchObject({ words: secret, from: refOf(nadia) });
});

test('N2, R2: beside a request that is not sent yet something is told in confidence, and waits for its co-ordinator', async () => {
  const [caseId, requestId, toldId] = [randomUUID(), randomUUID(), randomUUID()];
  const request = aRequest({ state: 'draft', startedBy: refOf(nadia), source: 'hub' });
  const [begun] = await hub.as(nadia).push({ documentId: requestId, caseId, body: request });
  expect(begun).toMatchObject(accepted);
  const [sent] = await hub.as(nadia).push({ documentId: toldId, caseId, body: told(nadia, { state: 'sent' }) });
  expect(sent).toMatchObject(accepted);
  const [strange] = await hub
    .as(priya)
    .push({ documentId: randomUUID(), caseId, body: told(priya, { state: 'sent' }) });
  expect(strange).toMatchObject({ status: 'refused', code: 'not-found', keptForAuthority: false });
  for (const person of [nadia, priya, jane, omar, ada]) expect((await hub.as(person).holds()).has(toldId)).toBe(false);
});
