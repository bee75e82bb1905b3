import { type CaseRule, factsById, type GrantBody, refuse } from '../documents/index.ts';
import { coordinates } from './access-to.ts';
import { isOutstanding } from './asked.ts';
import { type CaseParts, partsOf } from './parts.ts';

/**
 * A6: the co-ordinator ends access that was granted. What the person or setting has not answered yet is withdrawn with it:
 * a request would go on showing them the case (A2).
 * Refuses: not-allowed, not-found, access-ended (it has ended already).
 */
export const endAccess: CaseRule<{ grantId: string; reason: string }> = (
  { grantId, reason },
  { state, actor, today },
) => {
  const parts = partsOf(state);
  if (!coordinates(parts, actor.personId)) return refuse('not-allowed');
  const grant = factsById(state, 'grant', grantId);
  if (!grant) return refuse('not-found');
  if (grant.ended) return refuse('access-ended');
  const ended = { on: today, by: { personId: actor.personId, name: actor.name }, reason };
  const open = unanswered(parts, grant.to);
  return {
    ok: true,
    documents: [
      { id: grantId, caseId: state.caseId, kind: 'grant', body: { ...grant, ended } },
      ...open.map(({ id, facts }) => ({
        id,
        caseId: state.caseId,
        kind: 'advice-request' as const,
        body: { ...facts, state: 'withdrawn' as const },
      })),
    ],
    events: [
      { type: 'access ended', grantId },
      ...open.map(({ id }) => ({ type: 'advice withdrawn' as const, requestId: id })),
    ],
  };
};

/** Outstanding requests to whoever held the access. */
function unanswered(parts: CaseParts, holder: GrantBody['to']): CaseParts['requests'] {
  return parts.requests.filter(({ facts }) => {
    if (!isOutstanding(facts, parts.rounds.get(facts.roundId))) return false;
    if (holder.type === 'person') return facts.to.type === 'person' && facts.to.personId === holder.personId;
    return facts.to.type === 'setting' && facts.to.settingId === holder.settingId;
  });
}
