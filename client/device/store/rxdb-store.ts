import type { Dexie, Table } from 'dexie';
import { type BulkWriteRow, createRxDatabase, type RxCollection, type RxDatabase, type RxDocumentData } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { Observable, Subject } from 'rxjs';
import type { DecideRow, DeviceStore, RowFilter, SyncFacts } from './device-store.ts';
import type { KeyRing } from './keys.ts';
import { fits } from './memory-store.ts';
import type { Row, RowOutline } from './row.ts';
import { documentsSchema, RowSealer, type SealedRow, type StoredRow, sealedStorage } from './sealed-storage.ts';
import type { Vault } from './vault.ts';

export const databaseName = 'hub';
type Changed = { id: string; row: Row | null }[];
type Raw = RxDocumentData<SealedRow>;

/** The encrypted store: RxDB over Dexie. Reads go straight to its table, since RxDB walks cursors row by row; writes and news between tabs go through RxDB. */
export class RxdbStore implements DeviceStore {
  readonly #db: RxDatabase;
  readonly #documents: RxCollection<StoredRow>;
  readonly #table: Table<Raw, string>;
  readonly #sealer: RowSealer;
  readonly #ring: KeyRing;
  readonly #vault: Vault;
  readonly #changed = new Subject<Changed>();
  /** Ids in the table, as this tab knows: what is not here is not looked for. Another tab's insert shows as a conflict. */
  #ids: Set<string> | null = null;
  /** Records as last written or heard of: the next write of the same document needs no read. A stale one shows as a conflict. */
  readonly #latest = new Map<string, RxDocumentData<StoredRow>>();

