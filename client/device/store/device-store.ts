import type { Observable } from 'rxjs';
import type { Kind } from '../../../shared/domain/documents/index.ts';
import type { Checkpoint } from '../../../shared/sync/protocol.ts';
import type { Row, RowOutline } from './row.ts';

/** What replication has to remember between two starts. */
export interface SyncFacts {
  checkpoint: Checkpoint | null;
  /** Set from the moment the server says that it lost history until everything is fetched anew (SYNC-12). */
  startingOver: boolean;
  /** Last contact: the server's date and clock, and the device's clock at that moment (ms). */
  contact: { today: string; now: string; deviceClock: number } | null;
  /** The highest date and clock seen: a clock turned back does not make either younger (O5, O7). */
  highestToday: string | null;
  highestClock: number;
  /** The latest end date by which documents were removed here: when the server's date turns out to be earlier, they are fetched again. */
  removedUntil: string | null;
  /** Documents of which the server took a revision that its feed has not brought back yet (SYNC-12). */
  unseen: readonly string[];
}

export const noSyncFacts: SyncFacts = {
  checkpoint: null,
  startingOver: false,
  contact: null,
  highestToday: null,
  highestClock: 0,
  removedUntil: null,
  unseen: [],
};

export type RowFilter = { caseId: string } | { kind: Kind } | { id: string } | { unfinished: true };

/** Decides what becomes of one row: the next row, or `keep`. Called again when another tab was faster. */
export type DecideRow = (row: Row | null, id: string) => Row | 'keep';

/**
 * The documents of one person on one device. Two implementations pass one contract suite: in memory (simulation) and
 * RxDB (encrypted).
 */
export interface DeviceStore {
  read(ids: readonly string[]): Promise<Map<string, Row>>;
  find(filter: RowFilter): Promise<Row[]>;
  /** Emits at once, then after every change that touches the answer, made in this tab or in another. */
  watch(filter: RowFilter): Observable<Row[]>;
  /** All rows, without their words: cheap. */
  outline(): Promise<RowOutline[]>;
  /** Changes rows, each one atomically, without losing what another tab wrote meanwhile. Answers with the rows it wrote. */
  change(ids: readonly string[], decide: DecideRow): Promise<Row[]>;
  /** Takes documents off the device: rows, bytes, and the key of a case of which nothing is left (SYNC-7, A6). */
  remove(ids: readonly string[]): Promise<void>;
  facts(): Promise<SyncFacts>;
  saveFacts(change: Partial<SyncFacts>): Promise<void>;
}
