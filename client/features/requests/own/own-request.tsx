import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { referenceOf } from '../../../../shared/domain/requests/form/index.ts';
import type { LocalDocument } from '../../../device/port.ts';
import { useDevice, useDocument } from '../../../device/react.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { ConfidenceLink } from '../../restricted/index.ts';
import { CheckAnswers } from '../form/check-answers.tsx';
import { QuestionPage } from '../form/question-page.tsx';
import { steps } from '../form/steps.ts';
import { useOwnDraft } from './use-own-draft.ts';

/** R2: one request of somebody with an account, question by question; works without a connection. */
export default function OwnRequest({ requestId, step }: { requestId: string; step: string | null }): ReactNode {
  const document = useDocument('request', requestId);
  if (step === 'sent') return <Sent requestId={requestId} waits={document !== null && document !== undefined} />;
  if (document === undefined) return <Skeleton />;
  if (document?.body.state !== 'draft') return <Redirect to="/ask" replace />;
  return <Questions document={document} step={step} />;
}

function Questions({ document, step }: { document: LocalDocument<'request'>; step: string | null }): ReactNode {
  const inHand = useOwnDraft(document);
  const known = steps.find((one) => one === step);
  if (known === 'check')
    return (
      <>
        <CheckAnswers inHand={inHand} />
        <ConfidenceLink caseId={document.caseId} />
      </>
    );
  if (!known || known === 'sent' || known === 'files') return <Redirect to="/ask" replace />;
  return <QuestionPage key={known} step={known} inHand={inHand} />;
}

/** R3: from here on it is the authority's. */
function Sent({ requestId, waits }: { requestId: string; waits: boolean }): ReactNode {
  const { role } = useDevice().actor;
  return (
    <div className="narrow stack">
      <PageHeading title={waits ? 'Your request waits for a connection' : 'Your request has been sent'}>
        {waits ? 'Your request waits for a connection' : 'Your request has been sent'}
      </PageHeading>
      <Banner kind={waits ? 'soon' : 'done'} say="polite">
        <p>
          Its reference is <b className="reference">{referenceOf(requestId)}</b>.{' '}
          {waits ? 'It goes by itself when you are online.' : 'The authority has it.'}
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
