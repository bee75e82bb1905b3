import { z } from 'zod';

/**
 * Rich text as ProseMirror JSON. The root is `{type: 'doc', content: [section…]}`; a `section` has attrs `{key}` (a
 * heading key of the adviser kind, see `advice/headings`) and holds blocks. Every block node (paragraph, heading, list,
 * list item, table, row, cell, figure, conflict, alternative) has a stable `attrs.id`, so that a merge can follow it
 * through moves, splits and joins.
 */
export interface RichTextNode {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  content?: RichTextNode[] | undefined;
  marks?: { type: string; attrs?: Record<string, unknown> | undefined }[] | undefined;
  text?: string | undefined;
}

/** Node types that may be stored; anything else is refused at the border. */
export const blockTypes = [
  'section',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'figure',
  'conflict',
  'alternative',
] as const;
export const inlineTypes = ['text', 'hardBreak'] as const;
export const markTypes = ['bold', 'italic'] as const;

const nodeType = z.enum(['doc', ...blockTypes, ...inlineTypes]);

export const richTextNodeSchema: z.ZodType<RichTextNode> = z.lazy(() =>
  z.strictObject({
    type: nodeType,
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(richTextNodeSchema).optional(),
    marks: z
      .array(z.strictObject({ type: z.enum(markTypes), attrs: z.record(z.string(), z.unknown()).optional() }))
      .optional(),
    text: z.string().min(1).max(100_000).optional(),
  }),
);

export type RichText = RichTextNode & { type: 'doc' };
export const richTextSchema = richTextNodeSchema.refine(
  (node): node is RichText => node.type === 'doc',
  'The text must be a document.',
);
