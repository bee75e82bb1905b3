import { Dexie, type Table } from 'dexie';
import type { Deposit, DepositAnswer } from '../../../shared/sync/deposit.ts';
import type { Change } from '../../../shared/sync/protocol.ts';
import { prepareSeal, readSealingKey, type Seal } from '../../../shared/sync/sealing.ts';
import { toBase64 } from '../store/base64.ts';
import { newestChange, type Row } from '../store/row.ts';
import type { Delivery, Outbox } from './outbox.ts';

export const outboxName = 'hub-outbox';

/** One sealed piece, with the credential that can deposit it: it outlives the device's other data. */
interface SealedPiece {
  /** Its place: the newest change of a document, the one in doubt before it, or a file. Newer takes the place of older without looking. */
  place: string;
  id: string;
  type: Deposit['type'];
  documentId: string;
  enc: Uint8Array;
  sealed: Uint8Array;
  credential: string;
  /** '1' when its document has left the device: it is to be delivered. */
  released: '0' | '1';
}

export type SendDeposits = (credential: string, deposits: Deposit[]) => Promise<DepositAnswer | null>;

const bytesAtOnce = 1_000_000;

/** The sealed outbox on disk (O6). Without an owner it can deliver what is there, but takes nothing new. */
export class SealedOutbox implements Outbox {
  readonly #db: Dexie;
  readonly #pieces: Table<SealedPiece, string>;
  readonly #send: SendDeposits;
  #owner: { key: CryptoKey; credential: string } | null = null;
  /** The next seal, prepared while nothing waits for it. */
  #next: Promise<Seal> | null = null;

  constructor(send: SendDeposits, name = outboxName) {
    this.#send = send;
    this.#db = new Dexie(name);
    this.#db.version(1).stores({ pieces: 'place, documentId, released' });
    this.#pieces = this.#db.table('pieces');
  }

  /** From now on pieces are sealed to this public key and deposited with this credential. */
  async ownedBy(sealingKey: Uint8Array, credential: string): Promise<void> {
    const key = await readSealingKey(sealingKey);
    this.#owner = { key, credential };
    this.#next = null;
    this.#prepare();
  }

  #prepare(): void {
    if (!this.#owner || this.#next) return;
    this.#next = prepareSeal(this.#owner.key);
    // Told to whoever seals with it.
    this.#next.catch(() => undefined);
  }

  async keep(rows: readonly Row[]): Promise<void> {
    const sealed = (await Promise.all(rows.map((row) => this.#sealRow(row)))).flat();
    const full = new Set(sealed.map((piece) => piece.place));
    const empty = rows.flatMap((row) => [newest(row.id), inDoubt(row.id)]).filter((place) => !full.has(place));
    await this.#db.transaction('rw', this.#pieces, async () => {
      if (sealed.length > 0) await this.#pieces.bulkPut(sealed);
      await this.#pieces.bulkDelete(empty);
    });
    this.#prepare();
  }

  #sealRow(row: Row): Promise<SealedPiece[]> {
    const seal = (change: Change, place: string) =>
      this.#seal(place, change.operationId, 'change', row.id, new TextEncoder().encode(JSON.stringify(change)));
    const changes = changesOf(row);
    return Promise.all(
      changes.map((change, index) => seal(change, index === changes.length - 1 ? newest(row.id) : inDoubt(row.id))),
    );
  }

