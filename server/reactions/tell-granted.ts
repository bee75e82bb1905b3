import { factsById } from '../../shared/domain/documents/index.ts';
import { holdersOf } from '../../shared/domain/notifications/index.ts';
import type { Reaction } from '../ports.ts';

/** Whoever is given access gets an e-mail; for a setting that is each of its accounts (A1, G2). */
export const tellGranted: Reaction<'access granted'> = {
  name: 'tell who was given access',
  on: 'access granted',
  async act({ grantId }, { tx, caseId, state, mailer }) {
    const grant = factsById(state, 'grant', grantId);
    if (!grant) return;
    const orders = holdersOf(grant, state).map((toPersonId) => ({
      kind: 'access granted' as const,
      toPersonId,
      key: `access granted ${grantId} ${toPersonId}`,
      caseId,
    }));
    await mailer.order(tx, orders);
  },
};
