import { z } from 'zod';
import { bodySchema, dateSchema, idSchema, momentSchema, recallableKinds } from '../domain/documents/index.ts';
import { roleSchema } from '../domain/people/index.ts';

/** `POST /api/cases/:caseId/recalls` (N4): calls something back that went to the wrong child or person. 201 `{id}`: its place in the breach log. */
export const recallRequestSchema = z.strictObject({
  documentId: idSchema,
  why: z.string().trim().min(1, 'Say what went wrong').max(2000, 'Must be 2,000 characters or fewer'),
  noticedOn: dateSchema,
});
export type RecallRequest = z.infer<typeof recallRequestSchema>;

/** `GET /api/cases/:caseId/recalls` (N4): what was recalled, with its words, for the co-ordinator of the case alone; the reading is recorded. */
export const recalledSchema = z.strictObject({
  recalled: z.array(
    z.strictObject({
      id: idSchema,
      what: z.enum(recallableKinds),
      why: z.string(),
      noticedOn: dateSchema,
      recalledOn: dateSchema,
      recalledBy: z.string(),
      documents: z.array(z.strictObject({ id: idSchema, body: bodySchema })),
    }),
  ),
});
export type Recalled = z.infer<typeof recalledSchema>['recalled'][number];

/** `GET /api/breaches` (N4): the authority's log, newest first, at most 500; co-ordinators and administrators. */
export const listedBreachSchema = z.strictObject({
  id: idSchema,
  ref: z.string(),
  what: z.enum(recallableKinds),
  noticedOn: dateSchema,
  recalledOn: dateSchema,
  recalledBy: z.string(),
  /** To how many people it was visible. */
  visible: z.int(),
  /** How many of them had it: read, downloaded, posted to them, or on a device that was in touch since. */
  had: z.int(),
  icoDecided: z.boolean(),
  familyDecided: z.boolean(),
});
export type ListedBreach = z.infer<typeof listedBreachSchema>;
export const listedBreachesSchema = z.strictObject({ breaches: z.array(listedBreachSchema) });

/** How somebody had it: what is recorded of them, or what the hub gave their device. */
export const breachReadings = ['downloaded', 'opened online', 'posted', 'on a device', 'not fetched'] as const;
export const breachReaderSchema = z.strictObject({
  /** Null for a family's name, to whoever does not hold the case. */
  name: z.string().nullable(),
  role: roleSchema,
  how: z.enum(breachReadings),
  /** First reading or download, day of posting, or the last time the device was in touch. */
  at: momentSchema.nullable(),
});
export type BreachReader = z.infer<typeof breachReaderSchema>;

/** What is written down about a breach afterwards. */
export const breachNoteKinds = [
  'done',
  'ICO told',
  'ICO not told',
  'family told',
  'family not told',
  'put right',
] as const;
export const breachNoteSchema = z.strictObject({
  id: idSchema,
  what: z.enum(breachNoteKinds),
  on: dateSchema,
  by: z.string(),
  words: z.string().nullable(),
});
export type BreachNote = z.infer<typeof breachNoteSchema>;

/** `GET /api/breaches/:id` (N4). `why`, the words of notes and families' names are for the co-ordinator of the case. */
export const breachSchema = z.strictObject({
  id: idSchema,
  caseId: idSchema,
  ref: z.string(),
  what: z.enum(recallableKinds),
  why: z.string().nullable(),
  noticedOn: dateSchema,
  recalledOn: dateSchema,
  recalledBy: z.string(),
  readers: z.array(breachReaderSchema),
  notes: z.array(breachNoteSchema),
});
export type Breach = z.infer<typeof breachSchema>;

/** `POST /api/breaches/:id/notes` (N4): what was done, and when. 201 `{id}`. */
export const breachNoteRequestSchema = z.strictObject({
  what: z.enum(breachNoteKinds),
  on: dateSchema,
  words: z.string().trim().min(1, 'Say what was done').max(2000, 'Must be 2,000 characters or fewer'),
});
