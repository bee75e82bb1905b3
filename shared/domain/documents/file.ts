import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { idSchema } from './basics.ts';

/** Types that people may attach, with the words for them. */
export const fileTypes = {
  'image/jpeg': 'JPEG picture',
  'image/png': 'PNG picture',
  'image/webp': 'WebP picture',
  'image/svg+xml': 'drawing',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
} as const;
export const maxFileBytes = 20 * 1024 * 1024;

/** What is known of a photo or file. The bytes travel separately (`PUT /api/files/:id`) and never change. */
export const fileSchema = z.strictObject({
  kind: z.literal('file'),
  /** The draft it was added to, or the case itself for evidence that its co-ordinator added; null for the case's picture. */
  draftId: idSchema.nullable(),
  name: z.string().min(1).max(200),
  type: z.enum(Object.keys(fileTypes) as [keyof typeof fileTypes, ...(keyof typeof fileTypes)[]]),
  bytes: z.int().min(1).max(maxFileBytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  alt: z.string().max(500),
  addedBy: personRefSchema,
});
export type FileBody = z.infer<typeof fileSchema>;
