import type { Body, Kind, RefusalCode } from '../../../shared/domain/documents/index.ts';
import { same } from '../../../shared/sync/merge/canonical.ts';

/** `aside`: refused and put aside by its author; no longer shown, no longer tried. */
export type RowState = 'received' | 'unsent' | 'refused' | 'aside';

/** Where the bytes of a `file` document stand; `none` for other kinds and for files that are not on the device. */
export type BytesState = 'none' | 'to send' | 'here';

/** What nobody reads without the case's key. */
export interface RowWords {
  /** The text as the person sees it: what the server sent with what was typed here on top. */
  body: Body;
  /** The text of `revision`, while something unsent lies on top of it. */
  base: Body | null;
  at: string | null;
  by: string | null;
  /** The change to be sent; its id changes with its content as soon as the former content may have left the device. */
  unsent: { operationId: string; typedAt: string; since: string } | null;
  /** A change that may have reached the server, while its author has typed on: sent again, unchanged, until it is answered. */
  sent: SentChange | null;
  refusal: { code: RefusalCode; detail: Record<string, string>; keptForAuthority: boolean; at: string } | null;
  /** After the server lost history: the revision this device has, and its text, offered anew (SYNC-12). */
  offers: { revision: string; text: Body } | null;
  /** Refused words that their author put aside. */
  history: { body: Body; at: string }[];
}

export interface SentChange {
  operationId: string;
  baseRevision: string | null;
  body: Body;
  typedAt: string;
  offered: boolean;
}

/** One document on the device. Words, base and unsent change are one record, written as one: nothing can come apart. */
export interface Row extends RowWords {
  id: string;
  caseId: string;
  kind: Kind;
  state: RowState;
  /** The revision last received; null for a document made here. */
  revision: string | null;
  until: string | null;
  bytes: BytesState;
}

/** The clear fields of a row: random ids, kind, dates and enums only. */
export type RowOutline = Pick<Row, 'id' | 'caseId' | 'kind' | 'state' | 'revision' | 'until' | 'bytes'>;

/** Whether anything of this row has not been received, or needs its author. */
export const isUnfinished = (row: RowOutline): boolean =>
  row.state === 'unsent' || row.state === 'refused' || (row.bytes === 'to send' && row.state !== 'aside');

/**
 * The newest change of a row with something unsent. The server takes what is offered for the very text of that revision
 * (SYNC-12), so a text with words on top of it is not offered: it is a change made from that revision, known or not.
 */
export function newestChange(row: Row): SentChange {
  const { operationId, typedAt } = row.unsent ?? { operationId: '', typedAt: '' };
  const offered = row.offers !== null && same(row.body, row.offers.text);
  return { operationId, typedAt, baseRevision: row.offers?.revision ?? row.revision, body: row.body, offered };
}
