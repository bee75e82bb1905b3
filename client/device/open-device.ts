import { map, type Observable } from 'rxjs';
import type { Body, Kind } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { OpenCases } from './case-states.ts';
import { Files } from './files.ts';
import { HubClock } from './hub-clock.ts';
import { keepHere, keptHere } from './kept.ts';
import { electLeader } from './leader.ts';
import { askToPersist } from './persist.ts';
import type { LocalDocument, OpenDevice, Piece, SyncStatus } from './port.ts';
import { Replicating } from './replicating.ts';
import { Doubts } from './replication/doubts.ts';
import type { RoundOutcome } from './replication/engine.ts';
import { httpTransport } from './replication/http-transport.ts';
import type { StepContext } from './replication/transitions.ts';
import { Saving } from './saving.ts';
import { closeStorage, mendStorage, type Storage, sealWhatIsNot } from './storage.ts';
import { SyncNews } from './sync-news.ts';
import type { TabMessage, Tabs } from './tabs.ts';
import { Views } from './views.ts';
import { Writing } from './writing.ts';

export interface OpenDevicePorts {
  storage: Storage;
  tabs: Tabs;
  /** What the door does for it. */
  lock(because: 'asked'): Promise<void>;
  ended(because: 'suspended' | 'lost device'): void;
  addPasskey(): ReturnType<OpenDevice['addPasskey']>;
  changePassphrase(passphrase: string): Promise<void>;
}

/** The opened store of one person: what screens read and write, and replication when this tab leads. */
export class OpenedDevice implements OpenDevice {
  readonly actor: Actor;
  readonly status$: Observable<SyncStatus>;
  readonly pieces$: Observable<Piece[]>;
  readonly #ports: OpenDevicePorts;
  readonly #storage: Storage;
  readonly #clock: HubClock;
  readonly #files: Files;
  readonly #views: Views;
  readonly #cases: OpenCases;
  readonly #writing: Writing;
  readonly #saving: Saving;
  readonly #news: SyncNews;
  readonly #doubts = new Doubts();
  readonly #beforeLock = new Set<() => Promise<unknown>>();
  readonly #closing: (() => unknown)[] = [];
  #replicating: Replicating | null = null;

  private constructor(ports: OpenDevicePorts, clock: HubClock, fetching: SyncStatus['fetching']) {
    const { storage, tabs } = ports;
    this.#ports = ports;
    this.#storage = storage;
    this.#clock = clock;
    this.actor = storage.actor;
    this.#news = new SyncNews(tabs, { fetching, lastContact: clock.lastContact });
    this.#files = new Files(storage.vault, storage.ring, httpTransport);
    this.#views = new Views(storage.store, this.#news.sending$, clock.today$);
    this.#cases = new OpenCases(storage.store);
    this.#saving = new Saving(() => this.#mend());
    this.#writing = this.#writingOn(storage);
    this.pieces$ = this.#views.pieces();
    this.status$ = this.#news.status(this.#views.rows({ unfinished: true }), this.#saving.trouble$);
  }

