import type { PlanSectionKey } from '../plans/index.ts';

/** The sections a family is asked about, in their order: I is asked as a wish of its own, and K is a list. */
export const answeredSections = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H1',
  'H2',
  'J',
] as const satisfies readonly PlanSectionKey[];
export type AnsweredSection = (typeof answeredSections)[number];

const titles: Record<AnsweredSection, string> = {
  A: 'What you and {name} told us',
  B: 'What {name} finds hard in learning',
  C: '{name}’s health needs',
  D: '{name}’s care needs',
  E: 'What we work towards',
  F: 'Help with learning',
  G: 'Help from health services',
  H1: 'Care the law says must be given',
  H2: 'Other help with care',
  J: 'Money you manage yourselves',
};

/** What a section is about, in a parent’s words; the letter stands beside it. */
export const plainTitle = (key: AnsweredSection, childName: string): string =>
  titles[key].replaceAll('{name}', childName);
