import type { ReactNode } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { type Answer, coordinatorName } from './use-answer.ts';

export interface RefusedProps {
  answer: Answer;
  /** A refusal of this moment; null when only the stored state counts. */
  code: string | null;
}

/** What the hub did not take of the text that is open here, and why (O4). */
export function Refused({ answer, code }: RefusedProps): ReactNode {
  const piece = answer.draft?.piece;
  const why = code ?? (piece?.state === 'needs you' ? piece.code : null);
  if (!why) return null;
  const words = piece?.state === 'needs you' ? piece.words : whyWords(why, answer);
  return (
    <Banner kind="late" say="polite">
      <p>
        <b>Your last words were not taken.</b> {words} They are kept on this device.
      </p>
    </Banner>
  );
}

function whyWords(code: string, answer: Answer): string {
  if (code === 'request-withdrawn') return `${coordinatorName(answer)} has withdrawn the request.`;
  if (code === 'round-closed') return 'The assessment has closed.';
  if (code === 'not-an-author') return 'You are no longer an author of this response.';
  return 'The hub could not take them.';
}
