import { z } from 'zod';
import type { LetterKind } from '../documents/index.ts';
import { list, perhaps, text } from './fields.ts';

const service = (words: string, sample: string) => text(`${words}: name and how to reach it`, sample);

/** What the authority enters once for all letters (reg 32). */
export const serviceFields = {
  advice: service(
    'The information, advice and support service',
    'Harrowdale SENDIASS, 0114 496 0101, help@sendiass.harrowdale.example',
  ),
  mediation: service('The mediation adviser', 'Northern Mediation, 0800 496 0102, www.northern-mediation.example'),
  disagreement: service('The disagreement resolution service', 'Common Ground North, 0114 496 0103'),
  tribunal: service(
    'The tribunal that hears appeals',
    'First-tier Tribunal (Special Educational Needs and Disability), 01325 289 350, www.gov.uk/appeal-ehc-plan-decision',
  ),
};

const every = {
  authority: z.strictObject({
    name: text('The authority’s name', 'Harrowdale Council'),
    address: perhaps('The authority’s postal address', 'SEND Service, Town Hall, Harrowdale HD1 1AA'),
    email: perhaps('The SEND service’s e-mail address', 'send@harrowdale.example'),
    phone: perhaps('The SEND service’s phone number', '0114 496 0100'),
  }),
  letter: z.strictObject({ date: text('The day the letter is made', '23 November 2026') }),
  recipient: z.strictObject({
    name: text('Whom the letter is to', 'Abigail Fenwick'),
    address: perhaps('Their postal address', '14 Larch Road\nHarrowdale\nHD4 2QP'),
  }),
  child: z.strictObject({
    name: text('The child’s or young person’s full name', 'Posy Fenwick'),
    called: text('The name they go by', 'Posy'),
    birth_date: text('Their date of birth', '14 March 2019'),
  }),
  case: z.strictObject({
    reference: text('The case’s reference', 'H-2291'),
    setting: perhaps('Their school or other setting', 'Larkfield Primary School'),
    received_on: perhaps('The day the request was received', '1 September 2026'),
  }),
  coordinator: z.strictObject({ name: text('The case’s co-ordinator', 'Jane Holt') }),
  services: z.strictObject(serviceFields),
};

const due = (words: string, sample: string) => z.strictObject({ on: text(words, sample) });
const rights = {
  appeal: z.strictObject({
    by: text('The last day to register an appeal, as the case shows it', '25 January 2027'),
  }),
  mediation: z.strictObject({ by: text('The last day to contact the mediation adviser', '23 January 2027') }),
};
const decision = (words: string) => ({
  decision: z.strictObject({
    on: text('The day it was decided', '20 November 2026'),
    reasons: text(
      `${words}, as the co-ordinator wrote it`,
      'The school’s own support is helping Posy to make progress, and has not yet been used in full.',
    ),
  }),
});

/** The data model of each letter (G4): every field a template of that kind may name. */
export const letterModels = {
  acknowledgement: z.strictObject({
    ...every,
    decide: due('The last day to tell the family whether there will be an assessment', '13 October 2026'),
  }),
  'decision to assess': z.strictObject({
    ...every,
    decision: z.strictObject({ on: text('The day it was decided', '5 October 2026') }),
    plan: due('The last day for the final plan, if there is to be one', '19 January 2027'),
    advisers: list(
      'Who is asked for advice',
      {
        service: text('The service', 'Speech and language therapy'),
        due_on: text('When it is due', '23 November 2026'),
      },
      [
        { service: 'Speech and language therapy', due_on: '23 November 2026' },
        { service: 'Educational psychology', due_on: '24 November 2026' },
      ],
    ),
  }),
  'decision not to assess': z.strictObject({ ...every, ...decision('Why there will be no assessment'), ...rights }),
  'advice request': z.strictObject({
    ...every,
    request: z.strictObject({
      service: text('The service that is asked', 'Speech and language therapy'),
      question: perhaps('What the co-ordinator wants to know', 'How does Posy make herself understood in a group?'),
      on: text('The day it was asked', '12 October 2026'),
      due_on: text('The day the advice is due', '23 November 2026'),
    }),
  }),
  'extension by exemption': z.strictObject({
    ...every,
    exemption: z.strictObject({
      step: text('What will be late', 'final plan'),
      due_on: text('The date in law, which stays as it is', '19 January 2027'),
      ground: text('The ground in law', 'absent from the area'),
      reason: text('What happened', 'Posy was with her grandmother in Leeds for five weeks.'),
      from: text('Its first day', '2 November 2026'),
      to: text('Its last day', '6 December 2026'),
    }),
  }),
  'no plan': z.strictObject({ ...every, ...decision('Why there will be no plan'), ...rights }),
  'draft plan': z.strictObject({
    ...every,
    draft: z.strictObject({
      served_on: text('The day the draft was served', '8 December 2026'),
      answer_by: text('The last day of the family’s time to answer', '22 December 2026'),
    }),
  }),
  'final plan': z.strictObject({
    ...every,
    plan: z.strictObject({
      on: text('The day the plan was issued', '15 January 2027'),
      review_by: text('The last day for the first annual review', '14 January 2028'),
    }),
    ...rights,
  }),
} satisfies Record<LetterKind, z.ZodObject>;

export type LetterData<K extends LetterKind = LetterKind> = z.infer<(typeof letterModels)[K]>;
