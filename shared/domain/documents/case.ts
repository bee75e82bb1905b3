import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema } from './basics.ts';

export const stages = [
  'request received',
  'deciding whether to assess',
  'gathering advice',
  'drafting the plan',
  'draft with the family',
  'finalising the plan',
  'plan in force',
  'review in progress',
  'not assessed',
  'no plan',
  'withdrawn',
  'ceased',
] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

/** What happened, from which the statutory clock computes every date (G1). `on` is the true date, not the day of typing. */
export const caseEventTypes = [
  'request received',
  'family told of request',
  'decided to assess',
  'decided not to assess',
  'advice asked',
  'advice received',
  'decided no plan',
  'decided to issue a plan',
  /** Issued by the mediation adviser to the family after a decision they may appeal against. */
  'mediation certificate issued',
  'draft plan served',
  'final plan issued',
  'plan amended',
  'review meeting held',
  /** The decision after a review (maintain, amend or cease) was sent: only this completes the review (s44, reg 20). */
  'review decided',
  'request withdrawn',
  'plan ceased',
] as const;
export const caseEventSchema = z.strictObject({
  type: z.enum(caseEventTypes),
  on: dateSchema,
  /** Of a decision: why, as it stands in the letter; who took it, in words; and who entered it on which day. */
  grounds: z.string().max(4000).optional(),
  decidedBy: z.string().max(200).optional(),
  recorded: z.strictObject({ on: dateSchema, by: personRefSchema }).optional(),
  /** Recorded by mistake, or replaced by a later one: it counts no more, and stays to be read. */
  corrected: z.strictObject({ on: dateSchema, by: personRefSchema, reason: z.string().min(1).max(2000) }).optional(),
});
export type CaseEvent = z.infer<typeof caseEventSchema>;

/** What a co-ordinator records as it happened: each moves the case on, or starts a limit. */
export const decisionTypes = [
  'family told of request',
  'decided to assess',
  'decided not to assess',
  'decided no plan',
  'decided to issue a plan',
  'mediation certificate issued',
  'request withdrawn',
] as const satisfies readonly CaseEvent['type'][];
export const decisionTypeSchema = z.enum(decisionTypes);
export type DecisionType = z.infer<typeof decisionTypeSchema>;

/** An exemption recorded with reason, evidence and dates; it never moves the due date (regs 5(4), 8, 10(4), 13(3)). */
export const exemptionSchema = z.strictObject({
  step: z.enum(['decide whether to assess', 'advice', 'tell family if no plan', 'final plan']),
  ground: z.enum([
    'school closed',
    'early years provider closed',
    'exceptional circumstances',
    'absent from the area',
    'missed appointment',
  ]),
  reason: z.string().min(1).max(2000),
  from: dateSchema,
  to: dateSchema,
  recordedBy: personRefSchema,
  recordedOn: dateSchema,
  /** For step `advice`: the request it excuses. */
  requestId: idSchema.nullable(),
  /** A file of this case that shows it. */
  evidenceFileId: idSchema.optional(),
  /** Recorded by mistake, or corrected by a later one: it excuses nothing any more, and stays to be read. */
  withdrawn: z.strictObject({ on: dateSchema, by: personRefSchema, reason: z.string().min(1).max(2000) }).optional(),
});
export type Exemption = z.infer<typeof exemptionSchema>;

export const caseSchema = z.strictObject({
  kind: z.literal('case'),
  ref: z.string().regex(/^[A-Z]-\d{3,6}$/),
  child: z.strictObject({
    firstName: z.string().min(1).max(80),
    lastName: z.string().min(1).max(80),
    knownAs: z.string().max(80).nullable(),
    birthDate: dateSchema,
    /** National curriculum year as people say it: 'N2', 'Reception', 'Year 3', 'Year 13'. */
    yearGroup: z.string().min(1).max(20),
  }),
  setting: z.strictObject({ settingId: idSchema, name: z.string() }).nullable(),
  /** The co-ordinator the case is allocated to; null while awaiting allocation. */
  coordinator: personRefSchema.nullable(),
  /** Who covers for the co-ordinator today (A9). */
  cover: personRefSchema.nullable(),
  stage: stageSchema,
  /** Any picture the child likes; a file of this case. */
  picture: z.strictObject({ fileId: idSchema, alt: z.string().max(200) }).nullable(),
  /** Who allocated the case to whom since it was registered, oldest first (A9, N5). Absent until that changes. */
  allocations: z
    .array(
      z.strictObject({ on: dateSchema, by: personRefSchema, from: personRefSchema.nullable(), to: personRefSchema }),
    )
    .optional(),
  events: z.array(caseEventSchema),
  exemptions: z.array(exemptionSchema),
  /** N9: nothing in this case is counted down or chased, and nothing goes out by itself. Why is for the authority (`mail-stop`). */
  quiet: z.boolean().optional(),
});
export type CaseBody = z.infer<typeof caseSchema>;
