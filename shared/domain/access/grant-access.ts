import { type CaseRule, type GrantBody, ofKind, refuse } from '../documents/index.ts';
import type { Role } from '../people/index.ts';
import { coordinates } from './access-to.ts';
import { partsOf } from './parts.ts';

export interface GrantAccess {
  to: GrantBody['to'];
  /** The role of the account, when access is given by name. */
  role: Role | null;
  capacity: GrantBody['capacity'];
  relation: string;
  endsOn: string | null;
}

/**
 * A1: the co-ordinator gives access, by name or to an education setting. Contributors are not granted access: they see
 * a case by what they are asked for (A2). Administrators read with a recorded reason alone (A9).
 * Refuses: not-allowed, already-granted, invalid (an end that has passed).
 */
export const grantAccess: CaseRule<GrantAccess> = ({ to, role, capacity, relation, endsOn }, context) => {
  const { state, actor, today, newId } = context;
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  if (role === 'contributor' || role === 'administrator') return refuse('not-allowed', { role });
  if (endsOn !== null && endsOn < today) return refuse('invalid', { field: 'endsOn' });
  if (ofKind(state, 'grant').some(({ facts }) => holds(facts, today) && samePlace(facts.to, to)))
    return refuse('already-granted');
  const body: GrantBody = {
    kind: 'grant',
    to,
    capacity,
    relation,
    grantedOn: today,
    grantedBy: { personId: actor.personId, name: actor.name },
    endsOn,
    ended: null,
  };
  const id = newId();
  return {
    ok: true,
    documents: [{ id, caseId: state.caseId, kind: 'grant', body }],
    events: [{ type: 'access granted', grantId: id }],
  };
};

const holds = (grant: GrantBody, today: string): boolean =>
  grant.ended === null && (grant.endsOn === null || grant.endsOn >= today);

function samePlace(one: GrantBody['to'], other: GrantBody['to']): boolean {
  if (one.type === 'person') return other.type === 'person' && one.personId === other.personId;
  return other.type === 'setting' && one.settingId === other.settingId;
}
