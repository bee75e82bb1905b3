import { coordinatorsOf } from '../../shared/domain/notifications/index.ts';
import type { Reaction } from '../ports.ts';

/** The co-ordinator gets an e-mail when advice has been submitted (G2); not about advice they typed themselves. */
export const tellCoordinator: Reaction<'advice submitted'> = {
  name: 'tell the co-ordinator',
  on: 'advice submitted',
  async act({ requestId, adviceId }, { tx, caseId, state, actor, mailer }) {
    const orders = coordinatorsOf(state)
      .filter((toPersonId) => toPersonId !== actor.personId)
      .map((toPersonId) => ({
        kind: 'advice received' as const,
        toPersonId,
        key: `advice received ${adviceId} ${toPersonId}`,
        caseId,
        requestId,
      }));
    await mailer.order(tx, orders);
  },
};
