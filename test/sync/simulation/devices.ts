import { randomUUID } from 'node:crypto';
import type { Delivery, Outbox } from '../../../client/device/outbox/outbox.ts';
import { Engine } from '../../../client/device/replication/engine.ts';
import type { Answer, Transport } from '../../../client/device/replication/transport.ts';
import { writeRow } from '../../../client/device/replication/writer.ts';
import { MemoryStore } from '../../../client/device/store/memory-store.ts';
import { newestChange, type Row } from '../../../client/device/store/row.ts';
import type { Body } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import {
  type Change,
  type Checkpoint,
  type PushRequest,
  protocolVersion,
  type StreamNews,
} from '../../../shared/sync/protocol.ts';
import type { World } from './world.ts';

/** What the network does with one message. `late`: it arrives at some later step, when nobody waits for its answer. */
export type Fate = 'arrives' | 'is lost' | 'its answer is lost' | 'arrives twice' | 'late';

/** Messages that the network still holds. */
export type Limbo = (() => Promise<unknown>)[];

/** Sealed copies, without the sealing. */
class SimOutbox implements Outbox {
  pieces = new Map<string, { change: Change; released: boolean }>();
  readonly #deliver: (changes: readonly Change[]) => Promise<string[] | null>;

  constructor(deliver: (changes: readonly Change[]) => Promise<string[] | null>) {
    this.#deliver = deliver;
  }

  async keep(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      const wanted = new Map(changesOf(row).map((change) => [change.operationId, change]));
      for (const [id, { change }] of this.pieces)
        if (change.documentId === row.id && !wanted.has(id)) this.pieces.delete(id);
      for (const [id, change] of wanted) this.pieces.set(id, { change, released: false });
    }
  }
  async keepFile(): Promise<void> {}
  async fileReceived(): Promise<void> {}
  async received(documentIds: readonly string[]): Promise<void> {
    for (const [id, { change }] of this.pieces) if (documentIds.includes(change.documentId)) this.pieces.delete(id);
  }
  async release(documentIds: readonly string[]): Promise<void> {
    for (const piece of this.pieces.values()) if (documentIds.includes(piece.change.documentId)) piece.released = true;
  }
  async deliver(which: 'released' | 'all'): Promise<Delivery> {
    const due = [...this.pieces.values()].filter(({ released }) => released || which === 'all');
    if (due.length === 0) return { left: 0, device: null };
    const received = await this.#deliver(due.map(({ change }) => change));
    for (const id of received ?? []) this.pieces.delete(id);
    return { left: due.length - (received?.length ?? 0), device: null };
  }
}

function changesOf(row: Row): Change[] {
  if (!row.unsent || (row.state !== 'unsent' && row.state !== 'refused')) return [];
  const { id: documentId, caseId } = row;
  const newest = { ...newestChange(row), documentId, caseId };
  return row.sent ? [{ ...row.sent, documentId, caseId }, newest] : [newest];
}

/** A device with the real replication over a store in memory, on a network that obeys the history. */
export class SimDevice {
  readonly person: Actor;
  readonly #world: World;
  readonly #limbo: Limbo;
  /** What happens to the next messages; then all arrive. */
  fates: Fate[] = [];
  /** By how much this device's clock is wrong, in milliseconds. */
  skew = 0;
  store = new MemoryStore();
  outbox: SimOutbox;
  engine: Engine;

  constructor(world: World, person: Actor, limbo: Limbo) {
    this.#world = world;
    this.#limbo = limbo;
    this.person = person;
    this.outbox = new SimOutbox((changes) => this.#sendDeposits(changes));
    this.engine = this.#newEngine();
  }

  #newEngine(): Engine {
    return new Engine({
      store: this.store,
      outbox: this.outbox,
      transport: this.#transport(),
      me: { personId: this.person.personId, name: this.person.name },
      clock: () => this.#world.now() + this.skew,
      newId: randomUUID,
      bytesOf: async () => null,
      report: () => undefined,
      breathe: async () => undefined,
      pullLimit: 7,
    });
  }

