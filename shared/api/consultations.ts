import { z } from 'zod';
import { idSchema } from '../domain/documents/index.ts';

/** `POST /api/cases/:caseId/consultations` (s39(2)): the co-ordinator consults a setting. 201 `{id, accounts}`. */
export const consultRequestSchema = z.strictObject({
  planId: idSchema,
  settingId: idSchema,
  /** The answer in which the family asked for it; null when the authority considers it. */
  answerId: idSchema.nullable(),
  question: z.string().trim().max(2000, 'Must be 2,000 characters or fewer'),
});
export type ConsultRequest = z.infer<typeof consultRequestSchema>;

/** `accounts`: how many accounts of the setting were told; with none the draft plan has to go by post or e-mail. */
export const consultedSchema = z.strictObject({ id: idSchema, accounts: z.int() });
export type Consulted = z.infer<typeof consultedSchema>;

/** `POST /api/cases/:caseId/consultations/:consultationId/withdraw`. 204. */
export const withdrawConsultationRequestSchema = z.strictObject({
  reason: z.string().trim().min(1, 'Say why').max(500, 'Must be 500 characters or fewer'),
});
