import { z } from 'zod';
import { bodySchema, dateSchema, idSchema, momentSchema, refusalCodes } from '../domain/documents/index.ts';

/** Raised with every change of the shapes below; `protocol.test.ts` holds the hash that makes forgetting it fail. */
export const protocolVersion = 2;

/** How far a device has read its person's feed (SYNC-3). `mark` tells whether the server still has that history (SYNC-12). */
export const checkpointSchema = z.strictObject({ seq: z.int().min(0), mark: z.string().max(64) });
export type Checkpoint = z.infer<typeof checkpointSchema>;

export const pulledDocumentSchema = z.strictObject({
  id: idSchema,
  caseId: idSchema,
  revision: idSchema,
  /** When the server took this revision, and from whom. */
  at: momentSchema,
  by: idSchema.nullable(),
  /** Last day on which this person may see it, when that is known already (O7). */
  until: dateSchema.nullable(),
  body: bodySchema,
});
export type PulledDocument = z.infer<typeof pulledDocumentSchema>;

export const pullRequestSchema = z.strictObject({
  protocol: z.int(),
  checkpoint: checkpointSchema.nullable(),
  /** Documents at most in one answer. */
  limit: z.int().min(1).max(5000),
  /** Only the documents of this kind, ahead of everything else; the answer moves no checkpoint (SYNC-7). */
  only: z.literal('case').optional(),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

export const pullAnswerSchema = z.strictObject({
  protocol: z.int(),
  /** The server does not have the history this checkpoint came from: forget the checkpoint and start over (SYNC-12). */
  startOver: z.boolean(),
  /** Carried out before anything else (SYNC-7). */
  removed: z.array(idSchema),
  documents: z.array(pulledDocumentSchema),
  checkpoint: checkpointSchema,
  /** Documents still to come after these. */
  left: z.int().min(0),
  today: dateSchema,
  now: momentSchema,
});
export type PullAnswer = z.infer<typeof pullAnswerSchema>;

export const changeSchema = z.strictObject({
  /** Made once on the device; the same id is never carried out twice (SYNC-5). */
  operationId: idSchema,
  documentId: idSchema,
  caseId: idSchema,
  /** The revision it was made from; null for a new document. */
  baseRevision: idSchema.nullable(),
  /** When it was typed, by the device's clock: shown, never judged by. */
  typedAt: momentSchema,
  /** Offered after the server lost history: taken only where the server does not know `baseRevision` (SYNC-12). */
  offered: z.boolean(),
  body: bodySchema,
});
export type Change = z.infer<typeof changeSchema>;

/** A change that does not fit the schema is refused by itself, so the border takes any object with an operation id. */
export const pushRequestSchema = z.strictObject({
  protocol: z.int(),
  changes: z.array(z.looseObject({ operationId: idSchema })).max(1000),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

export const pushResultSchema = z.discriminatedUnion('status', [
  z.strictObject({
    operationId: idSchema,
    status: z.literal('accepted'),
    documentId: idSchema,
    revision: idSchema,
    at: momentSchema,
    /** The text as it stands after a merge with what others wrote; null when it stands as sent. */
    merged: bodySchema.nullable(),
  }),
  z.strictObject({
    operationId: idSchema,
    status: z.literal('refused'),
    code: z.enum(refusalCodes),
    detail: z.record(z.string(), z.string()),
    /** True when the work was kept for the authority as received after access ended (A6). */
    keptForAuthority: z.boolean(),
  }),
]);
export type PushResult = z.infer<typeof pushResultSchema>;

export const pushAnswerSchema = z.strictObject({
  protocol: z.int(),
  results: z.array(pushResultSchema),
  now: momentSchema,
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;

/** There is something new, to be fetched by a pull (SYNC-8): SSE `event: changed`, `data:` this. */
export const streamSignalSchema = z.strictObject({ seq: z.int() });

/** What is new since a checkpoint, when it is little (SYNC-8): SSE `event: news`, `data:` this. */
export const streamNewsSchema = z.strictObject({ since: checkpointSchema, page: pullAnswerSchema });
export type StreamNews = z.infer<typeof streamNewsSchema>;