  #transport(): Transport {
    const done = async () => ({ ok: true as const, value: null });
    return {
      pull: (request) => this.#send(() => this.#world.pull(this.person, request), null),
      push: (request: PushRequest) => {
        const sent = structuredClone(request);
        return this.#send(() => this.#world.push(this.person, sent), sent);
      },
      putFile: done,
      getFile: async () => ({ ok: false, because: 'no connection' }),
    };
  }

  async #send<T>(ask: () => Promise<T>, kept: unknown): Promise<Answer<T>> {
    const fate = this.fates.shift() ?? 'arrives';
    const gone = { ok: false as const, because: 'no connection' as const };
    if (fate === 'is lost') return gone;
    if (fate === 'late') {
      if (kept) this.#limbo.push(async () => !this.#isSuspended() && (await ask()));
      return gone;
    }
    if (this.#isSuspended()) return { ok: false, because: 'suspended' };
    const value = await ask();
    if (fate === 'its answer is lost') return gone;
    return { ok: true, value: fate === 'arrives twice' ? await ask() : value };
  }

  async #sendDeposits(changes: readonly Change[]): Promise<string[] | null> {
    const fate = this.fates.shift() ?? 'arrives';
    if (fate === 'is lost' || fate === 'late') return null;
    const received = await this.#world.deposit(this.person, structuredClone(changes));
    return fate === 'its answer is lost' ? null : received;
  }

  #isSuspended = () => this.#world.suspended.has(this.person.personId);

  /** What a person types or makes here. */
  async type(id: string, caseId: string, body: Body): Promise<void> {
    const { store, outbox, engine } = this;
    const ports = { store, outbox, doubts: engine.doubts, step: () => engine.step() };
    await writeRow(ports, { id, caseId, body, bytes: 'none' });
  }

  /** One contact with the hub. A device whose owner is suspended wipes what it holds; what was unsent stays sealed (A5, O6). */
  async sync(): Promise<{ ok: boolean }> {
    const outcome = await this.engine.round();
    if (outcome.ok || outcome.because !== 'suspended') return outcome;
    await this.wipe();
    const { left } = await this.outbox.deliver('all');
    return { ok: left === 0 };
  }

  /** How far the stream of this device has told; null when none is open. */
  #told: Checkpoint | null = null;

  /** The stream brings what is new since it last did. Opening it is a contact, as on a real device. */
  async hear(): Promise<void> {
    if (this.#isSuspended()) return this.hangUp();
    if (!this.#told) {
      this.#told = await this.#world.head(this.person);
      await this.sync();
      return;
    }
    const since = this.#told;
    const news = await this.#world.news(this.person, since);
    if (!news) return;
    this.#told = news.head;
    const fate = this.fates.shift() ?? 'arrives';
    const engine = this.engine;
    const take = async (message: StreamNews) => {
      if (this.engine === engine && !(await engine.take(structuredClone(message)))) await this.sync();
    };
    if (fate === 'is lost' || fate === 'its answer is lost') return;
    if (!news.page) await this.sync();
    else if (fate === 'late') this.#limbo.push(take.bind(null, { since, page: news.page }));
    else await take({ since, page: news.page });
    if (fate === 'arrives twice' && news.page) await take({ since, page: news.page });
  }

  hangUp(): void {
    this.#told = null;
  }

  /** What was wiped here as received: after a disaster that may have been the last copy. */
  wiped = '';

  async wipe(): Promise<void> {
    const received = (await this.rows()).filter((row) => row.state === 'received' && row.by === this.person.personId);
    this.wiped += JSON.stringify(received);
    await this.outbox.release((await this.store.outline()).map(({ id }) => id));
    this.store = new MemoryStore();
    this.restart();
  }

  /** The browser is killed and started again: the memory of what was sent is gone. */
  restart(): void {
    this.engine = this.#newEngine();
    this.hangUp();
  }

  async rows(): Promise<Row[]> {
    const ids = (await this.store.outline()).map(({ id }) => id);
    return [...(await this.store.read(ids)).values()];
  }
}

/** A reader that follows the protocol's word and nothing else: no clock, no dates, no edits. */
export class PlainReader {
  readonly person: Actor;
  readonly #world: World;
  readonly held = new Map<string, string>();
  #checkpoint: Checkpoint | null = null;

  constructor(world: World, person: Actor) {
    this.#world = world;
    this.person = person;
  }

  async sync(): Promise<void> {
    if (this.#world.suspended.has(this.person.personId)) {
      this.held.clear();
      this.#checkpoint = null;
      return;
    }
    for (let left = 1; left > 0; ) {
      const answer = await this.#world.pull(this.person, {
        protocol: protocolVersion,
        checkpoint: this.#checkpoint,
        limit: 9,
      });
      if (answer.startOver) this.held.clear();
      for (const id of answer.removed) this.held.delete(id);
      for (const { id, revision } of answer.documents) this.held.set(id, revision);
      [this.#checkpoint, left] = [answer.checkpoint, answer.left];
    }
  }
}
