import type { Reaction } from '../ports.ts';

/** What was produced stays as it was (G4): the words around a plan are kept as they stand when it is sent. */
export const keepPlan: Reaction<'plan sent'> = {
  name: 'keep the document of a plan',
  on: 'plan sent',
  act: ({ planId }, { tx, jobs }) => jobs.enqueue(tx, 'keep-plan', { planId }, { key: `keep plan ${planId}` }),
};
