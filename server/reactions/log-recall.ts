import { factsById } from '../../shared/domain/documents/index.ts';
import { logBreach } from '../features/restricted/index.ts';
import type { Reaction } from '../ports.ts';

/** N4: a recall is written into the breach log in its own transaction, while the feed still says who saw what was recalled. */
export const logRecall: Reaction<'document recalled'> = {
  name: 'log the breach',
  on: 'document recalled',
  async act({ recallId }, { tx, caseId, state, actor, today }) {
    const recall = factsById(state, 'recall', recallId);
    if (!recall) return;
    const { documentKind, recalledIds, why, noticedOn } = recall;
    const about = { breachId: recallId, caseId, what: documentKind, recalledIds, why };
    await logBreach(tx, { ...about, noticedOn, recalledOn: today, by: actor.personId });
  },
};
