import { z } from 'zod';
import { idSchema, momentSchema } from '../domain/documents/index.ts';
import { personSchema } from './hub.ts';

const address = z
  .string()
  .trim()
  .min(1, 'Enter your e-mail address or sign-in name')
  .max(254, 'That address is too long');
const newPassword = z.string().min(1, 'Enter a password').max(4000, 'Password must be 1,000 characters or fewer');

/** What follows the password: a code of the second factor, or its set-up where there is none yet. */
export const nextStepSchema = z.enum(['code', 'set-up']);
export type NextStep = z.infer<typeof nextStepSchema>;

/** `POST /api/sign-in`: `email` is an e-mail address, or the sign-in name of somebody without e-mail. */
export const signInRequestSchema = z.strictObject({
  email: address,
  password: z.string().min(1, 'Enter your password').max(4000, 'That password is too long'),
});
export const signInAnswerSchema = z.strictObject({ next: nextStepSchema });
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;

/** `POST /api/sign-in/code`: six digits of the app, or a recovery code; spaces, hyphens and capitals do not matter. */
export const codeRequestSchema = z.strictObject({
  code: z.string().trim().min(1, 'Enter the code').max(40, 'That code is too long'),
});
export const codeAnswerSchema = z.strictObject({ person: personSchema, recoveryCodesLeft: z.int().min(0) });
export type CodeAnswer = z.infer<typeof codeAnswerSchema>;

/** `POST /api/sign-out`: this session, or all of this person's; the devices concerned are wiped. */
export const signOutRequestSchema = z.strictObject({ everywhere: z.boolean().optional() });

/** `POST /api/second-factor/start`: `secret` in fours to type by hand, `uri` for the app, `qr` the same as an SVG. */
export const secondFactorStartSchema = z.strictObject({ secret: z.string(), uri: z.string(), qr: z.string() });
export type SecondFactorStart = z.infer<typeof secondFactorStartSchema>;

/** `POST /api/second-factor/confirm`: the ten codes are answered this once; the session is a full one from now on. */
export const secondFactorConfirmedSchema = z.strictObject({ recoveryCodes: z.array(z.string()), person: personSchema });
export type SecondFactorConfirmed = z.infer<typeof secondFactorConfirmedSchema>;

/** `GET /api/invitations/:token`: name and what they will sign in with are there while it is open. */
export const invitationViewSchema = z.strictObject({
  state: z.enum(['open', 'expired', 'used']),
  name: z.string().nullable(),
  signInWith: z.string().nullable(),
});
export type InvitationView = z.infer<typeof invitationViewSchema>;

export const newPasswordRequestSchema = z.strictObject({ password: newPassword });

/** `POST /api/invitations/by-code`: the code printed in a letter; the answer's token makes the link to go on with. */
export const letterCodeRequestSchema = z.strictObject({
  code: z.string().trim().min(1, 'Enter the code from your letter').max(40, 'That code is too long'),
});
export const letterCodeAnswerSchema = z.strictObject({ token: z.string() });

/** `POST /api/password-reset` and `…/renew` answer this whether an e-mail is sent or not. */
export const perhapsSentSchema = z.strictObject({
  answer: z.literal('if there is an account, an e-mail is on its way'),
});
export const passwordResetRequestSchema = z.strictObject({ email: address });
export const passwordResetViewSchema = z.strictObject({ state: z.enum(['open', 'expired']) });

/** `GET /api/sessions`: where this person is signed in, last seen first. */
export const sessionsAnswerSchema = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: idSchema,
      deviceName: z.string(),
      createdAt: momentSchema,
      lastSeenAt: momentSchema,
      current: z.boolean(),
    }),
  ),
});
export type SessionsAnswer = z.infer<typeof sessionsAnswerSchema>;
