import { type CaseRule, type RequestBody, refuse } from '../documents/index.ts';
import { processesRequests } from './process.ts';

export interface CloseRequest {
  requestId: string;
  /** The request with its words. */
  request: RequestBody;
  as: 'duplicate' | 'not a request';
  reason: string;
  /** The case it repeats; required for a duplicate. */
  caseId: string | null;
}

/**
 * A co-ordinator takes a request out of the tray that repeats one that is there, or asks for something else. It stays as it
 * was, with who decided and why, since it may have started the clock.
 * Refuses: not-allowed, never-changes (it was decided already), invalid.
 */
export const closeRequest: CaseRule<CloseRequest> = (input, { state, actor, today }) => {
  if (!processesRequests(actor)) return refuse('not-allowed');
  if (input.request.state !== 'submitted') return refuse('never-changes');
  if (!input.reason.trim()) return refuse('invalid', { field: 'reason' });
  if (input.as === 'duplicate' && (input.caseId === null || input.caseId === state.caseId))
    return refuse('invalid', { field: 'caseId' });
  const body: RequestBody = {
    ...input.request,
    state: input.as,
    decided: {
      on: today,
      by: { personId: actor.personId, name: actor.name },
      reason: input.reason.trim(),
      caseId: input.as === 'duplicate' ? input.caseId : null,
    },
  };
  return { ok: true, documents: [{ id: input.requestId, caseId: state.caseId, kind: 'request', body }], events: [] };
};
