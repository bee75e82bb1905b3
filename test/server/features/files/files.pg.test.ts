import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typeOfBytes } from '../../../../server/features/files/type-of-bytes.ts';
import type { AdviceBody, FileBody } from '../../../../shared/domain/documents/index.ts';
import {
  abigail,
  aCase,
  ada,
  type CaseBuilder,
  fullText,
  jane,
  nadia,
  priya,
  refOf,
} from '../../../builders/a-case.ts';
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

const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('a drawing of a cat'),
]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A photo that Nadia added to her draft: its document is at the hub, its bytes are not yet. */
async function added(change: Partial<FileBody> = {}) {
  const one = aCase(freshName()).granted('grant', abigail).asked('speech', nadia);
  await hub.make(one);
  const body: FileBody = {
    kind: 'file',
    draftId: one.id('speech draft'),
    name: 'Posy’s drawing.png',
    type: 'image/png',
    bytes: png.length,
    sha256: sha256(png),
    alt: 'A cat',
    addedBy: refOf(nadia),
    ...change,
  };
  const fileId = randomUUID();
  const [result] = await hub.as(nadia).push({ documentId: fileId, caseId: one.caseId, body });
  expect(result?.status).toBe('accepted');
  return { one, fileId, body };
}
/** Nadia's answer, with the photo beside it. */
function answerWith(one: CaseBuilder, fileId: string) {
  const { roundId, adviserKind, service, authors } = one.body('speech', 'advice-request');
  const body: AdviceBody = {
    kind: 'advice',
    requestId: one.id('speech'),
    ...{ roundId, adviserKind, service, authors },
    version: 1,
    text: fullText('with a photo'),
    attachments: [{ fileId, caption: '' }],
    submittedBy: refOf(nadia),
    submittedAt: '2026-11-23T10:00:00.000Z',
    whatChanged: null,
    supersedes: null,
  };
  return { documentId: randomUUID(), caseId: one.caseId, body };
}
const put = async (person: typeof nadia, fileId: string, bytes: Uint8Array = png) =>
  (await hub.as(person).request('PUT', `/api/files/${fileId}`, bytes)).status;
const fetched = (person: typeof nadia, fileId: string) => hub.as(person).request('GET', `/api/files/${fileId}`);

describe('bytes of a file', () => {
  test('A9: each file and each page that staff read by their role alone is recorded, and none that they hold', async () => {
    const { one, fileId } = await added();
    await put(nadia, fileId);
    await hub.as(nadia).push(answerWith(one, fileId));
    const recorded = async () =>
      hub.sql`SELECT person_id AS by, document_id AS "documentId" FROM audit
        WHERE case_id = ${one.caseId} AND action = 'read by role' ORDER BY id`;
    expect((await fetched(ada, fileId)).status).toBe(404);
    const reason = { reason: 'The family rang about a photo' };
    await hub.as(ada).request('POST', `/api/cases/${one.caseId}/open`, reason);
    expect([(await fetched(jane, fileId)).status, (await fetched(nadia, fileId)).status]).toEqual([200, 200]);
    expect([...(await recorded())]).toEqual([]);
    expect((await fetched(ada, fileId)).status).toBe(200);
    await hub.as(ada).request('GET', `/api/cases/${one.caseId}/documents`);
    expect((await fetched(ada, one.id('speech draft'))).status).toBe(404);
    expect([...(await recorded())]).toEqual([
      { by: ada.personId, documentId: fileId },
      { by: ada.personId, documentId: null },
    ]);
  });

  test('A3: the author sends them, and only readers of the draft get them, as data that cannot run', async () => {
    const { fileId } = await added();
    expect([await put(nadia, fileId), await put(nadia, fileId)]).toEqual([204, 204]);
    const given = await fetched(nadia, fileId);
    expect(Buffer.from(await given.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(given.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': "inline; filename*=UTF-8''Posy%E2%80%99s%20drawing.png",
    });
    expect(given.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    for (const person of [abigail, jane, priya]) expect((await fetched(person, fileId)).status).toBe(404);
  });

  test('A3: nobody else sends bytes for it', async () => {
    const { fileId } = await added();
    expect([await put(priya, fileId), await put(jane, fileId), await put(nadia, randomUUID())]).toEqual([
      404, 404, 404,
    ]);
    expect((await fetched(nadia, fileId)).status).toBe(404);
  });

  test('A3: bytes that are not those of the document are refused', async () => {
    const { fileId } = await added();
    const other = Buffer.from(png);
    other[20] = 0x21;
    expect([await put(nadia, fileId, other), await put(nadia, fileId, Buffer.concat([png, png]))]).toEqual([422, 413]);
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const lying = await added({ sha256: sha256(page), bytes: page.length });
    expect(await put(nadia, lying.fileId, page)).toBe(415);
  });

  test('A6, O6: a photo of late work is kept for the co-ordinator, also when it comes sealed', async () => {
    const { one } = await added();
    const path = `/api/cases/${one.caseId}/advice-requests/${one.id('speech')}/withdraw`;
    await hub.as(jane).request('POST', path);
    const [fileId, operationId] = [randomUUID(), randomUUID()];
    const body: FileBody = {
      kind: 'file',
      draftId: one.id('speech draft'),
      name: 'late.png',
      type: 'image/png',
      bytes: png.length,
      sha256: sha256(png),
      alt: '',
      addedBy: refOf(nadia),
    };
    const received = await hub.deposit(
      nadia,
      sealedChange({ operationId, documentId: fileId, caseId: one.caseId, body }),
      { id: fileId, type: 'file', sealed: png.toString('base64') },
    );
    expect(received).toEqual([operationId, fileId]);
    expect((await fetched(jane, fileId)).status).toBe(200);
    expect((await fetched(nadia, fileId)).status).toBe(404);
  });
});

describe('what bytes are', () => {
  test('only the types that may be attached are recognised, by their bytes', () => {
    expect(typeOfBytes(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(typeOfBytes(png)).toBe('image/png');
    expect(typeOfBytes(Buffer.from('RIFF1234WEBPVP8 '))).toBe('image/webp');
    expect(typeOfBytes(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
    expect(typeOfBytes(Buffer.from('PK\u0003\u0004 …word/document.xml…'))).toContain('wordprocessingml');
    expect(typeOfBytes(Buffer.from('PK\u0003\u0004 some other archive'))).toBeNull();
    expect(typeOfBytes(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))).toBe('image/svg+xml');
    expect(typeOfBytes(Buffer.from('<svg onload="alert(1)"></svg>'))).toBeNull();
    expect(typeOfBytes(Buffer.from('<svg><script>1</script></svg>'))).toBeNull();
    expect(typeOfBytes(Buffer.from('<html></html>'))).toBeNull();
  });
});
