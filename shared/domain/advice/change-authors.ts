import { type CaseParts, coordinates, partsOf } from '../access/index.ts';
import {
  type AdviceRequestBody,
  type CaseRule,
  factsById,
  type Refusal,
  type RuleContext,
  refuse,
} from '../documents/index.ts';
import { isStaff, type PersonRef, type Role } from '../people/index.ts';

/**
 * A1, A3: the co-ordinator lets a colleague write an outstanding answer too, who is told (G2); the due date stays (V1). So
 * a team's request finds its writer when nobody is left in the team who could allocate it (V3).
 * Refuses: not-allowed, not-found, already-submitted, request-withdrawn, round-closed, already-asked.
 */
export const addAuthor: CaseRule<{ requestId: string; author: PersonRef; role: Role }> = (input, context) => {
  const open = openRequest(input.requestId, context);
  if ('ok' in open) return open;
  if (isStaff(input.role)) return refuse('not-allowed');
  if (open.authors.some(({ personId }) => personId === input.author.personId)) return refuse('already-asked');
  const authors = [...open.authors, input.author];
  const by = { personId: context.actor.personId, name: context.actor.name };
  const allocations = [...(open.allocations ?? []), { on: context.today, by, to: authors }];
  const body = open.to.type === 'team' ? { ...open, authors, allocations } : { ...open, authors };
  const personIds = [input.author.personId];
  return {
    ...next(input.requestId, body, context),
    events: [{ type: 'advice allocated', requestId: input.requestId, personIds }],
  };
};

/** The co-ordinator takes a colleague off an outstanding answer. The person who was asked is not removed: withdraw the request. */
export const removeAuthor: CaseRule<{ requestId: string; personId: string }> = ({ requestId, personId }, context) => {
  const open = openRequest(requestId, context);
  if ('ok' in open) return open;
  if (open.to.type === 'person' && open.to.personId === personId) return refuse('not-allowed');
  if (!open.authors.some((author) => author.personId === personId)) return refuse('not-found');
  const authors = open.authors.filter((author) => author.personId !== personId);
  return next(requestId, { ...open, authors }, context);
};

/** A2: the co-ordinator takes a request back before it is answered. What was written stays in the draft. */
export const withdrawRequest: CaseRule<{ requestId: string }> = ({ requestId }, context) => {
  const open = openRequest(requestId, context);
  if ('ok' in open) return open;
  const ruling = next(requestId, { ...open, state: 'withdrawn' }, context);
  return { ...ruling, events: [{ type: 'advice withdrawn', requestId }] };
};

function openRequest(requestId: string, { state, actor }: RuleContext): AdviceRequestBody | Refusal {
  const parts = partsOf(state);
  if (!coordinates(parts, actor.personId)) return refuse('not-allowed');
  const request = factsById(state, 'advice-request', requestId);
  if (!request) return refuse('not-found');
  return closedBecause(request, parts) ?? request;
}

/** A2: why who answers a request can't be changed any more; null while it is outstanding. */
export function closedBecause(request: AdviceRequestBody, parts: CaseParts): Refusal | null {
  if (request.state === 'submitted') return refuse('already-submitted', { on: request.submittedOn ?? '' });
  if (request.state === 'withdrawn') return refuse('request-withdrawn');
  return parts.rounds.get(request.roundId)?.closedOn === null ? null : refuse('round-closed');
}

function next(id: string, body: AdviceRequestBody, { state }: RuleContext) {
  const document = { id, caseId: state.caseId, kind: 'advice-request' as const, body };
  return { ok: true as const, documents: [document], events: [] };
}
