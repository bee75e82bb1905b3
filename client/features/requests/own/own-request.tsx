import { type ReactNode, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { refusalWords } from '../../../../shared/domain/documents/index.ts';
import { referenceOf } from '../../../../shared/domain/requests/form/index.ts';
import type { LocalDocument } from '../../../device/port.ts';
import { useDevice, useDocument } from '../../../device/react.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { thisDevice } from '../../../ui/this-device.ts';
import { ConfidenceLink } from '../../restricted/index.ts';
import { CheckAnswers } from '../form/check-answers.tsx';
import { QuestionPage } from '../form/question-page.tsx';
import { steps } from '../form/steps.ts';
import { asDraft, ownState } from './own-state.ts';
import { useOwnDraft } from './use-own-draft.ts';

/** R2: one request of somebody with an account, question by question; works without a connection. */
export default function OwnRequest({ requestId, step }: { requestId: string; step: string | null }): ReactNode {
  const document = useDocument('request', requestId);
  if (document === undefined) return <Skeleton />;
  if (document?.body.state === 'draft') {
    if (step === 'sent') return <Redirect to={`/ask/${requestId}/check`} replace />;
    return <Questions document={document} step={step} />;
  }
  if (document?.body.state === 'submitted' && step !== 'sent')
    return <Redirect to={`/ask/${requestId}/sent`} replace />;
  if (step !== 'sent') return <Redirect to="/ask" replace />;
  if (document?.piece.state === 'needs you') return <NotTaken document={document} words={document.piece.words} />;
  return <Sent requestId={requestId} document={document} />;
}

function Questions({ document, step }: { document: LocalDocument<'request'>; step: string | null }): ReactNode {
  const inHand = useOwnDraft(document);
  const known = steps.find((one) => one === step);
  if (!known || known === 'sent' || known === 'files') return <Redirect to="/ask" replace />;
  const { piece } = document;
  const notTaken = inHand.refused ? refusalWords[inHand.refused] : piece.state === 'needs you' ? piece.words : null;
  return (
    <>
      {notTaken ? (
        <Banner kind="late" say="polite">
          <p>
            <b>Your last words were not taken.</b> {notTaken}
            {inHand.refused ? '' : ' They are kept on this device.'}
          </p>
        </Banner>
      ) : null}
      {known === 'check' ? (
        <>
          <CheckAnswers inHand={inHand} />
          <ConfidenceLink caseId={document.caseId} />
        </>
      ) : (
        <QuestionPage key={known} step={known} inHand={inHand} />
      )}
    </>
  );
}

/** O4: the hub did not take it, so day 0 has not begun; its words are kept, and it can be mended and sent again. */
function NotTaken({ document, words }: { document: LocalDocument<'request'>; words: string }): ReactNode {
  const device = useDevice();
  const [, go] = useLocation();
  const [wrong, setWrong] = useState<string | null>(null);
  const { heading } = ownState(document);
  const reopen = async (): Promise<void> => {
    const written = await device.write(document.caseId, document.id, asDraft(document.body));
    if (written.ok) go(`/ask/${document.id}/check`);
    else setWrong(refusalWords[written.code]);
  };
  return (
    <div className="narrow stack">
      <PageHeading title={heading}>{heading}</PageHeading>
      <Banner kind="late" say="polite">
        <p>
          <b>The authority does not have it yet.</b> {words}
        </p>
        <p>Your words are kept on this {thisDevice()}.</p>
      </Banner>
      {wrong ? <p role="alert">It could not be opened. {wrong}</p> : null}
      <div className="row">
        <Button icon="pencil" onClick={() => void reopen()}>
          Change your answers
        </Button>
        <Button kind="second" onClick={() => void device.tryAgain()}>
          Try again
        </Button>
        <Button kind="plain" href="/ask">
          Your requests
        </Button>
      </div>
    </div>
  );
}

/** R3: from here on it is the authority's. */
function Sent({ requestId, document }: { requestId: string; document: LocalDocument<'request'> | null }): ReactNode {
  const { role } = useDevice().actor;
  const heading = document ? ownState(document).heading : 'Your request has been sent';
  return (
    <div className="narrow stack">
      <PageHeading title={heading}>{heading}</PageHeading>
      <Banner kind={document ? 'soon' : 'done'} say="polite">
        <p>
          Its reference is <b className="reference">{referenceOf(requestId)}</b>.{' '}
          {document ? 'It goes by itself when you are online.' : 'The authority has it.'}
        </p>
      </Banner>
      <p>
        You don’t see it again until the authority has registered it, given it a co-ordinator and given you access.
        {role === 'family' ? '' : ' Tell the family that you have sent it.'}
      </p>
      <Button kind="second" href="/ask">
        Your requests
      </Button>
    </div>
  );
}
