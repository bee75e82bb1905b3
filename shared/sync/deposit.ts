import { z } from 'zod';
import { idSchema } from '../domain/documents/index.ts';

const base64 = z.base64();

/**
 * One piece of unsent work, sealed to the server's public key when it was written (O6). `change`: the plaintext is the
 * JSON of a `Change` and `id` its operation id; `after` beside it names the change on top of which it was typed, when that
 * one is in doubt. `file`: the plaintext is the bytes of a file and `id` the file's id.
 * Sealed by `sealing.ts`.
 */
export const depositSchema = z.strictObject({
  id: idSchema,
  type: z.enum(['change', 'file']),
  /** The encapsulated key, base64. */
  enc: base64.max(64),
  /** The ciphertext, base64. */
  sealed: base64,
});
export type Deposit = z.infer<typeof depositSchema>;

/**
 * `POST /api/deposits`, header `Authorization: Deposit <credential>`: a credential that can do nothing else, so that it
 * works from a locked or wiped device and without a session. Depositing an id again does no harm.
 */
export const depositRequestSchema = z.strictObject({ deposits: z.array(depositSchema).min(1).max(200) });
export type DepositRequest = z.infer<typeof depositRequestSchema>;

/**
 * Ids that are safe on the server now; the device removes its sealed copies of them. `device` tells a locked device how
 * its owner stands: `suspended` (A5) and `lost` ("this device is lost") mean that it wipes what it holds.
 */
export const depositAnswerSchema = z.strictObject({
  received: z.array(idSchema),
  device: z.enum(['known', 'suspended', 'lost']),
});
export type DepositAnswer = z.infer<typeof depositAnswerSchema>;
