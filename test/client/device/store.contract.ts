import { expect, test } from 'vitest';
import type { DeviceStore } from '../../../client/device/store/device-store.ts';
import type { Row } from '../../../client/device/store/row.ts';
import { aRow, draft, id, wordsOf } from '../../builders/device-rows.ts';

const put = (store: DeviceStore, ...rows: Row[]) =>
  store.change(
    rows.map((row) => row.id),
    (_before, rowId) => rows.find((row) => row.id === rowId) ?? 'keep',
  );
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id).sort();

/** What every store of a device does, in memory or encrypted on disk. */
export function storeContract(open: () => Promise<DeviceStore>): void {
  test('O2: a row is read as it was written, with everything in it', async () => {
    const store = await open();
    const row = aRow(1, {
      state: 'unsent',
      base: draft({ a: 'before' }),
      until: '2027-01-05',
      unsent: { operationId: id(60), typedAt: '2026-11-23T10:00:00.000Z', since: '2026-11-23T10:00:00.000Z' },
      sent: { operationId: id(61), baseRevision: null, body: draft({ a: 'sent' }), typedAt: 'x', offered: false },
      history: [{ body: draft({ a: 'old' }), at: 'x' }],
    });
    await put(store, row);
    expect((await store.read([id(1), id(2)])).get(id(1))).toEqual(row);
  });

  test('O1: rows are found by case, by kind, by id and by being unfinished', async () => {
    const store = await open();
    const unsent = { operationId: id(60), typedAt: 'x', since: 'x' };
    await put(
      store,
      aRow(1),
      aRow(2, { caseId: id(501), state: 'unsent', unsent }),
      aRow(3, { caseId: id(501), state: 'refused' }),
      aRow(4, { caseId: id(501), bytes: 'to send' }),
      aRow(5, { caseId: id(501), state: 'aside' }),
      aRow(6, { caseId: id(501) }),
    );
    expect(ids(await store.find({ caseId: id(501) }))).toEqual([id(2), id(3), id(4), id(6)]);
    expect(ids(await store.find({ kind: 'advice-draft' }))).toEqual([id(1), id(2), id(3), id(4), id(6)]);
    expect(await store.find({ kind: 'case' })).toEqual([]);
    expect(ids(await store.find({ id: id(2) }))).toEqual([id(2)]);
    expect(ids(await store.find({ unfinished: true }))).toEqual([id(2), id(3), id(4)]);
    expect(ids(await store.outline())).toEqual([id(1), id(2), id(3), id(4), id(5), id(6)]);
  });

  test('O3: two changes of one row at the same time both count', async () => {
    const store = await open();
    await put(store, aRow(1));
    const add = (word: string) =>
      store.change([id(1)], (row) => (row ? { ...row, body: draft({ ...wordsOf(row.body), [word]: word }) } : 'keep'));
    await Promise.all([add('one'), add('two'), add('three')]);
    const row = (await store.read([id(1)])).get(id(1));
    expect(row && Object.keys(wordsOf(row.body)).sort()).toEqual(['a', 'one', 'three', 'two']);
  });

  test('what nothing is decided about stays as it was', async () => {
    const store = await open();
    await put(store, aRow(1));
    expect(await store.change([id(1), id(2)], () => 'keep')).toEqual([]);
    expect((await store.read([id(1)])).get(id(1))).toEqual(aRow(1));
  });

  test('SYNC-7: a removed document is gone, and comes back whole when it is sent again', async () => {
    const store = await open();
    await put(store, aRow(1), aRow(2));
    await store.remove([id(1), id(3)]);
    expect(ids(await store.outline())).toEqual([id(2)]);
    expect(await store.read([id(1)])).toEqual(new Map());
    await put(store, aRow(1, { body: draft({ a: 'again' }) }));
    expect((await store.find({ id: id(1) })).map((row) => wordsOf(row.body))).toEqual([{ a: 'again' }]);
  });

  test('a watcher is told at once, then of every change and removal', async () => {
    const store = await open();
    await put(store, aRow(1));
    const seen: string[][] = [];
    const subscription = store.watch({ caseId: id(500) }).subscribe((rows) => seen.push(ids(rows)));
    const told = (expected: string[]) => expect.poll(() => seen.at(-1)).toEqual(expected);
    await told([id(1)]);
    await put(store, aRow(2), aRow(3, { caseId: id(501) }));
    await told([id(1), id(2)]);
    await store.remove([id(1)]);
    await told([id(2)]);
    subscription.unsubscribe();
  });

  test('facts of sync are kept, each by itself', async () => {
    const store = await open();
    await store.saveFacts({ checkpoint: { seq: 4, mark: 'm' } });
    await store.saveFacts({ highestToday: '2026-11-23' });
    expect(await store.facts()).toMatchObject({
      checkpoint: { seq: 4, mark: 'm' },
      highestToday: '2026-11-23',
      startingOver: false,
    });
  });
}
