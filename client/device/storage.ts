import type { Actor } from '../../shared/domain/people/index.ts';
import { SealedOutbox } from './outbox/sealed-outbox.ts';
import { sendDeposits } from './replication/http-transport.ts';
import { decrypt, encrypt, KeyRing } from './store/keys.ts';
import { RxdbStore } from './store/rxdb-store.ts';
import type { DeviceFacts, Vault } from './store/vault.ts';
import type { Tabs } from './tabs.ts';

/** Everything of one person's on this device, with the key that opens it. */
export interface Storage {
  master: CryptoKey;
  facts: DeviceFacts;
  actor: Actor;
  vault: Vault;
  ring: KeyRing;
  store: RxdbStore;
  outbox: SealedOutbox;
}

const actorBound = 'actor';

export async function saveActor(vault: Vault, master: CryptoKey, actor: Actor): Promise<void> {
  await vault.saveActor(await encrypt(master, new TextEncoder().encode(JSON.stringify(actor)), actorBound));
}

/** Opens the stores with the master key. Throws when the facts are not there. */
export async function openStorage(master: CryptoKey, vault: Vault, tabs: Tabs): Promise<Storage> {
  const ring = new KeyRing(master, vault.keys(), (caseIds) => tabs.tell({ type: 'shredded', caseIds }));
  const opening = RxdbStore.open(ring, vault);
  const [facts, sealedActor, store] = await Promise.all([vault.device(), vault.actor(), opening]);
  if (!facts || !sealedActor) {
    await store.close();
    throw new Error('the device has no owner');
  }
  const actor = JSON.parse(new TextDecoder().decode(await decrypt(master, sealedActor, actorBound))) as Actor;
  const outbox = new SealedOutbox(sendDeposits);
  await outbox.ownedBy(facts.sealingKey, facts.depositCredential);
  return { master, facts, actor, vault, ring, store, outbox };
}

/** After a crash between a row and its sealed copy: seals what has none. */
export async function sealWhatIsNot({ store, outbox }: Pick<Storage, 'store' | 'outbox'>): Promise<void> {
  const rows = await store.find({ unfinished: true });
  const sealed = await outbox.documentIds();
  const without = rows.filter((row) => !sealed.has(row.id) && row.unsent);
  if (without.length > 0) await outbox.keep(without);
}

/**
 * The browser closed or cleared the storage while it was open (N10). Opens it again; when everything was cleared,
 * writes down again what memory still knows, so that the device fetches its documents anew and loses no more typing.
 */
export async function mendStorage(storage: Storage): Promise<'reopened' | 'was cleared'> {
  const { vault, store, ring, facts, master, actor } = storage;
  await vault.open();
  await store.reopen();
  if (await vault.device()) return 'reopened';
  ring.forgetAll();
  await vault.saveDevice(facts);
  await saveActor(vault, master, actor);
  await vault.saveSync({ checkpoint: null });
  return 'was cleared';
}

export async function closeStorage({ store, vault, outbox }: Storage): Promise<void> {
  await store.close();
  vault.close();
  outbox.close();
}
