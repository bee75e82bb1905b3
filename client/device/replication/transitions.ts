import type { Body } from '../../../shared/domain/documents/index.ts';
import { same } from '../../../shared/sync/merge/canonical.ts';
import { mergeBodies } from '../../../shared/sync/merge/index.ts';
import type { Change, PulledDocument, PushResult } from '../../../shared/sync/protocol.ts';
import { newestChange, type Row, type SentChange } from '../store/row.ts';

/**
 * Whose the other wording of a conflict is: a device knows who was the last to change a text, not who wrote what in it, which
 * may even be its own person elsewhere. The hub says so when it takes the merge.
 */
const notKnownHere = '';

type Accepted = Extract<PushResult, { status: 'accepted' }>;
type Refused = Extract<PushResult, { status: 'refused' }>;

/** What a step needs from outside: pure otherwise. Times are ISO moments of the device's clock. */
export interface StepContext {
  now: string;
  me: { personId: string; name: string };
  newOperationId(): string;
  /** Whether this change may have reached the server (`Doubts`). */
  inDoubt(operationId: string): boolean;
  /** It never left the device and its content is no longer wanted. */
  replaced(operationId: string): void;
}

const clean = { base: null, unsent: null, sent: null, refusal: null, offers: null } as const;

/** The change to send for a row: the one in doubt before the newer one. Null when there is nothing to send. */
export function changeOf(row: Row): Change | null {
  if (row.state !== 'unsent' || !row.unsent) return null;
  const { id: documentId, caseId } = row;
  return { ...(row.sent ?? newestChange(row)), documentId, caseId };
}

/** Newer content on top of what is there: keeps the former change when it may already be on its way. */
function putOnTop(row: Row, body: Body, typedAt: string, step: StepContext): Row {
  const before = row.state === 'unsent' ? row.unsent : null;
  const keep = before !== null && row.sent === null && step.inDoubt(before.operationId);
  if (before && !keep) step.replaced(before.operationId);
  return {
    ...row,
    body,
    state: 'unsent',
    base: row.state === 'received' ? row.body : row.base,
    unsent: { operationId: step.newOperationId(), typedAt, since: before?.since ?? step.now },
    sent: keep ? newestChange(row) : row.sent,
    refusal: null,
  };
}

/** What a person made, and from which body: null in a screen that writes the whole document anew. */
export type Made = Pick<Row, 'id' | 'caseId' | 'body' | 'bytes'> & { madeFrom?: Body };

/** What reached the device after the screen had read it is merged with what was typed on the older text (O3). */
function withWhatCame(row: Row, { body, madeFrom }: Made, step: StepContext): Body {
  if (!madeFrom || same(madeFrom, row.body)) return body;
  return mergeBodies(madeFrom, body, row.body, {
    mine: { name: step.me.name, at: step.now },
    theirs: { name: notKnownHere, at: row.at ?? step.now },
  });
}

/** What a person typed or added (O2). */
export function typed(row: Row | null, given: Made, step: StepContext): Row {
  const { madeFrom: _madeFrom, ...made } = given;
  if (row) {
    const body = withWhatCame(row, given, step);
    return putOnTop({ ...row, bytes: row.bytes === 'none' ? made.bytes : row.bytes }, body, step.now, step);
  }
  const unsent = { operationId: step.newOperationId(), typedAt: step.now, since: step.now };
  const words = { ...clean, at: null, by: null, unsent, history: [] };
  return { ...words, ...made, kind: made.body.kind, state: 'unsent', revision: null, until: null };
}

/** The server took a change. What was typed on top meanwhile is merged with what the server made of it (O3). */
export function accepted(row: Row, result: Accepted, step: StepContext): Row | 'keep' | 'gone' {
  const pushed = pushedBy(row, result.operationId);
  if (!pushed) return 'keep';
  const theirs = result.merged ?? pushed.body;
  if (leavesWhenSent(theirs)) return 'gone';
  const { revision, at } = result;
  const bytes = row.offers && row.bytes === 'here' ? 'to send' : row.bytes;
  const taken: Row = { ...row, ...clean, state: 'received', revision, at, by: step.me.personId, body: theirs, bytes };
  if (pushed !== row.sent) return taken;
  return onTopOf(taken, pushed.body, theirs, row, step);
}

/**
 * R3: a request for an assessment is not its author's any more once the hub has it; a deleted one neither. N2: nor is what was
 * told in confidence.
 */
export const leavesWhenSent = (body: Body): boolean =>
  (body.kind === 'request' && body.state !== 'draft') || (body.kind === 'confidence' && body.state !== 'draft');

function pushedBy(row: Row, operationId: string): SentChange | null {
  if (row.sent?.operationId === operationId) return row.sent;
  return row.state === 'unsent' && row.unsent?.operationId === operationId && !row.sent ? newestChange(row) : null;
}

/** `row`'s own words, made from `base`, put on top of `theirs`; plain `received` when they add nothing. */
function onTopOf(received: Row, base: Body | null, theirs: Body, row: Row, step: StepContext): Row {
  const body = mergeBodies(base, row.body, theirs, {
    mine: { name: step.me.name, at: row.unsent?.typedAt ?? step.now },
    theirs: { name: notKnownHere, at: received.at ?? step.now },
  });
  if (same(body, theirs)) return received;
  return { ...received, state: 'unsent', body, base: theirs, unsent: row.unsent };
}

