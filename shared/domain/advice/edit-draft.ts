import { isAuthor } from '../access/index.ts';
import {
  type AdviceRequestBody,
  type DocumentRule,
  factsById,
  type Refusal,
  type RuleContext,
  refuse,
} from '../documents/index.ts';

/**
 * A3, N4: the working text of an answer is written by its authors, while the request is outstanding and, once it is
 * answered, for a correction. The draft itself is made with the request; a device never makes one.
 * Refuses: not-found, not-an-author, request-withdrawn, round-closed.
 */
export const editDraft: DocumentRule<'advice-draft'> = ({ documentId, before, body }, context) => {
  const request = factsById(context.state, 'advice-request', body.requestId);
  if (!before || !request) return refuse('not-found');
  if (before.requestId !== body.requestId || before.roundId !== body.roundId)
    return refuse('invalid', { field: 'requestId' });
  const closed = mayWrite(request, context);
  if (closed) return closed;
  const document = { id: documentId, caseId: context.state.caseId, kind: 'advice-draft' as const, body };
  return { ok: true, documents: [document], events: [] };
};

/**
 * Why the actor may not write the answer to this request now; null when they may. A correction outlasts its round: what
 * was submitted is put right for as long as its author has access (N4).
 */
export function mayWrite(request: AdviceRequestBody, { state, actor }: RuleContext): Refusal | null {
  if (!isAuthor(request, actor)) return refuse('not-an-author');
  if (request.state === 'withdrawn') return refuse('request-withdrawn');
  if (request.state === 'submitted') return null;
  const round = factsById(state, 'round', request.roundId);
  return round && round.closedOn !== null ? refuse('round-closed') : null;
}
