import { provisionTable } from '../advice/index.ts';
import type { RichText, RichTextNode } from '../documents/index.ts';

/** The sections of a plan, each of which stays identified by its letter (reg 12(1)). */
export const planSectionKeys = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'] as const;
export type PlanSectionKey = (typeof planSectionKeys)[number];

export interface PlanSection {
  key: PlanSectionKey;
  title: string;
  /** What belongs in it, for whoever writes; never stored. */
  hint: string;
  source: string;
}

const words: Record<PlanSectionKey, Omit<PlanSection, 'key'>> = {
  A: {
    title: 'Views, interests and aspirations',
    hint: 'What {name} and the family say: their story, what matters to them, what they hope for, and how best to talk with them.',
    source: 'reg 12(1)(a)',
  },
  B: {
    title: 'Special educational needs',
    hint: 'Every need that was found. One need in each paragraph or list item.',
    source: 'reg 12(1)(b)',
  },
  C: {
    title: 'Health needs related to special educational needs',
    hint: 'One need in each paragraph or list item.',
    source: 'reg 12(1)(c)',
  },
  D: {
    title: 'Social care needs',
    hint: 'Needs related to special educational needs or to a disability. One in each paragraph or list item.',
    source: 'reg 12(1)(d)',
  },
  E: {
    title: 'Outcomes',
    hint: 'By when, what {name} will be able to do. Under each outcome a list of the steps towards it.',
    source: 'reg 12(1)(e)',
  },
  F: {
    title: 'Special educational provision',
    hint: 'One row for each kind of help. Say the amount, how often, and who gives it.',
    source: 'reg 12(1)(f)',
  },
  G: {
    title: 'Health provision',
    hint: 'What the health commissioner has agreed to. Say the amount, how often, and who gives it.',
    source: 'reg 12(1)(g)',
  },
  H1: {
    title: 'Social care provision that must be made',
    hint: 'Under section 2 of the Chronically Sick and Disabled Persons Act 1970.',
    source: 'reg 12(1)(h)(i)',
  },
  H2: {
    title: 'Other social care provision',
    hint: 'Any other social care provision that {name} reasonably needs.',
    source: 'reg 12(1)(h)(ii)',
  },
  I: {
    title: 'Placement',
    hint: 'The name and type of the setting. It stays blank in a draft, so that the family can say which they want.',
    source: 'reg 12(1)(i)',
  },
  J: {
    title: 'Personal budget',
    hint: 'Direct payments, and the needs and outcomes that they are for.',
    source: 'reg 12(1)(j)',
  },
  K: {
    title: 'Advice and information',
    hint: 'The advice that was gathered in the assessment. It is listed here by the hub when the plan is issued.',
    source: 'reg 12(1)(k)',
  },
};

/** The sections with the child's name in their hints. */
export const planSections = (childName: string): PlanSection[] =>
  planSectionKeys.map((key) => ({ key, ...words[key], hint: words[key].hint.replaceAll('{name}', childName) }));

/** "Section F: Special educational provision". */
export const planSectionTitle = (key: PlanSectionKey): string => `Section ${key}: ${words[key].title}`;

export const needSections: readonly PlanSectionKey[] = ['B', 'C', 'D'];
export const provisionSections: readonly PlanSectionKey[] = ['F', 'G', 'H1', 'H2'];

/** The text that drafting starts with: every section in its place, a provision table where provision is written. Ids follow from the keys. */
export function emptyPlan(): RichText {
  const content = planSectionKeys.map((key): RichTextNode => {
    const table = provisionSections.includes(key) ? [provisionTable(`plan-${key}-table`)] : [];
    const paragraph: RichTextNode = { type: 'paragraph', attrs: { id: `plan-${key}-1` } };
    return { type: 'section', attrs: { id: `plan-${key}`, key }, content: [...table, paragraph] };
  });
  return { type: 'doc', content };
}
