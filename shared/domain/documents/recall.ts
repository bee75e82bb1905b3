import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema } from './basics.ts';

/** What can be called back once others have had it. */
export const recallableKinds = ['advice', 'file', 'letter', 'plan'] as const;
export type RecallableKind = (typeof recallableKinds)[number];

/**
 * N4: something was sent to the wrong child or the wrong person, and is nobody's to see any more: it leaves every device at
 * its next contact. The co-ordinator reads it online, marked as recalled. Never changes.
 */
export const recallSchema = z.strictObject({
  kind: z.literal('recall'),
  documentId: idSchema,
  documentKind: z.enum(recallableKinds),
  /** All that left with it: every version of a response, its working text and its files. */
  recalledIds: z.array(idSchema).min(1).max(2000),
  why: z.string().min(1).max(2000),
  noticedOn: dateSchema,
  recalledOn: dateSchema,
  recalledBy: personRefSchema,
});
export type RecallBody = z.infer<typeof recallSchema>;
