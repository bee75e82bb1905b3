import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { RichText } from '../../../shared/domain/documents/index.ts';
import { mergeRichText } from '../../../shared/sync/merge/index.ts';
import type { OpenDevice } from '../../device/port.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { keepCorrection, type Writing } from './text-place.ts';
import { type Answer, coordinatorName, issuedVersions } from './use-answer.ts';

export interface RefusedProps {
  answer: Answer;
  device: OpenDevice;
  /** A refusal of this moment; null when only the stored state counts. */
  code: string | null;
  /** The words that were not taken. */
  text: () => Writing;
}

/** What the hub did not take, why, and the way forward with the same words (O4). */
export function Refused({ answer, device, code, text }: RefusedProps): ReactNode {
  const piece = answer.draft?.piece;
  const why = code ?? (piece?.state === 'needs you' ? piece.code : null);
  if (!why) return null;
  const words = piece?.state === 'needs you' ? piece.words : whyWords(why, answer);
  return (
    <Banner kind="late" say="polite">
      <p>
        <b>Your last words were not taken.</b> {words} They are kept on this device.
      </p>
      {why === 'already-submitted' ? (
        <BringIntoCorrection answer={answer} device={device} text={text} setAside={answer.draft?.id ?? null} />
      ) : null}
    </Banner>
  );
}

function whyWords(code: string, answer: Answer): string {
  if (code === 'already-submitted') return 'The response had been sent already.';
  if (code === 'request-withdrawn') return `${coordinatorName(answer)} has withdrawn the request.`;
  if (code === 'round-closed') return 'The assessment has closed.';
  if (code === 'not-an-author') return 'You are no longer an author of this response.';
  return 'The hub could not take them.';
}

/** Words that came too late for the response go into a correction of it: together with what was sent, so that nothing of either is lost. */
export function BringIntoCorrection({
  answer,
  device,
  text,
  setAside,
}: {
  answer: Answer;
  device: OpenDevice;
  text: () => Writing;
  setAside: string | null;
}): ReactNode {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const latest = issuedVersions(answer)[0];
  if (!latest) return null;
  const go = async (): Promise<void> => {
    setBusy(true);
    const mine = text();
    const who = {
      mine: { name: device.actor.name, at: new Date().toISOString() },
      theirs: { name: latest.body.submittedBy.name, at: latest.body.submittedAt },
    };
    const merged = mergeRichText(null, mine.text, latest.body.text as RichText, who);
    const known = new Set(latest.body.attachments.map((file) => file.fileId));
    await keepCorrection(device, answer, {
      text: merged,
      attachments: [...latest.body.attachments, ...mine.attachments.filter((file) => !known.has(file.fileId))],
    });
    if (setAside) await device.setAside(setAside);
    navigate(`/cases/${answer.caseId}/advice/${answer.request.id}/write`);
  };
  return (
    <p>
      <Button kind="second" busy={busy} onClick={() => void go()}>
        Send them as a correction
      </Button>
    </p>
  );
}
