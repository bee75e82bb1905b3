import { managersOf, partsOf } from '../access/index.ts';
import { closedBecause } from '../advice/index.ts';
import {
  type AdviceRequestBody,
  type CaseRule,
  factsById,
  type HubFacts,
  type Refusal,
  refuse,
} from '../documents/index.ts';
import type { PersonRef } from '../people/index.ts';

export interface Allocate {
  requestId: string;
  /** Everybody who is to write the answer; whoever is not among them is taken off. */
  members: readonly PersonRef[];
}

/**
 * V3: a designated manager allocates the team's request to one or more members, and again to others: who writes is set
 * anew each time. The due date stays as it is (V1); words that somebody taken off had not sent yet are kept for the
 * authority (A6), what they had sent stays in the shared draft. Colleagues whom the co-ordinator let in may stay. The
 * same people again change nothing.
 * Refuses: not-found (no such request of a team), not-a-manager, already-submitted, request-withdrawn, round-closed,
 * incomplete (nobody chosen), member-suspended, not-a-member.
 */
export const allocate: CaseRule<Allocate> = ({ requestId, members }, { state, actor, today }) => {
  const request = factsById(state, 'advice-request', requestId);
  if (request?.to.type !== 'team') return refuse('not-found');
  if (!managersOf(state.hub, request.to.teamId).includes(actor.personId)) return refuse('not-a-manager');
  const no = closedBecause(request, partsOf(state)) ?? unfit(members, request, request.to.teamId, state.hub);
  if (no) return no;
  const before = new Set(request.authors.map(({ personId }) => personId));
  const authors = [...new Map(members.map((member) => [member.personId, member])).values()];
  const added = authors.map(({ personId }) => personId).filter((personId) => !before.has(personId));
  if (added.length === 0 && authors.length === before.size) return { ok: true, documents: [], events: [] };
  const by = { personId: actor.personId, name: actor.name };
  const allocations = [...(request.allocations ?? []), { on: today, by, to: authors }];
  const body: AdviceRequestBody = { ...request, authors, allocations };
  return {
    ok: true,
    documents: [{ id: requestId, caseId: state.caseId, kind: 'advice-request', body }],
    events: [{ type: 'advice allocated', requestId, personIds: added }],
  };
};

/** Why these people can't be allocated this request; null when they can. */
function unfit(
  members: readonly PersonRef[],
  request: AdviceRequestBody,
  teamId: string,
  hub: HubFacts,
): Refusal | null {
  if (members.length === 0) return refuse('incomplete', { field: 'members' });
  if (members.some(({ personId }) => hub.suspended.has(personId))) return refuse('member-suspended');
  const fits = new Set([...(hub.teamMembers.get(teamId) ?? []), ...request.authors.map(({ personId }) => personId)]);
  return members.every(({ personId }) => fits.has(personId)) ? null : refuse('not-a-member');
}
