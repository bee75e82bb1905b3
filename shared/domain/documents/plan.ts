import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema } from './basics.ts';
import { richTextSchema } from './rich-text.ts';

/** Where a block of a plan came from: the response and the block in it. It stays with the block through every edit of its words. */
export const passageSourceSchema = z.strictObject({
  /** The block in the plan. */
  blockId: z.string().min(1).max(80),
  adviceId: idSchema,
  adviceBlockId: z.string().max(80),
  /** The words as they stood in the response, so that both can be read side by side. */
  excerpt: z.string().max(2000),
});
export type PassageSource = z.infer<typeof passageSourceSchema>;

/** One tie of the golden thread between two blocks of a plan: need to outcome, outcome to provision, or need to provision. */
export const tieSchema = z.strictObject({ from: z.string().min(1).max(80), to: z.string().min(1).max(80) });
export type Tie = z.infer<typeof tieSchema>;

const written = {
  roundId: idSchema,
  /** One section for each of A to K (reg 12(1)), by its key. */
  text: richTextSchema,
  ties: z.array(tieSchema).max(5000),
};

/**
 * The working text of a plan: read and written by whoever co-ordinates the case alone. Its sources quote responses that
 * not every reader of the plan may read (N1, A3), so that they stay here.
 */
export const planDraftSchema = z.strictObject({
  kind: z.literal('plan-draft'),
  ...written,
  sources: z.array(passageSourceSchema).max(2000),
});
export type PlanDraftBody = z.infer<typeof planDraftSchema>;

/** How something reached the family: windows run from the day it was served, never from a click. */
export const serviceSchema = z.strictObject({
  on: dateSchema,
  by: z.enum(['hub', 'e-mail', 'post', 'hand']),
});
export type Service = z.infer<typeof serviceSchema>;

/** One line of section K: what was gathered, from whom and when (reg 12(1)(k)). */
export const listedAdviceSchema = z.strictObject({
  adviceId: idSchema,
  /** 'Speech and language therapy' */
  title: z.string(),
  service: z.string(),
  authors: z.array(z.string()),
  on: dateSchema,
});
export type ListedAdvice = z.infer<typeof listedAdviceSchema>;

/** A plan as it was sent: a draft for the family to answer (reg 13(1)) or the final plan (reg 13(2)). It never changes. */
export const planSchema = z.strictObject({
  kind: z.literal('plan'),
  ...written,
  status: z.enum(['draft', 'final']),
  /** Drafts of one assessment are counted 1, 2, …; so are final plans of a case. */
  version: z.int().min(1),
  sentBy: personRefSchema,
  served: serviceSchema,
  /** The family's last day to answer a draft: 15 days beginning with the day of service; null for a final plan. */
  answerBy: dateSchema.nullable(),
  /** The setting of the hub that section I of a final plan names: it reads the case from then on (reg 13(2), A1). */
  named: z.strictObject({ settingId: idSchema, name: z.string().min(1).max(200) }).optional(),
  /** Section K as it was sent: the advice of the assessment, listed by the hub. */
  advice: z.array(listedAdviceSchema).optional(),
});
export type PlanBody = z.infer<typeof planSchema>;
