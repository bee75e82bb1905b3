import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { Files } from '../../../client/device/files.ts';
import { keepHere, keptHere } from '../../../client/device/kept.ts';
import { KeyRing } from '../../../client/device/store/keys.ts';
import { MemoryStore } from '../../../client/device/store/memory-store.ts';
import { RxdbStore } from '../../../client/device/store/rxdb-store.ts';
import { Vault } from '../../../client/device/store/vault.ts';
import { aRow, draft, id } from '../../builders/device-rows.ts';
import { HubServer, Line } from '../../doubles/hub-server.ts';
import { storeContract } from './store.contract.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

let names = 0;
async function encrypted(name = `test-${++names}`, master?: CryptoKey) {
  const key =
    master ??
    (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
      'wrapKey',
      'unwrapKey',
      'encrypt',
      'decrypt',
    ]));
  const vault = new Vault(`${name}-vault`);
  const ring = new KeyRing(key, vault.keys());
  const store = await RxdbStore.open(ring, vault, { name, multiInstance: false });
  closing.push(async () => {
    await store.close();
    vault.close();
  });
  return { store, vault, ring, name, master: key };
}

describe('in memory', () => storeContract(async () => new MemoryStore()));
describe('encrypted, RxDB over Dexie', () => {
  storeContract(async () => (await encrypted()).store);

  test('O5: a row is not readable with another master key', async () => {
    const { store, name } = await encrypted();
    await store.change([id(1)], () => aRow(1));
    await closing.pop()?.();
    const other = await encrypted(name);
    expect((await other.store.read([id(1)])).size).toBe(0);
    expect((await other.store.outline()).map((row) => row.id)).toEqual([id(1)]);
  });

  test('O5: after a restart with the same master key everything is there', async () => {
    const { store, name, master } = await encrypted();
    await store.change([id(1)], () => aRow(1, { body: draft({ a: 'kept' }) }));
    await closing.pop()?.();
    const again = await encrypted(name, master);
    expect((await again.store.read([id(1)])).get(id(1))).toEqual(aRow(1, { body: draft({ a: 'kept' }) }));
  });

  test('A6: the key of a case goes with its last document, not before', async () => {
    const { store, vault } = await encrypted();
    await store.change([id(1), id(2)], (_row, rowId) => aRow(rowId === id(1) ? 1 : 2));
    await store.remove([id(1)]);
    expect(await vault.keys().read(id(500))).toBeDefined();
    await store.remove([id(2)]);
    expect(await vault.keys().read(id(500))).toBeUndefined();
    await store.change([id(2)], () => aRow(2));
    expect((await store.read([id(2)])).get(id(2))).toEqual(aRow(2));
  });

  test('A6: what screens kept of a case goes with it, and nothing of it comes back afterwards', async () => {
    const { store, vault, ring } = await encrypted();
    const files = new Files(vault, ring, new Line(new HubServer()));
    await store.change([id(1)], () => aRow(1));
    await keepHere(files, id(500), 'earlier wordings', ['one', 'two']);
    expect(await keptHere(files, id(500), 'earlier wordings')).toEqual(['one', 'two']);
    await store.remove([id(1)]);
    expect(await vault.fileIds()).toEqual([]);
    await keepHere(files, id(500), 'earlier wordings', ['three']);
    expect(await vault.fileIds()).toEqual([]);
    expect(await vault.keys().read(id(500))).toBeUndefined();
  });
});
