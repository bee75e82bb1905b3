import type { RoundBody, Stage } from '../../shared/domain/documents/index.ts';

/** How the answers to a case's requests for advice stand. */
export type Answers = 'none' | 'few' | 'most' | 'all but one' | 'all' | 'all but one, exempt';

/** The course of one case, in days before the hub's date. What has not happened is left out. */
export interface Story {
  stage: Stage;
  received: number;
  decided?: number;
  refused?: number;
  /** The family had a mediation certificate after the refusal. */
  certificate?: number;
  asked?: number;
  answers?: Answers;
  draft?: number;
  noPlan?: number;
  final?: number;
  withdrawn?: number;
  ceased?: number;
  /** The step that a recorded exemption excuses. */
  exempt?: 'decide whether to assess' | 'advice' | 'final plan';
  /** Finished reviews: day of the meeting, days until the decision, and how each ended. */
  reviews?: readonly {
    meeting: number;
    decided: number;
    outcome: NonNullable<RoundBody['outcome']>;
    amended?: number;
  }[];
  /** A review in progress: the day it was opened, and of its meeting when that has been held. */
  review?: { opened: number; meeting?: number };
  awaitingAllocation?: boolean;
  /** All advice is in, and nobody has begun to write the plan. */
  readyToDraft?: boolean;
  /** Curriculum years that fit the story; Reception is 0. */
  years?: readonly [number, number];
  /** People of the cast who belong to the case, and other turns of the story. */
  turn?:
    | 'idris'
    | 'posy'
    | 'tomasz'
    | 'ruby'
    | 'leon'
    | 'ines'
    | 'harold'
    | 'sadia'
    | 'rukhsana'
    | 'late work'
    | 'cover';
}

const inForce = (final: number, more: Partial<Story> = {}): Story => ({
  stage: 'plan in force',
  received: final + 134,
  decided: final + 100,
  asked: final + 98,
  answers: 'all',
  draft: final + 27,
  final,
  ...more,
});

const gathering = (received: number, asked: number, answers: Answers, more: Partial<Story> = {}): Story => ({
  stage: 'gathering advice',
  received,
  decided: asked + 2,
  asked,
  answers,
  ...more,
});

