import { firstValueFrom, map } from 'rxjs';
import { openDoor } from '../../../../client/device/door.ts';
import type { Door, DoorState, OpenDevice } from '../../../../client/device/port.ts';
import type { Body, Kind } from '../../../../shared/domain/documents/index.ts';

/** What a test in the browser does with the device, callable by name from outside. */
const opening = openDoor();
let door: Door;

const device = async (): Promise<OpenDevice> => {
  const state = await firstValueFrom(door.state$);
  if (state.door !== 'open') throw new Error(`the door is ${state.door}`);
  return state.device;
};
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** All that lies in IndexedDB, as one text: keys, records, bytes. */
async function everythingStored(): Promise<string> {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (value instanceof Uint8Array) found.push(latin(value));
    else if (value instanceof ArrayBuffer) found.push(latin(new Uint8Array(value)));
    else if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) look([key, inner].length && inner) ?? found.push(key);
    else found.push(String(value));
  };
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name as string);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of db.objectStoreNames) {
      const request = db.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      look(request.result);
    }
    db.close();
  }
  return found.join('\n');
}

const test = {
  async ready() {
    door = await opening;
  },
  async state(): Promise<Record<string, unknown>> {
    const state: DoorState = await firstValueFrom(door.state$);
    return { ...state, device: undefined };
  },
  setUp: (passphrase: string | null) => door.setUp(passphrase),
  passphrase: (passphrase: string) => door.unlockWithPassphrase(passphrase),
  passkey: () => door.unlockWithPasskey(),
  session: () => door.unlockWithSession(),
  signOut: () => door.signOut(),
  wipe: () => door.wipe(),
  unsent: () => door.unsent(),
  lock: async () => (await device()).lock(),
  addPasskey: async () => (await device()).addPasskey(),
  write: async (caseId: string, id: string, body: Body, madeFrom?: Body) =>
    (await device()).write(caseId, id, body, madeFrom),
  read: async (kind: Kind, id: string) => (await device()).read(kind, id),
  kinds: async (kind: Kind) =>
    firstValueFrom((await device()).watchKind(kind).pipe(map((all) => all.map((one) => one.id).sort()))),
  status: async () => firstValueFrom((await device()).status$),
  pieces: async () => firstValueFrom((await device()).pieces$),
  tryAgain: async () => (await device()).tryAgain(),
  addFile: async (caseId: string, draftId: string, words: string) =>
    (await device()).addFile(caseId, draftId, {
      name: 'slide.png',
      type: 'image/png',
      bytes: new TextEncoder().encode(words),
      alt: 'Slide',
    }),
  fileWords: async (id: string) => {
    const file = await (await device()).fileBytes(id);
    return file && new TextDecoder().decode(file.bytes);
  },
  /** Tells how many documents of a kind are shown, each time that it changes. */
  watchCount: async (kind: Kind, tell: (count: number) => void) => {
    (await device()).watchKind(kind).subscribe((all) => tell(all.length));
  },
  /** How many records the store of documents holds. */
  rows: async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rxdb-dexie-hub--0--documents');
      request.onsuccess = () => resolve(request.result);
    });
    const request = db.transaction('docs').objectStore('docs').count();
    const count = await new Promise<number>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return count;
  },
  caseDocs: async (caseId: string) => (await firstValueFrom((await device()).watchCase(caseId))).length,
  databases: async () => (await indexedDB.databases()).map(({ name }) => name).sort(),
  everythingStored,
};
export type DeviceTest = typeof test;
Object.assign(globalThis, { hub: test });
