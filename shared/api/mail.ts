import { z } from 'zod';
import { idSchema, momentSchema } from '../domain/documents/index.ts';

/** An e-mail that did not reach its reader. Its own words are not part of this: only who, what for, and why not. */
export const mailFailureSchema = z.strictObject({
  id: idSchema,
  kind: z.enum([
    'invited',
    'asked for advice',
    'letter for you',
    'team asked for advice',
    'advice allocated',
    'cases allocated',
    'advice reminder',
    'advice overdue',
    'team advice reminder',
    'team advice overdue',
    'advice has nobody',
    'advice received',
    'something to read',
    'access granted',
    'password reset',
    'request acknowledged',
    'decided to assess',
    'decided not to assess',
    'decided no plan',
    'request withdrawn',
    'advice no longer needed',
    'assessment ended',
    'exemption recorded',
    'exemption withdrawn',
    'draft plan sent',
    'plan answered',
    'comments replied to',
    'final plan issued',
    'setting consulted',
    'consultation answered',
    'consultation overdue',
    'consultation unanswered',
    'consultation ended',
  ]),
  state: z.enum(['failed', 'bounced']),
  to: z.strictObject({ personId: idSchema, name: z.string(), address: z.string().nullable() }),
  caseId: idSchema.nullable(),
  /** What the other side said, or why nothing was sent. */
  why: z.string(),
  attempts: z.int(),
  at: momentSchema,
});
export type MailFailure = z.infer<typeof mailFailureSchema>;

/**
 * `GET /api/mail/failures` (G2): a co-ordinator sees those of the cases they hold or cover and of the people in them, an
 * administrator all. Newest first, at most 200. Others: `not-allowed`.
 */
export const mailFailuresSchema = z.strictObject({ failures: z.array(mailFailureSchema) });

/**
 * `POST /api/mail/bounces` (G2), for the mail provider: `Authorization: Bearer <MAIL_WEBHOOK_SECRET>`. Either
 * `{messageId, reason}` or the delivery receipt of GOV.UK Notify (`{reference, status}`).
 */
export const bounceSchema = z.union([
  z.object({
    messageId: z.string().max(200),
    reason: z.string().max(1000).default('The mail system reported a bounce.'),
  }),
  z.object({ reference: z.string().max(200).nullable(), status: z.string().max(60) }),
]);
export type Bounce = z.infer<typeof bounceSchema>;
