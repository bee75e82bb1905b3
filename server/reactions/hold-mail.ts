import { holdLettersOf, holdMailOf } from '../mail/held.ts';
import type { Reaction } from '../ports.ts';

/** N9: what is in the queue when mail is stopped does not go any more. */
export const holdBack: Reaction<'mail stopped'> = {
  name: 'hold back what is queued',
  on: 'mail stopped',
  act: (_event, { tx, caseId }) => holdMailOf(tx, caseId),
};

/** N9: what has gathered when mail is resumed is not sent in a burst: each waits for somebody to decide. */
export const holdWhatWaits: Reaction<'mail resumed'> = {
  name: 'keep back what has gathered',
  on: 'mail resumed',
  async act(_event, { tx, caseId }) {
    await holdMailOf(tx, caseId);
    await holdLettersOf(tx, caseId);
  },
};
