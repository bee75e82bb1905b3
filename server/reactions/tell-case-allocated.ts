import type { Reaction } from '../ports.ts';

/** Whoever is allocated cases gets one e-mail for all that came together; none for what they took themselves (A9, G2). */
export const tellCaseAllocated: Reaction<'case allocated'> = {
  name: 'tell the new co-ordinator',
  on: 'case allocated',
  async act({ personId, batch }, { tx, actor, mailer }) {
    if (personId === actor.personId) return;
    const key = `cases allocated ${batch} ${personId}`;
    await mailer.order(tx, [{ kind: 'cases allocated', toPersonId: personId, key }]);
  },
};
