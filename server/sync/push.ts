import type { Body, RefusalCode } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import {
  type Change,
  changeSchema,
  type PushAnswer,
  type PushRequest,
  type PushResult,
  protocolVersion,
} from '../../shared/sync/protocol.ts';
import { type CaseWork, changeCases } from './change-cases.ts';
import { readFilesOf } from './file-room.ts';
import { judgeChange, type PushReading, type StandingDocument } from './judge-change.ts';
import { readOnceHeld } from './late-work.ts';
import { readPastTexts } from './past-texts.ts';
import type { SyncPorts } from './ports.ts';
import { storeOperations } from './store-documents.ts';
import { isTooMuch } from './too-much.ts';

/**
 * SYNC-4, SYNC-5: judges a batch in memory and stores it in one transaction; on a fault each change is tried by itself,
 * so that only the poisoned one stays out. There is a result for every change, in their order.
 */
export async function push(ports: SyncPorts, actor: Actor, request: PushRequest): Promise<PushAnswer> {
  const results = new Map<string, PushResult>();
  const changes: Change[] = [];
  for (const raw of request.changes) {
    const parsed = readChange(raw);
    if (request.protocol !== protocolVersion)
      results.set(raw.operationId, refusal(raw.operationId, 'protocol-too-old'));
    else if (parsed.ok) changes.push(parsed.change);
    else results.set(raw.operationId, refusal(raw.operationId, 'invalid', { field: parsed.field }));
  }
  for (const result of await pushChanges(ports, actor, changes)) results.set(result.operationId, result);
  return {
    protocol: protocolVersion,
    results: request.changes.map(({ operationId }) => results.get(operationId) ?? refusal(operationId, 'invalid')),
    now: ports.clock.now().toISOString(),
  };
}

/** A change of the right shape and size, or the field that is wrong. */
export function readChange(raw: unknown): { ok: true; change: Change } | { ok: false; field: string } {
  if (isTooMuch(raw)) return { ok: false, field: 'body' };
  const parsed = changeSchema.safeParse(raw);
  if (parsed.success) return { ok: true, change: parsed.data };
  return { ok: false, field: (parsed.error.issues[0]?.path ?? []).map(String).join('.') };
}

/** How changes come: by a deposit nobody is there to be told of a refusal, so that refused words are kept as well. */
export interface PushWay {
  keepRefused: boolean;
  /** What changes were typed on, by operation, where that is an earlier change of the same deposit as it was sent. */
  typedOn?: ReadonlyMap<string, Body>;
}

/** Carries out changes of the right shape. */
export async function pushChanges(
  ports: SyncPorts,
  actor: Actor,
  changes: readonly Change[],
  way: PushWay = { keepRefused: false },
): Promise<PushResult[]> {
  if (changes.length === 0) return [];
  try {
    return await pushTogether(ports, actor, changes, way);
  } catch (fault) {
    if (isOutage(fault)) throw fault;
    if (changes.length === 1)
      return changes.map(({ operationId }) => refusal(operationId, 'invalid', { field: 'body' }));
    const results: PushResult[] = [];
    for (const change of changes) results.push(...(await pushChanges(ports, actor, [change], way)));
    return results;
  }
}

/** The database is away or going: the whole push fails and is sent again, since nothing is wrong with any change. */
function isOutage(fault: unknown): boolean {
  const code = (fault as { code?: string }).code ?? '';
  return /^(08|53|57|58)|^(CONNECT|E[A-Z]{3})/.test(code);
}

function pushTogether(ports: SyncPorts, actor: Actor, changes: readonly Change[], way: PushWay): Promise<PushResult[]> {
  const newCases = changes.filter(beginsRow).map(({ caseId }) => caseId);
  return changeCases(ports, { caseIds: changes.map(({ caseId }) => caseId), newCases }, async (work) => {
    const [done, reading] = await Promise.all([readDone(work, changes), readForPush(ports, work, actor, changes, way)]);
    const fresh = new Map<string, PushResult>();
    const results = changes.map((change): PushResult => {
      const before = done.get(change.operationId);
      if (before)
        return before.personId === actor.personId
          ? toldAgain(work, before.result, actor)
          : refusal(change.operationId, 'not-allowed');
      const again = fresh.get(change.operationId);
      if (again) return again;
      const result = judgeChange(work, reading, change, actor);
      fresh.set(change.operationId, result);
      return result;
    });
    const { personId } = actor;
    const kept = [...fresh.values()].filter((result) => result.status === 'accepted' || result.keptForAuthority);
    const operations = kept.map((result) => ({
      operationId: result.operationId,
      personId,
      result: JSON.stringify(result),
    }));
    await storeOperations(work.tx, operations, new Date(work.now));
    return results;
  });
}

