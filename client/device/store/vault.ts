import { Dexie, type Table } from 'dexie';
import { noSyncFacts, type SyncFacts } from './device-store.ts';
import type { KeyStore, WrappedKey } from './keys.ts';
import { together } from './together.ts';

/** One way of wrapping the master key. */
export type Wrapping =
  | { by: 'passphrase'; salt: Uint8Array; memory: number; passes: number; wrapped: Uint8Array }
  | { by: 'passkey'; credentialId: Uint8Array; salt: Uint8Array; wrapped: Uint8Array }
  | { by: 'share'; salt: Uint8Array; wrapped: Uint8Array };

/** What must be readable before the device is unlocked: nothing about a child. */
export interface DeviceFacts {
  format: 1;
  deviceId: string;
  personId: string;
  /** Whose device it is: the locked door says so. */
  personName: string;
  wrappings: Wrapping[];
  /** Wrong tries since the last right one, counted before each try (O5). */
  tries: number;
  lockedAt: string | null;
  /** Why it is locked, until somebody opens it: a lock that is not a mere restart holds through one. */
  lockedBecause?: 'idle' | 'asked' | 'restart' | null;
  /** Days without contact after which only an online sign-in opens the device. */
  daysWithoutContact: number;
  sealingKey: Uint8Array;
  depositCredential: string;
}

/** A file's encrypted bytes, and the key of its own, wrapped by the case's key. */
export interface StoredFile {
  id: string;
  caseId: string;
  type: string;
  wrappedKey: Uint8Array;
  sealed: Uint8Array;
}

interface Fact {
  name: 'device' | 'sync' | 'actor';
  value: unknown;
}

export const vaultName = 'hub-device';

/**
 * What lies beside the documents: facts, wrapped keys and encrypted bytes. Bytes are not put in RxDB, which would hold
 * them as text and send every photo through all tabs.
 */
export class Vault {
  readonly #db: Dexie;
  readonly #facts: Table<Fact, string>;
  readonly #keys: Table<WrappedKey, string>;
  readonly #files: Table<StoredFile, string>;

  constructor(name = vaultName) {
    this.#db = new Dexie(name);
    this.#db.version(1).stores({ facts: 'name', keys: 'caseId', files: 'id, caseId' });
    this.#facts = this.#db.table('facts');
    this.#keys = this.#db.table('keys');
    this.#files = this.#db.table('files');
  }

  async device(): Promise<DeviceFacts | null> {
    return ((await this.#facts.get('device'))?.value as DeviceFacts | undefined) ?? null;
  }

  async saveDevice(change: Partial<DeviceFacts>): Promise<void> {
    await this.#save('device', change);
  }

  async sync(): Promise<SyncFacts> {
    return { ...noSyncFacts, ...((await this.#facts.get('sync'))?.value as Partial<SyncFacts> | undefined) };
  }

  async saveSync(change: Partial<SyncFacts>): Promise<void> {
    await this.#save('sync', change, noSyncFacts);
  }

  /** The actor, encrypted by the master key: name and memberships are nobody's business while it is locked. */
  async actor(): Promise<Uint8Array | null> {
    return ((await this.#facts.get('actor'))?.value as Uint8Array | undefined) ?? null;
  }

  async saveActor(sealed: Uint8Array): Promise<void> {
    await this.#facts.put({ name: 'actor', value: sealed });
  }

  async #save(name: Fact['name'], change: object, otherwise: object = {}): Promise<void> {
    await this.#db.transaction('rw', this.#facts, async () => {
      const before = (await this.#facts.get(name))?.value as object | undefined;
      await this.#facts.put({ name, value: { ...otherwise, ...before, ...change } });
    });
  }

  /** The wrapped case keys, as the key ring wants them: a first sync asks for hundreds at once. */
  keys(): KeyStore {
    const table = this.#keys;
    return {
      read: together(async (caseIds) => (await table.bulkGet([...caseIds])).map((found) => found?.wrapped)),
      add: together((keys) =>
        this.#db.transaction('rw', table, async () => {
          const there = await table.bulkGet(keys.map(({ caseId }) => caseId));
          await table.bulkPut(keys.filter((_, index) => !there[index]));
          return keys.map(({ wrapped }, index) => there[index]?.wrapped ?? wrapped);
        }),
      ),
      delete: (caseIds) => table.bulkDelete([...caseIds]),
    };
  }

  async file(id: string): Promise<StoredFile | null> {
    return (await this.#files.get(id)) ?? null;
  }

  async putFile(file: StoredFile): Promise<void> {
    await this.#files.put(file);
  }

  /** Puts it down while the key of its case is here; with the key the case has left, and nothing of it comes back. */
  putFileOfHeldCase(file: StoredFile): Promise<void> {
    return this.#db.transaction('rw', this.#keys, this.#files, async () => {
      if (await this.#keys.get(file.caseId)) await this.#files.put(file);
    });
  }

  async fileIds(): Promise<string[]> {
    return this.#files.toCollection().primaryKeys();
  }

  async removeFiles(ids: readonly string[]): Promise<void> {
    await this.#files.bulkDelete([...ids]);
  }

  /** Also what screens kept beside the documents of these cases. */
  async removeFilesOf(caseIds: readonly string[]): Promise<void> {
    await this.#files
      .where('caseId')
      .anyOf([...caseIds])
      .delete();
  }

  async open(): Promise<void> {
    if (!this.#db.isOpen()) await this.#db.open();
  }

  close(): void {
    this.#db.close();
  }
}
