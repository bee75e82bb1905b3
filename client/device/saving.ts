import { BehaviorSubject } from 'rxjs';
import { type Trouble, troubleOf } from './persist.ts';

/**
 * Saves one document at a time, newest words last. Words that came while the former were being written are written
 * once, together; words that can't be written stay in memory and are tried again, and the person is told (N10).
 */
export class Saving {
  readonly trouble$ = new BehaviorSubject<Trouble | null>(null);
  readonly #waiting = new Map<string, { work: () => Promise<unknown>; done: Promise<unknown> }>();
  readonly #running = new Map<string, Promise<unknown>>();
  readonly #mend: (trouble: Trouble) => Promise<void>;
  readonly #pauseMs: number;

  constructor(mend: (trouble: Trouble) => Promise<void>, pauseMs = 2000) {
    this.#mend = mend;
    this.#pauseMs = pauseMs;
  }

  /** Resolves when this work, or newer work for the same document, is safe. */
  save<T>(documentId: string, work: () => Promise<T>): Promise<T> {
    const running = this.#running.get(documentId);
    if (!running) return this.#start(documentId, work);
    const waiting = this.#waiting.get(documentId);
    if (waiting) {
      waiting.work = work;
      return waiting.done as Promise<T>;
    }
    const next = { work: work as () => Promise<unknown>, done: Promise.resolve() as Promise<unknown> };
    next.done = running
      .catch(() => undefined)
      .then(() => {
        this.#waiting.delete(documentId);
        return this.#start(documentId, next.work);
      });
    this.#waiting.set(documentId, next);
    return next.done as Promise<T>;
  }

  #start<T>(documentId: string, work: () => Promise<T>): Promise<T> {
    const latest = () => (this.#waiting.get(documentId)?.work ?? work) as () => Promise<T>;
    const running = this.#untilSafe(latest).finally(() => {
      if (this.#running.get(documentId) === running) this.#running.delete(documentId);
    });
    this.#running.set(documentId, running);
    return running;
  }

  async #untilSafe<T>(work: () => () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const result = await work()();
        if (this.trouble$.value) this.trouble$.next(null);
        return result;
      } catch (fault) {
        const trouble = troubleOf(fault);
        if (!trouble) throw fault;
        this.trouble$.next(trouble);
        await this.#mend(trouble).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, this.#pauseMs));
      }
    }
  }

  /** Whether words are in memory that are not safe yet. */
  get busy(): boolean {
    return this.#running.size > 0;
  }

  async settled(): Promise<void> {
    await Promise.allSettled([...this.#running.values(), ...[...this.#waiting.values()].map((one) => one.done)]);
  }
}
