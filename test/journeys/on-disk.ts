import type { Page } from 'playwright-core';

/**
 * Where IndexedDB holds any of these words, searched as a thief of the disk would: 'hub-vault/keys' …; nothing when none
 * of them is anywhere.
 */
export async function onDisk(page: Page, ...words: string[]): Promise<string[]> {
  const places = await everythingOnDisk(page);
  return places.filter(({ held }) => words.some((one) => held.includes(one))).map(({ place }) => place);
}

export function everythingOnDisk(page: Page): Promise<{ place: string; held: string }[]> {
  return page.evaluate(async () => {
    const seen: { place: string; held: string }[] = [];
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const decoder = new TextDecoder();
    const write = (value: unknown): unknown =>
      value instanceof Uint8Array || value instanceof ArrayBuffer ? decoder.decode(value) : value;
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = await asked(database.transaction(store).objectStore(store).getAll());
        seen.push({ place: `${name}/${store}`, held: JSON.stringify(rows, (_, value) => write(value)) });
      }
      database.close();
    }
    return seen;
  });
}
