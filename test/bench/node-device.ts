import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Outbox } from '../../client/device/outbox/outbox.ts';
import { arrivingNewsSchema } from '../../client/device/replication/arriving.ts';
import { Engine } from '../../client/device/replication/engine.ts';
import { httpTransport } from '../../client/device/replication/http-transport.ts';
import { Runner } from '../../client/device/replication/runner.ts';
import { writeRow } from '../../client/device/replication/writer.ts';
import { MemoryStore } from '../../client/device/store/memory-store.ts';
import type { Row } from '../../client/device/store/row.ts';
import type { Body } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import type { StreamNews } from '../../shared/sync/protocol.ts';

/** The browser's part in the device's own transport: relative addresses and the session's cookie. */
const browsing = new AsyncLocalStorage<{ origin: string; cookie: string }>();
const fetchOfNode = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const here = browsing.getStore();
  if (!here || typeof input !== 'string' || !input.startsWith('/')) return fetchOfNode(input, init);
  const headers = new Headers(init?.headers);
  headers.set('cookie', here.cookie);
  return fetchOfNode(here.origin + input, { ...init, headers });
};

const noOutbox: Outbox = {
  keep: async () => {},
  keepFile: async () => {},
  fileReceived: async () => {},
  received: async () => {},
  release: async () => {},
  deliver: async () => ({ left: 0, device: null }),
};

/** A device with the real replication and transport over a store in memory. */
export class NodeDevice {
  readonly store = new MemoryStore();
  readonly engine: Engine;
  readonly #here: { origin: string; cookie: string };
  #runner: Runner | null = null;
  #hangUp: () => void = () => {};

  constructor(server: { origin: string; cookie: string }, person: Pick<Actor, 'personId' | 'name'>) {
    this.#here = server;
    this.engine = new Engine({
      store: this.store,
      outbox: noOutbox,
      transport: httpTransport,
      me: { personId: person.personId, name: person.name },
      clock: Date.now,
      newId: randomUUID,
      bytesOf: async () => null,
      report: () => {},
      breathe: async () => {},
    });
  }

  #inBrowser<T>(work: () => Promise<T>): Promise<T> {
    return browsing.run(this.#here, work);
  }

  /** One whole round of replication; anything but success is a fault here. */
  async sync(): Promise<void> {
    const outcome = await this.#inBrowser(() => this.engine.round());
    if (!outcome.ok) throw new Error(`a device could not sync: ${outcome.because}`);
  }

  async push(): Promise<void> {
    const outcome = await this.#inBrowser(() => this.engine.push());
    if (!outcome.ok) throw new Error(`a device could not push: ${outcome.because}`);
  }

  async write(row: Pick<Row, 'id' | 'caseId'>, body: Body): Promise<void> {
    const { store, engine } = this;
    const ports = { store, outbox: noOutbox, doubts: engine.doubts, step: () => engine.step() };
    await writeRow(ports, { id: row.id, caseId: row.caseId, body, bytes: 'none' });
  }

  /** Listens to the server and replicates when it says that there is something new, as a tab that leads. */
  async goLive(): Promise<void> {
    const runner = new Runner({
      round: () => this.#inBrowser(() => this.engine.round()),
      push: () => this.#inBrowser(() => this.engine.push()),
      take: (news) => this.engine.take(news),
      outcome: () => {},
      fault: (fault) => console.error(fault),
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    });
    this.#runner = runner;
    const { origin, cookie } = this.#here;
    this.#hangUp = await listenTo(`${origin}/api/sync/stream`, cookie, (text, event) => {
      if (event === 'news') return runner.take(arrivingNewsSchema.parse(JSON.parse(text)) as StreamNews);
      void this.store.facts().then(({ checkpoint }) => {
        if (!checkpoint || checkpoint.seq < (JSON.parse(text) as { seq: number }).seq) runner.wake();
      });
    });
  }

  async stop(): Promise<void> {
    this.#hangUp();
    await this.#runner?.stop();
  }
}

/** Reads server-sent events: `tell` gets the data of each. Answers how to hang up, once the stream is open. */
export async function listenTo(
  url: string,
  cookie: string,
  tell: (data: string, event: string) => void,
): Promise<() => void> {
  const end = new AbortController();
  const response = await fetchOfNode(url, { headers: { cookie }, signal: end.signal });
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`);
  const { body } = response;
  const read = async () => {
    let rest = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const events = (rest + chunk).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) tell(data, /^event: (.*)$/m.exec(event)?.[1] ?? '');
      }
    }
  };
  read().catch(() => {});
  return () => end.abort();
}
