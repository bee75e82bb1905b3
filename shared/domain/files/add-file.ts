import { coordinates, isAuthor, partsOf } from '../access/index.ts';
import { type DocumentRule, factsById, refuse } from '../documents/index.ts';

/**
 * Adds a photo or file to a draft, which only its authors may (A3, R2, N2), or evidence for a record to the case, which only who
 * co-ordinates it may (N3). What was added never changes.
 */
export const addFile: DocumentRule<'file'> = ({ documentId, before, body }, { state, actor }) => {
  if (before) return refuse('never-changes');
  if (body.draftId === null) return refuse('not-allowed');
  const addedBy = { personId: actor.personId, name: actor.name };
  const file = { id: documentId, caseId: state.caseId, kind: 'file' as const, body: { ...body, addedBy } };
  const assessmentRequest = factsById(state, 'request', body.draftId);
  if (assessmentRequest) {
    if (assessmentRequest.startedBy?.personId !== actor.personId) return refuse('not-an-author');
    if (assessmentRequest.state !== 'draft') return refuse('never-changes');
    return { ok: true, documents: [file], events: [] };
  }
  const confidence = factsById(state, 'confidence', body.draftId);
  if (confidence) {
    if (confidence.from.personId !== actor.personId) return refuse('not-an-author');
    return confidence.state === 'draft' ? { ok: true, documents: [file], events: [] } : refuse('never-changes');
  }
  if (factsById(state, 'case', body.draftId)) {
    const may = coordinates(partsOf(state), actor.personId);
    return may ? { ok: true, documents: [file], events: [] } : refuse('not-allowed');
  }
  const draft = factsById(state, 'advice-draft', body.draftId);
  const request = draft && factsById(state, 'advice-request', draft.requestId);
  if (!request) return refuse('not-found');
  if (!isAuthor(request, actor)) return refuse('not-an-author');
  if (request.state === 'withdrawn') return refuse('request-withdrawn');
  return { ok: true, documents: [file], events: [] };
};
