import { isSignOutNoted, noteSignOut } from './sign-out-note.ts';
import { databaseName } from './store/rxdb-store.ts';
import { vaultName } from './store/vault.ts';

const isOurs = (name: string): boolean => name === vaultName || name.startsWith(`rxdb-dexie-${databaseName}--`);
/** Where the browser can't list its databases. */
const known = [vaultName, ...['documents', '_rxdb_internal'].map((one) => `rxdb-dexie-${databaseName}--0--${one}`)];

/** Deletes what a person's use has left on this device (O5): the databases themselves, caches other than the app's own code, and notes of the browser's. The sealed outbox stays until it is delivered (O6), and so does the note that a session is still to end. */
export async function wipeTraces(): Promise<void> {
  const listed = (await indexedDB.databases?.())?.flatMap(({ name }) => (name && isOurs(name) ? [name] : []));
  await Promise.all((listed ?? known).map(deleteDatabase));
  if (globalThis.caches) {
    const names = (await caches.keys()).filter((name) => !name.includes('precache'));
    await Promise.all(names.map((name) => caches.delete(name)));
  }
  const signedOut = isSignOutNoted();
  globalThis.localStorage?.clear();
  if (signedOut) noteSignOut();
  globalThis.sessionStorage?.clear();
}

/** Waits for the other tabs to close theirs: they are told, and close on their own when the browser asks. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
