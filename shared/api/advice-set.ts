import { z } from 'zod';
import { dateSchema, idSchema } from '../domain/documents/index.ts';
import { adviserKindSchema } from '../domain/people/index.ts';
import { askForAdviceRequestSchema, lettersBesideSchema } from './casework.ts';

/** Somebody who fits a line: a person, the child's setting, or a team. A team without a manager can't be asked (V3). */
export const suggestionSchema = z.strictObject({
  type: z.enum(['person', 'setting', 'team']),
  id: idSchema,
  name: z.string(),
  about: z.string(),
  service: z.string(),
  canBeAsked: z.boolean(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** One line of the set that the law asks for about this child (reg 6(1)), and who might answer it. */
export const setLineSchema = z.strictObject({
  line: z.string(),
  name: z.string(),
  why: z.string(),
  source: z.string(),
  adviserKind: adviserKindSchema,
  service: z.string(),
  suggestions: z.array(suggestionSchema),
});
export type ProposedLine = z.infer<typeof setLineSchema>;

/** `GET /api/cases/:caseId/advice-set`: what is proposed and not done yet, and existing documents that might be used (reg 6(4)). */
export const adviceSetSchema = z.strictObject({
  /** The assessment in progress; null when none is: then nothing is proposed. */
  roundId: idSchema.nullable(),
  lines: z.array(setLineSchema),
  existing: z.array(z.strictObject({ documentId: idSchema, name: z.string() })),
});
export type AdviceSet = z.infer<typeof adviceSetSchema>;

const agreement = z.strictObject({
  on: dateSchema.or(z.literal('')),
  how: z.string().trim().max(200, 'Must be 200 characters or fewer'),
});
const line = { line: z.string().min(1).max(40), name: z.string().trim().min(1).max(200) };

/** `POST /api/cases/:caseId/advice-set` (V1, reg 6): the whole set in one go, all or nothing. 200 `{asked, letters}`. */
export const sendAdviceSetSchema = z.strictObject({
  roundId: idSchema,
  lines: z
    .array(
      z.discriminatedUnion('does', [
        z.strictObject({
          ...line,
          does: z.literal('ask'),
          ask: askForAdviceRequestSchema.omit({ roundId: true }),
        }),
        z.strictObject({
          ...line,
          does: z.literal('leave out'),
          reason: z.string().trim().max(2000, 'Must be 2,000 characters or fewer'),
        }),
        z.strictObject({
          ...line,
          does: z.literal('use existing'),
          documentId: idSchema,
          what: z.string().trim().min(1, 'Say what it is').max(200, 'Must be 200 characters or fewer'),
          agreements: z.strictObject({ adviser: agreement, authority: agreement, family: agreement }),
        }),
      ]),
    )
    .min(1)
    .max(30),
});
export type SendAdviceSet = z.infer<typeof sendAdviceSetSchema>;
/** Whom no e-mail reaches gets a letter (G6). */
export const sentAdviceSetSchema = z.strictObject({ asked: z.int(), letters: lettersBesideSchema });
export type SentAdviceSet = z.infer<typeof sentAdviceSetSchema>;
