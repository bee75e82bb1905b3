import { type ReactNode, useState } from 'react';
import type { AdviceBody, AdviceDraftBody } from '../../../shared/domain/documents/index.ts';
import { useHub } from '../../app/hub.ts';
import type { OpenDevice } from '../../device/port.ts';
import { useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import type { Writing } from './text-place.ts';
import type { Answer } from './use-answer.ts';
import { downloadWord } from './word.ts';

export interface DownloadRowProps {
  answer: Answer;
  device: OpenDevice;
  /** What is downloaded, as it stands at that moment. */
  body: () => Promise<Writing | null>;
  /** Where the server makes the PDF of the same; null while it does not know this text. */
  pdf?: string | null;
  issued?: AdviceBody;
}

/** Word at any time, also without a connection; PDF when the hub can be reached (V4). */
export function DownloadRow({ answer, device, body, pdf, issued }: DownloadRowProps): ReactNode {
  const hub = useHub();
  const { connection } = useSyncStatus();
  const [busy, setBusy] = useState(false);
  const word = async (): Promise<void> => {
    setBusy(true);
    const writing = await body();
    const { draftId, roundId } = { draftId: answer.request.body.draftId, roundId: answer.request.body.roundId };
    const draft: AdviceDraftBody | null = writing && {
      kind: 'advice-draft',
      requestId: answer.request.id,
      roundId,
      ...pick(writing),
    };
    const made = issued ?? draft;
    if (made && draftId) await downloadWord(device, answer, made, hub?.authority.name ?? 'EHC hub').catch(() => {});
    setBusy(false);
  };
  const address = pdf === undefined ? `/api/drafts/${answer.request.body.draftId}/document?format=pdf` : pdf;
  return (
    <p className="row">
      <Button kind="plain" icon="download" busy={busy} onClick={() => void word()}>
        {busy ? 'Making the Word file' : 'Download as Word'}
      </Button>
      {address && connection === 'online' ? (
        <a className="button plain" href={address} download>
          Download as PDF
        </a>
      ) : (
        <span className="small muted">PDF when you are online.</span>
      )}
    </p>
  );
}

const pick = ({ text, attachments }: Writing): Writing => ({ text, attachments });
