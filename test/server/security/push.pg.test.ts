import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  AdviceBody,
  AdviceDraftBody,
  FileBody,
  RichText,
  RichTextNode,
} from '../../../shared/domain/documents/index.ts';
import type { Change } from '../../../shared/sync/protocol.ts';
import { aCase, type CaseBuilder, fullText, george, jane, nadia, priya, refOf } from '../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
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

/** A case in which Nadia and George write together, and Priya alone. */
async function twoAnswers(): Promise<CaseBuilder> {
  const one = aCase(freshName())
    .asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] })
    .asked('psychology', priya);
  await hub.make(one);
  return one;
}
async function held(person: typeof nadia, documentId: string): Promise<{ revision: string; body: AdviceDraftBody }> {
  const found = (await hub.as(person).holds()).get(documentId);
  if (!found) throw new Error('The document is not there.');
  return { revision: found.revision, body: found.body as AdviceDraftBody };
}
async function edit(one: CaseBuilder, person: typeof nadia, text: RichText): Promise<Partial<Change>> {
  const documentId = one.id('speech draft');
  const { revision, body } = await held(person, documentId);
  return { operationId: randomUUID(), documentId, caseId: one.caseId, baseRevision: revision, body: { ...body, text } };
}
function nested(depth: number): RichText {
  let node: RichTextNode = { type: 'paragraph', attrs: { id: 'innermost' } };
  for (let level = 0; level < depth; level += 1)
    node = { type: 'bulletList', attrs: { id: `l${level}` }, content: [node] };
  return { type: 'doc', content: [node] };
}
const manyBlocks = (count: number): RichText => ({
  type: 'doc',
  content: Array.from({ length: count }, (_, place) => ({ type: 'paragraph', attrs: { id: `p${place}` } })),
});

const wideCell = (colspan: unknown): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'table',
      attrs: { id: 't' },
      content: [
        { type: 'tableRow', attrs: { id: 'r' }, content: [{ type: 'tableCell', attrs: { id: 'c', colspan } }] },
      ],
    },
  ],
});

test('SYNC-4: a text nested without end, or of endless blocks, is refused by itself and stops nothing', async () => {
  const one = await twoAnswers();
  const good = await edit(one, nadia, fullText('good words'));
  for (const text of [nested(200), nested(2_000), manyBlocks(60_000), wideCell(1e9), wideCell('1e9')]) {
    const results = await hub.as(nadia).push(await edit(one, nadia, text), good);
    expect(results.map((result) => (result.status === 'refused' ? result.code : result.status))).toEqual([
      'invalid',
      'accepted',
    ]);
  }
  const odd = { ...(await edit(one, nadia, fullText('x'))), operationId: randomUUID() } as Change & {
    body: AdviceDraftBody;
  };
  const deep = { ...odd, body: { ...odd.body, text: nested(2_000) } };
  const piece = { ...(await edit(one, nadia, fullText('sealed beside it'))), operationId: randomUUID() } as Change;
  expect(await hub.deposit(nadia, sealedChange(deep), sealedChange(piece))).toEqual([piece.operationId]);
});

/** A text as no editor builds it, with one sound section before it. */
const unsound = (...content: RichTextNode[]): RichText => ({
  type: 'doc',
  content: [...(fullText('sound').content ?? []), ...content],
});
const section = (...content: RichTextNode[]): RichTextNode => ({
  type: 'section',
  attrs: { id: 'odd', key: 'needs' },
  content,
});

