import type { Kind } from '../../../shared/domain/documents/index.ts';
import {
  type PullAnswer,
  type PulledDocument,
  protocolVersion,
  type StreamNews,
} from '../../../shared/sync/protocol.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { DeviceStore } from '../store/device-store.ts';
import { isUnfinished, type Row } from '../store/row.ts';
import { Doubts } from './doubts.ts';
import { afterContact, clockOff, hubDate } from './hub-date.ts';
import { push } from './push.ts';
import { notBrought, offeredOnLeaving, pulled, pulledAnew, type StepContext } from './transitions.ts';
import type { Transport, Unanswered } from './transport.ts';

/** What replication tells while it works; `status.ts` turns it into words. */
export interface EngineReport {
  sending?: { done: number; of: number } | null;
  /** Documents being sent just now. */
  inFlight?: ReadonlySet<string>;
  fetching?: { done: number; left: number } | null;
  clockOff?: number | null;
  lastContact?: string | null;
}

export interface EnginePorts {
  store: DeviceStore;
  outbox: Outbox;
  transport: Transport;
  me: { personId: string; name: string };
  /** The device's clock, ms. */
  clock(): number;
  newId(): string;
  /** The bytes of a file made here, to be sent; null when they are not here. */
  bytesOf(fileId: string): Promise<{ type: string; bytes: Uint8Array } | null>;
  report(report: EngineReport): void;
  /** Lets the page breathe between two slices of work. */
  breathe(): Promise<void>;
  doubts?: Doubts;
  pullLimit?: number;
  /** Documents stored in one go. */
  slice?: number;
  pushLimit?: number;
}

export type RoundOutcome = { ok: true } | Unanswered;

/** What a pull has brought so far, and what of it is not stored yet. */
interface Arrived {
  seen: Set<string>;
  waiting: { documents: PulledDocument[]; checkpoint: PullAnswer['checkpoint'] }[];
  stored: number;
}

const isCase = (document: PulledDocument): boolean => document.body.kind === ('case' satisfies Kind);
const left = (waiting: Arrived['waiting']): number => waiting.reduce((sum, part) => sum + part.documents.length, 0);

/**
 * Replication of one device. `round()` does everything that is to be done now, in this order: what has ended by its
 * date goes; what is unsent is pushed; the server's news are pulled, removals first; merges made by that are pushed;
 * bytes of files go last. It holds no timers: `runner.ts` decides when.
 */
export class Engine {
  readonly #ports: EnginePorts;
  readonly doubts: Doubts;

  constructor(ports: EnginePorts) {
    this.#ports = ports;
    this.doubts = ports.doubts ?? new Doubts();
  }

  async round(): Promise<RoundOutcome> {
    await this.removeEnded();
    const pushedBefore = await this.push();
    const fetched = await this.#pull();
    if (!fetched.ok) return fetched;
    if (!pushedBefore.ok) return pushedBefore;
    const pushedAfter = await this.push();
    if (!pushedAfter.ok) return pushedAfter;
    const files = await this.#sendFiles();
    const { left } = await this.#ports.outbox.deliver('released');
    return !files.ok ? files : left > 0 ? { ok: false, because: 'busy' } : { ok: true };
  }

  /** Sends what is unsent; also by itself, when something was typed and no news are expected. */
  push(): Promise<RoundOutcome> {
    return push(this.#ports, this.doubts, this.step());
  }

  /** Everything that a step over a row needs, at this moment. */
  step(): StepContext {
    const { clock, me, newId } = this.#ports;
    return {
      now: new Date(clock()).toISOString(),
      me,
      newOperationId: () => {
        const id = newId();
        this.doubts.made(id);
        return id;
      },
      inDoubt: (id) => this.doubts.inDoubt(id),
      replaced: (id) => this.doubts.replaced(id),
    };
  }

  /** O7: what a date has ended leaves the device, connection or not; what was unsent of it stays sealed until delivered. */
  async removeEnded(): Promise<void> {
    const { store, clock } = this.#ports;
    const facts = await store.facts();
    const today = hubDate(facts, clock());
    await store.saveFacts({ highestToday: today, highestClock: Math.max(facts.highestClock, clock()) });
    const ended = (await store.outline()).filter((row) => row.until !== null && row.until < today);
    if (ended.length === 0) return;
    const until = ended.reduce(
      (last, row) => (row.until && row.until > last ? row.until : last),
      facts.removedUntil ?? '',
    );
    await store.saveFacts({ removedUntil: until });
    await this.#remove(ended.map((row) => row.id));
  }

  async #remove(ids: readonly string[]): Promise<void> {
    await this.#ports.outbox.release(ids);
    await this.#ports.store.remove(ids);
  }

