import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema } from './basics.ts';
import { answerVias, refusalGroundSchema } from './plan-answer.ts';

/**
 * A setting is consulted about a draft plan (s39(2)). Its accounts read this, the draft plan and their reply as long as it
 * lasts, and nothing else of the case: the child's particulars stand here as they were sent.
 */
export const consultationSchema = z.strictObject({
  kind: z.literal('consultation'),
  roundId: idSchema,
  planId: idSchema,
  setting: z.strictObject({ settingId: idSchema, name: z.string().min(1).max(200) }),
  child: z.strictObject({
    firstName: z.string().max(80),
    lastName: z.string().max(80),
    birthDate: dateSchema,
    yearGroup: z.string().max(20),
  }),
  /** The answer in which the family asked for it; null when the authority considers it. */
  answerId: idSchema.nullable(),
  question: z.string().max(2000),
  askedOn: dateSchema,
  askedBy: personRefSchema,
  /** 15 days after it was asked (CoP 9.83). */
  dueOn: dateSchema,
  state: z.enum(['asked', 'answered', 'withdrawn']),
  /** The true day of the answer. */
  answeredOn: dateSchema.nullable(),
  /** The day on which the setting and the co-ordinator were told that it is overdue. */
  overdueToldOn: dateSchema.optional(),
  withdrawn: z.strictObject({ on: dateSchema, by: personRefSchema, reason: z.string().min(1).max(500) }).optional(),
});
export type ConsultationBody = z.infer<typeof consultationSchema>;

/** What a setting answers when it is consulted: private to who writes it until it is sent; entered by the co-ordinator where it came otherwise. */
export const consultationReplySchema = z.strictObject({
  kind: z.literal('consultation-reply'),
  consultationId: idSchema,
  state: z.enum(['draft', 'sent']),
  canMeet: z.boolean().nullable(),
  grounds: z.array(refusalGroundSchema),
  /** One passage, or two where two devices wrote at once (O3). */
  passages: z.array(z.strictObject({ id: idSchema, words: z.string().max(10_000) })).max(10),
  typedBy: personRefSchema,
  via: z.enum(answerVias),
  /** The day it reached the authority; null for a draft. */
  receivedOn: dateSchema.nullable(),
});
export type ConsultationReplyBody = z.infer<typeof consultationReplySchema>;
