import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { attachmentSchema } from './advice.ts';
import { dateSchema, idSchema, momentSchema } from './basics.ts';

/** What somebody tells in confidence is about. */
export const confidenceTopics = [
  'safeguarding',
  'somebody else',
  'risk of serious harm',
  'adoption',
  'something else',
] as const;
export type ConfidenceTopic = (typeof confidenceTopics)[number];

/**
 * N2: something for the co-ordinator alone. Its author's until it is sent; from then on the co-ordinator's: it leaves the
 * author's devices, which others may look at. `deleted`: a draft its author has taken back, emptied of every word.
 */
export const confidenceSchema = z.strictObject({
  kind: z.literal('confidence'),
  state: z.enum(['draft', 'sent', 'deleted']),
  about: z.enum(confidenceTopics).nullable(),
  words: z.string().max(20_000),
  attachments: z.array(attachmentSchema).max(20),
  from: personRefSchema,
  /** The server's moment at which it was sent. */
  sentAt: momentSchema.nullable(),
});
export type ConfidenceBody = z.infer<typeof confidenceSchema>;

/** N2: what the co-ordinator did about it. Never changes; what was done next is another one. */
export const confidenceRecordSchema = z.strictObject({
  kind: z.literal('confidence-record'),
  confidenceId: idSchema,
  done: z.string().min(1).max(4000),
  on: dateSchema,
  by: personRefSchema,
});
export type ConfidenceRecordBody = z.infer<typeof confidenceRecordSchema>;
