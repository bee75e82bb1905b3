import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { accessTo, consultationsOf } from '../../shared/domain/access/index.ts';
import { isSound } from '../../shared/domain/advice/index.ts';
import { judge, mayBePushed } from '../../shared/domain/casework/index.ts';
import {
  type Body,
  factsById,
  type HubDocument,
  type Refusal,
  type RefusalCode,
  refuse,
} from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { mergeBodies, type Past, signWordings } from '../../shared/sync/merge/index.ts';
import type { Change, PushResult } from '../../shared/sync/protocol.ts';
import type { CaseWork, Origin } from './change-cases.ts';
import { type FilesOfPerson, noRoomForFile } from './file-room.ts';
import { keepLateWork, type Lost } from './late-work.ts';
import type { OpenCase } from './open-case.ts';
import { isSharedText } from './past-texts.ts';
import type { RevisionIds } from './revision-ids.ts';

/** A document as it stood before this push, with its words. */
export interface StandingDocument {
  documentId: string;
  caseId: string;
  body: Body;
  at: string;
}

/** What was read for a whole batch before it is judged. */
export interface PushReading {
  standing: Map<string, StandingDocument>;
  /** What changes were made from, by revision; null for one the server does not have (SYNC-12). */
  bases: Map<string, { readonly documentId: string; readonly body: Body } | null>;
  /** What changes were typed on that is no stored revision: an earlier change of the same deposit (SYNC-14). */
  typedOn: ReadonlyMap<string, Body>;
  onceHeld: Lost;
  files: FilesOfPerson;
  revisions: RevisionIds;
  /** How drafts stood before, where wordings may come together. */
  past: ReadonlyMap<string, readonly Past[]>;
  /** Nobody is there to be told: what is refused is kept for the authority too (O6). */
  keepRefused: boolean;
}

/** Judges one change in the state as it is after those before it, and takes it in or says why not (SYNC-4). */
export function judgeChange(work: CaseWork, reading: PushReading, change: Change, actor: Actor): PushResult {
  const origin: Origin = { actor, typedAt: change.typedAt, operationId: change.operationId };
  const opened = work.cases.get(change.caseId);
  if (!opened) return refused(change, refuse('not-found'));
  if (isKnown(reading, change))
    return refused(change, refuse('changed-meanwhile', { known: change.baseRevision ?? '' }));
  const unsound = isSound(change.body) ? null : refuse('invalid', { field: 'text' });
  const refusal = outOfReach(work, reading, opened, change, actor) ?? unsound;
  if (refusal) return refused(change, refusal, keep(work, reading, opened, change, refusal.code, origin));
  return takeIn(work, reading, opened, change, origin);
}

/** SYNC-12: an offered change is for a server that lost the revision. One that has it needs nothing. */
function isKnown({ bases }: PushReading, { offered, baseRevision }: Change): boolean {
  return offered && baseRevision !== null && bases.get(baseRevision) !== null;
}

/** Authorisation comes before existence: what a person does not see is not there. */
function outOfReach(
  work: CaseWork,
  reading: PushReading,
  opened: OpenCase,
  change: Change,
  actor: Actor,
): Refusal | null {
  const begins = opened.state.documents.size === 0 && change.body.kind === 'request'; // R2: in a row made for it
  // S39: a setting that is consulted answers, and has no access to the case.
  const consulted =
    change.body.kind === 'consultation-reply' && consultationsOf(opened.parts(), actor.personId).length > 0;
  const enters = begins || consulted || accessTo(opened.parts(), actor.personId, work.today) !== null;
  if (!enters) return refuse('access-ended');
  if (!mayBePushed(change.body.kind)) return refuse('not-allowed');
  const standing = reading.standing.get(change.documentId);
  if (standing && standing.caseId !== change.caseId) return refuse('not-found');
  const there = opened.state.documents.has(change.documentId);
  return there && !opened.seenBy(actor.personId).has(change.documentId) ? refuse('not-an-author') : null;
}

function takeIn(work: CaseWork, reading: PushReading, opened: OpenCase, change: Change, origin: Origin): PushResult {
  const { documentId, caseId } = change;
  const before = work.accepted(documentId) ?? reading.standing.get(documentId)?.body ?? null;
  const { actor } = origin;
  const body = signed(reading, documentId, merged(work, reading, opened, change, before, actor));
  if (before && isDeepStrictEqual(before, body)) {
    rememberOffered(work, change);
    return asItStands(work, opened, reading, change, before);
  }
  const context = { state: opened.state, actor, today: work.today, now: work.now, newId: randomUUID };
  const judged = judge({ documentId, before, body }, context);
  const ruling = (judged.ok && noRoomForFile(reading.files, opened, change)) || judged;
  if (!ruling.ok) return refused(change, ruling, keep(work, reading, opened, change, ruling.code, origin));
  const documents: HubDocument[] = ruling.documents;
  if (!before && body.kind === 'file') reading.files.inDay += body.bytes;
  rememberOffered(work, change);
  const revisions = work.accept(documents, ruling.events, origin);
  const place = documents.findIndex((document) => document.id === documentId);
  const stored = documents[place]?.body ?? body;
  reading.standing.set(documentId, { documentId, caseId, body: stored, at: work.now });
  return {
    operationId: change.operationId,
    status: 'accepted',
    documentId,
    revision: revisions[place] ?? '',
    at: work.now,
    merged: isDeepStrictEqual(stored, change.body) ? null : stored,
  };
}

