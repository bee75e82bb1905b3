import type { Attachment, Body, RichText } from '../../domain/documents/index.ts';
import { same } from './canonical.ts';
import { mergeFields, mergeKeyed } from './fields.ts';
import type { Side } from './leaf.ts';
import { inOrder, mergeRichText } from './rich-text.ts';

export { diffWords, resolveConflict } from '../../domain/advice/index.ts';
export { same } from './canonical.ts';
export { withIds } from './identify.ts';
export type { Side } from './leaf.ts';
export { mergeRichText } from './rich-text.ts';
export { hasNewWordings, type Past, signWordings } from './sign.ts';

type Written = Extract<Body, { text: RichText }>;
const isWritten = (body: Body | null): body is Written => body !== null && 'text' in body;
const attachmentsOf = (body: Written | null): Attachment[] => (body && 'attachments' in body ? body.attachments : []);

const mergeAttachments = (base: Attachment[], first: Attachment[], second: Attachment[]): Attachment[] =>
  mergeKeyed(base, first, second, (file) => file.fileId);

/**
 * The one merge of the hub, run by the server and by devices (O3): deterministic, and the same whichever side is called
 * "mine". Fields merge by themselves (where both changed the same one, the later stands); texts merge by block and keep
 * overlapping wordings both; attachments merge as a set in which deletions count. `base` is what both were made from;
 * null when there is none, then everything of both stays. `who` names the two versions for the people who choose later:
 * `at` is an ISO moment.
 */
export function mergeBodies(base: Body | null, mine: Body, theirs: Body, who: { mine: Side; theirs: Side }): Body {
  if (same(mine, theirs) || same(base, mine)) return theirs;
  if (same(base, theirs)) return mine;
  const [[first, firstSide], [second, secondSide]] = inOrder(mine, theirs, who);
  if (first.kind !== second.kind) return second;
  const before = base?.kind === first.kind ? base : null;
  if (!isWritten(first) || !isWritten(second)) return mergeFields<Body>(before ?? {}, first, second);
  const was = isWritten(before) ? before : null;
  const sides = { mine: firstSide, theirs: secondSide };
  const text = mergeRichText(was?.text ?? null, first.text, second.text, sides);
  const files = { attachments: mergeAttachments(attachmentsOf(was), attachmentsOf(first), attachmentsOf(second)) };
  const rest = mergeFields<Partial<Written>>(was ? withoutWork(was) : {}, withoutWork(first), withoutWork(second));
  return { ...(rest as Written), text, ...('attachments' in first ? files : {}) } as Written;
}

/** What is merged field by field: all but the text and the files beside it. */
function withoutWork(body: Written): Partial<Written> {
  const { text: _text, ...rest } = body;
  if ('attachments' in rest) {
    const { attachments: _attachments, ...others } = rest;
    return others;
  }
  return rest;
}
