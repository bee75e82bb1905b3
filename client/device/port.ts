import type { Observable } from 'rxjs';
import type { Body, BodyOf, HubDocument, Kind, RefusalCode } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';

/** Where a document on this device stands, in the order of its life (O2). Always derived from what is stored, never guessed. */
export type PieceState =
  | { state: 'received'; at: string }
  | { state: 'saved on this device'; at: string }
  | { state: 'waiting to send'; since: string }
  | { state: 'sending'; since: string }
  | { state: 'needs you'; since: string; code: RefusalCode; words: string };

/** One document on the device, opened: with what was typed here on top of what the server sent. */
export interface LocalDocument<K extends Kind = Kind> extends HubDocument<K> {
  revision: string | null;
  /** Server moment of the last revision received; null for one made here. */
  at: string | null;
  until: string | null;
  piece: PieceState;
}

/** A thing of this person's that has not been received, or that needs them: the list behind the sync status. */
export interface Piece {
  documentId: string;
  caseId: string;
  kind: Kind;
  /** 'Advice for Tomasz Wren' */
  title: string;
  bytes: number;
  piece: PieceState;
}

export type Connection = 'online' | 'offline';

export interface SyncStatus {
  connection: Connection;
  waiting: number;
  sending: { done: number; of: number } | null;
  needsYou: number;
  /** Progress of a first sync; null when nothing is to be fetched. */
  fetching: { done: number; left: number } | null;
  lastContact: string | null;
  /** Set when the device's clock differs by more than 5 minutes from the server's: minutes ahead (+) or behind (−). */
  clockOff: number | null;
  trouble: null | 'storage full' | 'storage lost' | 'storage not kept' | 'update the hub';
  /** The session has ended: everything here works on, and is sent after the next sign-in. */
  signedOut?: boolean;
}

/** What the door shows. */
export type DoorState =
  | { door: 'none' } // nobody's data on this device
  | {
      door: 'locked';
      personName: string;
      because: 'idle' | 'restart' | 'asked';
      lockedAt: string | null;
      waiting: number;
      triesLeft: number;
      /** Last moment at which it opens offline (O5). */
      opensOfflineUntil: string;
      hasPasskey: boolean;
      hasPassphrase: boolean;
    }
  | { door: 'open'; device: OpenDevice };

export type UnlockResult =
  | { ok: true }
  | { ok: false; because: 'wrong'; triesLeft: number }
  | { ok: false; because: 'wiped' }
  | { ok: false; because: 'too long without contact' }
  | { ok: false; because: 'cancelled' };

/** The store of one signed-in person on this device, unlocked. */
export interface OpenDevice {
  actor: Actor;
  today(): string;
  status$: Observable<SyncStatus>;
  pieces$: Observable<Piece[]>;
  /** All documents of a kind that this person holds, newest state first emitted at once. */
  watchKind<K extends Kind>(kind: K): Observable<LocalDocument<K>[]>;
  /** All documents of one case. */
  watchCase(caseId: string): Observable<LocalDocument[]>;
  watch<K extends Kind>(kind: K, documentId: string): Observable<LocalDocument<K> | null>;
  read<K extends Kind>(kind: K, documentId: string): Promise<LocalDocument<K> | null>;
  /**
   * Writes a document: judged by the same rule as on the server, stored encrypted with its sealed copy, then queued.
   * Resolves when it is safe on this device. A refusal by the rule stores nothing and says why.
   * `madeFrom` is the body that the change was made from: what reached the device since then is merged, never written
   * over (O3), and where the document has left the device, the words go to the hub sealed (SYNC-7). Without it the
   * document becomes `body`.
   */
  write(
    caseId: string,
    documentId: string,
    body: Body,
    madeFrom?: Body,
  ): Promise<{ ok: true } | { ok: false; code: RefusalCode }>;
  /** Adds a photo or file: the bytes under a key of their own, and its `file` document. Resolves with the document's id. */
  addFile(
    caseId: string,
    draftId: string | null,
    file: { name: string; type: string; bytes: Uint8Array; alt: string },
  ): Promise<string>;
  /** The bytes of a file, from the device or, when they are not here, fetched; null when neither can be had now. */
  fileBytes(fileId: string): Promise<{ type: string; bytes: Uint8Array } | null>;
  /**
   * Keeps something of a screen's for this person on this device alone: earlier wordings for Undo after a restart.
   * Encrypted under the case's key and gone with it; never sent: nothing that exists only here belongs in it (O6).
   */
  keepHere?(caseId: string, name: string, value: unknown): Promise<void>;
  /** What was kept under that name; null when there is nothing. */
  keptHere?(caseId: string, name: string): Promise<unknown>;
  /** Puts aside a refused change: its words stay in the sealed history for its author, it is no longer tried. */
  setAside(documentId: string): Promise<void>;
  /** Tries refused and waiting changes again now. */
  tryAgain(): Promise<void>;
  lock(): Promise<void>;
  /** Called before the store is locked: a screen saves what it has not handed over yet. Answers with how to take it back. */
  beforeLock(save: () => Promise<unknown>): () => void;
  /** Asks the browser to keep this storage; says whether it will. */
  askToPersist(): Promise<boolean>;
  addPasskey(): Promise<{ ok: true } | { ok: false; because: 'not supported' | 'cancelled' }>;
  changePassphrase(passphrase: string): Promise<void>;
}

export interface Door {
  state$: Observable<DoorState>;
  /** After sign-in: makes the encrypted store of this person on this device. */
  setUp(
    passphrase: string | null,
  ): Promise<
    { ok: true } | { ok: false; because: 'weak passphrase' | 'other person' | 'storage full' | 'no connection' }
  >;
  unlockWithPassphrase(passphrase: string): Promise<UnlockResult>;
  unlockWithPasskey(): Promise<UnlockResult>;
  /** Online, with a live session: by the share that the server releases to that session. */
  unlockWithSession(): Promise<UnlockResult>;
  /** Things that would travel sealed if the person signed out now (said before it is done, O6). */
  unsent(): Promise<number>;
  /** Delivers what it can, wipes, ends the session. */
  signOut(): Promise<void>;
  /** Deletes the databases, caches and keys; what was unsent stays sealed until it is delivered. */
  wipe(): Promise<void>;
}

export type { BodyOf };
