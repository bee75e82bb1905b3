import { coordinatorsOf } from '../../shared/domain/notifications/index.ts';
import type { Reaction } from '../ports.ts';

/** N2, G2: the co-ordinator is told that there is something to read, in words that lists of e-mails may show to others. */
export const tellOfConfidence: Reaction<'told in confidence'> = {
  name: 'tell the co-ordinator of something to read',
  on: 'told in confidence',
  async act({ confidenceId }, { tx, caseId, state, actor, mailer }) {
    const orders = coordinatorsOf(state)
      .filter((toPersonId) => toPersonId !== actor.personId)
      .map((toPersonId) => ({
        kind: 'something to read' as const,
        toPersonId,
        key: `something to read ${confidenceId} ${toPersonId}`,
        caseId,
      }));
    await mailer.order(tx, orders);
  },
};
