import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema } from './basics.ts';

export const mailStopReasons = ['the child has died', 'something else'] as const;

/**
 * N9: from this day nothing about the case goes out by itself, until somebody resumes it. Each stop is a document of its
 * own, and stays as history. Seen by the authority alone: what others need of it stands in the case (`quiet`).
 */
export const mailStopSchema = z.strictObject({
  kind: z.literal('mail-stop'),
  why: z.enum(mailStopReasons),
  reason: z.string().min(1).max(1000),
  stoppedOn: dateSchema,
  stoppedBy: personRefSchema,
  /** Absent as long as it holds. */
  resumed: z.strictObject({ on: dateSchema, by: personRefSchema, reason: z.string().min(1).max(1000) }).optional(),
});
export type MailStopBody = z.infer<typeof mailStopSchema>;
