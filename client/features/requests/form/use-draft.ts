import { useCallback, useEffect, useRef, useState } from 'react';
import type { RequestAnswers } from '../../../../shared/api/requests.ts';
import { type Draft, newDraft } from './draft.ts';
import { deleteDraft, keepDraft, readDraft } from './kept-draft.ts';
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

/** The draft of this device; null while it is read. What was finished without a connection goes when there is one. */
export function useDraft(): DraftInHand | null {
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
    const outcome = await sendDraft(before);
    if (outcome.ok) {
      take(outcome.draft);
      return null;
    }
    if (outcome.failure.code !== 'offline') return outcome.failure.words;
    change({ state: 'to send' });
    noteWaiting(true);
    return null;
  }, [take, change]);
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
  };
}
