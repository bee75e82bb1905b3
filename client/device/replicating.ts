import type { Files } from './files.ts';
import type { HubClock } from './hub-clock.ts';
import { roomToPrefetch } from './persist.ts';
import { Engine, type EnginePorts, type RoundOutcome } from './replication/engine.ts';
import { Runner } from './replication/runner.ts';
import { listen } from './replication/stream.ts';
import type { DeviceStore } from './store/device-store.ts';

export interface ReplicatingPorts extends EnginePorts {
  store: DeviceStore;
  files: Files;
  clockOfHub: HubClock;
  outcome(outcome: RoundOutcome): void;
  fault(fault: unknown): void;
  offline(): void;
}

/** Replication in the tab that leads: engine, runner, stream and the browser's own signals. */
export class Replicating {
  readonly runner: Runner;
  readonly engine: Engine;
  readonly #ports: ReplicatingPorts;
  readonly #stop = new AbortController();
  readonly #stopListening: () => void;
  #prefetching: Promise<void> | null = null;

  constructor(ports: ReplicatingPorts) {
    this.#ports = ports;
    this.engine = new Engine(ports);
    this.runner = new Runner({
      round: () => this.#round(),
      push: () => this.engine.push(),
      take: (news) => this.engine.take(news),
      outcome: (outcome) => this.#outcome(outcome),
      fault: (fault) => {
        if (!this.#stop.signal.aborted) ports.fault(fault);
      },
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    });
    this.#stopListening = listen({
      changed: (seq) => void this.#changed(seq),
      news: (news) => this.runner.take(news),
      opened: () => this.runner.wake(),
      lost: () => undefined,
    });
    const { signal } = this.#stop;
    addEventListener('online', () => this.runner.wake(), { signal });
    // Told by the sign-in page: what a missing session held up goes now.
    addEventListener('hub:signed-in', () => this.runner.wake(), { signal });
    addEventListener('offline', () => ports.offline(), { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.runner.wake(), {
      signal,
    });
    this.runner.wake();
  }

  async #round(): Promise<RoundOutcome> {
    const outcome = await this.engine.round();
    await this.#ports.clockOfHub.refresh();
    return outcome;
  }

  #outcome(outcome: RoundOutcome): void {
    this.#ports.outcome(outcome);
    if (outcome.ok) this.#prefetching ??= this.#prefetch().finally(() => (this.#prefetching = null));
  }

  /** The stream also signals what this device pushed itself, and may have pulled already. */
  async #changed(seq: number): Promise<void> {
    const { checkpoint } = await this.#ports.store.facts();
    if (!checkpoint || checkpoint.seq < seq) this.runner.wake();
  }

  /** Photos and files of held cases, one by one, so that they open without a connection (O1). */
  async #prefetch(): Promise<void> {
    const { store, files } = this.#ports;
    const held = (await store.outline()).filter((row) => row.kind === 'file' && row.bytes !== 'to send');
    const missing = new Set(await files.missing(held.map((row) => row.id)));
    for (const { id } of held) {
      if (!missing.has(id)) continue;
      if (this.#stop.signal.aborted || !navigator.onLine || !(await roomToPrefetch())) return;
      const row = (await store.read([id])).get(id);
      if (row?.body.kind === 'file' && !(await files.get(id, row.caseId, row.body.type))) return;
    }
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#stopListening();
    // A request that hangs must not keep the lock from closing: what it brings later is not stored any more.
    const patience = new Promise((resolve) => setTimeout(resolve, 1500));
    await Promise.race([patience, Promise.allSettled([this.runner.stop(), this.#prefetching])]);
  }
}
