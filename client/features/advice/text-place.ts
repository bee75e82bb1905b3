import type { Attachment, BodyOf, RichText } from '../../../shared/domain/documents/index.ts';
import type { OpenDevice } from '../../device/port.ts';

/** What somebody writes: the text with the files beside it. */
export interface Writing {
  text: RichText;
  attachments: Attachment[];
}

/** Where a text is kept while it grows, with what belongs to it. Changes are made one after the other, each on what the device holds. */
export interface TextPlace<W extends { text: RichText } = BodyOf<'advice-draft'>> {
  stored(): Promise<{ body: W; at: string } | null>;
  /**
   * `madeFrom` is the text that a changed text was made from, when that is not the stored one: the device merges what
   * came meanwhile.
   */
  change(next: (before: W) => W, madeFrom?: RichText): Promise<{ ok: true } | { ok: false; code: string }>;
}

/** One change at a time, so that text and files never write over one another. */
function inTurn<T>(): (work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

/** A shared working text: of an answer, or of a correction of it (N4), or of a plan; stored, sealed and sent by the device. */
export function textPlace<K extends 'advice-draft' | 'plan-draft'>(
  device: OpenDevice,
  kind: K,
  caseId: string,
  draftId: string,
): TextPlace<BodyOf<K>> {
  const turn = inTurn<{ ok: true } | { ok: false; code: string }>();
  // What was there last: a draft that leaves the device while it is open leaves the words in hand to be sealed (A6).
  let last: BodyOf<K> | null = null;
  const read = async () => {
    const draft = await device.read(kind, draftId);
    last = draft?.body ?? last;
    return draft;
  };
  return {
    async stored() {
      const draft = await read();
      return draft && { body: draft.body, at: draft.at ?? '' };
    },
    change: (next, madeFrom) =>
      turn(async () => {
        await read();
        if (!last) return { ok: false, code: 'not-found' };
        return device.write(caseId, draftId, next(last), { ...last, ...(madeFrom ? { text: madeFrom } : {}) });
      }),
  };
}
