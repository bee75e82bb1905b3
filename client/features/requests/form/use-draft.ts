import { useCallback, useEffect, useRef, useState } from 'react';
import type { RequestAnswers } from '../../../../shared/api/requests.ts';
import { asOneMore, type Draft, type DraftFile, newDraft } from './draft.ts';
import { deleteDraft, dropBytes, keepBytes, keepDraft, readBytes, readDraft } from './kept-draft.ts';
import { sendDraft } from './send.ts';
import type { Step } from './steps.ts';
import { noteWaiting } from './waiting-note.ts';

export interface DraftInHand {
  draft: Draft;
  /** Where its pages are: '/request', or '/ask/…' with an account. */
  base: string;
  /** Questions that are not asked here. */
  without: readonly Step[];
  /** False when this browser keeps nothing. */
  kept: boolean;
  /** Changes answers; they are kept at once. */
  answer: (change: Partial<RequestAnswers>) => void;
  change: (change: Partial<Draft>) => void;
  forget: () => Promise<void>;
  /** Sends it; what is wrong in words, or null. Without a connection it waits. */
  send: () => Promise<string | null>;
}

/** The draft of the public form. */
export interface PublicDraft extends DraftInHand {
  /** Opens the answers to be changed: after it was seen that they have not arrived. What is in the way, in words. */
  reopen: () => Promise<string | null>;
  /** Sends what was changed since it arrived, as one more request. */
  sendChanged: () => Promise<string | null>;
}

const notOpen = 'Your answers may have arrived already. You can change them when there is a connection to ask.';

/** The draft of this device; null while it is read. What was finished without a connection goes when there is one. */
export function useDraft(): PublicDraft | null {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [kept, setKept] = useState(true);
  const latest = useRef<Draft | null>(null);
  const take = useCallback((next: Draft) => {
    latest.current = next;
    setDraft(next);
  }, []);
  const change = useCallback(
    (part: Partial<Draft>) => {
      const next = { ...(latest.current ?? newDraft()), ...part };
      take(next);
      void keepDraft(next).then(setKept);
    },
    [take],
  );
  const send = useCallback(async (): Promise<string | null> => {
    const before = latest.current;
    if (!before) return null;
    const { draft: after, failure } = await sendDraft(before);
    take(after);
    return failure === null || after.state === 'to send' ? null : failure.words;
  }, [take]);
  useEffect(() => {
    const goes = (): void => {
      const one = latest.current;
      const waits = one?.state === 'to send' || (one?.state === 'received' && one.files.some(({ sent }) => !sent));
      if (waits) void send();
    };
    void readDraft().then((found) => {
      take(found ?? newDraft());
      goes();
    });
    addEventListener('online', goes);
    return () => removeEventListener('online', goes);
  }, [send, take]);
  if (!draft) return null;
  return {
    draft,
    base: '/request',
    without: [],
    kept,
    answer: (part) => change({ answers: { ...(latest.current ?? draft).answers, ...part } }),
    change,
    forget: async () => {
      noteWaiting(false);
      await deleteDraft();
      take(newDraft());
    },
    send,
    reopen: async () => {
      if (latest.current?.mayHaveArrived) {
        const words = await send();
        if (latest.current.state === 'to send') return words ?? notOpen;
        return null;
      }
      change({ state: 'writing' });
      noteWaiting(false);
      return null;
    },
    sendChanged: async () => {
      const before = latest.current;
      if (!before) return null;
      const files = await withNewIds(before.files);
      take(asOneMore(before, files));
      const words = await send();
      for (const { id } of before.files) await dropBytes(id);
      return words;
    },
  };
}

/** The files that are still here, each under an id of its own: those of the request that arrived are the hub's. */
async function withNewIds(files: readonly DraftFile[]): Promise<DraftFile[]> {
  const kept: DraftFile[] = [];
  for (const file of files) {
    const bytes = await readBytes(file.id).catch(() => undefined);
    if (!bytes) continue;
    const id = crypto.randomUUID();
    await keepBytes(id, bytes);
    kept.push({ ...file, id, sent: false });
  }
  return kept;
}
