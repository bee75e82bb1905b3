import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { AdviceBody, AdviceDraftBody, RichText } from '../../../shared/domain/documents/index.ts';
import { mergeRichText } from '../../../shared/sync/merge/index.ts';
import type { LocalDocument, OpenDevice } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmPanel } from '../../ui/confirm-panel.tsx';
import { say } from '../../ui/live-region.tsx';
import { EarlierTexts } from './earlier-texts.ts';
import { type Answer, hasCorrection, issuedVersions, taskOf } from './use-answer.ts';

const writePage = (answer: Answer): string => `/cases/${answer.caseId}/advice/${answer.request.id}/write`;

/** For its authors, below a response that was sent (N4). */
export function CorrectThis({ answer }: { answer: Answer }): ReactNode {
  if (taskOf(answer) !== 'correction' || issuedVersions(answer).length === 0 || hasCorrection(answer)) return null;
  return (
    <p>
      <Button kind="second" icon="pencil" href={writePage(answer)}>
        Correct this advice
      </Button>
    </p>
  );
}

/** For its authors, above the response: a correction is begun; go on with it, or put the sent text back (N4). */
export function CorrectionBegun({ answer }: { answer: Answer }): ReactNode {
  const device = useDevice();
  const [asking, setAsking] = useState(false);
  if (!hasCorrection(answer)) return null;
  const putBack = async (): Promise<void> => {
    await putSentTextBack(device, answer);
    setAsking(false);
    say('The text that was sent is back');
  };
  return (
    <section className="stack-2" aria-label="Correction">
      <Banner kind="soon" icon="pencil">
        <p>
          <b>{begunWords(answer)}</b> Only its authors see it. What was sent stays as it is until the correction is
          sent.
        </p>
      </Banner>
      <div className="row">
        <Button icon="pencil" href={writePage(answer)}>
          Go on with the correction
        </Button>
        <Button kind="plain" onClick={() => setAsking(true)}>
          Put the sent text back
        </Button>
      </div>
      {asking ? (
        <ConfirmPanel
          title="Put the sent text back?"
          yes="Put it back"
          onYes={() => void putBack()}
          onNo={() => setAsking(false)}
        >
          <p>The correction goes, for everybody who writes this advice. Undo in the editor brings it back.</p>
        </ConfirmPanel>
      ) : null}
    </section>
  );
}

/** Several may write it, and words that came too late for the response count too: who began is said only where it is sure. */
export function begunWords({ request }: Pick<Answer, 'request'>): string {
  const { to, authors } = request.body;
  return to.type === 'person' && authors.length < 2 ? 'You have begun a correction.' : 'A correction has been begun.';
}

async function putSentTextBack(device: OpenDevice, answer: Answer): Promise<void> {
  const { caseId, draft } = answer;
  const latest = issuedVersions(answer)[0];
  if (!draft || !latest) return;
  const { text, attachments } = latest.body;
  const earlier = new EarlierTexts(device, caseId, draft.id);
  await earlier.load();
  await earlier.keep(draft.body.text as RichText, true);
  await device.write(caseId, draft.id, { ...draft.body, text, attachments }, draft.body);
}

/** A response that was not taken because another came first: its words are in the draft, or are brought there, to go as a correction. */
export function BringIntoCorrection({
  answer,
  refused,
}: {
  answer: Answer;
  refused: LocalDocument<'advice'>;
}): ReactNode {
  const device = useDevice();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const { draft } = answer;
  const latest = issuedVersions(answer)[0];
  if (!draft || !latest) return null;
  const go = async (): Promise<void> => {
    setBusy(true);
    const base = answer.versions.find((one) => one.id === refused.body.supersedes)?.body ?? null;
    const body = withWordsOf(draft.body, refused.body, base, {
      mine: { name: device.actor.name, at: refused.body.submittedAt },
      theirs: { name: latest.body.submittedBy.name, at: latest.body.submittedAt },
    });
    const written = await device.write(answer.caseId, draft.id, body, draft.body);
    setBusy(false);
    if (!written.ok) return;
    await device.setAside(refused.id);
    navigate(writePage(answer));
  };
  return (
    <p>
      <Button kind="second" busy={busy} onClick={() => void go()}>
        Send them as a correction
      </Button>
    </p>
  );
}

/** The draft with everything that a refused response says: what both have once, what differs side by side. */
function withWordsOf(
  draft: AdviceDraftBody,
  refused: AdviceBody,
  base: AdviceBody | null,
  who: Parameters<typeof mergeRichText>[3],
): AdviceDraftBody {
  const known = new Set(draft.attachments.map((file) => file.fileId));
  return {
    ...draft,
    text: mergeRichText((base?.text ?? null) as RichText | null, refused.text as RichText, draft.text as RichText, who),
    attachments: [...draft.attachments, ...refused.attachments.filter((file) => !known.has(file.fileId))],
  };
}
