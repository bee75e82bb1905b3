import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema } from './basics.ts';

/** The letters of an assessment, in the order in which a family may get them. */
export const letterKinds = [
  'acknowledgement',
  'decision to assess',
  'decision not to assess',
  'advice request',
  'extension by exemption',
  'no plan',
  'draft plan',
  'final plan',
] as const;
export const letterKindSchema = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKindSchema>;

/** What each letter is called, and when it goes out. */
export const letterWords: Readonly<Record<LetterKind, { name: string; about: string }>> = {
  acknowledgement: {
    name: 'Request received',
    about: 'To the family when a request for an assessment is registered.',
  },
  'decision to assess': {
    name: 'Decision to assess',
    about: 'To the family when it is decided to carry out an assessment.',
  },
  'decision not to assess': {
    name: 'Decision not to assess',
    about: 'To the family when it is decided that there is no assessment. It can be appealed.',
  },
  'advice request': {
    name: 'Request for advice',
    about: 'To whoever is asked for advice and does not work in the hub.',
  },
  'extension by exemption': {
    name: 'A step will be late',
    about: 'To the family when an exemption is recorded.',
  },
  'no plan': {
    name: 'No plan',
    about: 'To the family when an assessment ends without a plan. It can be appealed.',
  },
  'draft plan': {
    name: 'Draft plan',
    about: 'To the family with the draft of a plan.',
  },
  'final plan': {
    name: 'Final plan',
    about: 'To the family with the plan that is issued. Its contents can be appealed.',
  },
};

/** A run of words in one look, or a line break. */
export const letterInlineSchema = z.union([
  z.strictObject({ text: z.string(), bold: z.boolean(), italic: z.boolean() }),
  z.literal('break'),
]);
export type LetterInline = z.infer<typeof letterInlineSchema>;

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), inline: z.array(letterInlineSchema) });
const cellSchema = z.array(paragraphSchema);

/** What the body of a letter is made of: the same for paper, Word and screen. */
export const letterBlockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    inline: z.array(letterInlineSchema),
  }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(cellSchema) }),
  z.strictObject({
    type: z.literal('table'),
    columns: z.int().min(1),
    header: z.array(z.array(cellSchema)),
    rows: z.array(z.array(cellSchema)),
  }),
]);
export type LetterBlock = z.infer<typeof letterBlockSchema>;

/**
 * A letter as it was produced, to one person: its address makes it nobody else's (N1). It never changes, whatever
 * becomes of its template (G4).
 */
export const letterSchema = z.strictObject({
  kind: z.literal('letter'),
  letter: letterKindSchema,
  to: personRefSchema,
  title: z.string().min(1).max(300),
  blocks: z.array(letterBlockSchema),
  /** Version of the template it came from; 0 is the built-in text. */
  templateVersion: z.int().min(0),
  /** What its fields were filled with. */
  data: z.record(z.string(), z.unknown()),
  producedOn: dateSchema,
  producedBy: personRefSchema,
  /** The order it was made by: carried out twice, it makes one letter for each person. */
  orderId: idSchema,
});
export type LetterBody = z.infer<typeof letterSchema>;