/** SYNC-6: a change made from an older revision is merged with what others wrote since, by the server's own copy of the base. */
function merged(
  work: CaseWork,
  reading: PushReading,
  opened: OpenCase,
  change: Change,
  before: Body | null,
  actor: Actor,
): Body {
  const current = opened.state.documents.get(change.documentId)?.revision ?? null;
  if (!before || change.baseRevision === current) return change.body;
  const found = change.baseRevision === null ? null : (reading.bases.get(change.baseRevision) ?? null);
  // A revision of another document is no base: what it holds is perhaps not this person's to know.
  const base = reading.typedOn.get(change.operationId) ?? (found?.documentId === change.documentId ? found.body : null);
  const standing = reading.standing.get(change.documentId);
  return mergeBodies(base, change.body, before, {
    mine: { name: actor.name, at: change.typedAt },
    // Whoever pushed last need not have written what is overlapped: `signed` says who did.
    theirs: { name: '', at: standing?.at ?? work.now },
  });
}

/** O3: at each wording of an open conflict stands who wrote it, as the history of the text knows it. */
function signed({ past }: PushReading, documentId: string, body: Body): Body {
  const found = past.get(documentId);
  return isSharedText(body) && found ? { ...body, text: signWordings(body.text, found) } : body;
}

/** The server has these very words already: received, and nothing new for anybody. */
function asItStands(work: CaseWork, opened: OpenCase, reading: PushReading, change: Change, body: Body): PushResult {
  return {
    operationId: change.operationId,
    status: 'accepted',
    documentId: change.documentId,
    revision: opened.state.documents.get(change.documentId)?.revision ?? '',
    at: reading.standing.get(change.documentId)?.at ?? work.now,
    merged: isDeepStrictEqual(body, change.body) ? null : body,
  };
}

/** SYNC-12: the revision that a device offered counts as known from now on, so that it is taken once. */
function rememberOffered(work: CaseWork, change: Change): void {
  if (change.offered && change.baseRevision !== null) work.remember(change.baseRevision, change);
}

const refused = ({ operationId }: Change, { code, detail }: Refusal, kept: RefusalCode | null = null): PushResult => ({
  operationId,
  status: 'refused',
  code: kept ?? (code === 'access-ended' ? 'not-found' : code),
  detail: detail ?? {},
  keptForAuthority: kept !== null,
});

/** Codes that say: this person may not write here, or no longer. */
const outside: readonly RefusalCode[] = ['access-ended', 'not-an-author'];

/**
 * A6: keeps the work for the authority when its author once held what it belongs to. Kept as well: what was made
 * from a revision that a restored server lost, when it can't be taken otherwise (SYNC-12); and what a deposit brings that
 * is refused (O6). Whoever the case has never known leaves nothing in it. Answers the code to refuse with when it was kept.
 */
function keep(
  work: CaseWork,
  reading: PushReading,
  opened: OpenCase,
  change: Change,
  code: RefusalCode,
  origin: Origin,
): RefusalCode | null {
  const heldOnce = reading.onceHeld.has(code === 'access-ended' ? change.caseId : draftOf(opened, change));
  const late = outside.includes(code) ? heldOnce : reading.keepRefused;
  if (!late && !isLostByServer(reading, change, code)) return null;
  keepLateWork(work, change, code, origin, randomUUID);
  return code;
}

/**
 * SYNC-12: made from a revision that the server does not have any more. Of somebody whose tie to the case it may have lost
 * as well, only the revision's own id is proof.
 */
function isLostByServer(
  { bases, revisions }: PushReading,
  { baseRevision, documentId }: Change,
  code: RefusalCode,
): boolean {
  if (baseRevision === null || bases.get(baseRevision) !== null) return false;
  return code !== 'access-ended' || revisions.isOurs(baseRevision, documentId);
}

/** The draft that a change belongs to: who once had it was among its authors. */
function draftOf({ state }: OpenCase, { documentId, body }: Change): string {
  if (body.kind === 'file') return body.draftId ?? documentId;
  if (body.kind === 'advice') return factsById(state, 'advice-request', body.requestId)?.draftId ?? documentId;
  return documentId;
}
