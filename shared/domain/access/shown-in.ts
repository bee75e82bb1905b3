import type { CaseState, FileBody } from '../documents/index.ts';

/**
 * The documents that show a file: the draft, request for an assessment or message in confidence it was added to, the
 * responses made from that draft, the case when it is its picture, and the records whose evidence it is when it was added
 * to the case for that. Whoever reads one of them may see the file. A text that names a file of somebody else's draft shows
 * nothing: a file's id is no key.
 */
export function shownIn(state: CaseState, fileId: string, file: FileBody): string[] {
  const draft = file.draftId === null ? undefined : state.documents.get(file.draftId)?.facts;
  const requestId = draft?.kind === 'advice-draft' ? draft.requestId : null;
  const isEvidence = draft?.kind === 'case';
  const shows = requestId !== null || draft?.kind === 'request' || draft?.kind === 'confidence';
  const showing: string[] = shows && file.draftId !== null ? [file.draftId] : [];
  for (const { id, facts } of state.documents.values()) {
    if (facts.kind === 'advice' && facts.requestId === requestId && facts.fileIds.includes(fileId)) showing.push(id);
    if (facts.kind === 'case' && facts.picture?.fileId === fileId) showing.push(id);
    if (isEvidence && 'evidence' in facts && facts.evidence.fileId === fileId) showing.push(id);
  }
  return showing;
}
