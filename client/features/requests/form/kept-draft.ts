import type { Draft } from './draft.ts';

/*
 * The draft of somebody without an account, in a database of its own on this device. It is not encrypted: there is no
 * password to do it with, and the page says so. After it was received its words are deleted at once.
 */
const name = 'request-draft';
const draftKey = 'draft';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('kept');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction('kept', mode);
      const request = act(transaction.objectStore('kept'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** The draft of this device; null when there is none, or the browser keeps nothing. */
export const readDraft = (): Promise<Draft | null> =>
  inStore('readonly', (store) => store.get(draftKey) as IDBRequest<Draft | undefined>).then(
    (draft) => draft ?? null,
    () => null,
  );

/** False when this browser keeps nothing: then the page says so. */
export const keepDraft = (draft: Draft): Promise<boolean> =>
  inStore('readwrite', (store) => store.put(draft, draftKey)).then(
    () => true,
    () => false,
  );

export const keepBytes = (fileId: string, bytes: Uint8Array): Promise<unknown> =>
  inStore('readwrite', (store) => store.put(bytes, fileId));

export const readBytes = (fileId: string): Promise<Uint8Array | undefined> =>
  inStore('readonly', (store) => store.get(fileId) as IDBRequest<Uint8Array | undefined>);

export const dropBytes = (fileId: string): Promise<unknown> => inStore('readwrite', (store) => store.delete(fileId));

/** Deletes what was typed and every picture. */
export const deleteDraft = (): Promise<unknown> => inStore('readwrite', (store) => store.clear()).catch(() => {});
