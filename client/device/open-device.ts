import { BehaviorSubject, combineLatest, distinctUntilChanged, firstValueFrom, map, type Observable } from 'rxjs';
import { judge } from '../../shared/domain/casework/index.ts';
import {
  type Body,
  type CaseState,
  type FileBody,
  fileTypes,
  type Kind,
  type RefusalCode,
} from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { caseStateOf, OpenCases } from './case-states.ts';
import { Files } from './files.ts';
import { HubClock } from './hub-clock.ts';
import { keepHere, keptHere } from './kept.ts';
import { electLeader } from './leader.ts';
import { Names } from './names.ts';
import { askToPersist, type Trouble } from './persist.ts';
import type { Connection, LocalDocument, OpenDevice, Piece, SyncStatus } from './port.ts';
import { Replicating } from './replicating.ts';
import { Doubts } from './replication/doubts.ts';
import type { EngineReport, RoundOutcome } from './replication/engine.ts';
import { httpTransport } from './replication/http-transport.ts';
import { again, type StepContext, setAside } from './replication/transitions.ts';
import { writeRow } from './replication/writer.ts';
import { Saving } from './saving.ts';
import { closeStorage, mendStorage, type Storage, sealWhatIsNot } from './storage.ts';
import type { Row } from './store/row.ts';
import type { TabMessage, Tabs } from './tabs.ts';
import { Views } from './views.ts';

export interface OpenDevicePorts {
  storage: Storage;
  tabs: Tabs;
  /** What the door does for it. */
  lock(because: 'asked'): Promise<void>;
  ended(because: 'suspended' | 'lost device'): void;
  addPasskey(): ReturnType<OpenDevice['addPasskey']>;
  changePassphrase(passphrase: string): Promise<void>;
}

/** A rule said no to something that answers with more than yes or no. */
export class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(`refused: ${code}`);
    this.code = code;
  }
}

interface News {
  inFlight: ReadonlySet<string>;
  sending: SyncStatus['sending'];
  fetching: SyncStatus['fetching'];
  clockOff: number | null;
  lastContact: string | null;
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
  readonly #names = new Names();
  readonly #doubts = new Doubts();
  readonly #saving: Saving;
  readonly #connection$ = new BehaviorSubject<Connection>(navigator.onLine ? 'online' : 'offline');
  readonly #news$: BehaviorSubject<News>;
  readonly #trouble$ = new BehaviorSubject<Trouble | null>(null);
  readonly #signedOut$ = new BehaviorSubject(false);
  readonly #beforeLock = new Set<() => Promise<unknown>>();
  readonly #closing: (() => unknown)[] = [];
  #replicating: Replicating | null = null;

