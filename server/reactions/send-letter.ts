import { factsById } from '../../shared/domain/documents/index.ts';
import { recordDelivery } from '../features/letters/index.ts';
import type { Reaction } from '../ports.ts';

/**
 * A letter that was produced reaches its reader: by the hub, with an e-mail that names no child (G2), when they have an
 * account and an e-mail address; else it goes onto the list of what to print and post (G6). News that goes with it has an
 * e-mail of its own.
 */
export const sendLetter: Reaction<'letter produced'> = {
  name: 'send the letter',
  on: 'letter produced',
  async act({ letterId, withNews }, { tx, caseId, state, today, mailer }) {
    const letter = factsById(state, 'letter', letterId);
    if (!letter) return;
    const toPersonId = letter.to.personId;
    const way = await recordDelivery(tx, { letterId, caseId, toPersonId, today });
    if (way === 'post' || withNews) return;
    const key = `letter for you ${letterId}`;
    await mailer.order(tx, [{ kind: 'letter for you', toPersonId, key, caseId, letterId }]);
  },
};
