import { growingPause } from './growing-pause.ts';
import { whileClosed } from './outbox/while-closed.ts';
import { endNotedSession } from './pending-sign-out.ts';

const everyMs = 5 * 60_000;
const pauses = { firstMs: 2_000, longestMs: everyMs };

/** What the server said of this device when sealed work was handed in; null when it said nothing. */
export type Word = 'lost device' | 'suspended' | null;

export interface DeliveringPorts {
  /** Nobody has the device open: while somebody has, replication sends. */
  closed(): boolean;
  /** Told after each delivery that was tried. */
  delivered(word: Word): Promise<void>;
}

/**
 * Hands in what is sealed while nobody has opened the device (O6): now, at each return of the connection, every five
 * minutes; and when something did not go, or the outbox could not be read, soon again and then ever later, because a
 * device says that it is online before anything gets through.
 */
export class Delivering {
  readonly #ports: DeliveringPorts;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: DeliveringPorts) {
    this.#ports = ports;
  }

  start(): void {
    addEventListener('online', () => void this.now());
    setInterval(() => void this.now(), everyMs);
    void this.now();
  }

  async now(): Promise<void> {
    if (!this.#ports.closed() || !navigator.onLine) return;
    try {
      const ended = await endNotedSession();
      const { device, left } = await whileClosed((outbox) => outbox.deliver('all'));
      this.#again(!ended || left > 0);
      await this.#ports.delivered(device === 'lost' ? 'lost device' : device === 'suspended' ? device : null);
    } catch {
      this.#again(true);
    }
  }

  #again(needed: boolean): void {
    clearTimeout(this.#retry);
    this.#failures = needed ? this.#failures + 1 : 0;
    if (needed) this.#retry = setTimeout(() => void this.now(), growingPause(this.#failures, pauses));
  }
}
