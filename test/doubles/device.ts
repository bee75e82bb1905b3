import { BehaviorSubject, map, of } from 'rxjs';
import type { Door, DoorState, LocalDocument, OpenDevice, Piece, SyncStatus } from '../../client/device/port.ts';
import type { Kind } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';

export const restingStatus: SyncStatus = {
  connection: 'online',
  waiting: 0,
  sending: null,
  needsYou: 0,
  fetching: null,
  lastContact: '2026-11-23T11:20:00.000Z',
  clockOff: null,
  trouble: null,
};

export interface DoubleDevice {
  actor: Actor;
  today: string;
  documents: readonly LocalDocument[];
  pieces: readonly Piece[];
  status: Partial<SyncStatus>;
}

/** An opened store that holds what it is given and keeps what is written; nothing is sent. */
export function doubleDevice(given: DoubleDevice, lock: () => void = () => {}): OpenDevice {
  const documents = new BehaviorSubject<readonly LocalDocument[]>(given.documents);
  const pieces = new BehaviorSubject<Piece[]>([...given.pieces]);
  const ofKind = <K extends Kind>(all: readonly LocalDocument[], kind: K) =>
    all.filter((one) => one.kind === kind) as unknown as LocalDocument<K>[];
  const find = <K extends Kind>(all: readonly LocalDocument[], kind: K, id: string) =>
    ofKind(all, kind).find((one) => one.id === id) ?? null;
  const device: OpenDevice = {
    actor: given.actor,
    today: () => given.today,
    status$: of({ ...restingStatus, ...given.status }),
    pieces$: pieces,
    watchKind: (kind) => documents.pipe(map((all) => ofKind(all, kind))),
    watchCase: (caseId) => documents.pipe(map((all) => all.filter((one) => one.caseId === caseId))),
    watch: (kind, id) => documents.pipe(map((all) => find(all, kind, id))),
    read: async (kind, id) => find(documents.value, kind, id),
    write: async (caseId, id, body) => {
      const piece = { state: 'waiting to send', since: '2026-11-23T14:02:00.000Z' } as const;
      const written = {
        id,
        caseId,
        kind: body.kind,
        body,
        revision: null,
        at: null,
        until: null,
        piece,
      } as LocalDocument;
      documents.next([...documents.value.filter((one) => one.id !== id), written]);
      return { ok: true };
    },
    addFile: async () => crypto.randomUUID(),
    fileBytes: async () => null,
    setAside: async (id) => pieces.next(pieces.value.filter((piece) => piece.documentId !== id)),
    tryAgain: async () => {},
    lock: async () => lock(),
    beforeLock: () => () => {},
    askToPersist: async () => false,
    addPasskey: async () => ({ ok: false, because: 'not supported' }),
    changePassphrase: async () => {},
  };
  return device;
}

/** A door with one passphrase, 'three wet boots'; wrong ones count down from the tries it is given. */
export function doubleDoor(first: DoorState, inside: DoubleDevice): Door {
  const state$ = new BehaviorSubject<DoorState>(first);
  const open = (): void => state$.next({ door: 'open', device: doubleDevice(inside, lock) });
  const lock = (): void => state$.next(lockedDoor(inside.actor.name));
  return {
    state$,
    setUp: async (passphrase) => {
      if (passphrase === 'weak password') return { ok: false, because: 'weak passphrase' };
      open();
      return { ok: true };
    },
    unlockWithPassphrase: async (passphrase) => {
      const now = state$.value;
      if (passphrase === 'three wet boots') open();
      if (passphrase === 'three wet boots' || now.door !== 'locked') return { ok: true };
      const triesLeft = now.triesLeft - 1;
      state$.next(triesLeft ? { ...now, triesLeft } : { door: 'none' });
      return triesLeft ? { ok: false, because: 'wrong', triesLeft } : { ok: false, because: 'wiped' };
    },
    unlockWithPasskey: async () => ({ ok: false, because: 'cancelled' }),
    unlockWithSession: async () => ({ ok: false, because: 'cancelled' }),
    unsent: async () => inside.pieces.length,
    signOut: async () => state$.next({ door: 'none' }),
    wipe: async () => state$.next({ door: 'none' }),
  };
}

/** The lock as the mock-up shows it: idle, two things waiting, both ways to open. */
export function lockedDoor(
  personName: string,
  change: Partial<Extract<DoorState, { door: 'locked' }>> = {},
): DoorState {
  return {
    door: 'locked',
    personName,
    because: 'idle',
    lockedAt: '2026-11-23T14:20:00.000Z',
    waiting: 2,
    triesLeft: 10,
    opensOfflineUntil: '2026-11-30T11:20:00.000Z',
    hasPasskey: true,
    hasPassphrase: true,
    ...change,
  };
}
