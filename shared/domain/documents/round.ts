import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema } from './basics.ts';

export const roundOutcomes = [
  'plan issued',
  'no plan',
  'not assessed',
  'withdrawn',
  'amended',
  'maintained',
  'ceased',
] as const;

/** Reg 6(4): that one of the three agrees to existing advice: on which day, and how they said so. */
const agreementSchema = z.strictObject({ on: dateSchema, how: z.string().min(1).max(200) });

/** A line of the set that the law asks for (reg 6(1)), about which something else was done than to ask. */
const lineOfSet = {
  line: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
  /** When it was recorded, and by whom. */
  on: dateSchema,
  by: personRefSchema,
};
const leftOutSchema = z.strictObject({ ...lineOfSet, reason: z.string().min(1).max(2000) });
const reusedSchema = z.strictObject({
  ...lineOfSet,
  /** A file of this case, or a response of an earlier round. */
  documentId: idSchema,
  what: z.string().min(1).max(200),
  agreements: z.strictObject({ adviser: agreementSchema, authority: agreementSchema, family: agreementSchema }),
});

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
  /** Whose advice was not sought, and why (reg 6(1)). Absent while nobody was left out. */
  leftOut: z.array(leftOutSchema).optional(),
  /** Existing advice that is used instead of asking anew (reg 6(4)). Absent while there is none. */
  reused: z.array(reusedSchema).optional(),
});
export type RoundBody = z.infer<typeof roundSchema>;