  async #seal(
    place: string,
    id: string,
    type: Deposit['type'],
    documentId: string,
    bytes: Uint8Array,
  ): Promise<SealedPiece> {
    const owner = this.#owner;
    if (!owner) throw new Error('the outbox has no owner');
    const prepared = this.#next ?? prepareSeal(owner.key);
    this.#next = null;
    const { enc, sealed } = await (await prepared)({ id, type }, bytes);
    return { place, id, type, documentId, enc, sealed, credential: owner.credential, released: '0' };
  }

  async keepFile(fileId: string, bytes: Uint8Array): Promise<void> {
    await this.#pieces.put(await this.#seal(fileOf(fileId), fileId, 'file', fileId, bytes));
  }

  async fileReceived(fileId: string): Promise<void> {
    await this.#pieces.delete(fileOf(fileId));
  }

  async received(documentIds: readonly string[]): Promise<void> {
    await this.#pieces
      .where('documentId')
      .anyOf([...documentIds])
      .delete();
  }

  async release(documentIds: readonly string[]): Promise<void> {
    await this.#pieces
      .where('documentId')
      .anyOf([...documentIds])
      .modify({ released: '1' });
  }

  /** How many pieces are sealed here. */
  count(): Promise<number> {
    return this.#pieces.count();
  }

  /** Documents of which a sealed copy is here. */
  async documentIds(): Promise<Set<string>> {
    return new Set((await this.#pieces.orderBy('documentId').uniqueKeys()) as string[]);
  }

  async deliver(which: 'released' | 'all'): Promise<Delivery> {
    const due = which === 'all' ? this.#pieces.toCollection() : this.#pieces.where('released').equals('1');
    const places = await due.primaryKeys();
    let device: Delivery['device'] = null;
    let left = places.length;
    for (const batch of await this.#batches(places)) {
      const pieces = (await this.#pieces.bulkGet(batch)).filter((piece) => piece !== undefined);
      const credential = pieces[0]?.credential;
      if (credential === undefined) continue;
      const answer = await this.#send(credential, pieces.map(depositOf));
      if (!answer) break;
      device = answer.device;
      left -= await this.#drop(pieces, new Set(answer.received));
    }
    return { left, device };
  }

  /** Drops what the server has; a place that was filled anew meanwhile is left alone. */
  #drop(pieces: readonly SealedPiece[], received: ReadonlySet<string>): Promise<number> {
    const done = pieces.filter((piece) => received.has(piece.id));
    return this.#db.transaction('rw', this.#pieces, async () => {
      const now = await this.#pieces.bulkGet(done.map((piece) => piece.place));
      await this.#pieces.bulkDelete(
        done.filter((piece, index) => now[index]?.id === piece.id).map((piece) => piece.place),
      );
      return done.length;
    });
  }

  /** Places of what may go in one request: of one owner, and not too much. */
  async #batches(places: readonly string[]): Promise<string[][]> {
    const batches: string[][] = [];
    let size = 0;
    let credential = '';
    for (const place of places) {
      const piece = await this.#pieces.get(place);
      if (!piece) continue;
      size += piece.sealed.length;
      const last = batches.at(-1);
      const room = last && size < bytesAtOnce && last.length < 100;
      // What was typed on top of a change in doubt goes together with it: that is what it was made from.
      const onTop = last?.at(-1) === inDoubt(piece.documentId);
      if (last && piece.credential === credential && (room || onTop)) last.push(place);
      else {
        batches.push([place]);
        size = piece.sealed.length;
        credential = piece.credential;
      }
    }
    return batches;
  }

  /** Removes the database itself when nothing is left in it. */
  async deleteIfEmpty(): Promise<void> {
    if ((await this.#pieces.count()) === 0) await this.#db.delete();
  }

  close(): void {
    this.#db.close();
  }
}

/** What a row has not sent: the change in doubt, and the newer one. */
function changesOf(row: Row): (Change & { after?: string })[] {
  if (!row.unsent || (row.state !== 'unsent' && row.state !== 'refused')) return [];
  const { id: documentId, caseId } = row;
  const newest: Change = { ...newestChange(row), documentId, caseId };
  return row.sent
    ? [
        { ...row.sent, documentId, caseId },
        { ...newest, after: row.sent.operationId },
      ]
    : [newest];
}

const newest = (documentId: string): string => `${documentId} newest`;
const inDoubt = (documentId: string): string => `${documentId} in doubt`;
const fileOf = (fileId: string): string => `${fileId} file`;

const depositOf = ({ id, type, enc, sealed }: SealedPiece): Deposit => ({
  id,
  type,
  enc: toBase64(enc),
  sealed: toBase64(sealed),
});
