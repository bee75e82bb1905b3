import { z } from 'zod';
import { dateSchema, decisionTypeSchema, exemptionSchema, idSchema } from '../domain/documents/index.ts';
import { letterWithRecordSchema } from './letters.ts';

/** `POST /api/cases/:caseId/decisions` (regs 4, 5, 10): records what was decided or done, with its true date. 204. */
export const decisionRequestSchema = z.strictObject({
  type: decisionTypeSchema,
  on: dateSchema,
  grounds: z.string().trim().max(4000, 'Must be 4,000 characters or fewer'),
  decidedBy: z.string().trim().max(200, 'Must be 200 characters or fewer'),
  /** Made and sent in the same moment, and so dated today. */
  letter: letterWithRecordSchema.optional(),
});
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;

const reason = z.string().trim().min(1, 'Say why').max(2000, 'Must be 2,000 characters or fewer');

/** `POST /api/cases/:caseId/exemptions` (regs 5(4), 8, 10(4), 13(3)): records why a step may be done after its date. 204. */
export const exemptionRequestSchema = z.strictObject({
  step: exemptionSchema.shape.step,
  ground: exemptionSchema.shape.ground,
  from: dateSchema,
  to: dateSchema,
  reason,
  /** For step `advice`: the request it excuses. */
  requestId: idSchema.nullable(),
  evidenceFileId: idSchema.nullable(),
  letter: letterWithRecordSchema.optional(),
});
export type ExemptionRequest = z.infer<typeof exemptionRequestSchema>;

/** `POST /api/cases/:caseId/exemptions/:place/withdraw`: it excuses nothing any more, and stays to be read. 204. */
export const withdrawExemptionRequestSchema = z.strictObject({ reason });

/**
 * `POST /api/cases/:caseId/decisions/:place/correct` (G1): the decision at this place of the case's list counts no more and
 * stays to be read; `instead` is how it should have been recorded, null when it should not have been. 204.
 */
export const correctDecisionRequestSchema = z.strictObject({
  reason,
  instead: decisionRequestSchema.omit({ type: true, letter: true }).nullable(),
});
export type CorrectDecisionRequest = z.infer<typeof correctDecisionRequestSchema>;
