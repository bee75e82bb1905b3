import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema } from './basics.ts';

export const roundOutcomes = [
  'plan issued',
  'no plan',
  'not assessed',
  'withdrawn',
  'amended',
  'maintained',
  'ceased',
] as const;

/** One assessment, or one review: the span in which advice or views are asked for (A2, A3). */
export const roundSchema = z.strictObject({
  kind: z.literal('round'),
  type: z.enum(['assessment', 'review']),
  openedOn: dateSchema,
  /** The day the assessment or review closed; null while it is in progress. */
  closedOn: dateSchema.nullable(),
  outcome: z.enum(roundOutcomes).nullable(),
  /** People invited to the review meeting (review only). */
  invited: z.array(personRefSchema),
});
export type RoundBody = z.infer<typeof roundSchema>;
