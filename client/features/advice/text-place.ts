import type { AdviceDraftBody, Attachment, RichText } from '../../../shared/domain/documents/index.ts';
import type { OpenDevice } from '../../device/port.ts';

/** What somebody writes: the text with the files beside it. */
export interface Writing {
  text: RichText;
  attachments: Attachment[];
}

/** Where a writing is kept while it grows. Changes are made one after the other, each on what the device holds. */
export interface TextPlace {
  stored(): Promise<(Writing & { at: string }) | null>;
  /**
   * `madeFrom` is the text that a changed text was made from, when that is not the stored one: the device merges what
   * came meanwhile.
   */
  change(next: (before: Writing) => Writing, madeFrom?: RichText): Promise<{ ok: true } | { ok: false; code: string }>;
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

/** The authors' shared draft of an answer, or of a correction of it (N4): stored, sealed and sent by the device. */
export function draftPlace(device: OpenDevice, caseId: string, draftId: string): TextPlace {
  const turn = inTurn<{ ok: true } | { ok: false; code: string }>();
  // What was there last: a draft that leaves the device while it is open leaves the words in hand to be sealed (A6).
  let last: AdviceDraftBody | null = null;
  const read = async () => {
    const draft = await device.read('advice-draft', draftId);
    last = draft?.body ?? last;
    return draft;
  };
  return {
    async stored() {
      const draft = await read();
      return draft && { text: draft.body.text as RichText, attachments: draft.body.attachments, at: draft.at ?? '' };
    },
    change: (next, madeFrom) =>
      turn(async () => {
        await read();
        if (!last) return { ok: false, code: 'not-found' };
        const { text, attachments } = next({ text: last.text as RichText, attachments: last.attachments });
        const before = { ...last, text: madeFrom ?? last.text };
        return device.write(caseId, draftId, { ...last, text, attachments }, before);
      }),
  };
}
