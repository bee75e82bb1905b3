import { z } from 'zod';
import { idSchema, mailStopReasons, momentSchema } from '../domain/documents/index.ts';

const reason = z
  .string()
  .trim()
  .min(1, 'Say why, for colleagues who open this case later')
  .max(1000, 'Must be 1,000 characters or fewer');

/** `POST /api/cases/:caseId/mail-stop` (N9): nothing about the case goes out by itself from now on. 204. */
export const stopMailRequestSchema = z.strictObject({ why: z.enum(mailStopReasons), reason });
export type StopMailRequest = z.infer<typeof stopMailRequestSchema>;

/** `POST /api/cases/:caseId/mail-stop/end` (N9): mail goes again; what was held back stays held back. 204. */
export const resumeMailRequestSchema = z.strictObject({ reason });

/** `GET /api/cases/:caseId/held-back` (N9): what did not go out, oldest first; for the co-ordinator of the case. */
export const heldBackSchema = z.strictObject({
  held: z.array(
    z.strictObject({
      id: idSchema,
      type: z.enum(['e-mail', 'letter', 'letter to post']),
      /** Of an e-mail its kind, of a letter the kind of letter. */
      what: z.string(),
      to: z.array(z.string()),
      since: momentSchema,
    }),
  ),
});
export type HeldBackItem = z.infer<typeof heldBackSchema>['held'][number];

/** `POST /api/cases/:caseId/held-back/:id` (N9): it goes after all (once mail is resumed), or never. 204. */
export const decideHeldRequestSchema = z.strictObject({ outcome: z.enum(['send', 'leave']) });
