import type { Step } from './steps.ts';

/** Histories that found something once, made as small as they get: played each time. */
export const found: readonly { what: string; steps: readonly Step[] }[] = [
  {
    what: 'words on top of a revision that the server lost are not taken for the text of that revision',
    steps: [
      { step: 'type', hand: { who: 'nadia', second: true }, nth: 0, draft: 5, place: 'same sentence' },
      { step: 'type', hand: { who: 'george', second: false }, nth: 0, draft: 3, place: 'before it' },
      { step: 'submit', hand: { who: 'george', second: false }, nth: 0 },
      { step: 'back up' },
      { step: 'sync', hand: { who: 'george', second: false }, fates: [] },
      { step: 'type', hand: { who: 'george', second: false }, nth: 0, draft: 5, place: 'before it' },
      { step: 'sync', hand: { who: 'nadia', second: true }, fates: [] },
      { step: 'restore' },
    ],
  },
];
