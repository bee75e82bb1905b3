import type { Row } from '../store/row.ts';

/** Sealed copies of what was not sent yet (O6): readable by the server alone, deliverable without a session. */
export interface Outbox {
  /** Brings the sealed copies in line with these rows: what is unsent in them is sealed, what was received is dropped. */
  keep(rows: readonly Row[]): Promise<void>;
  keepFile(fileId: string, bytes: Uint8Array): Promise<void>;
  fileReceived(fileId: string): Promise<void>;
  /** The hub has these documents, and they leave the device: nothing sealed of them is needed any more. */
  received(documentIds: readonly string[]): Promise<void>;
  /** These documents leave the device: what is still sealed of them is to be delivered. */
  release(documentIds: readonly string[]): Promise<void>;
  /** Delivers what was released, or everything; what the server has is dropped. Says how the owner stands. */
  deliver(which: 'released' | 'all'): Promise<Delivery>;
}

export interface Delivery {
  /** What is still here of what was to go. */
  left: number;
  device: 'known' | 'suspended' | 'lost' | null;
}
