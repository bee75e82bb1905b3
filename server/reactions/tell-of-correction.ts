import { partsOf } from '../../shared/domain/access/index.ts';
import { grantsThatHold } from '../../shared/domain/assessments/index.ts';
import { holdersOf } from '../../shared/domain/notifications/index.ts';
import type { Reaction } from '../ports.ts';

/** Everybody with access was told of the decision, and is told that its record was corrected (G2); not whoever did it. */
export const tellOfCorrection: Reaction<'decision corrected'> = {
  name: 'tell of a correction',
  on: 'decision corrected',
  async act({ place }, { tx, caseId, state, actor, today, mailer }) {
    const people = new Set(grantsThatHold(partsOf(state), today).flatMap(({ facts }) => holdersOf(facts, state)));
    people.delete(actor.personId);
    const kind = 'decision corrected' as const;
    const orders = [...people].map((toPersonId) => ({
      kind,
      toPersonId,
      key: `${kind} ${caseId} ${place} ${toPersonId}`,
      caseId,
    }));
    await mailer.order(tx, orders);
  },
};
