import { factsById } from '../../shared/domain/documents/index.ts';
import type { Reaction } from '../ports.ts';

/** Whoever is allocated a team's request, or let in as a colleague, gets an e-mail; another if it comes back to them (G2, V3). */
export const tellAllocated: Reaction<'advice allocated'> = {
  name: 'tell the allocated members',
  on: 'advice allocated',
  async act({ requestId, personIds }, { tx, caseId, state, actor, mailer }) {
    const request = factsById(state, 'advice-request', requestId);
    if (!request) return;
    const turn = request.allocations?.length ?? 0;
    const orders = personIds
      .filter((toPersonId) => toPersonId !== actor.personId)
      .map((toPersonId) => ({
        kind: 'advice allocated' as const,
        toPersonId,
        key: `advice allocated ${requestId} ${turn} ${toPersonId}`,
        caseId,
        requestId,
      }));
    await mailer.order(tx, orders);
  },
};
