import type { AdviserKind } from '../../../shared/domain/people/index.ts';
import type { Random } from '../random.ts';
import type { Story } from '../stories.ts';
import type { Service } from '../texts/index.ts';
import type { Child } from './child.ts';

/** Somebody to ask for advice: whose words they write, and who of the cast they may be. */
export interface Adviser {
  bank: Service;
  adviserKind: AdviserKind;
  service: string;
  /** Keys of the cast; empty for the family and the setting. */
  people: readonly string[];
  question: string;
}

const adviser = (bank: Service, adviserKind: AdviserKind, people: string[], question: string): Adviser => ({
  bank,
  adviserKind,
  service: bank,
  people,
  question,
});

const statutory =
  'Please give your advice on needs, outcomes and provision for this assessment. Say how much, how often and who.';
const speech = adviser(
  'Speech and language therapy',
  'health',
  ['dev'],
  `${statutory} Please include understanding in class.`,
);
const psychology = adviser('Educational psychology', 'educational psychology', ['anneke', 'tunde'], statutory);
const paediatrics = adviser(
  'Community paediatrics',
  'health',
  ['sunil', 'meilin'],
  `${statutory} Please say how health bears on learning.`,
);
const therapy = adviser('Occupational therapy', 'health', ['kirsty', 'bryn'], statutory);
const mentalHealth = adviser('Child and adolescent mental health', 'health', ['leila'], statutory);
const socialCare = adviser(
  'Children’s social care',
  'social care',
  ['priya', 'colm'],
  `${statutory} If the family is not known to you, please say so.`,
);
const sensory = adviser('Sensory support', 'education', ['jo'], statutory);
const earlyYears = adviser('Early years inclusion', 'education', ['sam'], statutory);
const adulthood = adviser(
  'Preparing for adulthood',
  'education',
  ['petra'],
  `${statutory} Please include work, home, friends and health.`,
);

const parents: Adviser = {
  bank: 'family',
  adviserKind: 'family',
  service: 'Parents',
  people: [],
  question:
    'Please tell us your views: what is going well, what is hard, and what would help. Your own words are best.',
};
const youngPerson: Adviser = {
  ...parents,
  bank: 'ownViews',
  service: 'Young person',
  question:
    'Please tell us what you think: what goes well, what is hard, and what you want. You can get help to write it.',
};
const settingAdviser = (name: string): Adviser => ({
  bank: 'school',
  adviserKind: 'education',
  service: name,
  people: [],
  question: `${statutory} Please add what you have tried, for how long, and what came of it.`,
});

/** The people the law and the child's needs call for (reg 6(1)). */
export function advisersFor(child: Child, setting: string | null, story: Story, random: Random): Adviser[] {
  const has = (...areas: string[]): boolean => areas.some((area) => (child.areas as readonly string[]).includes(area));
  const ros = story.turn === 'idris' || story.turn === 'posy' || story.turn === 'tomasz' || story.turn === 'ruby';
  const rosToo = story.stage === 'plan in force' || story.stage === 'draft with the family';
  const idris = story.turn === 'idris';
  const only = (one: Adviser, key: string): Adviser => (idris ? { ...one, people: [key] } : one);
  return [
    child.year >= 12 ? youngPerson : parents,
    ...(setting === null ? [] : [settingAdviser(setting)]),
    only(psychology, 'anneke'),
    ...(has('communication')
      ? [ros ? { ...speech, people: ['ros'] } : rosToo ? { ...speech, people: ['ros', 'dev'] } : speech]
      : []),
    only(paediatrics, 'sunil'),
    ...(has('body') || (has('senses') && child.year >= 0) ? [therapy] : []),
    ...(has('feelings') && child.year >= 5 ? [mentalHealth] : []),
    ...(has('senses') && random.chance(0.4) ? [sensory] : []),
    ...(child.year < 0 ? [earlyYears] : []),
    ...(child.year >= 9 ? [adulthood] : []),
    only(socialCare, 'priya'),
  ];
}

/** For a review: views of the family, the setting and those who help. */
export function reviewersFor(child: Child, setting: string | null, story: Story, random: Random): Adviser[] {
  const ask = 'Please say what has changed since the last review, what has helped, and what should change in the plan.';
  return advisersFor(child, setting, story, random)
    .filter(({ bank }) => bank !== 'Educational psychology' && bank !== 'Children’s social care')
    .slice(0, 4)
    .map((one) => ({ ...one, question: ask }));
}
