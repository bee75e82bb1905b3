import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileBody } from '../../../shared/domain/documents/index.ts';
import type { Change } from '../../../shared/sync/protocol.ts';
import { aCase, type CaseBuilder, george, jane, nadia, priya, refOf } from '../../builders/a-case.ts';
import { hour } from '../../doubles/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { freshName, openTestHub, sealedChange, storeEverybody, type TestHub } from '../../doubles/sync-hub.ts';

let database: FreshDatabase;
let hub: TestHub;
beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
  hub = await openTestHub(database.sql);
  const { sql } = database;
  await sql`INSERT INTO hub_setting (key, value) VALUES ('file-megabytes-in-case', '5'), ('file-megabytes-a-day', '8')`;
});
afterAll(async () => {
  expect(hub.faults).toEqual([]);
  await hub.stop();
  await database.drop();
});

async function made(): Promise<CaseBuilder> {
  const one = aCase(freshName())
    .asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] })
    .asked('psychology', priya);
  await hub.make(one);
  return one;
}
const png = (megabytes: number): Buffer => {
  const bytes = Buffer.alloc(megabytes * 1024 * 1024);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.write(randomUUID(), 100);
  return bytes;
};
function photo(one: CaseBuilder, by: typeof nadia, bytes: Buffer): Partial<Change> & { body: FileBody } {
  const body: FileBody = {
    kind: 'file',
    draftId: one.id('speech draft'),
    name: 'photo.png',
    type: 'image/png',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    alt: 'A photo',
    addedBy: refOf(by),
  };
  return { documentId: randomUUID(), caseId: one.caseId, body };
}
const add = async (by: typeof nadia, ...files: Partial<Change>[]) =>
  (await hub.as(by).push(...files)).map((result) => (result.status === 'refused' ? result.code : result.status));

test('SYNC-4: a case takes so many bytes of files and no more; what finds no room is refused by itself, and said', async () => {
  const one = await made();
  const three = () => photo(one, nadia, png(3));
  expect(await add(nadia, three(), three(), photo(one, nadia, png(1)))).toEqual([
    'accepted',
    'no-room-in-case',
    'accepted',
  ]);
  const [again] = await hub.as(nadia).push(three());
  expect(again).toMatchObject({ code: 'no-room-in-case', keptForAuthority: false });
});

test('SYNC-4: one person sends so many bytes in a day, over all cases; the day after there is room again', async () => {
  const [one, other] = [await made(), await made()];
  const four = (of: CaseBuilder) => photo(of, george, png(4));
  expect(await add(george, four(one))).toEqual(['accepted']);
  expect(await add(george, four(other), photo(other, george, png(1)))).toEqual(['accepted', 'no-room-today']);
  hub.clock.pass(25 * hour);
  expect(await add(george, photo(other, george, png(1)))).toEqual(['accepted']);
});

test('A6, O6: files that come after access ended count for the day as well; those beyond stay on the device', async () => {
  const one = await made();
  await hub.as(nadia).holds();
  hub.clock.pass(25 * hour);
  const path = `/api/cases/${one.caseId}/advice-requests/${one.id('speech')}/withdraw`;
  expect((await hub.as(jane).request('POST', path)).status).toBe(204);
  const late = [png(4), png(3), png(2)].map((bytes) => ({ bytes, change: photo(one, nadia, bytes) }));
  for (const { change } of late) {
    const sealed = { ...change, operationId: randomUUID() } as Change;
    expect(await hub.deposit(nadia, sealedChange(sealed))).toEqual([sealed.operationId]);
  }
  const put = ({ bytes, change }: (typeof late)[number]) =>
    hub.as(nadia).request('PUT', `/api/files/${change.documentId}`, bytes);
  const statuses: number[] = [];
  for (const one of late) statuses.push((await put(one)).status);
  expect(statuses).toEqual([204, 204, 413]);
  hub.clock.pass(25 * hour);
  expect((await put(late[2] as (typeof late)[number])).status).toBe(204);
});
