import { type CaseParts, coordinates, partsOf } from '../access/index.ts';
import { type CaseBody, type CaseRule, ofKind, type Refusal, refuse } from '../documents/index.ts';
import type { Actor, PersonRef, Role } from '../people/index.ts';

export interface AllocateCase {
  to: PersonRef;
  /** The cases that are allocated together: who gets them is told once (G2). */
  batch: string;
}

/**
 * A9, N5: a case is allocated to a co-ordinator, or to another than before. Old and new co-ordinator lose and gain the case
 * with it, since who sees it follows from its document; whoever covered for the old one does so no more.
 * Refuses: not-found (no case yet), not-allowed, already-allocated.
 */
export const allocateCase: CaseRule<AllocateCase> = ({ to, batch }, { state, actor, today }) => {
  const found = ofKind(state, 'case')[0];
  if (!found) return refuse('not-found');
  if (!mayAllocate(partsOf(state), actor)) return refuse('not-allowed');
  const before = found.facts.coordinator;
  if (before?.personId === to.personId) return refuse('already-allocated');
  const by = { personId: actor.personId, name: actor.name };
  const allocations = [...(found.facts.allocations ?? []), { on: today, by, from: before, to }];
  const body: CaseBody = { ...found.facts, coordinator: to, cover: null, allocations };
  return {
    ok: true,
    documents: [{ id: found.id, caseId: state.caseId, kind: 'case', body }],
    events: [{ type: 'case allocated', personId: to.personId, batch }],
  };
};

/** Why an account can't be allocated cases; null when it can. Refuses: invalid (`coordinatorId`), member-suspended (A5). */
export function cannotCoordinate(account: { role: Role; suspended: boolean } | null): Refusal | null {
  if (account?.role !== 'coordinator') return refuse('invalid', { field: 'coordinatorId' });
  return account.suspended ? refuse('member-suspended') : null;
}

/**
 * Whose case it is, or who covers for them; any co-ordinator where nobody can act: nobody has it yet, or the account of who
 * has it is suspended; and an administrator, who moves work without reading it (N5, A9).
 */
function mayAllocate(parts: CaseParts, { personId, role }: Actor): boolean {
  if (role === 'administrator') return true;
  if (role !== 'coordinator') return false;
  const coordinator = parts.case?.coordinator;
  if (!coordinator || parts.state.hub.suspended.has(coordinator.personId)) return true;
  return coordinates(parts, personId);
}
