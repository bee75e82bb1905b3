import type { AdviceDraftBody, Attachment, RichTextNode } from '../documents/index.ts';

type Written = Pick<AdviceDraftBody, 'text' | 'attachments'>;

/**
 * N4: whether a correction of a submitted response is begun: its working text, or the files with it, are not those of the
 * latest version. The words may also be a colleague's that came too late for the response: they wait to be sent like any.
 */
export function correctionBegun(draft: Written, latest: Written): boolean {
  return !readsTheSame(draft.text, latest.text) || named(draft.attachments) !== named(latest.attachments);
}

/** Whether people see the same in two texts: what an editor alone knows (ids, spans of one) counts for nothing. */
export const readsTheSame = (one: RichTextNode, other: RichTextNode): boolean => looks(one) === looks(other);

const named = (files: readonly Attachment[]): string =>
  JSON.stringify(files.map((file) => [file.fileId, file.caption]));

const silent = new Set(['id', 'by', 'at']);
const spans = new Set(['colspan', 'rowspan', 'start']);
const says = (key: string, value: unknown): boolean =>
  !silent.has(key) &&
  value !== null &&
  value !== undefined &&
  value !== false &&
  value !== '' &&
  !(spans.has(key) && value === 1);

/** What a person sees of a text, as one string. */
function looks(node: RichTextNode): string {
  const attrs = Object.entries(node.attrs ?? {}).filter(([key, value]) => says(key, value));
  return JSON.stringify([node.type, attrs.sort(([a], [b]) => (a < b ? -1 : 1)), contentOf(node)]);
}

/** How a sentence was cut into pieces makes no difference. */
function contentOf(node: RichTextNode): string[] {
  const seen: string[] = [];
  let words = { marks: '', text: '' };
  const close = (): void => {
    if (words.text !== '') seen.push(JSON.stringify(words));
    words = { marks: '', text: '' };
  };
  for (const child of node.content ?? []) {
    const marks = (child.marks ?? []).map((mark) => mark.type).sort();
    if (child.type !== 'text' || marks.join() !== words.marks) close();
    if (child.type === 'text') words = { marks: marks.join(), text: words.text + (child.text ?? '') };
    else seen.push(looks(child));
  }
  close();
  return seen;
}
