import { z } from 'zod';
import { adviserKindSchema, personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema, momentSchema } from './basics.ts';
import { richTextSchema } from './rich-text.ts';

/** One allocation of a team's request, by a designated manager or the co-ordinator: `to` are all who write from then on (V3). */
export const allocationSchema = z.strictObject({ on: dateSchema, by: personRefSchema, to: z.array(personRefSchema) });

/** Why somebody is reminded: four weeks after the day of asking, and once the legal date has passed (V2). */
export const reminderKinds = ['four weeks', 'overdue'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** One reminder, and everybody it went to on that day (V2). */
export const reminderSchema = z.strictObject({
  on: dateSchema,
  why: z.enum(reminderKinds),
  to: z.array(personRefSchema),
});

/** A request for advice (assessment) or for views and information (review). Due `dueOn` = asked + 42 days (V1, reg 8). */
export const adviceRequestSchema = z.strictObject({
  kind: z.literal('advice-request'),
  roundId: idSchema,
  adviserKind: adviserKindSchema,
  /** In words: 'Speech and language therapy', 'Parents', 'Larkfield Primary School'. */
  service: z.string().min(1).max(120),
  to: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('person'), personId: idSchema, name: z.string() }),
    z.strictObject({ type: z.literal('setting'), settingId: idSchema, name: z.string() }),
    z.strictObject({ type: z.literal('team'), teamId: idSchema, name: z.string() }),
  ]),
  /** Who writes the answer: the named person and colleagues added by name, or allocated members of a team. */
  authors: z.array(personRefSchema),
  question: z.string().max(2000),
  askedOn: dateSchema,
  askedBy: personRefSchema,
  dueOn: dateSchema,
  state: z.enum(['outstanding', 'submitted', 'withdrawn']),
  submittedOn: dateSchema.nullable(),
  /** The shared working draft, made together with the request so that it can be opened offline at once. */
  draftId: idSchema,
  /** Which line of the set that the law asks for it answers (reg 6(1)). Absent when it was asked by itself. */
  line: z.string().max(40).optional(),
  /** Of a team's request: who was allocated by whom, oldest first (V3). Absent until the first allocation. */
  allocations: z.array(allocationSchema).optional(),
  /** Who was reminded of it, and why, oldest first (V2). Absent until the first reminder. */
  reminders: z.array(reminderSchema).optional(),
});
export type AdviceRequestBody = z.infer<typeof adviceRequestSchema>;

export const attachmentSchema = z.strictObject({ fileId: idSchema, caption: z.string().max(500) });
export type Attachment = z.infer<typeof attachmentSchema>;

/** The working text of an answer, and of a correction of it (N4): read by its authors only (A3). Photos in the text are `figure` nodes with attrs `{fileId, alt, caption}`. */
export const adviceDraftSchema = z.strictObject({
  kind: z.literal('advice-draft'),
  requestId: idSchema,
  roundId: idSchema,
  text: richTextSchema,
  attachments: z.array(attachmentSchema),
});
export type AdviceDraftBody = z.infer<typeof adviceDraftSchema>;

/** A submitted response. It never changes; a correction is a new version that says what changed (N4). */
export const adviceSchema = z.strictObject({
  kind: z.literal('advice'),
  requestId: idSchema,
  roundId: idSchema,
  adviserKind: adviserKindSchema,
  service: z.string(),
  version: z.int().min(1),
  text: richTextSchema,
  attachments: z.array(attachmentSchema),
  authors: z.array(personRefSchema),
  submittedBy: personRefSchema,
  submittedAt: momentSchema,
  whatChanged: z.string().max(2000).nullable(),
  supersedes: idSchema.nullable(),
});
export type AdviceBody = z.infer<typeof adviceSchema>;