  #writingOn(storage: Storage): Writing {
    return new Writing({
      storage,
      actor: this.actor,
      files: this.#files,
      cases: this.#cases,
      doubts: this.#doubts,
      saving: this.#saving,
      step: () => this.#step(),
      today: () => this.today(),
      written: () => this.#wake(),
      left: () => this.#contact(),
    });
  }

  static async open(ports: OpenDevicePorts): Promise<OpenedDevice> {
    const { store } = ports.storage;
    const [clock, { checkpoint }] = await Promise.all([HubClock.read(store), store.facts()]);
    // Nothing has come yet: that is not "up to date".
    const device = new OpenedDevice(ports, clock, checkpoint === null ? { done: 0, left: 0 } : null);
    device.#start();
    return device;
  }

  #start(): void {
    const { tabs } = this.#ports;
    this.#closing.push(tabs.listen((message) => this.#hear(message)));
    const everyMinute = setInterval(() => this.#refreshClock(), 60_000);
    this.#closing.push(() => clearInterval(everyMinute));
    this.#closing.push(electLeader(() => this.#lead()));
    tabs.tell({ type: 'what news' });
  }

  #refreshClock(): void {
    void this.#clock.refresh().catch(() => undefined);
  }

  #lead(): () => Promise<void> {
    const { store, outbox } = this.#storage;
    const replicating = new Replicating({
      store,
      outbox,
      transport: httpTransport,
      me: this.actor,
      clock: Date.now,
      newId: () => crypto.randomUUID(),
      bytesOf: (fileId) => this.#files.here(fileId),
      report: (report) => this.#news.report(report),
      breathe: () => new Promise((resolve) => setTimeout(resolve)),
      doubts: this.#doubts,
      pullLimit: 1000,
      slice: 8,
      files: this.#files,
      clockOfHub: this.#clock,
      outcome: (outcome) => this.#outcome(outcome),
      fault: (fault) => this.#fault(fault),
      offline: () => this.#news.offline(),
    });
    this.#replicating = replicating;
    void sealWhatIsNot(this.#storage).catch((fault) => this.#fault(fault));
    return async () => {
      this.#replicating = null;
      await replicating.stop();
    };
  }

  #outcome(outcome: RoundOutcome): void {
    this.#news.outcome(outcome);
    if (outcome.ok) return;
    const { because } = outcome;
    // Without a session nothing can be pushed: what is sealed can be deposited all the same (O6).
    if (because === 'signed out') void this.#deposit().catch(() => undefined);
    if (because === 'suspended' || because === 'lost device') this.#ports.ended(because);
  }

  async #deposit(): Promise<void> {
    // What is deposited has left the device: newer words go on top of it from now on.
    this.#doubts.beforeReading();
    const { device } = await this.#storage.outbox.deliver('all');
    if (device === 'suspended') this.#ports.ended('suspended');
    if (device === 'lost') this.#ports.ended('lost device');
  }

  #fault(fault: unknown): void {
    console.error(fault);
    void this.#mend().catch(() => undefined);
  }

  async #mend(): Promise<void> {
    if ((await mendStorage(this.#storage)) === 'reopened') return;
    this.#news.trouble$.next('storage lost');
    this.#replicating?.runner.wake();
  }

  #hear(message: TabMessage): void {
    if (message.type === 'shredded') this.#storage.ring.forget(message.caseIds);
    if (message.type === 'wake') this.#replicating?.runner.written();
    if (message.type === 'try again') this.#replicating?.runner.wake();
    if (message.type === 'what news' && this.#replicating) this.#news.tell();
    if (message.type !== 'news') return;
    this.#news.hear(message.news);
    this.#refreshClock();
  }

  #wake(): void {
    if (this.#replicating) this.#replicating.runner.written();
    else this.#ports.tabs.tell({ type: 'wake' });
  }

  #contact(): void {
    if (this.#replicating) this.#replicating.runner.wake();
    else this.#ports.tabs.tell({ type: 'try again' });
  }

  /** In a tab that does not replicate every change is in doubt: the other tab may have sent it. */
  #step(): StepContext {
    if (this.#replicating) return this.#replicating.engine.step();
    return {
      now: new Date().toISOString(),
      me: this.actor,
      newOperationId: () => crypto.randomUUID(),
      inDoubt: () => true,
      replaced: () => undefined,
    };
  }

  today(): string {
    return this.#clock.today();
  }

  watchKind<K extends Kind>(kind: K): Observable<LocalDocument<K>[]> {
    return this.#views.documents<K>({ kind });
  }

  watchCase(caseId: string): Observable<LocalDocument[]> {
    return this.#views.documents({ caseId });
  }

  watch<K extends Kind>(kind: K, documentId: string): Observable<LocalDocument<K> | null> {
    const found$ = this.#views.documents<K>({ id: documentId });
    return found$.pipe(map((found) => found.find((one) => one.kind === kind) ?? null));
  }

  read<K extends Kind>(kind: K, documentId: string): Promise<LocalDocument<K> | null> {
    return this.#views.read(kind, documentId);
  }

  write(caseId: string, documentId: string, body: Body, madeFrom?: Body): ReturnType<OpenDevice['write']> {
    return this.#writing.write(caseId, documentId, body, madeFrom);
  }

  addFile(...given: Parameters<OpenDevice['addFile']>): Promise<string> {
    return this.#writing.addFile(...given);
  }

  async fileBytes(fileId: string): Promise<{ type: string; bytes: Uint8Array } | null> {
    const here = await this.#files.here(fileId);
    if (here) return here;
    const row = (await this.#storage.store.read([fileId])).get(fileId);
    return row?.body.kind === 'file' ? this.#files.get(fileId, row.caseId, row.body.type) : null;
  }

  keepHere(caseId: string, name: string, value: unknown): Promise<void> {
    return keepHere(this.#files, caseId, name, value);
  }

  keptHere(caseId: string, name: string): Promise<unknown> {
    return keptHere(this.#files, caseId, name);
  }

  setAside(documentId: string): Promise<void> {
    return this.#writing.setAside(documentId);
  }

  async tryAgain(): Promise<void> {
    await this.#writing.queueRefused();
    if (this.#replicating) await this.#replicating.runner.now();
    else this.#ports.tabs.tell({ type: 'try again' });
  }

  lock(): Promise<void> {
    return this.#ports.lock('asked');
  }

  beforeLock(save: () => Promise<unknown>): () => void {
    this.#beforeLock.add(save);
    return () => this.#beforeLock.delete(save);
  }

  async askToPersist(): Promise<boolean> {
    const kept = await askToPersist();
    const { trouble$ } = this.#news;
    if (!kept && !trouble$.value) trouble$.next('storage not kept');
    return kept;
  }

  addPasskey(): ReturnType<OpenDevice['addPasskey']> {
    return this.#ports.addPasskey();
  }

  changePassphrase(passphrase: string): Promise<void> {
    return this.#ports.changePassphrase(passphrase);
  }

  /** Whether words are in memory only, because the storage does not take them now. */
  get holdsUnsafeWords(): boolean {
    return this.#saving.busy;
  }

  /** One last round before signing out, when there is a connection. */
  async sendAll(): Promise<void> {
    await this.settle();
    await this.#replicating?.runner.now();
  }

  /** Everything that was typed is handed over and stored. */
  async settle(): Promise<void> {
    await Promise.allSettled([...this.#beforeLock].map((save) => save()));
    await this.#saving.settled();
  }

  async unsent(): Promise<number> {
    return (await this.#storage.store.find({ unfinished: true })).length;
  }

  /** Lets go of everything, the keys included. */
  async close(): Promise<void> {
    this.#cases.close();
    await Promise.all(this.#closing.map((close) => close()));
    await closeStorage(this.#storage);
  }
}
