/**
 * Gathers single requests into common ones: those made in the same turn go together, and what is asked while one is under
 * way goes with the next. `work` answers in the order of its keys.
 */
export function together<K, V>(work: (keys: readonly K[]) => Promise<readonly V[]>): (key: K) => Promise<V> {
  interface Asked {
    key: K;
    resolve(answer: V): void;
    reject(fault: unknown): void;
  }
  let waiting: Asked[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    await null;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const answers = await work(batch.map(({ key }) => key));
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as V);
      } catch (fault) {
        for (const { reject } of batch) reject(fault);
      }
    }
    running = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (!running) void run();
    });
}