/** The sixty cases of the demo: every stage, on time, late, exempt and in between. */
export const stories: readonly Story[] = [
  gathering(101, 46, 'all but one', { decided: 48, exempt: 'decide whether to assess', turn: 'idris', years: [3, 3] }),
  gathering(58, 38, 'few', { turn: 'posy', years: [1, 1] }),
  gathering(60, 31, 'few', { turn: 'tomasz', years: [5, 5] }),
  inForce(4, { received: 140, decided: 104, asked: 102, turn: 'ruby', years: [4, 4] }),
  { stage: 'request received', received: 0, awaitingAllocation: true },
  { stage: 'request received', received: 1, awaitingAllocation: true },
  { stage: 'request received', received: 4, awaitingAllocation: true },
  { stage: 'request received', received: 8, awaitingAllocation: true },
  { stage: 'request received', received: 6 },
  { stage: 'request received', received: 11 },
  { stage: 'deciding whether to assess', received: 20 },
  { stage: 'deciding whether to assess', received: 33, years: [-2, -1] },
  { stage: 'deciding whether to assess', received: 42 },
  { stage: 'deciding whether to assess', received: 47 },
  { stage: 'deciding whether to assess', received: 55, exempt: 'decide whether to assess' },
  gathering(55, 25, 'few', { years: [-1, 0] }),
  gathering(62, 20, 'none'),
  gathering(70, 30, 'few', { years: [7, 9] }),
  gathering(75, 35, 'most', { years: [12, 13], turn: 'leon' }),
  gathering(80, 41, 'most'),
  gathering(84, 43, 'all but one', { years: [9, 11] }),
  gathering(90, 50, 'most', { turn: 'late work' }),
  gathering(77, 38, 'all but one', { years: [10, 11] }),
  gathering(88, 45, 'all but one, exempt'),
  gathering(66, 12, 'none', { years: [-2, -1] }),
  { stage: 'drafting the plan', received: 88, decided: 52, asked: 50, answers: 'all', readyToDraft: true },
  { stage: 'drafting the plan', received: 92, decided: 58, asked: 55, answers: 'all', years: [8, 11] },
  {
    stage: 'drafting the plan',
    received: 95,
    decided: 60,
    asked: 58,
    answers: 'all',
    readyToDraft: true,
    turn: 'sadia',
    years: [2, 6],
  },
  gathering(97, 60, 'all', { decided: 64 }),
  { stage: 'drafting the plan', received: 101, decided: 62, asked: 60, answers: 'all' },
  { stage: 'drafting the plan', received: 111, decided: 71, asked: 69, answers: 'all', turn: 'cover' },
  {
    stage: 'draft with the family',
    received: 99,
    decided: 66,
    asked: 64,
    answers: 'all',
    draft: 2,
    turn: 'ines',
    years: [3, 6],
  },
  { stage: 'draft with the family', received: 103, decided: 70, asked: 68, answers: 'all', draft: 5 },
  { stage: 'draft with the family', received: 107, decided: 70, asked: 69, answers: 'all', draft: 9, years: [11, 13] },
  { stage: 'draft with the family', received: 112, decided: 74, asked: 72, answers: 'all', draft: 13 },
  { stage: 'draft with the family', received: 113, decided: 76, asked: 72, answers: 'all', draft: 14 },
  { stage: 'finalising the plan', received: 122, decided: 85, asked: 82, answers: 'all', draft: 20 },
  { stage: 'finalising the plan', received: 130, decided: 92, asked: 90, answers: 'all', draft: 27, years: [6, 6] },
  { stage: 'finalising the plan', received: 147, decided: 108, asked: 106, answers: 'all', draft: 34 },
  {
    stage: 'finalising the plan',
    received: 151,
    decided: 110,
    asked: 108,
    answers: 'all',
    draft: 38,
    exempt: 'final plan',
  },
  inForce(22),
  inForce(45, { years: [-1, 0] }),
  inForce(58, { received: 209, decided: 165, asked: 163, draft: 90, years: [12, 13], turn: 'rukhsana' }),
  inForce(92),
  inForce(150, { years: [7, 11] }),
  inForce(221),
  inForce(300, { years: [10, 10] }),
  inForce(358, { years: [2, 6] }),
  inForce(402, { years: [1, 6] }),
  inForce(330, { stage: 'review in progress', review: { opened: 24 }, years: [2, 6] }),
  inForce(348, { stage: 'review in progress', review: { opened: 40, meeting: 9 }, years: [8, 11] }),
  inForce(702, {
    stage: 'review in progress',
    reviews: [{ meeting: 352, decided: 330, outcome: 'maintained' }],
    review: { opened: 30 },
    years: [5, 9],
  }),
  inForce(1062, {
    stage: 'review in progress',
    reviews: [
      { meeting: 722, decided: 698, outcome: 'maintained' },
      { meeting: 368, decided: 345, outcome: 'amended', amended: 310 },
    ],
    review: { opened: 45, meeting: 16 },
    years: [9, 13],
  }),
  { stage: 'not assessed', received: 60, refused: 21, turn: 'harold', years: [1, 4] },
  { stage: 'not assessed', received: 205, refused: 164, certificate: 112 },
  { stage: 'no plan', received: 121, decided: 88, asked: 86, answers: 'all', noPlan: 15 },
  { stage: 'no plan', received: 232, decided: 198, asked: 196, answers: 'all', noPlan: 124, years: [3, 9] },
  { stage: 'withdrawn', received: 48, decided: 26, asked: 25, answers: 'few', withdrawn: 10 },
  inForce(900, {
    stage: 'ceased',
    reviews: [
      { meeting: 560, decided: 538, outcome: 'maintained' },
      { meeting: 200, decided: 178, outcome: 'maintained' },
    ],
    ceased: 100,
    years: [14, 14],
  }),
  inForce(400, { stage: 'ceased', ceased: 130, years: [4, 8] }),
];
