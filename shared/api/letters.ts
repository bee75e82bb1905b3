import { z } from 'zod';
import { dateSchema, idSchema, letterBlockSchema, letterKindSchema } from '../domain/documents/index.ts';
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

/** `GET /api/cases/:caseId/letters/recipients?kind=&requestId=` (N1; co-ordinators of the case): whom it can go to, for a check. */
export const letterRecipientSchema = z.strictObject({
  personId: idSchema,
  name: z.string(),
  relation: z.string(),
  /** Ticked to begin with. */
  proposed: z.boolean(),
  /** Why this person cannot get it; null when they can. */
  held: z.string().nullable(),
  /** What to look at before it goes. */
  look: z.array(z.string()),
  address: z.string().nullable(),
  /** In the hub with an e-mail, or on paper (G6). */
  way: z.enum(['hub', 'post']),
});
export type LetterRecipientShown = z.infer<typeof letterRecipientSchema>;
export const letterRecipientsSchema = z.strictObject({ recipients: z.array(letterRecipientSchema) });

/**
 * `POST /api/cases/:caseId/letters` (G4): a letter to each of these, with an e-mail or onto the list to print. 201 `{ids}`;
 * 409 `letter-not-ready` with `detail` when something has to be recorded first. `…/letters/preview` shows the first one.
 */
export const produceLetterRequestSchema = z.strictObject({
  kind: letterKindSchema,
  to: z.array(idSchema).min(1, 'Choose who gets the letter').max(20),
  reasons: z.string().trim().max(4000, 'Must be 4,000 characters or fewer').nullable().default(null),
  requestId: idSchema.nullable().default(null),
  /** Made once for a form: sent twice, it makes one letter. */
  orderId: idSchema,
});
export type ProduceLetterRequest = z.infer<typeof produceLetterRequestSchema>;
export const producedLettersSchema = z.strictObject({ ids: z.array(idSchema) });
export const letterPreviewSchema = z.strictObject({ title: z.string(), blocks: z.array(letterBlockSchema) });
export type LetterPreview = z.infer<typeof letterPreviewSchema>;

/**
 * `POST /api/cases/:caseId/decisions/letter` and `…/exemptions/letter` (N1): the letter that recording this sends, to whom
 * it can go, and how it reads; nothing is stored. `letter` is null when it can go to nobody, or is not ready (`missing`).
 */
export const letterOfRecordSchema = z.strictObject({
  kind: letterKindSchema,
  recipients: z.array(letterRecipientSchema),
  letter: letterPreviewSchema.nullable(),
  /** What has to be recorded or entered first, in a sentence. */
  missing: z.string().nullable(),
});
export type LetterOfRecord = z.infer<typeof letterOfRecordSchema>;

/** The letter that goes with what is recorded: the people who were checked (N1). Absent: it went out another way. */
export const letterWithRecordSchema = z.strictObject({
  to: z.array(idSchema).min(1, 'Choose who gets the letter').max(20),
});

/** `GET /api/letters/to-post` (G6; co-ordinators): letters of their cases that wait to be printed and posted, oldest first. */
export const letterToPostSchema = z.strictObject({
  id: idSchema,
  caseId: idSchema,
  ref: z.string(),
  childName: z.string(),
  kind: letterKindSchema,
  name: z.string(),
  to: z.string(),
  /** False when no postal address is known: it has to be found first. */
  hasAddress: z.boolean(),
  madeOn: dateSchema,
  /** Why an e-mail that told of it did not arrive; null when none was sent. */
  cameBack: z.string().nullable(),
});
export type LetterToPost = z.infer<typeof letterToPostSchema>;
export const lettersToPostSchema = z.strictObject({ letters: z.array(letterToPostSchema) });

/** `GET /api/cases/:caseId/letters/deliveries` (G6; co-ordinators of the case): how each letter reached its reader. */
export const letterDeliverySchema = z.strictObject({
  letterId: idSchema,
  way: z.enum(['hub', 'post']),
  /** The day it counts as served; null while it waits to be posted. */
  servedOn: dateSchema.nullable(),
  cameBack: z.string().nullable(),
});
export type LetterDelivery = z.infer<typeof letterDeliverySchema>;
export const letterDeliveriesSchema = z.strictObject({ deliveries: z.array(letterDeliverySchema) });

/** `POST /api/letters/posted` (G6): the day they were posted is the day they count as served. 204. */
export const postedRequestSchema = z.strictObject({
  letterIds: z.array(idSchema).min(1, 'Choose the letters that were posted').max(100),
  on: dateSchema,
});
/** `POST /api/letters/pile` (G6): these letters as one PDF to print. */
export const pileRequestSchema = z.strictObject({ letterIds: z.array(idSchema).min(1).max(100) });