test('SYNC-4: a text that no editor builds, and that would stop those of its readers, is refused by itself', async () => {
  const one = await twoAnswers();
  const good = await edit(one, nadia, fullText('good words'));
  const poisons = [
    unsound({ type: 'text', text: 'words outside of any section' }),
    unsound(section({ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text' }] })),
    unsound(section({ type: 'tableCell', attrs: { id: 'c' } })),
    unsound(section({ type: 'paragraph', attrs: { id: 'odd' } })),
    unsound(section({ type: 'doc', content: [] })),
  ];
  for (const text of poisons) {
    const poisoned = await edit(one, nadia, text);
    const [draft, sound] = await hub.as(nadia).push(poisoned, good);
    expect(draft).toMatchObject({ status: 'refused', code: 'invalid', detail: { field: 'text' } });
    expect(sound?.status).toBe('accepted');
  }
  const { adviserKind, roundId, service } = one.body('speech', 'advice-request');
  const answer: AdviceBody = {
    kind: 'advice',
    requestId: one.id('speech'),
    ...{ roundId, adviserKind, service, version: 1, attachments: [], authors: [] },
    text: poisons[0] as RichText,
    submittedBy: refOf(nadia),
    submittedAt: '2026-11-23T09:00:00.000Z',
    whatChanged: null,
    supersedes: null,
  };
  const [sent] = await hub.as(nadia).push({ documentId: randomUUID(), caseId: one.caseId, body: answer });
  expect(sent).toMatchObject({ status: 'refused', code: 'invalid', detail: { field: 'text' } });
});

test('SYNC-6: what a change was made from is a revision of the same document; one of another tells nothing', async () => {
  const one = await twoAnswers();
  const hidden = await held(priya, one.id('psychology draft'));
  const guess = { documentId: one.id('speech draft'), caseId: one.caseId, baseRevision: hidden.revision };
  const wrong = { ...hidden.body, text: fullText('a wrong guess') };
  const [missed] = await hub.as(nadia).push({ ...guess, body: wrong });
  const [hit] = await hub.as(nadia).push({ ...guess, body: hidden.body });
  // Her words are taken as anybody's would be: those that happen to be Priya's are not told apart.
  expect(JSON.stringify(missed)).toContain('a wrong guess');
  expect(JSON.stringify(hit)).toContain('draft of psychology');
  expect(hit?.status).toBe(missed?.status);
});

test('A6, SYNC-5: an answer that is asked for again after access has ended holds no words of others', async () => {
  const one = await twoAnswers();
  const old = await edit(one, nadia, fullText('Nadia writes'));
  await hub.as(george).push(await edit(one, george, fullText('George’s confidential words')));
  const [first] = await hub.as(nadia).push(old);
  expect(JSON.stringify(first)).toContain('confidential');
  const path = `/api/cases/${one.caseId}/advice-requests/${one.id('speech')}/withdraw`;
  expect((await hub.as(jane).request('POST', path)).status).toBe(204);
  const [again] = await hub.as(nadia).push(old);
  expect(again).toMatchObject({ operationId: old.operationId, status: 'accepted', merged: null });
});

const png = (words: string): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(words)]);
function photo(one: CaseBuilder, by: typeof nadia, bytes: Buffer): FileBody {
  return {
    kind: 'file',
    draftId: one.id('speech draft'),
    name: 'photo.png',
    type: 'image/png',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    alt: 'A photo',
    addedBy: refOf(by),
  };
}

test('A3: bytes that come late under the id of somebody else’s photo never take its place', async () => {
  const one = await twoAnswers();
  const [nadias, georges] = [png('what Nadia photographed'), png('what George would like to stand there')];
  const fileId = randomUUID();
  const [added] = await hub.as(nadia).push({ documentId: fileId, caseId: one.caseId, body: photo(one, nadia, nadias) });
  expect(added?.status).toBe('accepted');
  const path = `/api/cases/${one.caseId}/advice-requests/${one.id('speech')}/authors/${george.personId}`;
  await hub.as(george).holds();
  expect((await hub.as(jane).request('DELETE', path)).status).toBe(204);
  await hub.as(george).push({ documentId: fileId, caseId: one.caseId, body: photo(one, george, georges) });
  await hub.as(george).request('PUT', `/api/files/${fileId}`, georges);
  expect((await hub.as(nadia).request('PUT', `/api/files/${fileId}`, nadias)).status).toBe(204);
  const given = await hub.as(nadia).request('GET', `/api/files/${fileId}`);
  expect(Buffer.from(await given.arrayBuffer()).toString('latin1')).toBe(nadias.toString('latin1'));
});

test('O6: what is deposited is not even read before the credential has been looked at', async () => {
  const answer = await hub.app.request('/api/deposits', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"no": "deposits"}',
  });
  expect(answer.status).toBe(401);
});
