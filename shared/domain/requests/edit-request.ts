import {
  type DocumentRule,
  type Refusal,
  type RequestBody,
  type RuleContext,
  type Ruling,
  refuse,
} from '../documents/index.ts';
import { emptyRequest } from './form/index.ts';
import { receive } from './receive.ts';

/**
 * R2: a request that is not sent belongs to the one who started it: only they write it, send it or delete it, and nobody
 * else can be put in their place. R3: once sent, it is the authority's. The authority's staff enter what came on paper
 * online, with its true day (R6). A device begins a request in a row of its own, never in a case that is there.
 * Refuses: not-allowed, not-an-author, never-changes, incomplete, invalid.
 */
export const editRequest: DocumentRule<'request'> = ({ documentId, before, body }, context): Ruling => {
  const no = mayNot(before, body, context);
  if (no) return no;
  const { actor, state, today } = context;
  const own: RequestBody = {
    ...body,
    source: 'hub',
    startedBy: { personId: actor.personId, name: actor.name },
    recordedBy: null,
    basis: null,
    sentAt: null,
    receivedOn: null,
    looksAutomatic: false,
    decided: null,
  };
  if (body.state === 'submitted') return receive(documentId, own, today, context);
  const next = body.state === 'deleted' ? { ...emptyRequest('hub', own.startedBy), state: body.state } : own;
  return { ok: true, documents: [{ id: documentId, caseId: state.caseId, kind: 'request', body: next }], events: [] };
};

function mayNot(before: RequestBody | null, body: RequestBody, { state, actor }: RuleContext): Refusal | null {
  if (actor.role === 'coordinator' || actor.role === 'administrator') return refuse('not-allowed');
  if (!['draft', 'submitted', 'deleted'].includes(body.state)) return refuse('not-allowed');
  if (!before) return state.documents.size === 0 ? null : refuse('not-allowed');
  if (before.startedBy?.personId !== actor.personId) return refuse('not-an-author');
  return before.state === 'draft' ? null : refuse('never-changes');
}
