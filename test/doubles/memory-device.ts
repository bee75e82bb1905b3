import { BehaviorSubject, map, type Observable, of } from 'rxjs';
import type { Door, LocalDocument, OpenDevice, Piece, PieceState, SyncStatus } from '../../client/device/port.ts';
import type { Body, Kind, RefusalCode } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { mergeBodies } from '../../shared/sync/merge/index.ts';

export interface MemoryDevice extends OpenDevice {
  /** Puts a document there as if it had been received; a second time: as if somebody else had changed it. */
  receive(caseId: string, id: string, body: Body, piece?: PieceState): void;
  online(online: boolean): void;
  /** Takes a case away, as a removal does. */
  takeAway(caseId: string): void;
  /** Words that were written after their document had been taken away: a device seals them. */
  sealed: Body[];
  /** The next write is refused with this code. */
  refuseNext(code: RefusalCode): void;
  documents(): LocalDocument[];
}

const status = (connection: SyncStatus['connection'], waiting: number): SyncStatus => ({
  connection,
  waiting,
  sending: null,
  needsYou: 0,
  fetching: null,
  lastContact: null,
  clockOff: null,
  trouble: null,
});

/** A device that holds everything in memory: for looking at screens and for component tests. Nothing is judged, nothing is sent. */
export function memoryDevice(actor: Actor, today: string, clock = () => new Date().toISOString()): MemoryDevice {
  const held = new Map<string, LocalDocument>();
  const bytes = new Map<string, { type: string; bytes: Uint8Array }>();
  const kept = new Map<string, string>();
  const sealed: Body[] = [];
  const all$ = new BehaviorSubject<LocalDocument[]>([]);
  const status$ = new BehaviorSubject(status('online', 0));
  let refusal: RefusalCode | null = null;
  const put = (caseId: string, id: string, body: Body, piece: PieceState): void => {
    const at = 'at' in piece ? piece.at : (held.get(id)?.at ?? null);
    held.set(id, { id, caseId, kind: body.kind, body: structuredClone(body), revision: id, at, until: null, piece });
    all$.next([...held.values()]);
  };
  const find = (kind: Kind, id: string): LocalDocument | null => {
    const found = held.get(id);
    return found?.kind === kind ? found : null;
  };
  const watch = (fits: (one: LocalDocument) => boolean) => all$.pipe(map((all) => all.filter(fits)));
  return {
    actor,
    today: () => today,
    status$,
    pieces$: of<Piece[]>([]),
    watchKind: (kind) => watch((one) => one.kind === kind) as never,
    watchCase: (caseId) => watch((one) => one.caseId === caseId),
    watch: (kind, id) => all$.pipe(map(() => find(kind, id))) as never,
    read: async (kind, id) => structuredClone(find(kind, id)) as never,
    async write(caseId, id, given, madeFrom) {
      if (refusal) {
        const code = refusal;
        refusal = null;
        return { ok: false, code };
      }
      const there = held.get(id);
      if (!there && madeFrom) {
        sealed.push(structuredClone(given));
        return { ok: true };
      }
      const merged = madeFrom && there && there.piece.state === 'received';
      const theirs = { name: '', at: there?.at ?? '' };
      const body = merged
        ? mergeBodies(madeFrom, given, there.body, { mine: { name: actor.name, at: clock() }, theirs })
        : given;
      const offline = status$.value.connection === 'offline';
      put(
        caseId,
        id,
        body,
        offline ? { state: 'waiting to send', since: clock() } : { state: 'received', at: clock() },
      );
      return { ok: true };
    },
    async addFile(caseId, draftId, file) {
      const id = crypto.randomUUID();
      bytes.set(id, { type: file.type, bytes: file.bytes });
      const { personId, name } = actor;
      const about = {
        name: file.name,
        type: file.type as never,
        bytes: file.bytes.length,
        sha256: '0'.repeat(64),
        alt: file.alt,
      };
      put(
        caseId,
        id,
        { kind: 'file', draftId, ...about, addedBy: { personId, name } },
        { state: 'received', at: clock() },
      );
      return id;
    },
    fileBytes: async (id) => bytes.get(id) ?? null,
    keepHere: async (caseId, name, value) => void kept.set(`${caseId} ${name}`, JSON.stringify(value)),
    keptHere: async (caseId, name) => JSON.parse(kept.get(`${caseId} ${name}`) ?? 'null') as unknown,
    async setAside(id) {
      held.delete(id);
      all$.next([...held.values()]);
    },
    tryAgain: async () => {},
    beforeLock: () => () => {},
    lock: async () => {},
    askToPersist: async () => true,
    addPasskey: async () => ({ ok: true }),
    changePassphrase: async () => {},
    receive: (caseId, id, body, piece = { state: 'received', at: clock() }) => put(caseId, id, body, piece),
    sealed,
    takeAway(caseId) {
      for (const one of [...held.values()]) if (one.caseId === caseId) held.delete(one.id);
      all$.next([...held.values()]);
    },
    online: (online) => status$.next(status(online ? 'online' : 'offline', 0)),
    refuseNext: (code) => {
      refusal = code;
    },
    documents: () => [...held.values()],
  };
}

/** A door that stands open on this device. */
export function openDoor(device: OpenDevice): Door {
  const not = (): never => {
    throw new Error('This door is always open');
  };
  return {
    state$: of({ door: 'open', device }) as Observable<{ door: 'open'; device: OpenDevice }>,
    setUp: not,
    unlockWithPassphrase: not,
    unlockWithPasskey: not,
    unlockWithSession: not,
    unsent: async () => 0,
    signOut: async () => {},
    wipe: async () => {},
  };
}
