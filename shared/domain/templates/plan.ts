import { z } from 'zod';
import { builtInPlan } from './built-in/plan.ts';
import { list, perhaps, text } from './fields.ts';
import type { MustSay } from './letters.ts';

/** The sections of a plan as fields spell them; each has its letter and title in the document (reg 12(1)). */
export const planFields = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h1', 'h2', 'i', 'j', 'k'] as const;
export type PlanField = (typeof planFields)[number];

const [opens, closes] = ['\uE000', '\uE001'];

/** What the field of a section holds while the template is filled: a mark, in whose place the section is set. */
export const sectionMark = (field: PlanField): string => `${opens}${field}${closes}`;

/** The section whose mark these words are and nothing else; null when they are other words. */
export function sectionOfMark(words: string): PlanField | null {
  const [whole, field] = /^\uE000([a-z0-9]+)\uE001$/.exec(words.trim()) ?? [];
  return whole ? (planFields.find((one) => one === field) ?? null) : null;
}

/** Whether a section's mark stands somewhere in these words. */
export const holdsMark = (words: string): boolean => words.includes(opens);

const section = (field: PlanField) =>
  text(`Section ${field.toUpperCase()}: its title and all that is written in it`, sectionMark(field));

/** The data model of the plan (G4, reg 12): what a template of it may name. */
export const planModel = z.strictObject({
  authority: z.strictObject({
    name: text('The authority’s name', 'Harrowdale Council'),
    email: perhaps('The SEND service’s e-mail address', 'send@harrowdale.example'),
    phone: perhaps('The SEND service’s phone number', '0114 496 0100'),
  }),
  child: z.strictObject({
    name: text('The child’s or young person’s full name', 'Posy Fenwick'),
    called: text('The name they go by', 'Posy'),
    birth_date: text('Their date of birth', '14 March 2019'),
    year_group: text('Their year group', 'Year 2'),
  }),
  case: z.strictObject({
    reference: text('The case’s reference', 'H-2291'),
    setting: perhaps('Their school or other setting', 'Larkfield Primary School'),
  }),
  coordinator: z.strictObject({ name: text('The case’s co-ordinator', 'Jane Holt') }),
  plan: z.strictObject({
    on: text('The day it was served on the family', '8 December 2026'),
    version: text('Its number: drafts and final plans are counted', '1'),
    sent_by: text('Who sent it', 'Jane Holt'),
  }),
  draft: z.strictObject({
    answer_by: perhaps('Of a draft alone: the last day of the family’s time to answer', '22 December 2026'),
  }),
  sections: z.strictObject(
    Object.fromEntries(planFields.map((field) => [field, section(field)])) as Record<
      PlanField,
      ReturnType<typeof section>
    >,
  ),
  advice: list(
    'The advice of the assessment, as section K lists it',
    {
      service: text('The service', 'Speech and language therapy'),
      by: text('Who wrote it', 'Nadia Rahman'),
      on: text('The day it was submitted', '11 November 2026'),
    },
    [
      { service: 'Speech and language therapy', by: 'Nadia Rahman', on: '11 November 2026' },
      { service: 'Educational psychology', by: 'Priya Nair', on: '16 November 2026' },
    ],
  ),
});
export type PlanData = z.infer<typeof planModel>;

const mustSay: readonly MustSay[] = planFields.map((field) => ({
  path: `sections.${field}`,
  words: `what is written in section ${field.toUpperCase()}`,
  source: 'reg 12(1)',
}));

export const planTemplate = {
  shape: 'plan' as const,
  name: 'EHC plan',
  about: 'The plan itself, as a draft for the family to answer and as the final plan.',
  builtIn: builtInPlan,
  mustSay,
  model: planModel,
};
