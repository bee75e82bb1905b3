import { z } from 'zod';
import { idSchema } from '../domain/documents/index.ts';
import { adviserKindSchema, roleSchema } from '../domain/people/index.ts';

/**
 * `POST /api/people` (administrators): a new account and its invitation. Without an e-mail address the answer holds what
 * the letter has to say: it is answered this once.
 */
export const invitePersonRequestSchema = z.strictObject({
  name: z.string().trim().min(1, 'Enter a name').max(200, 'Name must be 200 characters or fewer'),
  email: z
    .email('Enter an e-mail address in the correct format, like name@example.com')
    .max(254, 'That address is too long')
    .nullable(),
  role: roleSchema,
  jobTitle: z.string().trim().max(200, 'Job title must be 200 characters or fewer').default(''),
  adviserKind: adviserKindSchema.nullable().default(null),
  service: z.string().trim().max(200, 'Service must be 200 characters or fewer').nullable().default(null),
  settingId: idSchema.nullable().default(null),
});
export type InvitePersonRequest = z.input<typeof invitePersonRequestSchema>;

/** What is printed in a letter to somebody without e-mail: the name to sign in with, and the code to open the account. */
export const letterSchema = z.strictObject({ signInName: z.string(), code: z.string() });
export type Letter = z.infer<typeof letterSchema>;

export const invitedAnswerSchema = z.strictObject({ personId: idSchema, letter: letterSchema.nullable() });
export type InvitedAnswer = z.infer<typeof invitedAnswerSchema>;
