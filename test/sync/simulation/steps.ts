import fc from 'fast-check';
import type { Fate } from './devices.ts';
import type { Place } from './words.ts';
import { cast, type Who } from './world.ts';

/** Which device: a person, and the first or second device of theirs. Only Nadia has two. */
export interface Hand {
  who: Exclude<Who, 'jane'>;
  second: boolean;
}

/** What the co-ordinator does in one of the two cases. Numbers choose among what is there. */
export type Act =
  | { act: 'grant'; to: 'tom' | 'abigail'; days: number | null }
  | { act: 'end access'; which: number }
  | { act: 'ask'; whom: Who }
  | { act: 'withdraw'; which: number }
  | { act: 'add author'; which: number; whom: Who }
  | { act: 'remove author'; which: number; whom: Who }
  | { act: 'bar'; whom: Who; which: number }
  | { act: 'close round' };

export type Step =
  | { step: 'type'; hand: Hand; nth: 0 | 1; draft: number; place: Place }
  | { step: 'submit'; hand: Hand; nth: 0 | 1 }
  | { step: 'correct'; hand: Hand; nth: 0 | 1 }
  | { step: 'sync'; hand: Hand; fates: Fate[] }
  | { step: 'hear'; hand: Hand; fates: Fate[] }
  | { step: 'read'; who: Who }
  | { step: 'restart'; hand: Hand }
  | { step: 'late message'; which: number }
  | { step: 'act'; nth: 0 | 1; act: Act }
  | { step: 'at once'; hold: number; acts: { nth: 0 | 1; act: Act }[]; hands: Hand[]; readers: Who[] }
  | { step: 'days pass'; days: number }
  | { step: 'wrong clock'; hand: Hand; hours: number }
  | { step: 'suspend' | 'reactivate'; who: 'george' | 'tom' | 'priya' }
  | { step: 'back up' }
  | { step: 'restore' };

const whoever = fc.constantFrom(...cast);
const hand: fc.Arbitrary<Hand> = fc
  .record({
    who: fc.constantFrom(
      'nadia' as const,
      'nadia' as const,
      'george' as const,
      'priya' as const,
      'abigail' as const,
      'tom' as const,
    ),
    second: fc.boolean(),
  })
  .map(({ who, second }) => ({ who, second: second && who === 'nadia' }));
const nth = fc.constantFrom(0 as const, 0 as const, 1 as const);
const some = fc.nat({ max: 5 });
const fate = fc.constantFrom<Fate>(
  'arrives',
  'arrives',
  'arrives',
  'is lost',
  'its answer is lost',
  'arrives twice',
  'late',
);
const fates = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fate[]>([]) },
  { weight: 1, arbitrary: fc.array(fate, { maxLength: 4 }) },
);
const place = fc.constantFrom<Place>('same sentence', 'before it', 'own paragraph');

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('grant' as const),
    to: fc.constantFrom('tom' as const, 'abigail' as const),
    days: fc.option(fc.nat({ max: 20 })),
  }),
  fc.record({
    act: fc.constant('grant' as const),
    to: fc.constantFrom('tom' as const, 'abigail' as const),
    days: fc.option(fc.nat({ max: 20 })),
  }),
  fc.record({ act: fc.constant('end access' as const), which: some }),
  fc.record({ act: fc.constant('end access' as const), which: some }),
  fc.record({ act: fc.constant('ask' as const), whom: whoever }),
  fc.record({ act: fc.constant('withdraw' as const), which: some }),
  fc.record({ act: fc.constant('add author' as const), which: some, whom: whoever }),
  fc.record({ act: fc.constant('remove author' as const), which: some, whom: whoever }),
  fc.record({ act: fc.constant('bar' as const), whom: whoever, which: some }),
  fc.record({ act: fc.constant('close round' as const) }),
);

const actsInBoth = fc.tuple(
  fc.record({ nth: fc.constant(0 as const), act }),
  fc.record({ nth: fc.constant(1 as const), act }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 24, arbitrary: fc.record({ step: fc.constant('type' as const), hand, nth, draft: some, place }) },
  { weight: 20, arbitrary: fc.record({ step: fc.constant('sync' as const), hand, fates }) },
  { weight: 12, arbitrary: fc.record({ step: fc.constant('hear' as const), hand, fates }) },
  { weight: 3, arbitrary: fc.record({ step: fc.constant('submit' as const), hand, nth }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('correct' as const), hand, nth }) },
  { weight: 5, arbitrary: fc.record({ step: fc.constant('read' as const), who: whoever }) },
  { weight: 4, arbitrary: fc.record({ step: fc.constant('restart' as const), hand }) },
  { weight: 5, arbitrary: fc.record({ step: fc.constant('late message' as const), which: some }) },
  { weight: 10, arbitrary: fc.record({ step: fc.constant('act' as const), nth, act }) },
  {
    weight: 4,
    arbitrary: fc.record({
      step: fc.constant('at once' as const),
      hold: fc.constantFrom(0, 2, 12),
      acts: fc.oneof(fc.tuple(fc.record({ nth, act })), actsInBoth),
      hands: fc.array(hand, { minLength: 1, maxLength: 3 }),
      readers: fc.array(whoever, { maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ step: fc.constant('days pass' as const), days: fc.integer({ min: 1, max: 15 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ step: fc.constant('days pass' as const), days: fc.integer({ min: 16, max: 70 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      step: fc.constant('wrong clock' as const),
      hand,
      hours: fc.integer({ min: -800, max: 800 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      step: fc.constantFrom('suspend' as const, 'reactivate' as const),
      who: fc.constantFrom('george' as const, 'tom' as const, 'priya' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('back up' as const) }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('restore' as const) }) },
);

/** A random history of so many steps. */
export const histories = (steps: number): fc.Arbitrary<Step[]> =>
  fc.array(step, { minLength: steps, maxLength: steps + 10, size: 'max' });
