import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema } from './basics.ts';
import { decisionTypeSchema } from './case.ts';
import { evidenceSchema } from './rights-record.ts';

/** Money as it is added up: whole pence. */
const penceSchema = z.int().min(0).max(100_000_000);

/** What a panel advised. The decision that follows is the authority's own, recorded as a decision. */
const panelSchema = z.strictObject({
  type: z.literal('panel'),
  panel: z.string().min(1).max(200),
  members: z.string().max(1000),
  on: dateSchema,
  /** The decision it advises. */
  advises: z.enum([...decisionTypeSchema.options, 'what the plan says', 'the placement', 'a personal budget']),
  question: z.string().min(1).max(2000),
  outcome: z.string().min(1).max(2000),
  reasons: z.string().min(1).max(4000),
});

/** The health commissioner's agreement to the health provision of section G (reg 12(2)), asked for on the words that were sent. */
const healthAgreementSchema = z.strictObject({
  type: z.literal('health agreement'),
  commissioner: z.string().min(1).max(200),
  askedOn: dateSchema,
  /** Version of the draft plan it was asked on; null when it was asked on the text in writing. */
  draftVersion: z.int().min(1).nullable(),
  /** Section G as it was sent to them: the plan can go with these words and with no others. */
  sectionG: z.string().min(1).max(30_000),
  answer: z
    .strictObject({
      agreed: z.boolean(),
      on: dateSchema,
      by: z.string().min(1).max(200),
      note: z.string().max(2000),
      recordedBy: personRefSchema,
      recordedOn: dateSchema,
    })
    .nullable(),
});

/** Where the child or young person is placed, and what it costs. */
const placementSchema = z.strictObject({
  type: z.literal('placement'),
  setting: z.strictObject({ settingId: idSchema.nullable(), name: z.string().min(1).max(200) }),
  placementType: z.enum([
    'mainstream school',
    'resourced provision',
    'special school',
    'independent school',
    'college',
    'early years',
    'education otherwise than at school',
  ]),
  residential: z.boolean(),
  from: dateSchema,
  until: dateSchema.nullable(),
  cost: z.strictObject({
    pence: penceSchema,
    per: z.enum(['week', 'year']),
    /** Weeks in a year; 1 for a cost by the year. */
    weeks: z.int().min(1).max(53),
  }),
  /** Whole per cent, together 100. */
  funding: z.strictObject({
    education: z.int().min(0).max(100),
    health: z.int().min(0).max(100),
    socialCare: z.int().min(0).max(100),
  }),
  agreedBy: z.string().min(1).max(200),
});

/** What stands behind section J: the sum for a year, how much of it is paid directly, and the outcomes it is for. */
const personalBudgetSchema = z.strictObject({
  type: z.literal('personal budget'),
  pence: penceSchema,
  directPaymentPence: penceSchema,
  outcomes: z.string().min(1).max(2000),
  from: dateSchema,
  until: dateSchema.nullable(),
  agreedBy: z.string().min(1).max(200),
});

/**
 * What the authority records for itself (N8): panels, the commissioner's agreement, placements and personal budgets with
 * what they cost. Read by who co-ordinates the case alone. A correction is another record.
 */
export const authorityRecordSchema = z.strictObject({
  kind: z.literal('authority-record'),
  record: z.discriminatedUnion('type', [panelSchema, healthAgreementSchema, placementSchema, personalBudgetSchema]),
  evidence: evidenceSchema,
  recordedOn: dateSchema,
  recordedBy: personRefSchema,
  replaces: z.strictObject({ recordId: idSchema, why: z.string().min(1).max(500) }).nullable(),
});
export type AuthorityRecordBody = z.infer<typeof authorityRecordSchema>;
export type AuthorityRecord = AuthorityRecordBody['record'];
export type AuthorityRecordOf<T extends AuthorityRecord['type']> = Extract<AuthorityRecord, { type: T }>;
