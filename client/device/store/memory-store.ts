import { map, type Observable, Subject, startWith } from 'rxjs';
import { type DecideRow, type DeviceStore, noSyncFacts, type RowFilter, type SyncFacts } from './device-store.ts';
import { isUnfinished, type Row, type RowOutline } from './row.ts';

/** Whether a row belongs to what a screen looks at; rows put aside belong to nothing. */
export function fits(row: Row, filter: RowFilter): boolean {
  if (row.state === 'aside') return false;
  if ('unfinished' in filter) return isUnfinished(row);
  if ('id' in filter) return row.id === filter.id;
  if ('kind' in filter) return row.kind === filter.kind;
  return row.caseId === filter.caseId;
}

export const outlineOf = ({ id, caseId, kind, state, revision, until, bytes }: Row): RowOutline => ({
  id,
  caseId,
  kind,
  state,
  revision,
  until,
  bytes,
});

/** The device's store in memory: what the simulation and the benchmarks in Node use. Nothing is shared with the caller. */
export class MemoryStore implements DeviceStore {
  #rows = new Map<string, Row>();
  #facts: SyncFacts = { ...noSyncFacts };
  #changed = new Subject<void>();

  async read(ids: readonly string[]): Promise<Map<string, Row>> {
    const found = new Map<string, Row>();
    for (const id of ids) {
      const row = this.#rows.get(id);
      if (row) found.set(id, row);
    }
    return found;
  }

  async find(filter: RowFilter): Promise<Row[]> {
    return this.#find(filter);
  }

  #find(filter: RowFilter): Row[] {
    return [...this.#rows.values()].filter((row) => fits(row, filter));
  }

  watch(filter: RowFilter): Observable<Row[]> {
    return this.#changed.pipe(
      startWith(undefined),
      map(() => this.#find(filter)),
    );
  }

  async outline(): Promise<RowOutline[]> {
    return [...this.#rows.values()].map(outlineOf);
  }

  async change(ids: readonly string[], decide: DecideRow): Promise<Row[]> {
    const written: Row[] = [];
    for (const id of ids) {
      const next = decide(this.#rows.get(id) ?? null, id);
      if (next === 'keep') continue;
      this.#rows.set(id, next);
      written.push(next);
    }
    if (written.length > 0) this.#changed.next();
    return written;
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#rows.delete(id);
    if (ids.length > 0) this.#changed.next();
  }

  async facts(): Promise<SyncFacts> {
    return { ...this.#facts };
  }

  async saveFacts(change: Partial<SyncFacts>): Promise<void> {
    this.#facts = { ...this.#facts, ...change };
  }
}
