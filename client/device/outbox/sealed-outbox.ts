import { Dexie, type Table } from 'dexie';
import type { Deposit, DepositAnswer } from '../../../shared/sync/deposit.ts';
import type { Change } from '../../../shared/sync/protocol.ts';
import { readSealingKey, seal } from '../../../shared/sync/sealing.ts';
import { toBase64 } from '../store/base64.ts';
import type { Row } from '../store/row.ts';
import type { Delivery, Outbox } from './outbox.ts';

export const outboxName = 'hub-outbox';

/** One sealed piece, with the credential that can deposit it: it outlives the device's other data. */
interface SealedPiece {
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

  constructor(send: SendDeposits, name = outboxName) {
    this.#send = send;
    this.#db = new Dexie(name);
    this.#db.version(1).stores({ pieces: 'id, documentId, released' });
    this.#pieces = this.#db.table('pieces');
  }

  /** From now on pieces are sealed to this public key and deposited with this credential. */
  async ownedBy(sealingKey: Uint8Array, credential: string): Promise<void> {
    this.#owner = { key: await readSealingKey(sealingKey), credential };
  }

  async keep(rows: readonly Row[]): Promise<void> {
    const sealed = await Promise.all(rows.map((row) => this.#sealRow(row)));
    const documentIds = rows.map((row) => row.id);
    await this.#db.transaction('rw', this.#pieces, async () => {
      const there = await this.#pieces.where('documentId').anyOf(documentIds).toArray();
      const wanted = new Set(rows.flatMap((row) => changesOf(row).map((change) => change.operationId)));
      const gone = there.filter((piece) => piece.type === 'change' && !wanted.has(piece.id)).map((piece) => piece.id);
      if (gone.length > 0) await this.#pieces.bulkDelete(gone);
      await this.#pieces.bulkPut(sealed.flat());
    });
  }

  #sealRow(row: Row): Promise<SealedPiece[]> {
    return Promise.all(
      changesOf(row).map((change) =>
        this.#seal(change.operationId, 'change', row.id, new TextEncoder().encode(JSON.stringify(change))),
      ),
    );
  }

  async #seal(id: string, type: Deposit['type'], documentId: string, bytes: Uint8Array): Promise<SealedPiece> {
    const owner = this.#owner;
    if (!owner) throw new Error('the outbox has no owner');
    const { enc, sealed } = await seal(owner.key, { id, type }, bytes);
    return { id, type, documentId, enc, sealed, credential: owner.credential, released: '0' };
  }

  async keepFile(fileId: string, bytes: Uint8Array): Promise<void> {
    await this.#pieces.put(await this.#seal(fileId, 'file', fileId, bytes));
  }

  async fileReceived(fileId: string): Promise<void> {
    await this.#pieces.delete(fileId);
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
    const ids = await (which === 'all'
      ? this.#pieces.toCollection()
      : this.#pieces.where('released').equals('1')
    ).primaryKeys();
    let device: Delivery['device'] = null;
    let left = ids.length;
    for (const batch of await this.#batches(ids)) {
      const pieces = (await this.#pieces.bulkGet(batch)).filter((piece) => piece !== undefined);
      const credential = pieces[0]?.credential;
      if (credential === undefined) continue;
      const answer = await this.#send(credential, pieces.map(depositOf));
      if (!answer) break;
      device = answer.device;
      await this.#pieces.bulkDelete(answer.received);
      left -= answer.received.length;
    }
    return { left, device };
  }

  /** Ids of what may go in one request: of one owner, and not too much. */
  async #batches(ids: readonly string[]): Promise<string[][]> {
    const batches: string[][] = [];
    let size = Number.POSITIVE_INFINITY;
    let credential = '';
    for (const id of ids) {
      const piece = await this.#pieces.get(id);
      if (!piece) continue;
      size += piece.sealed.length;
      const last = batches.at(-1);
      if (last && size < bytesAtOnce && last.length < 100 && piece.credential === credential) last.push(id);
      else {
        batches.push([id]);
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
function changesOf(row: Row): Change[] {
  if (!row.unsent || (row.state !== 'unsent' && row.state !== 'refused')) return [];
  const { id: documentId, caseId, body, offers } = row;
  const { operationId, typedAt } = row.unsent;
  const newest: Change = {
    operationId,
    documentId,
    caseId,
    baseRevision: offers?.revision ?? row.revision,
    typedAt,
    offered: offers !== null,
    body,
  };
  return row.sent ? [{ ...row.sent, documentId, caseId }, newest] : [newest];
}

const depositOf = ({ id, type, enc, sealed }: SealedPiece): Deposit => ({
  id,
  type,
  enc: toBase64(enc),
  sealed: toBase64(sealed),
});
