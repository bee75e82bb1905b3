import { type RxDocumentData, type RxJsonSchema, type RxStorage, wrapRxStorageInstance } from 'rxdb';
import { fromBase64, toBase64 } from './base64.ts';
import { decrypt, encrypt, type KeyRing } from './keys.ts';
import type { Row, RowWords } from './row.ts';

/** A row as RxDB holds it: the clear fields, and the words as one field. Absent revision and date are ''. */
export interface StoredRow extends Pick<Row, 'id' | 'caseId' | 'kind' | 'state' | 'bytes'> {
  revision: string;
  until: string;
  /** Null when the words can't be opened: the case's key is gone, or the record was damaged. */
  words: RowWords | null;
}

/** The same row as it lies in IndexedDB: the words are one AES-256-GCM text. */
export type SealedRow = Omit<StoredRow, 'words'> & { sealed: string; _rev: string };

const text = (maxLength: number) => ({ type: 'string', maxLength }) as const;
const clear = {
  id: text(36),
  caseId: text(36),
  kind: text(40),
  state: text(20),
  bytes: text(20),
  revision: text(36),
  until: text(10),
};

export const documentsSchema: RxJsonSchema<StoredRow> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { ...clear, words: { type: 'object' } },
  required: ['id', 'caseId', 'kind', 'state', 'bytes'],
  indexes: ['caseId', 'kind', 'state', 'bytes'],
} as RxJsonSchema<StoredRow>;

/** What the ciphertext is bound to: collection, id, revision, and every clear field, so that none can be exchanged on the disk. */
const boundTo = (row: Omit<SealedRow, 'sealed'>): string =>
  ['documents', row.id, row._rev, row.caseId, row.kind, row.state, row.bytes, row.revision, row.until].join('|');

/** Opens and seals rows; remembers what it just sealed, since RxDB hands every written row back through its change stream. */
export class RowSealer {
  readonly #ring: KeyRing;
  readonly #recent = new Map<string, RowWords>();
  readonly #asStored = new WeakMap<object, string>();

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  async toStorage(row: RxDocumentData<StoredRow>): Promise<RxDocumentData<SealedRow>> {
    const { words, ...rest } = row;
    if (row._deleted || !words) return { ...rest, sealed: '' };
    const before = this.#asStored.get(row);
    if (before !== undefined) return { ...rest, sealed: before };
    const bytes = new TextEncoder().encode(JSON.stringify(words));
    const sealed = toBase64(await encrypt(await this.#ring.toWrite(row.caseId), bytes, boundTo(rest)));
    this.#remember(sealed, words);
    return { ...rest, sealed };
  }

  async fromStorage(row: RxDocumentData<SealedRow>): Promise<RxDocumentData<StoredRow>> {
    const { sealed, ...rest } = row;
    const opened = { ...rest, words: sealed === '' || row._deleted ? null : await this.open(row) };
    this.#asStored.set(opened, sealed);
    return opened;
  }

  /** The words of a row; null when they can't be opened. */
  async open(row: SealedRow): Promise<RowWords | null> {
    const recent = this.#recent.get(row.sealed);
    if (recent) return recent;
    const words = (await this.#opened(row)) ?? (await this.#openedAfresh(row));
    if (words) this.#remember(row.sealed, words);
    return words;
  }

  async #opened(row: SealedRow): Promise<RowWords | null> {
    const key = await this.#ring.toRead(row.caseId);
    if (!key) return null;
    try {
      const bytes = await decrypt(key, fromBase64(row.sealed), boundTo(row));
      return JSON.parse(new TextDecoder().decode(bytes)) as RowWords;
    } catch {
      return null;
    }
  }

  /** Another tab may have shredded the case's key and, when access came back, made a new one. */
  #openedAfresh(row: SealedRow): Promise<RowWords | null> {
    this.#ring.forget([row.caseId]);
    return this.#opened(row);
  }

  #remember(sealed: string, words: RowWords): void {
    this.#recent.set(sealed, words);
    if (this.#recent.size <= 600) return;
    const oldest = this.#recent.keys().next();
    if (!oldest.done) this.#recent.delete(oldest.value);
  }
}

/** An RxDB storage of which the collection `documents` holds nothing readable but random ids, kinds, dates and enums (O5). */
export function sealedStorage<I, O>(storage: RxStorage<I, O>, sealer: RowSealer): RxStorage<I, O> {
  return {
    ...storage,
    async createStorageInstance(params) {
      if (params.collectionName !== 'documents') return storage.createStorageInstance(params);
      const { words: _words, ...properties } = params.schema.properties as Record<string, unknown>;
      const sealedSchema = { ...params.schema, properties: { ...properties, sealed: { type: 'string' } } };
      const inner = await storage.createStorageInstance({ ...params, schema: sealedSchema as never });
      return wrapRxStorageInstance(
        params.schema,
        inner as never,
        (row) => sealer.toStorage(row as never) as never,
        (row) => sealer.fromStorage(row as never) as never,
      ) as never;
    },
  };
}
