import { coordinates, partsOf, recalledIn } from '../access/index.ts';
import { emptyAdvice } from '../advice/index.ts';
import {
  type CaseRule,
  type CaseState,
  type FactsOf,
  factsById,
  type HubDocument,
  ofKind,
  type RecallableKind,
  type RecallBody,
  recallableKinds,
  refuse,
} from '../documents/index.ts';

export type RecallDocument = Pick<RecallBody, 'documentId' | 'why' | 'noticedOn'>;

const isRecallable = (kind: string): kind is RecallableKind => (recallableKinds as readonly string[]).includes(kind);

/**
 * N4: the co-ordinator recalls what went to the wrong child or person. A response goes with all its versions, its working
 * text and its files, and its request waits for the right answer again, by the day it was due; after the round it is
 * withdrawn. Nothing is moved to another case: whoever wrote it writes it there.
 * Refuses: not-allowed, not-found, already-recorded (it is recalled), date-in-future.
 */
export const recallDocument: CaseRule<RecallDocument> = ({ documentId, why, noticedOn }, context) => {
  const { state, actor, today, newId } = context;
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const facts = state.documents.get(documentId)?.facts;
  if (!facts || !isRecallable(facts.kind) || isConfidentialFile(state, documentId)) return refuse('not-found');
  if (recalledIn(state).has(documentId)) return refuse('already-recorded');
  if (noticedOn > today) return refuse('date-in-future', { field: 'noticedOn' });
  const request = facts.kind === 'advice' ? factsById(state, 'advice-request', facts.requestId) : null;
  const body: RecallBody = {
    kind: 'recall',
    documentId,
    documentKind: facts.kind,
    recalledIds: facts.kind === 'advice' ? allOf(state, facts.requestId) : [documentId],
    why,
    noticedOn,
    recalledOn: today,
    recalledBy: { personId: actor.personId, name: actor.name },
  };
  const recallId = newId();
  const asked = facts.kind === 'advice' && request ? askedAnew(state, facts.requestId, request, newId) : [];
  return {
    ok: true,
    documents: [{ id: recallId, caseId: state.caseId, kind: 'recall', body }, ...asked],
    events: [{ type: 'document recalled', recallId }],
  };
};

/** N2: what was told in confidence has no readers to be called back from. */
function isConfidentialFile(state: CaseState, documentId: string): boolean {
  const draftId = factsById(state, 'file', documentId)?.draftId ?? null;
  return draftId !== null && factsById(state, 'confidence', draftId) !== null;
}

/** The versions of a response, their files, and the working text with its own. */
function allOf(state: CaseState, requestId: string): string[] {
  const versions = ofKind(state, 'advice').filter(({ facts }) => facts.requestId === requestId);
  const drafts = ofKind(state, 'advice-draft').filter(({ facts }) => facts.requestId === requestId);
  const files = ofKind(state, 'file').filter(({ facts }) => drafts.some(({ id }) => id === facts.draftId));
  const gone = recalledIn(state);
  const ids = [...versions, ...drafts, ...files].map(({ id }) => id);
  return ids.filter((id) => !gone.has(id));
}

/** The request as it is unanswered, with an empty text to write; what is over is not asked again. */
function askedAnew(
  state: CaseState,
  requestId: string,
  request: FactsOf<'advice-request'>,
  newId: () => string,
): HubDocument[] {
  const { caseId } = state;
  const isOpen = factsById(state, 'round', request.roundId)?.closedOn === null;
  if (!isOpen) {
    const withdrawn = { ...request, state: 'withdrawn' as const };
    return [{ id: requestId, caseId, kind: 'advice-request', body: withdrawn }];
  }
  const draftId = newId();
  const child = ofKind(state, 'case')[0]?.facts.child;
  const text = emptyAdvice(request.adviserKind, child?.knownAs ?? child?.firstName ?? '');
  const draft = { kind: 'advice-draft' as const, requestId, roundId: request.roundId, text, attachments: [] };
  const again = { ...request, state: 'outstanding' as const, submittedOn: null, draftId };
  return [
    { id: requestId, caseId, kind: 'advice-request', body: again },
    { id: draftId, caseId, kind: 'advice-draft', body: draft },
  ];
}
