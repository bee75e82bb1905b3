import type { Page } from 'playwright-core';

/** Everything that the browser keeps for the hub in IndexedDB, as text: what a thief of the disk would search. */
export function everythingOnDisk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const seen: string[] = [];
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
        seen.push(
          `${name}/${store}`,
          JSON.stringify(rows, (_, value) => write(value)),
        );
      }
      database.close();
    }
    return seen.join('\n');
  });
}
