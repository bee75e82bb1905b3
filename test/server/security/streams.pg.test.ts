import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jane, nadia } from '../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { openTestHub, storeEverybody, type TestHub } from '../../doubles/sync-hub.ts';

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

/** A stream, and whether the hub has closed it. */
async function open(person: typeof jane) {
  const answer = await hub.as(person).request('GET', '/api/sync/stream');
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const state = { closed: false };
  const read = async () => {
    while (!(await reader.read()).done);
    state.closed = true;
  };
  void read();
  return state;
}

test('SYNC-8: of many streams of one session the hub keeps the newest eight; others lose none', async () => {
  const other = await open(jane);
  const streams = [];
  for (let number = 0; number < 11; number += 1) streams.push(await open(nadia));
  for (let turn = 0; turn < 50 && streams.filter(({ closed }) => closed).length < 3; turn += 1) await wait(20);
  expect(streams.map(({ closed }) => closed)).toEqual([...Array(3).fill(true), ...Array(8).fill(false)]);
  expect(other.closed).toBe(false);
});
