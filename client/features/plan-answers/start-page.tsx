import { type ReactNode, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { type PlanAnswerBody, refusalWords } from '../../../shared/domain/documents/index.ts';
import { useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { NoDraft } from './no-draft.tsx';
import { SentAnswers } from './sent-answers.tsx';
import { type DraftPlan, useDraftPlan } from './use-draft-plan.ts';
import { useFamilySurface } from './use-family-surface.ts';
import { WindowWords } from './window-words.tsx';

/** Reg 13(1): the family's way into its answer, and what was answered to it. */
export default function StartPage({ caseId }: { caseId: string }): ReactNode {
  const draft = useDraftPlan(caseId);
  useFamilySurface();
  if (draft === undefined) return <Skeleton />;
  if (draft === null) return <NoDraft caseId={caseId} />;
  if (draft.manages) return <Redirect to={`/cases/${caseId}/plan-answers`} replace />;
  return <Start draft={draft} />;
}

function Start({ draft }: { draft: DraftPlan }): ReactNode {
  const device = useDevice();
  const { caseId, childName, answers } = draft;
  const begun = answers.find((one) => one.body.state === 'draft' && one.body.planId === draft.plan.id);
  const sent = answers.filter((one) => one.body.state === 'sent');
  const start = useStart(draft);
  return (
    <div className="narrow stack">
      <BackLink href={`/cases/${caseId}`}>{childName}’s case</BackLink>
      <PageHeading title="The draft plan">What do you think of {childName}’s draft plan?</PageHeading>
      {sent.length > 0 ? (
        <SentAnswers draft={draft} sent={sent} today={device.today()} />
      ) : (
        <WindowWords draft={draft} today={device.today()} />
      )}
      <ErrorSummary problems={start.problems} />
      {begun ? (
        <Button wide href={`/cases/${caseId}/plan-answer/${begun.id}`}>
          Carry on with your answer
        </Button>
      ) : draft.issued ? null : (
        <Begin again={sent.length > 0} start={start.start} />
      )}
      <p className="muted small">
        You don’t have to use this website. Your co-ordinator takes your answer by phone, by post or in person too.
      </p>
    </div>
  );
}

function Begin({ again, start }: { again: boolean; start: (agrees: boolean | null) => void }): ReactNode {
  if (again)
    return (
      <Button kind="second" wide onClick={() => start(null)}>
        Tell us something more
      </Button>
    );
  return (
    <>
      <p>
        We go through it part by part. In each part you say if it is right, or what should change. You can stop at any
        time and carry on later, without a signal too. Nobody reads it before you send it.
      </p>
      <Button wide onClick={() => start(null)}>
        Go through it part by part
      </Button>
      <Button kind="second" wide onClick={() => start(true)}>
        We agree with all of it
      </Button>
    </>
  );
}

/** Begins an answer on this device. */
function useStart({ caseId, plan }: DraftPlan) {
  const device = useDevice();
  const [, go] = useLocation();
  const [problems, setProblems] = useState<{ field: string; words: string }[]>([]);
  const start = (agrees: boolean | null): void => {
    const { personId, name } = device.actor;
    const id = crypto.randomUUID();
    const body: PlanAnswerBody = {
      kind: 'plan-answer',
      planId: plan.id,
      roundId: plan.body.roundId,
      state: 'draft',
      whose: { personId, name },
      typedBy: { personId, name },
      via: 'hub',
      agrees,
      comments: [],
      wishes: [],
      shared: false,
      receivedOn: null,
    };
    void device.write(caseId, id, body).then((written) => {
      if (written.ok) go(`/cases/${caseId}/plan-answer/${id}${agrees ? '/setting' : ''}`);
      else setProblems([{ field: 'start', words: refusalWords[written.code] }]);
    });
  };
  return { start, problems };
}