  private constructor(
    db: RxDatabase,
    documents: RxCollection<StoredRow>,
    table: Table<Raw, string>,
    sealer: RowSealer,
    ring: KeyRing,
    vault: Vault,
  ) {
    this.#db = db;
    this.#documents = documents;
    this.#table = table;
    this.#sealer = sealer;
    this.#ring = ring;
    this.#vault = vault;
    documents.eventBulks$.subscribe((bulk) => {
      const events = bulk.events as { documentId: string; documentData: RxDocumentData<StoredRow> }[];
      for (const { documentId, documentData } of events) this.#note(documentId, documentData);
      this.#changed.next(
        events.map(({ documentId, documentData }) => ({
          id: documentId,
          row: documentData._deleted ? null : rowOf(documentData),
        })),
      );
    });
  }

  #note(id: string, document: RxDocumentData<StoredRow>): void {
    this.#latest.delete(id);
    if (document._deleted) return void this.#ids?.delete(id);
    this.#ids?.add(id);
    this.#latest.set(id, document);
    if (this.#latest.size <= 32) return;
    const [oldest] = this.#latest.keys();
    if (oldest !== undefined) this.#latest.delete(oldest);
  }

  static async open(
    ring: KeyRing,
    vault: Vault,
    options: { name?: string; multiInstance?: boolean } = {},
  ): Promise<RxdbStore> {
    const sealer = new RowSealer(ring);
    const db = await createRxDatabase({
      name: options.name ?? databaseName,
      storage: sealedStorage(getRxStorageDexie(), sealer),
      multiInstance: options.multiInstance ?? true,
      closeDuplicates: true,
    });
    const { documents } = await db.addCollections({ documents: { schema: documentsSchema } });
    if (!documents) throw new Error('the collection of documents did not open');
    const internals = (await documents.storageInstance.internals) as { dexieDb: Dexie; dexieTable: Table<Raw, string> };
    return new RxdbStore(db, documents as RxCollection<StoredRow>, internals.dexieTable, sealer, ring, vault);
  }

  async read(ids: readonly string[]): Promise<Map<string, Row>> {
    const rows = await this.#openAll(await this.#raws(ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  async #raws(ids: readonly string[]): Promise<Raw[]> {
    const found = ids.length === 1 && ids[0] ? [await this.#table.get(ids[0])] : await this.#table.bulkGet([...ids]);
    return found.filter((raw): raw is Raw => raw !== undefined);
  }

  async #openAll(raws: readonly Raw[]): Promise<Row[]> {
    const opened = await Promise.all(
      raws.map((raw) => (isDeleted(raw) ? null : this.#sealer.fromStorage(undoBooleans(raw)))),
    );
    return opened.flatMap((stored) => (stored ? (rowOf(stored) ?? []) : []));
  }

  async find(filter: RowFilter): Promise<Row[]> {
    return (await this.#openAll(await this.#select(filter))).filter((row) => fits(row, filter));
  }

  async #select(filter: RowFilter): Promise<Raw[]> {
    if ('id' in filter) return this.#raws([filter.id]);
    if ('kind' in filter) return this.#where('kind', filter.kind);
    if ('caseId' in filter) return this.#where('caseId', filter.caseId);
    const found = await Promise.all([
      this.#where('state', 'unsent'),
      this.#where('state', 'refused'),
      this.#where('bytes', 'to send'),
    ]);
    return [...new Map(found.flat().map((raw) => [raw.id, raw])).values()];
  }

  #where(field: string, value: string): Promise<Raw[]> {
    return this.#table.where(`[_deleted+${field}+id]`).between(['0', value, ''], ['0', value, '\uffff']).toArray();
  }

  watch(filter: RowFilter): Observable<Row[]> {
    return new Observable((observer) => {
      let held: Map<string, Row> | null = null;
      const early: Changed[] = [];
      const apply = (changes: Changed): boolean => {
        let touched = false;
        for (const { id, row } of changes)
          if (row && fits(row, filter)) {
            held?.set(id, row);
            touched = true;
          } else touched = (held?.delete(id) ?? false) || touched;
        return touched;
      };
      const subscription = this.#changed.subscribe((changes) => {
        if (!held) early.push(changes);
        else if (apply(changes)) observer.next([...held.values()]);
      });
      this.find(filter).then(
        (rows) => {
          held = new Map(rows.map((row) => [row.id, row]));
          early.forEach(apply);
          observer.next([...held.values()]);
        },
        (fault) => observer.error(fault),
      );
      return subscription;
    });
  }

  async outline(): Promise<RowOutline[]> {
    const raws = await this.#table.toArray();
    return raws.filter((raw) => !isDeleted(raw)).map(outlineOf);
  }

  async change(ids: readonly string[], decide: DecideRow): Promise<Row[]> {
    const written: Row[] = [];
    let open = [...new Set(ids)];
    while (open.length > 0) {
      const { rows, next } = await this.#decideAll(open, decide);
      if (rows.length === 0) break;
      const { error } = await this.#documents.storageInstance.bulkWrite(rows, 'device');
      const failed = new Set(error.map((one) => one.documentId));
      for (const id of failed) {
        this.#latest.delete(id);
        this.#ids?.add(id);
      }
      const fault = error.find((one) => one.status !== 409);
      if (fault) throw new Error(`the store refused a row: ${fault.status}`);
      written.push(...next.filter((row) => !failed.has(row.id)));
      open = [...failed];
    }
    return written;
  }

  async #decideAll(ids: readonly string[], decide: DecideRow) {
    this.#ids ??= new Set(await this.#table.toCollection().primaryKeys());
    const stored = new Map<string, RxDocumentData<StoredRow>>();
    const toRead: string[] = [];
    for (const id of ids) {
      const latest = this.#latest.get(id);
      if (latest) stored.set(id, latest);
      else if (this.#ids.has(id)) toRead.push(id);
    }
    const raws = toRead.length > 0 ? await this.#raws(toRead) : [];
    await Promise.all(raws.map(async (raw) => stored.set(raw.id, await this.#sealer.fromStorage(undoBooleans(raw)))));
    const rows: BulkWriteRow<StoredRow>[] = [];
    const next: Row[] = [];
    for (const id of ids) {
      const previous = stored.get(id);
      const row = decide(previous && !previous._deleted ? rowOf(previous) : null, id);
      if (row === 'keep') continue;
      next.push(row);
      rows.push(previous ? { previous, document: storedOf(row, previous) } : { document: storedOf(row) });
    }
    return { rows, next };
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const raws = await this.#raws(ids);
    const rows = raws
      .filter((raw) => !isDeleted(raw))
      .map((raw) => {
        const { sealed: _sealed, ...previous } = { ...undoBooleans(raw), words: null };
        return { previous, document: { ...previous, _deleted: true } };
      });
    // The tombstone tells queries and other tabs; then the record itself goes.
    if (rows.length > 0) await this.#documents.storageInstance.bulkWrite(rows, 'device-remove');
    await this.#table.bulkDelete([...ids]);
    await this.#vault.removeFiles(ids);
    await this.#shred(new Set(raws.map((raw) => raw.caseId)));
  }

  async #shred(caseIds: ReadonlySet<string>): Promise<void> {
    const empty: string[] = [];
    for (const caseId of caseIds) {
      const left = await this.#table
        .where('[_deleted+caseId+id]')
        .between(['0', caseId, ''], ['0', caseId, '\uffff'])
        .count();
      if (left === 0) empty.push(caseId);
    }
    if (empty.length === 0) return;
    await this.#ring.shred(empty);
    await this.#vault.removeFilesOf(empty);
  }

  facts(): Promise<SyncFacts> {
    return this.#vault.sync();
  }

  saveFacts(change: Partial<SyncFacts>): Promise<void> {
    return this.#vault.saveSync(change);
  }

  /** Opens the table's connection again after the browser closed it; true when it had been closed. */
  async reopen(): Promise<boolean> {
    const { db } = this.#table;
    this.#latest.clear();
    this.#ids = null;
    if (db.isOpen()) return false;
    await db.open();
    return true;
  }

  async close(): Promise<void> {
    await this.#db.close();
    this.#changed.complete();
  }
}

const isDeleted = (raw: Raw): boolean => raw._deleted === true || (raw._deleted as unknown) === '1';
/** Dexie's table holds booleans as '0' and '1', since IndexedDB can't index them. */
const undoBooleans = (raw: Raw): Raw => ({ ...raw, _deleted: isDeleted(raw) });

const outlineOf = ({ id, caseId, kind, state, bytes, revision, until }: Raw): RowOutline => ({
  id,
  caseId,
  kind,
  state,
  bytes,
  revision: revision === '' ? null : revision,
  until: until === '' ? null : until,
});

function rowOf(stored: RxDocumentData<StoredRow>): Row | null {
  if (!stored.words) return null;
  const { id, caseId, kind, state, bytes, revision, until, words } = stored;
  return {
    ...words,
    id,
    caseId,
    kind,
    state,
    bytes,
    revision: revision === '' ? null : revision,
    until: until === '' ? null : until,
  };
}

function storedOf(row: Row, previous?: RxDocumentData<StoredRow>): RxDocumentData<StoredRow> {
  const { id, caseId, kind, state, bytes, revision, until, ...words } = row;
  const meta = previous
    ? { _rev: previous._rev, _meta: previous._meta, _attachments: previous._attachments }
    : { _rev: '', _meta: { lwt: 1 }, _attachments: {} };
  return {
    id,
    caseId,
    kind,
    state,
    bytes,
    revision: revision ?? '',
    until: until ?? '',
    words,
    ...meta,
    _deleted: false,
  };
}