  async #pull(): Promise<RoundOutcome> {
    const { store } = this.#ports;
    const facts = await store.facts();
    // An interrupted start-over begins again: what it had brought so far is not remembered.
    if (facts.startingOver) await store.saveFacts({ checkpoint: null });
    const arrived: Arrived = { seen: new Set(), waiting: [], stored: 0 };
    // A device that holds nothing yet asks for its cases beside everything else: their list is there soon.
    const empty = facts.checkpoint === null && (await store.outline()).length === 0;
    const cases = empty ? this.#ask(null, 'case') : null;
    let next = this.#ask(facts.startingOver ? null : facts.checkpoint);
    const first = await cases;
    if (first?.ok) await this.#storeInSlices(first.value.documents);
    for (;;) {
      const answer = await next;
      if (!answer.ok) {
        await this.#storeWaiting(arrived);
        return this.#fetched(answer);
      }
      const page = answer.value;
      const anew = await this.#contact(page);
      if (page.startOver || anew) {
        await store.saveFacts({ checkpoint: null, ...(page.startOver ? { startingOver: true } : {}) });
        arrived.seen.clear();
        arrived.waiting.length = 0;
        next = this.#ask(null);
        continue;
      }
      if (page.left > 0) next = this.#ask(page.checkpoint);
      await this.#takeIn(page, arrived);
      if (page.left === 0) break;
    }
    await this.#storeWaiting(arrived);
    const lost = await this.#takenAndLost(facts.unseen, arrived.seen);
    if ((await store.facts()).startingOver) await this.#finishStartingOver(arrived.seen);
    else if (lost) {
      await store.saveFacts({ startingOver: true });
      return this.#pull();
    }
    return this.#fetched({ ok: true });
  }

  /**
   * SYNC-8: takes in what the stream brought. False when that does not follow on what is here, or when something of this
   * device's own is on its way back: a pull has to be made then. It is no contact: nobody knows how long it was on its way.
   */
  async take({ since, page }: StreamNews): Promise<boolean> {
    const { checkpoint, startingOver, unseen } = await this.#ports.store.facts();
    if (!checkpoint || startingOver) return false;
    if (checkpoint.seq >= page.checkpoint.seq) return true;
    if (checkpoint.seq !== since.seq || checkpoint.mark !== since.mark || unseen.length > 0) return false;
    if (page.removed.length > 0) await this.#remove(page.removed);
    await this.#store(page.documents);
    await this.#ports.store.saveFacts({ checkpoint: page.checkpoint });
    // What was unsent of it is sealed: it goes now, not with the next round.
    if (page.removed.length > 0) await this.#ports.outbox.deliver('released');
    return true;
  }

  /** Whether the server took something before this pull that the feed does not bring: it has lost history (SYNC-12). */
  async #takenAndLost(taken: readonly string[], seen: ReadonlySet<string>): Promise<boolean> {
    if (taken.length === 0) return false;
    const { store } = this.#ports;
    const { unseen } = await store.facts();
    await store.saveFacts({ unseen: unseen.filter((id) => !taken.includes(id)) });
    return (await store.read(taken.filter((id) => !seen.has(id)))).size > 0;
  }

  #ask(checkpoint: PullAnswer['checkpoint'] | null, only?: 'case') {
    const limit = only ? 5000 : (this.#ports.pullLimit ?? 5000);
    return this.#ports.transport.pull({ protocol: protocolVersion, checkpoint, limit, ...(only ? { only } : {}) });
  }

  #fetched(outcome: RoundOutcome): RoundOutcome {
    this.#ports.report({ fetching: null });
    return outcome;
  }

  /** Notes the contact; true when documents were removed by a date that the server says has not come: all is fetched again. */
  async #contact(page: PullAnswer): Promise<boolean> {
    const { store, clock, report } = this.#ports;
    const facts = await store.facts();
    const anew = facts.removedUntil !== null && page.today <= facts.removedUntil;
    await store.saveFacts({
      ...afterContact(page, facts, clock()),
      ...(facts.removedUntil ? { removedUntil: null } : {}),
    });
    report({ clockOff: clockOff(page.now, clock()), lastContact: page.now });
    return anew;
  }

  /** One page of a pull: removals first and at storage level (SYNC-7), then cases, so that their list is there soon. The rest waits. */
  async #takeIn(page: PullAnswer, { seen, waiting, stored }: Arrived): Promise<void> {
    if (page.removed.length > 0) {
      const removed = new Set(page.removed);
      for (const part of waiting) part.documents = part.documents.filter((document) => !removed.has(document.id));
      const { startingOver, unseen } = await this.#ports.store.facts();
      await this.#sealOffers(startingOver ? page.removed : page.removed.filter((id) => unseen.includes(id)));
      await this.#remove(page.removed);
    }
    for (const document of page.documents) seen.add(document.id);
    await this.#storeInSlices(page.documents.filter(isCase));
    waiting.push({ documents: page.documents.filter((document) => !isCase(document)), checkpoint: page.checkpoint });
    this.#ports.report({ fetching: { done: stored, left: left(waiting) + page.left } });
  }

  /** The checkpoint moves only behind what is stored: a crash in between costs a second fetch, never a document. */
  async #storeWaiting(arrived: Arrived): Promise<void> {
    for (let part = arrived.waiting.shift(); part; part = arrived.waiting.shift()) {
      await this.#storeInSlices(part.documents, (stored, toGo) => {
        arrived.stored += stored;
        this.#ports.report({ fetching: { done: arrived.stored, left: toGo + left(arrived.waiting) } });
      });
      await this.#ports.store.saveFacts({ checkpoint: part.checkpoint });
    }
  }

  async #storeInSlices(
    documents: readonly PulledDocument[],
    told: (stored: number, toGo: number) => void = () => undefined,
  ): Promise<void> {
    const { breathe, slice = 5000 } = this.#ports;
    for (let from = 0; from < documents.length; from += slice) {
      const some = documents.slice(from, from + slice);
      await this.#store(some);
      told(some.length, documents.length - from - some.length);
      await breathe();
    }
  }

  async #store(documents: readonly PulledDocument[]): Promise<void> {
    const { store, outbox } = this.#ports;
    const { startingOver, unseen } = await store.facts();
    // Another revision than the one that was taken: it may have been made by a server that lost that one (SYNC-12).
    const mayBeLost = new Set(unseen);
    const take = (id: string) => (startingOver || mayBeLost.has(id) ? pulledAnew : pulled);
    const byId = new Map(documents.map((document) => [document.id, document]));
    const step = this.step();
    const touched: string[] = [];
    const written = await store.change([...byId.keys()], (row, id) => {
      const document = byId.get(id);
      if (row && row.state !== 'received') touched.push(id);
      return document ? take(id)(row, document, step) : 'keep';
    });
    const unsent = written.filter((row) => isUnfinished(row) || touched.includes(row.id));
    if (unsent.length > 0) await outbox.keep(unsent);
  }

  /** SYNC-12: the server may have lost what it now has removed; the words of this person go to it sealed. */
  async #sealOffers(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const step = this.step();
    const rows = [...(await this.#ports.store.read(ids)).values()];
    await this.#ports.outbox.keep(rows.flatMap((row) => offeredOnLeaving(row, step) ?? []));
  }

  async #finishStartingOver(seen: ReadonlySet<string>): Promise<void> {
    const { store, outbox } = this.#ports;
    const missing = (await store.outline()).filter((row) => !seen.has(row.id)).map((row) => row.id);
    const step = this.step();
    const gone: string[] = [];
    const offered = await store.change(missing, (row, id) => {
      const next = row ? notBrought(row, step) : 'keep';
      if (next === 'gone') gone.push(id);
      return next === 'gone' ? 'keep' : next;
    });
    await outbox.keep(offered);
    await this.#remove(gone);
    await store.saveFacts({ startingOver: false });
  }

  async #sendFiles(): Promise<RoundOutcome> {
    const { store, transport, outbox, bytesOf } = this.#ports;
    const ready = (row: Row) =>
      row.kind === ('file' satisfies Kind) && row.state === 'received' && row.bytes === 'to send';
    for (const { id } of (await store.find({ unfinished: true })).filter(ready)) {
      const file = await bytesOf(id);
      if (!file) continue;
      const answer = await transport.putFile(id, file);
      if (!answer.ok && answer.because !== 'refused') return answer;
      const refusal = { code: 'unknown-file', detail: {}, keptForAuthority: false, at: this.step().now } as const;
      await store.change([id], (row) => {
        if (!row) return 'keep';
        return answer.ok ? { ...row, bytes: 'here' } : { ...row, state: 'refused', refusal };
      });
      if (answer.ok) await outbox.fileReceived(id);
    }
    return { ok: true };
  }
}
