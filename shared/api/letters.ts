import { z } from 'zod';
import { dateSchema, idSchema } from '../domain/documents/index.ts';
import { letterSchema } from './people.ts';

/**
 * `POST /api/letters/registration` (co-ordinators and administrators; G3, G6): the letter to somebody without e-mail as
 * PDF, made from what inviting them answered this once. Nothing of it is kept.
 */
export const registrationLetterRequestSchema = z.strictObject({
  personId: idSchema,
  letter: letterSchema,
  /** Lines of the postal address, for a window envelope. */
  address: z.string().max(500).default(''),
  /** Last day on which the code works. */
  codeEndsOn: dateSchema.nullable().default(null),
});
export type RegistrationLetterRequest = z.input<typeof registrationLetterRequestSchema>;
