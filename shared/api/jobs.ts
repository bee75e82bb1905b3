import { z } from 'zod';
import { idSchema, momentSchema } from '../domain/documents/index.ts';

/** Background work that failed for good. It holds no payload: only what it was, how often it was tried and why it failed. */
export const deadJobSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  error: z.string(),
  attempts: z.int(),
  enqueuedAt: momentSchema,
  diedAt: momentSchema,
});
export type DeadJob = z.infer<typeof deadJobSchema>;

/** `GET /api/jobs/dead` (administrators): the newest hundred, newest first. Others: `not-allowed`. */
export const deadJobsSchema = z.strictObject({ jobs: z.array(deadJobSchema) });
