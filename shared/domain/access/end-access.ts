import { type CaseRule, factsById, refuse } from '../documents/index.ts';
import { coordinates } from './access-to.ts';
import { partsOf } from './parts.ts';

/** A6: the co-ordinator ends access that was granted. Refuses: not-allowed, not-found, access-ended (it has ended already). */
export const endAccess: CaseRule<{ grantId: string; reason: string }> = (
  { grantId, reason },
  { state, actor, today },
) => {
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const grant = factsById(state, 'grant', grantId);
  if (!grant) return refuse('not-found');
  if (grant.ended) return refuse('access-ended');
  const ended = { on: today, by: { personId: actor.personId, name: actor.name }, reason };
  return {
    ok: true,
    documents: [{ id: grantId, caseId: state.caseId, kind: 'grant', body: { ...grant, ended } }],
    events: [{ type: 'access ended', grantId }],
  };
};
