/** Runs Argon2id in a worker of its own, so that the page stays alive; the worker and its memory go afterwards. */
export function deriveInWorker(
  passphrase: string,
  salt: Uint8Array,
  cost: { memory: number; passes: number },
): Promise<Uint8Array> {
  const worker = new Worker(new URL('./argon2-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Uint8Array>) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage([passphrase, salt, cost]);
  }).finally(() => worker.terminate());
}