/** The server refused a change: it stays with its reason and blocks nothing else (O4). */
export function refused(row: Row, result: Refused, step: StepContext): Row | 'keep' | 'gone' {
  if (row.sent?.operationId === result.operationId) return { ...row, sent: null };
  if (row.state !== 'unsent' || row.unsent?.operationId !== result.operationId || row.sent) return 'keep';
  if (row.offers) return notWanted(row, row.offers, step);
  const { code, detail, keptForAuthority } = result;
  return { ...row, state: 'refused', refusal: { code, detail, keptForAuthority, at: step.now } };
}

/** The server has the revision that was offered to it (SYNC-12): back to its own, with the person's unsent words on top. */
function notWanted(row: Row, offers: NonNullable<Row['offers']>, step: StepContext): Row | 'gone' {
  if (row.base === null || row.revision === null)
    return same(row.body, offers.text) ? 'gone' : again({ ...row, offers: null }, step);
  const received: Row = { ...row, ...clean, state: 'received', body: row.base };
  const next = onTopOf(received, offers.text, row.base, row, step);
  return next.state === 'received' ? next : again(next, step);
}

/**
 * What a rule on this device takes for the document as it was: null for one that never reached the hub. What the hub refused
 * it does not have, so a refused change counts for nothing there and can be mended (O4).
 */
export function bodyBefore(row: Row | undefined): Body | null {
  if (!row || row.revision === null) return null;
  return row.state === 'refused' ? (row.base ?? row.body) : row.body;
}

/** The same words under a new operation id: an id that was answered is never carried out again (SYNC-5). */
export function again(row: Row, step: StepContext): Row {
  const typedAt = row.unsent?.typedAt ?? step.now;
  const unsent = { operationId: step.newOperationId(), typedAt, since: row.unsent?.since ?? step.now };
  return { ...row, state: 'unsent', unsent, refusal: null };
}

/** A document as the server has it now. Unsent words are merged with it, never overwritten (O3). */
export function pulled(row: Row | null, document: PulledDocument, step: StepContext): Row | 'keep' {
  const received = receivedRow(row, document);
  if (!row || row.state === 'received' || row.state === 'aside') {
    return row?.state === 'received' && row.revision === document.revision && row.until === document.until
      ? 'keep'
      : received;
  }
  if (row.revision === document.revision)
    return row.until === document.until ? 'keep' : { ...row, until: document.until };
  const moved =
    row.state === 'refused' ? again(row, step) : putOnTop(row, row.body, row.unsent?.typedAt ?? step.now, step);
  const next = onTopOf(received, row.base, document.body, moved, step);
  return next.state === 'received' && !moved.sent
    ? next
    : { ...next, state: 'unsent', base: document.body, unsent: moved.unsent, sent: moved.sent };
}

function receivedRow(row: Row | null, document: PulledDocument): Row {
  const { id, caseId, revision, at, by, until, body } = document;
  const kept = { bytes: row?.bytes ?? 'none', history: row?.history ?? [] } as const;
  return {
    ...clean,
    ...kept,
    id,
    caseId,
    kind: body.kind,
    state: 'received',
    revision,
    until,
    at,
    by,
    body,
  };
}

/** While starting over after the server lost history: what this person wrote and the server does not know is offered (SYNC-12). */
export function pulledAnew(row: Row | null, document: PulledDocument, step: StepContext): Row | 'keep' {
  if (!row || row.state === 'aside' || row.revision === null || row.revision === document.revision)
    return pulled(row, document, step);
  if (row.state === 'received' && row.by !== step.me.personId) return pulled(row, document, step);
  const { revision, at, by, until, body: base } = document;
  return { ...(row.offers ? row : offer(row, step)), revision, at, by, until, base };
}

/** A row that starting over did not bring: offered when it is this person's, else it goes. */
export function notBrought(row: Row, step: StepContext): Row | 'keep' | 'gone' {
  if (row.state === 'aside' || (row.state !== 'received' && row.revision === null) || row.offers) return 'keep';
  if (row.state === 'received' && row.by !== step.me.personId) return 'gone';
  return { ...offer(row, step), revision: null, base: null };
}

/** While starting over, a document that is to leave the device: what its person wrote is offered sealed. Null when that is nothing. */
export function offeredOnLeaving(row: Row, step: StepContext): Row | null {
  if (row.state !== 'received' || row.revision === null || row.by !== step.me.personId) return null;
  return { ...offer(row, step), revision: null, base: null };
}

function offer(row: Row, step: StepContext): Row {
  const text = row.state === 'received' ? row.body : (row.base ?? row.body);
  return { ...again({ ...row, sent: null }, step), offers: { revision: row.revision ?? '', text } };
}

/** The author puts a refused change aside: back to the server's text; without one, out of sight. Its words stay in the row's history. */
export function setAside(row: Row, step: StepContext): Row | 'keep' {
  if (row.state !== 'refused') return 'keep';
  const history = [...row.history, { body: row.body, at: step.now }];
  if (row.base === null || row.revision === null) return { ...row, state: 'aside', history };
  return { ...row, ...clean, state: 'received', body: row.base, history };
}
