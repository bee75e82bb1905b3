import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { idSchema, momentSchema } from './basics.ts';

/** Work that reached the hub after its author's access ended (A6): seen by the authority, never dropped. */
export const lateWorkSchema = z.strictObject({
  kind: z.literal('late-work'),
  from: personRefSchema,
  receivedAt: momentSchema,
  /** Why it was not taken, in words. */
  reason: z.string(),
  documentId: idSchema,
  documentKind: z.string(),
  requestId: idSchema.nullable(),
  /** N2: it was meant for the co-ordinator alone, or may have been. */
  confidential: z.boolean().optional(),
  /** The body as it was sent. */
  work: z.unknown(),
});
export type LateWorkBody = z.infer<typeof lateWorkSchema>;
