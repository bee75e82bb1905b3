import type { StreamNews } from '../../../shared/sync/protocol.ts';
import { scatteredPause } from '../growing-pause.ts';
import type { RoundOutcome } from './engine.ts';
import type { Unanswered } from './transport.ts';

export interface RunnerPorts {
  round(): Promise<RoundOutcome>;
  push(): Promise<RoundOutcome>;
  /** False when a round has to fetch what is new. */
  take(news: StreamNews): Promise<boolean>;
  /** Told after each attempt. */
  outcome(outcome: RoundOutcome): void;
  /** Something failed that is no outcome: a fault of storage or program. */
  fault(fault: unknown): void;
  after(ms: number, work: () => void): () => void;
  random(): number;
}

const pauses = { firstMs: 1000, longestMs: 60_000 };
/** Even when nothing happened: dates pass, and a stream can be dead without telling. */
const restMs = 5 * 60_000;

/** Decides when replication works: at once when woken, again after a pause with back-off and jitter when it failed. */
export class Runner {
  readonly #ports: RunnerPorts;
  #failures = 0;
  #wanted: 'round' | 'push' | null = null;
  #arrived: StreamNews[] = [];
  #running: Promise<void> | null = null;
  #cancel: () => void = () => undefined;
  #stopped = false;

  constructor(ports: RunnerPorts) {
    this.#ports = ports;
  }

  /** There may be news, or a connection again. */
  wake(): void {
    this.#failures = 0;
    this.#want('round');
  }

  /** The stream brought something: it is taken in when nothing else runs, and what it makes unsent is pushed. */
  take(news: StreamNews): void {
    this.#arrived.push(news);
    this.#want('push');
  }

  /** Something was written: it goes a moment later, together with what follows it. */
  written(delayMs = 1500): void {
    if (this.#wanted || this.#stopped || this.#failures > 0) return;
    this.#cancel();
    this.#cancel = this.#ports.after(delayMs, () => this.#want('push'));
  }

  #want(what: 'round' | 'push'): void {
    if (this.#stopped) return;
    if (this.#wanted !== 'round') this.#wanted = what;
    this.#cancel();
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
  }

  async #work(): Promise<void> {
    while (this.#wanted && !this.#stopped) {
      const wanted = this.#wanted;
      this.#wanted = null;
      try {
        const what = (await this.#takeArrived()) ? wanted : 'round';
        const outcome = await (what === 'round' ? this.#ports.round() : this.#ports.push());
        this.#failures = outcome.ok ? 0 : this.#failures + 1;
        this.#ports.outcome(outcome);
        this.#rest(outcome.ok ? restMs : this.#pause(outcome));
      } catch (fault) {
        this.#failures += 1;
        this.#ports.fault(fault);
        this.#rest(this.#pause());
      }
    }
  }

  /** A round fetches what arrived too. */
  async #takeArrived(): Promise<boolean> {
    const arrived = this.#arrived;
    this.#arrived = [];
    for (const news of arrived) if (!(await this.#ports.take(news))) return false;
    return true;
  }

  #rest(ms: number): void {
    this.#cancel();
    if (!this.#stopped) this.#cancel = this.#ports.after(ms, () => this.#want('round'));
  }

  /** Ever longer, and not before the server wants to be asked again. */
  #pause(outcome?: Unanswered): number {
    const asked = outcome && 'retryAfter' in outcome ? (outcome.retryAfter ?? 0) : 0;
    return Math.max(asked, scatteredPause(this.#failures, pauses, this.#ports.random));
  }

  /** Runs a whole round now and waits for it. */
  async now(): Promise<void> {
    this.wake();
    await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    await this.#running;
  }
}
