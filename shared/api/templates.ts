import { z } from 'zod';
import { letterBlockSchema, momentSchema } from '../domain/documents/index.ts';

/** What is wrong with a template, at its line. */
export const templateProblemSchema = z.strictObject({ line: z.int().min(1), words: z.string() });
export type TemplateProblem = z.infer<typeof templateProblemSchema>;

const savedSchema = z.strictObject({
  version: z.int(),
  at: momentSchema,
  by: z.string(),
  /** What was changed, in the words of who did. */
  note: z.string(),
});
export type SavedVersion = z.infer<typeof savedSchema>;

export const listedTemplateSchema = z.strictObject({
  /** As addresses spell it: 'decision-not-to-assess'. */
  slug: z.string(),
  /** What it makes. */
  shape: z.enum(['letter', 'plan', 'e-mail']),
  name: z.string(),
  about: z.string(),
  /** The version in use: 0 is the built-in text. */
  version: z.int(),
  saved: savedSchema.nullable(),
});
export type ListedTemplate = z.infer<typeof listedTemplateSchema>;

/** Services that letters name by law (reg 32); null where nobody has entered them yet. */
export const letterSettingsSchema = z.strictObject({
  address: z.string().trim().max(300, 'Must be 300 characters or fewer').default(''),
  advice: z.string().trim().max(300, 'Must be 300 characters or fewer').default(''),
  mediation: z.string().trim().max(300, 'Must be 300 characters or fewer').default(''),
  disagreement: z.string().trim().max(300, 'Must be 300 characters or fewer').default(''),
  tribunal: z.string().trim().max(300, 'Must be 300 characters or fewer').default(''),
});
export type LetterSettings = z.infer<typeof letterSettingsSchema>;

/** `GET /api/templates` (G4; administrators). */
export const templateListSchema = z.strictObject({
  templates: z.array(listedTemplateSchema),
  settings: letterSettingsSchema,
});
export type TemplateList = z.infer<typeof templateListSchema>;

const plainField = { path: z.string(), words: z.string(), type: z.enum(['text', 'text or nothing', 'list']) };
export const templateFieldSchema = z.strictObject({
  ...plainField,
  /** As it prints on the sample case; empty for a list. */
  sample: z.string(),
  item: z.array(z.strictObject({ ...plainField, sample: z.string() })),
});
export type TemplateField = z.infer<typeof templateFieldSchema>;

/** `GET /api/templates/:slug` (G4). */
export const templateSchema = listedTemplateSchema.extend({
  source: z.string(),
  fields: z.array(templateFieldSchema),
  /** What the law wants in it (reg 32). */
  mustSay: z.array(z.strictObject({ path: z.string(), words: z.string(), source: z.string() })),
  /** Newest first; the built-in text is not among them. */
  versions: z.array(savedSchema),
});
export type TemplateForEditing = z.infer<typeof templateSchema>;

/** `GET /api/templates/:slug/versions/:version`: 0 is the built-in text. */
export const templateVersionSchema = z.strictObject({ version: z.int(), source: z.string() });

const source = z.string().max(60_000, 'The template is too long');
/** `POST /api/templates/:slug/check`: nothing is saved. */
export const checkTemplateRequestSchema = z.strictObject({ source });
export const checkedTemplateSchema = z.strictObject({
  problems: z.array(templateProblemSchema),
  preview: z.strictObject({ title: z.string(), blocks: z.array(letterBlockSchema) }).nullable(),
});
export type CheckedTemplateAnswer = z.infer<typeof checkedTemplateSchema>;

/**
 * `PUT /api/templates/:slug` (G4): a new version, which holds from the next use. 422 `template-wrong` with `fields` by line;
 * 409 `changed-meanwhile` when somebody saved after `basedOn`.
 */
export const saveTemplateRequestSchema = z.strictObject({
  source,
  basedOn: z.int().min(0),
  note: z.string().trim().min(1, 'Say what you changed').max(300, 'Must be 300 characters or fewer'),
});
export type SaveTemplateRequest = z.infer<typeof saveTemplateRequestSchema>;
export const savedTemplateSchema = z.strictObject({ version: z.int() });