  private constructor(ports: OpenDevicePorts, clock: HubClock, fetching: News['fetching']) {
    this.#ports = ports;
    this.#storage = ports.storage;
    this.#clock = clock;
    const { store, vault, ring } = ports.storage;
    this.actor = ports.storage.actor;
    this.#news$ = new BehaviorSubject<News>({
      inFlight: new Set(),
      sending: null,
      fetching,
      clockOff: null,
      lastContact: clock.lastContact,
    });
    this.#files = new Files(vault, ring, httpTransport);
    const inFlight$ = this.#news$.pipe(
      map((news) => news.inFlight),
      distinctUntilChanged(),
    );
    const sending$ = combineLatest({ connection: this.#connection$, inFlight: inFlight$ });
    this.#views = new Views(store, sending$, clock.today$);
    this.#cases = new OpenCases(store);
    this.#saving = new Saving(() => this.#mend());
    this.pieces$ = this.#views.pieces();
    this.status$ = this.#status();
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
    const everyMinute = setInterval(() => void this.#clock.refresh().catch(() => undefined), 60_000);
    this.#closing.push(() => clearInterval(everyMinute));
    this.#closing.push(electLeader(() => this.#lead()));
    tabs.tell({ type: 'what news' });
  }

  #lead(): () => Promise<void> {
    const { storage } = this.#ports;
    const replicating = new Replicating({
      store: storage.store,
      outbox: storage.outbox,
      transport: httpTransport,
      me: this.actor,
      clock: Date.now,
      newId: () => crypto.randomUUID(),
      nameOf: (personId) => this.#names.of(personId),
      bytesOf: (fileId) => this.#files.here(fileId),
      report: (report) => this.#report(report),
      breathe: () => new Promise((resolve) => setTimeout(resolve)),
      doubts: this.#doubts,
      pullLimit: 1000,
      slice: 25,
      files: this.#files,
      clockOfHub: this.#clock,
      beforeRound: () => this.#learnNames(),
      outcome: (outcome) => this.#outcome(outcome),
      fault: (fault) => void this.#fault(fault),
      offline: () => this.#connection$.next('offline'),
    });
    this.#replicating = replicating;
    void sealWhatIsNot(storage).catch((fault) => this.#fault(fault));
    return async () => {
      this.#replicating = null;
      await replicating.stop();
    };
  }

  async #learnNames(): Promise<void> {
    const caseIds = new Set((await this.#storage.store.find({ unfinished: true })).map((row) => row.caseId));
    for (const caseId of caseIds) this.#names.learn(await this.#storage.store.find({ caseId }));
  }

  #report(report: EngineReport): void {
    this.#news$.next({ ...this.#news$.value, ...report });
    this.#tellNews();
  }

  #tellNews(): void {
    const news = { report: this.#news$.value, connection: this.#connection$.value, trouble: this.#trouble$.value };
    this.#ports.tabs.tell({ type: 'news', news });
  }

  #outcome(outcome: RoundOutcome): void {
    const because = outcome.ok ? null : outcome.because;
    this.#connection$.next(because === 'no connection' ? 'offline' : 'online');
    this.#signedOut$.next(because === 'signed out');
    if (because === 'too old') this.#trouble$.next('update the hub');
    else if (this.#trouble$.value === 'update the hub' || outcome.ok) this.#trouble$.next(null);
    this.#tellNews();
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

  async #fault(fault: unknown): Promise<void> {
    console.error(fault);
    await this.#mend().catch(() => undefined);
  }

  async #mend(): Promise<void> {
    const mended = await mendStorage(this.#storage);
    if (mended === 'reopened') return;
    this.#trouble$.next('storage lost');
    this.#replicating?.runner.wake();
  }

  #hear(message: TabMessage): void {
    switch (message.type) {
      case 'shredded':
        this.#storage.ring.forget(message.caseIds);
        return;
      case 'wake':
        this.#replicating?.runner.written();
        return;
      case 'what news':
        if (this.#replicating) this.#tellNews();
        return;
      case 'news':
        this.#news$.next({ ...this.#news$.value, ...message.news.report });
        this.#connection$.next(message.news.connection);
        this.#trouble$.next(message.news.trouble);
        void this.#clock.refresh().catch(() => undefined);
    }
  }

  #status(): Observable<SyncStatus> {
    return combineLatest([
      this.#views.rows({ unfinished: true }),
      this.#news$,
      this.#connection$,
      combineLatest([this.#saving.trouble$, this.#trouble$]),
      this.#signedOut$,
    ]).pipe(
      map(([rows, news, connection, [saving, trouble], signedOut]) => {
        const needsYou = rows.filter((row) => row.state === 'refused').length;
        const { sending, fetching, lastContact, clockOff } = news;
        const waiting = rows.length - needsYou;
        return {
          connection,
          waiting,
          sending,
          needsYou,
          fetching,
          lastContact,
          clockOff,
          trouble: saving ?? trouble,
          signedOut,
        };
      }),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    );
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
    return this.#views
      .documents<K>({ id: documentId })
      .pipe(map((found) => found.find((one) => one.kind === kind) ?? null));
  }

  async read<K extends Kind>(kind: K, documentId: string): Promise<LocalDocument<K> | null> {
    return firstValueFrom(this.watch(kind, documentId));
  }

  /** The rule is asked each time that saving is tried: it reads the case from the same storage. */
  async write(
    caseId: string,
    documentId: string,
    body: Body,
  ): Promise<{ ok: true } | { ok: false; code: RefusalCode }> {
    return this.#save(documentId, () => this.#judgeAndWrite({ id: documentId, caseId, body, bytes: 'none' }));
  }

  async #save<T extends { ok: boolean }>(documentId: string, work: () => Promise<T>): Promise<T> {
    const saved = await this.#saving.save(documentId, work);
    if (this.#replicating) this.#replicating.runner.written();
    else if (saved.ok) this.#ports.tabs.tell({ type: 'wake' });
    return saved;
  }

  async #judgeAndWrite(made: Pick<Row, 'id' | 'caseId' | 'body' | 'bytes'>) {
    const ruled = await this.#judge(made.caseId, made.id, made.body);
    if (!ruled.ok) return ruled;
    const { store, outbox } = this.#storage;
    const ports = { store, outbox, doubts: this.#doubts, step: () => this.#step() };
    await writeRow(ports, { ...made, body: ruled.body });
    return { ok: true as const };
  }

  async #judge(
    caseId: string,
    documentId: string,
    body: Body,
  ): Promise<{ ok: true; body: Body } | { ok: false; code: RefusalCode }> {
    const rows = await this.#cases.rows(caseId);
    this.#names.learn(rows);
    const row = rows.find((one) => one.id === documentId);
    // What the server has: a document that never reached it can still be changed.
    const before = row && row.revision !== null ? row.body : null;
    const others = rows.filter((one) => one.revision !== null || (one.id !== documentId && one.state !== 'refused'));
    const state: CaseState = caseStateOf(caseId, others, this.actor);
    const now = new Date().toISOString();
    const newId = () => crypto.randomUUID();
    const ruling = judge({ documentId, before, body }, { state, actor: this.actor, today: this.today(), now, newId });
    if (!ruling.ok) return { ok: false, code: ruling.code };
    return { ok: true, body: ruling.documents.find((one) => one.id === documentId)?.body ?? body };
  }

  #step(): StepContext {
    if (this.#replicating) return this.#replicating.engine.step();
    return {
      now: new Date().toISOString(),
      me: this.actor,
      nameOf: (personId) => this.#names.of(personId),
      newOperationId: () => crypto.randomUUID(),
      inDoubt: () => true,
      replaced: () => undefined,
    };
  }

  async addFile(
    caseId: string,
    draftId: string | null,
    { name, type, bytes, alt }: { name: string; type: string; bytes: Uint8Array; alt: string },
  ): Promise<string> {
    if (!(type in fileTypes)) throw new Refused('invalid');
    const id = crypto.randomUUID();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const addedBy = { personId: this.actor.personId, name: this.actor.name };
    const body: FileBody = {
      kind: 'file',
      draftId,
      name,
      type: type as FileBody['type'],
      bytes: bytes.length,
      sha256,
      alt,
      addedBy,
    };
    const saved = await this.#save(id, async () => {
      const ruled = await this.#judge(caseId, id, body);
      if (!ruled.ok) return ruled;
      await this.#files.put(id, caseId, { type, bytes });
      await this.#storage.outbox.keepFile(id, bytes);
      return this.#judgeAndWrite({ id, caseId, body, bytes: 'to send' });
    });
    if (!saved.ok) throw new Refused(saved.code);
    return id;
  }

  keepHere(caseId: string, name: string, value: unknown): Promise<void> {
    return keepHere(this.#files, caseId, name, value);
  }

  keptHere(caseId: string, name: string): Promise<unknown> {
    return keptHere(this.#files, caseId, name);
  }

  async fileBytes(fileId: string): Promise<{ type: string; bytes: Uint8Array } | null> {
    const here = await this.#files.here(fileId);
    if (here) return here;
    const row = (await this.#storage.store.read([fileId])).get(fileId);
    return row?.body.kind === 'file' ? this.#files.get(fileId, row.caseId, row.body.type) : null;
  }

  async setAside(documentId: string): Promise<void> {
    const step = this.#step();
    const rows = await this.#storage.store.change([documentId], (row) => (row ? setAside(row, step) : 'keep'));
    await this.#storage.outbox.keep(rows);
  }

  async tryAgain(): Promise<void> {
    const step = this.#step();
    const refused = (await this.#storage.store.find({ unfinished: true })).filter((row) => row.state === 'refused');
    const rows = await this.#storage.store.change(
      refused.map((row) => row.id),
      (row) =>
        row?.state !== 'refused'
          ? 'keep'
          : row.unsent
            ? again(row, step)
            : { ...row, state: 'received', refusal: null },
    );
    await this.#storage.outbox.keep(rows);
    if (this.#replicating) await this.#replicating.runner.now();
    else this.#ports.tabs.tell({ type: 'wake' });
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
    if (!kept && !this.#trouble$.value) this.#trouble$.next('storage not kept');
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
    return (
      (await firstValueFrom(this.#views.rows({ unfinished: true }).pipe(map((rows) => rows.length)), {
        defaultValue: 0,
      })) ?? 0
    );
  }

  /** Lets go of everything, the keys included. */
  async close(): Promise<void> {
    this.#cases.close();
    await Promise.all(this.#closing.map((close) => close()));
    await closeStorage(this.#storage);
  }
}
