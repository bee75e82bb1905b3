import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema } from './basics.ts';

/** How an answer reached the authority: written in the hub, or entered by the co-ordinator for somebody who did not use it (G6). */
export const answerVias = ['hub', 'post', 'e-mail', 'phone', 'hand'] as const;
export type AnswerVia = (typeof answerVias)[number];

/** The only grounds on which a setting that the family asks for may be left out, and what a setting may answer with (s39(4)). */
export const refusalGrounds = ['unsuitable', 'education of others', 'use of resources'] as const;
export const refusalGroundSchema = z.enum(refusalGrounds);
export type RefusalGround = (typeof refusalGrounds)[number];

/** What the co-ordinator answered to one comment or wish: changed as asked, or not and why. */
export const answerReplySchema = z.strictObject({
  changed: z.boolean(),
  words: z.string().max(4000),
  /** Of a setting that is not named: the grounds of s39(4), where they are the reason. */
  grounds: z.array(refusalGroundSchema).optional(),
  by: personRefSchema,
  on: dateSchema,
});
export type AnswerReply = z.infer<typeof answerReplySchema>;

/** What somebody says of one section of a draft plan. Two wordings of one thing stay both, as two comments (O3). */
export const planCommentSchema = z.strictObject({
  id: idSchema,
  /** The section's letter: 'B', 'H1'. */
  sectionKey: z.string().min(1).max(2),
  /** Right as it stands, or something should change; null while that is open. */
  right: z.boolean().nullable(),
  words: z.string().max(10_000),
  reply: answerReplySchema.nullable(),
});
export type PlanComment = z.infer<typeof planCommentSchema>;

export const settingTypes = [
  'mainstream school',
  'special school',
  'nursery',
  'college',
  'independent school',
  'education at home',
] as const;
export type SettingType = (typeof settingTypes)[number];

/** A setting, or a type of setting, that the family asks for (s38(2)(b)(ii), s38(3)). */
export const settingWishSchema = z.strictObject({
  id: idSchema,
  /** In their words; empty when they ask for a type alone. */
  name: z.string().max(200),
  type: z.enum(settingTypes).nullable(),
  reasons: z.string().max(10_000),
  reply: answerReplySchema.nullable(),
});
export type SettingWish = z.infer<typeof settingWishSchema>;

/**
 * What the family answers to a draft plan (reg 13(1)). A draft is read by who writes it alone. Sent, it never changes but
 * for the authority's replies in it.
 */
export const planAnswerSchema = z.strictObject({
  kind: z.literal('plan-answer'),
  planId: idSchema,
  roundId: idSchema,
  state: z.enum(['draft', 'sent']),
  /** R5: whose answer it is, and who typed it. */
  whose: z.strictObject({ personId: idSchema.nullable(), name: z.string().max(200) }),
  typedBy: personRefSchema,
  via: z.enum(answerVias),
  /** They agree with the draft as a whole. */
  agrees: z.boolean().nullable(),
  comments: z.array(planCommentSchema).max(60),
  wishes: z.array(settingWishSchema).max(6),
  /** The others of the family who see the case may read it: its author says so, else nobody but the authority does (N1). */
  shared: z.boolean(),
  /** The day the authority received it; null for a draft. */
  receivedOn: dateSchema.nullable(),
});
export type PlanAnswerBody = z.infer<typeof planAnswerSchema>;

/** A comment that says something waits for a reply; a section that is called right does not. */
export const asksForReply = ({ words }: PlanComment): boolean => words.trim() !== '';

/** A wish that names something. */
export const isWish = ({ name, type }: SettingWish): boolean => name.trim() !== '' || type !== null;

/** How many comments and wishes of a sent answer have no reply yet. */
export function unansweredIn({ state, comments, wishes }: PlanAnswerBody): number {
  if (state === 'draft') return 0;
  const open = (one: { reply: AnswerReply | null }): boolean => one.reply === null;
  return comments.filter((one) => asksForReply(one) && open(one)).length + wishes.filter(open).length;
}
