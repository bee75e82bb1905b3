import type { ReactNode } from 'react';
import { decisionsOpen } from '../../../shared/domain/assessments/index.ts';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { NextPanel } from '../../ui/panel.tsx';
import type { CaseView } from './case-view.ts';
import { mayManage } from './may-manage.ts';

/** What happens next and by when, with the one thing this person can do about it (G1). */
export function NextSteps({ view }: { view: CaseView }): ReactNode {
  const mine = view.advice.find((row) => row.mine && row.request.body.state === 'outstanding');
  const [first, ...others] = view.next;
  const { actor } = useDevice();
  if (!first) return null;
  const draft = view.plans.find((plan) => plan.body.status === 'draft' && view.body.stage === 'draft with the family');
  const decides =
    mayManage(view.body, actor) && decisionsOpen(view.body).some((type) => type !== 'mediation certificate issued');
  return (
    <NextPanel
      action={
        decides ? (
          <Button href={`/cases/${view.caseId}/decision`}>Record a decision</Button>
        ) : mine ? (
          <Button href={`/cases/${view.caseId}/advice/${mine.request.id}/write`}>
            {mine.request.body.adviserKind === 'family' ? 'Write your views' : 'Write your advice'}
          </Button>
        ) : draft && actor.role === 'family' ? (
          <Button href={`/cases/${view.caseId}/plan/${draft.id}`}>Read the draft plan</Button>
        ) : undefined
      }
    >
      <p>{first.sentence}</p>
      {others.slice(0, 2).map((step) => (
        <p key={step.sentence} className="small">
          {step.sentence}
        </p>
      ))}
    </NextPanel>
  );
}
