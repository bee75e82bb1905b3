import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema } from './basics.ts';

/** Somebody named in a record: with an account of the hub, or by name alone. */
const namedSchema = z.strictObject({ personId: idSchema.nullable(), name: z.string().min(1).max(200) });
export type Named = z.infer<typeof namedSchema>;

/** What shows that a record is true: a file that the co-ordinator added to the case, or in words what was seen and where it is kept. */
export const evidenceSchema = z.strictObject({ fileId: idSchema.nullable(), note: z.string().max(1000) });
export type Evidence = z.infer<typeof evidenceSchema>;

/** Whom a consent or a disclosure is about; `named` is somebody outside the hub. */
const audienceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('everybody asked') }),
  z.strictObject({ type: z.literal('person'), personId: idSchema, name: z.string().min(1).max(200) }),
  z.strictObject({ type: z.literal('setting'), settingId: idSchema, name: z.string().min(1).max(200) }),
  z.strictObject({ type: z.literal('team'), teamId: idSchema, name: z.string().min(1).max(200) }),
  z.strictObject({ type: z.literal('named'), name: z.string().min(1).max(200) }),
]);
export type Audience = z.infer<typeof audienceSchema>;

/** Consent that was asked for: given or refused, by whom, to what and for whom. */
const consentSchema = z.strictObject({
  type: z.literal('consent'),
  matter: z.enum(['seek advice', 'share advice', 'share the plan']),
  answer: z.enum(['given', 'refused']),
  by: namedSchema,
  /** `representative`: acts for a young person who lacks capacity for it (s80; regs 63, 64). */
  as: z.enum(['parent', 'child', 'young person', 'representative']),
  to: audienceSchema,
  on: dateSchema,
  how: z.enum(['in writing', 'by e-mail', 'by telephone', 'in person', 'on the request form']),
  /** Last day, when it was given for a time. */
  until: dateSchema.nullable(),
});

/** Who holds parental responsibility (Children Act 1989, sections 2 to 4A, 5, 12, 14C and 33). */
const responsibilitySchema = z.strictObject({
  type: z.literal('responsibility'),
  holder: namedSchema,
  source: z.enum([
    'mother',
    'married to the mother',
    'on the birth certificate',
    'agreement',
    'court order',
    'adoption',
    'special guardianship',
    'guardian by will',
    'care order',
  ]),
  /** How an order limits it, in words; empty when nothing does. */
  limits: z.string().max(1000),
  from: dateSchema,
  until: dateSchema.nullable(),
});

/** That somebody may act for a parent or young person, in what, and until when. */
const advocateSchema = z.strictObject({
  type: z.literal('advocate'),
  advocate: namedSchema,
  actsFor: namedSchema,
  scope: z.array(z.enum(['speak for them', 'receive letters', 'read the plan'])).min(1),
  from: dateSchema,
  /** The last day: it is always given, and renewed by a new record. */
  until: dateSchema,
});

/** One decision, one record: a young person may have capacity for one matter and lack it for another (Mental Capacity Act 2005, sections 1 to 3). */
const capacityDecisionSchema = z.strictObject({
  type: z.literal('capacity'),
  matter: z.enum([
    'the assessment',
    'the content of the plan',
    'who sees the plan',
    'the placement',
    'an appeal or mediation',
    'a personal budget',
  ]),
  /** The decision that was to be made, exactly. */
  question: z.string().min(1).max(1000),
  assessedBy: z.string().min(1).max(200),
  on: dateSchema,
  outcome: z.enum(['has capacity', 'lacks capacity']),
  /** Who decides instead; without one it is the parent (reg 64). */
  representative: z.strictObject({ who: namedSchema, as: z.enum(['deputy', 'attorney', 'parent']) }).nullable(),
});

/** The authority's own decision to disclose the plan without consent, on a ground that regulation 17(1) allows. */
const disclosureSchema = z.strictObject({
  type: z.literal('disclosure'),
  to: audienceSchema,
  ground: z.enum([
    'in the interests of the child or young person',
    'named in the plan',
    'appeal',
    'court order or criminal proceedings',
    'ombudsman',
    'Secretary of State',
    'social care duties',
    'inspection',
    'youth justice',
  ]),
  reason: z.string().min(1).max(2000),
  on: dateSchema,
});

/**
 * What the case rests on besides its dates (N3): consents, parental responsibility, an advocate's authority, capacity
 * decisions and disclosures. Nothing in it changes but its end; a correction is another record, which says what it replaces.
 */
export const rightsRecordSchema = z.strictObject({
  kind: z.literal('rights-record'),
  record: z.discriminatedUnion('type', [
    consentSchema,
    responsibilitySchema,
    advocateSchema,
    capacityDecisionSchema,
    disclosureSchema,
  ]),
  evidence: evidenceSchema,
  recordedOn: dateSchema,
  recordedBy: personRefSchema,
  replaces: z.strictObject({ recordId: idSchema, why: z.string().min(1).max(500) }).nullable(),
  /** Withdrawn, or over before its time: `on` is the first day on which it holds no more. */
  ended: z
    .strictObject({ on: dateSchema, reason: z.string().min(1).max(500), by: personRefSchema, recordedOn: dateSchema })
    .nullable(),
});
export type RightsRecordBody = z.infer<typeof rightsRecordSchema>;
export type RightsRecord = RightsRecordBody['record'];
export type RightOf<T extends RightsRecord['type']> = Extract<RightsRecord, { type: T }>;