/** R2: a request for an assessment is begun on a device, in a row of its own. */
const beginsRow = ({ body, baseRevision }: Change): boolean => body.kind === 'request' && baseRevision === null;

interface DoneOperation {
  personId: string;
  result: PushResult;
}

/** SYNC-5: what became of changes that arrived before. A refusal is not remembered, unless its work was kept. */
async function readDone({ tx }: CaseWork, changes: readonly Change[]): Promise<Map<string, DoneOperation>> {
  const rows = await tx<{ operation_id: string; person_id: string; result: string }[]>`
    SELECT operation_id, person_id, result FROM operation
    WHERE operation_id = ANY(${changes.map(({ operationId }) => operationId)}::uuid[])`;
  return new Map(
    rows.map((row) => [row.operation_id, { personId: row.person_id, result: JSON.parse(row.result) as PushResult }]),
  );
}

/** A6: the words of others in a former answer go to nobody who does not see the document any more. */
function toldAgain({ cases }: CaseWork, result: PushResult, { personId }: Actor): PushResult {
  if (result.status !== 'accepted' || result.merged === null) return result;
  const sees = [...cases.values()].some((opened) => opened.seenBy(personId).has(result.documentId));
  return sees ? result : { ...result, merged: null };
}

interface StandingRow {
  id: string;
  case_id: string;
  revision: string;
  body: string;
  at: Date;
}

/** Reads for the whole batch what its changes are compared with: current bodies, bases, and what the person once held. */
async function readForPush(
  { revisions }: SyncPorts,
  work: CaseWork,
  actor: Actor,
  changes: readonly Change[],
  way: PushWay,
): Promise<PushReading> {
  const rows = await work.tx<StandingRow[]>`
    SELECT id, case_id, revision, body, at FROM document
    WHERE id = ANY(${changes.map(({ documentId }) => documentId)}::uuid[])`;
  const current = new Map(rows.map(({ id, revision }) => [id, revision]));
  const outdated = changes.filter(({ documentId, baseRevision }) => baseRevision !== current.get(documentId));
  const blind = changes.filter((change) => mayBeLate(work, change, actor)).map(({ caseId }) => caseId);
  const standing = new Map(rows.map((row) => [row.id, standingOf(row)]));
  const [bases, onceHeld, files, past] = await Promise.all([
    readBases(work, outdated),
    readOnceHeld(work.tx, actor.personId, [...new Set(blind)]),
    readFilesOf(work.tx, actor, changes, work.now),
    readPastTexts(work.tx, changes, (id) => standing.get(id)),
  ]);
  for (const row of rows) bases.set(row.revision, standing.get(row.id) ?? null);
  const { keepRefused, typedOn = new Map() } = way;
  return { standing, bases, onceHeld, files, past, typedOn, revisions, keepRefused };
}

/** The words are read when they are needed: most changes need only their own. */
function standingOf(row: StandingRow): StandingDocument & { revision: string } {
  let body: Body | null = null;
  return {
    documentId: row.id,
    caseId: row.case_id,
    revision: row.revision,
    at: row.at.toISOString(),
    get body() {
      body ??= JSON.parse(row.body) as Body;
      return body;
    },
  };
}

/** Whether this change may turn out to be work of somebody who once had what it belongs to, and has not now. */
function mayBeLate(work: CaseWork, { caseId, documentId, body }: Change, actor: Actor): boolean {
  const seen = work.cases.get(caseId)?.seenBy(actor.personId);
  if (!seen) return false;
  const draft = body.kind === 'file' ? (body.draftId ?? documentId) : documentId;
  return !seen.has(draft);
}

async function readBases({ tx }: CaseWork, changes: readonly Change[]): Promise<PushReading['bases']> {
  const wanted = [...new Set(changes.flatMap(({ baseRevision }) => baseRevision ?? []))];
  const bases: PushReading['bases'] = new Map(wanted.map((revision) => [revision, null]));
  if (wanted.length === 0) return bases;
  const rows = await tx<{ revision: string; documentId: string; body: string }[]>`
    SELECT revision, document_id AS "documentId", body FROM document_revision WHERE revision = ANY(${wanted}::uuid[])`;
  for (const { revision, documentId, body } of rows)
    bases.set(revision, { documentId, body: JSON.parse(body) as Body });
  return bases;
}

function refusal(operationId: string, code: RefusalCode, detail: Record<string, string> = {}): PushResult {
  return { operationId, status: 'refused', code, detail, keptForAuthority: false };
}
