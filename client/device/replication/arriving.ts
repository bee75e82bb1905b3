import { z } from 'zod';
import { pullAnswerSchema, pulledDocumentSchema, streamNewsSchema } from '../../../shared/sync/protocol.ts';

/**
 * What the server sends of a feed. Bodies were judged by the server that sends them, which is of this app's own release:
 * here their frame is checked, so that a first sync does not hold up the page.
 */
export const arrivingSchema = pullAnswerSchema.extend({
  documents: z.array(pulledDocumentSchema.extend({ body: z.looseObject({ kind: z.string() }) })),
});

export const arrivingNewsSchema = streamNewsSchema.extend({ page: arrivingSchema });
