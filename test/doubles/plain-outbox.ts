import type { Delivery, Outbox } from '../../client/device/outbox/outbox.ts';
import type { Row } from '../../client/device/store/row.ts';

/** An outbox that seals nothing: remembers whose unsent words it would hold. */
export class PlainOutbox implements Outbox {
  readonly unsent = new Map<string, Row>();
  readonly files = new Map<string, Uint8Array>();
  readonly released = new Set<string>();
  readonly delivered: Row[] = [];
  reachable = true;

  async keep(rows: readonly Row[]): Promise<void> {
    for (const row of rows)
      if (row.unsent && row.state !== 'received') this.unsent.set(row.id, row);
      else this.unsent.delete(row.id);
  }

  async keepFile(fileId: string, bytes: Uint8Array): Promise<void> {
    this.files.set(fileId, bytes);
  }

  async fileReceived(fileId: string): Promise<void> {
    this.files.delete(fileId);
  }

  async received(documentIds: readonly string[]): Promise<void> {
    for (const id of documentIds) this.unsent.delete(id);
  }

  async release(documentIds: readonly string[]): Promise<void> {
    for (const id of documentIds) if (this.unsent.has(id)) this.released.add(id);
  }

  async deliver(which: 'released' | 'all'): Promise<Delivery> {
    const due = [...this.unsent.keys()].filter((id) => which === 'all' || this.released.has(id));
    if (!this.reachable) return { left: due.length, device: null };
    for (const id of due) {
      const row = this.unsent.get(id);
      if (row) this.delivered.push(row);
      this.unsent.delete(id);
      this.released.delete(id);
    }
    return { left: 0, device: 'known' };
  }
}
