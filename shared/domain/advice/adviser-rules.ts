import type { AdviserKind } from '../people/index.ts';

/** When advice has to be sought: of every child, when the request names one of the senses, or from a school year on. */
export type SoughtWhen =
  | { of: 'every child' }
  | { of: 'a sense' }
  | { of: 'school year'; from: number }
  | { of: 'a wish' };

/** One line of the set of advice that the law asks for, in one version. A changed law is a further entry, never an edit. */
export interface AdviserRule {
  id: string;
  /** Who is asked, as people say it. */
  name: string;
  source: string;
  /** First day on which an assessment may open under this version. */
  inForceFrom: string;
  when: SoughtWhen;
  adviserKind: AdviserKind;
  /** What the advice is called where nothing better is known. */
  service: string;
  words: string;
}

const send2014 = 'SEND Regulations 2014';
/** The regulations came into force on 1 September 2014. */
const fromStart = '2014-09-01';

/** Whose advice an assessment has to seek (reg 6(1)), as dated data: an authority's lawyer can read this table. */
export const adviserRules = [
  {
    id: 'family',
    name: 'The family or young person',
    source: `${send2014}, reg 6(1)(a)`,
    inForceFrom: fromStart,
    when: { of: 'every child' },
    adviserKind: 'family',
    service: 'Family',
    words: 'The child’s parent or the young person is asked in every assessment.',
  },
  {
    id: 'education',
    name: 'The head of the school, nursery or college',
    source: `${send2014}, reg 6(1)(b)`,
    inForceFrom: fromStart,
    when: { of: 'every child' },
    adviserKind: 'education',
    service: 'Education',
    words: 'Educational advice comes from the head or principal of the setting that the child goes to.',
  },
  {
    id: 'sensory',
    name: 'A qualified teacher of children with a sensory impairment',
    source: `${send2014}, reg 6(2)`,
    inForceFrom: fromStart,
    when: { of: 'a sense' },
    adviserKind: 'education',
    service: 'Sensory support',
    words: 'Where hearing or vision is impaired, a teacher who is qualified in it is consulted.',
  },
  {
    id: 'health',
    name: 'A health professional',
    source: `${send2014}, reg 6(1)(c)`,
    inForceFrom: fromStart,
    when: { of: 'every child' },
    adviserKind: 'health',
    service: 'Health',
    words: 'Medical advice comes from whoever the health commissioner names.',
  },
  {
    id: 'psychology',
    name: 'An educational psychologist',
    source: `${send2014}, reg 6(1)(d)`,
    inForceFrom: fromStart,
    when: { of: 'every child' },
    adviserKind: 'educational psychology',
    service: 'Educational psychology',
    words: 'Psychological advice comes from an educational psychologist.',
  },
  {
    id: 'social care',
    name: 'Social care',
    source: `${send2014}, reg 6(1)(e)`,
    inForceFrom: fromStart,
    when: { of: 'every child' },
    adviserKind: 'social care',
    service: 'Social care',
    words: 'Advice about social care is sought for every child, known to social care or not.',
  },
  {
    id: 'adulthood',
    name: 'Somebody on preparing for adulthood',
    source: `${send2014}, reg 6(1)(g)`,
    inForceFrom: fromStart,
    when: { of: 'school year', from: 9 },
    adviserKind: 'education',
    service: 'Preparing for adulthood',
    words: 'From year 9, advice is sought on what helps to prepare for adulthood and independent living.',
  },
  {
    id: 'wished for',
    name: 'Somebody the family asks for',
    source: `${send2014}, reg 6(1)(h)`,
    inForceFrom: fromStart,
    when: { of: 'a wish' },
    adviserKind: 'health',
    service: '',
    words: 'The family may ask for the advice of anybody, where that is reasonable.',
  },
  {
    id: 'appropriate',
    name: 'Somebody else who can help',
    source: `${send2014}, reg 6(1)(f)`,
    inForceFrom: fromStart,
    when: { of: 'a wish' },
    adviserKind: 'health',
    service: '',
    words: 'The authority asks anybody else whose advice it thinks appropriate.',
  },
] as const satisfies readonly AdviserRule[];

export type AdviserRuleId = (typeof adviserRules)[number]['id'];

/** Words in a request that name a sense. A visual timetable is help, not an impairment: 'visual' alone says nothing. */
export const senseWords: readonly { sense: 'hearing' | 'vision' | 'hearing and vision'; words: RegExp }[] = [
  { sense: 'hearing and vision', words: /\b(multi-?\s?sensory impair\w*|deaf-?blind\w*|dual sensory)\b/iu },
  { sense: 'hearing', words: /\b(hearing|deaf\w*|cochlear)\b/iu },
  { sense: 'vision', words: /\b(vision|visual(ly)? impair\w*|sight|partially sighted|blind\w*|braille)\b/iu },
];
