import type { Body, HubDocument, LateWorkBody, RefusalCode } from '../../shared/domain/documents/index.ts';
import { refusalWords } from '../../shared/domain/documents/index.ts';
import type { Change } from '../../shared/sync/protocol.ts';
import type { CaseWork, Origin } from './change-cases.ts';
import type { Db } from './ports.ts';

/** What a person's feed has shown them once, by case and by document, and does not show now. */
export type Lost = ReadonlySet<string>;

/** Reads which of these cases, and which documents in them, this person once had. */
export async function readOnceHeld(db: Db, personId: string, caseIds: readonly string[]): Promise<Lost> {
  if (caseIds.length === 0) return new Set();
  const rows = await db<{ caseId: string; documentId: string }[]>`
    SELECT case_id AS "caseId", document_id AS "documentId" FROM feed
    WHERE person_id = ${personId} AND case_id = ANY(${caseIds as string[]}::uuid[])`;
  return new Set(rows.flatMap(({ caseId, documentId }) => [caseId, documentId]));
}

const requestOf = (body: Body): string | null => ('requestId' in body ? body.requestId : null);

/**
 * N2: what was meant for the co-ordinator alone stays so when it comes late. So does a file of which nobody knows any more
 * what it was added to.
 */
function isConfidential(work: CaseWork, { caseId, body }: Pick<Change, 'caseId' | 'body'>): boolean {
  if (body.kind === 'confidence' || body.kind === 'confidence-record') return true;
  if (body.kind !== 'file' || body.draftId === null) return false;
  const addedTo = work.cases.get(caseId)?.state.documents.get(body.draftId)?.facts.kind;
  return addedTo === undefined || addedTo === 'confidence';
}

/** A6: work that came after its author's access ended is kept for the authority as it was sent. */
export function keepLateWork(
  work: CaseWork,
  change: Pick<Change, 'caseId' | 'documentId' | 'body'>,
  code: RefusalCode,
  origin: Origin,
  newId: () => string,
): void {
  const { actor } = origin;
  const body: LateWorkBody = {
    kind: 'late-work',
    from: { personId: actor.personId, name: actor.name },
    receivedAt: work.now,
    reason: refusalWords[code],
    documentId: change.documentId,
    documentKind: change.body.kind,
    requestId: requestOf(change.body),
    work: change.body,
    ...(isConfidential(work, change) ? { confidential: true } : {}),
  };
  const lateWorkId = newId();
  const document: HubDocument = { id: lateWorkId, caseId: change.caseId, kind: 'late-work', body };
  work.accept([document], [{ type: 'work received late', lateWorkId, personId: actor.personId }], origin);
}
