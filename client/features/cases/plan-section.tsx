import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { post } from '../../app/api.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { dateWords, dueWords } from '../../ui/dates.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { type ListRow, MarkedList } from '../../ui/list.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { CaseView } from './case-view.ts';
import { KeepFrom } from './keep-from.tsx';
import { mayManage } from './may-manage.ts';
import { mayBeginPlan, planStands, servedWords, whichPlan } from './plan-stands.ts';
import { useSending } from './use-sending.ts';
import { WithTheFamily } from './with-the-family.tsx';

/** Where the plan stands, what was sent of it, and the one thing that this reader can do about it (G1, reg 12, reg 13). */
export function PlanSection({ view }: { view: CaseView }): ReactNode {
  const device = useDevice();
  const today = device.today();
  const manages = mayManage(view.body, device.actor);
  const [where, ...more] = planStands(view, today);
  return (
    <section className="stack" aria-labelledby="plan-heading">
      <h2 id="plan-heading">Plan</h2>
      <div className="stack-2">
        <p>{where}</p>
        {more.map((sentence) => (
          <p key={sentence} className="muted">
            {sentence}
          </p>
        ))}
      </div>
      {manages ? <Drafting view={view} /> : null}
      <WithTheFamily view={view} manages={manages} />
      {view.plans.length > 0 ? (
        <MarkedList label="Plans" rows={view.plans.map((plan) => row(plan, view, today, manages))} />
      ) : null}
    </section>
  );
}

/** The co-ordinator's one next action. */
function Drafting({ view }: { view: CaseView }): ReactNode {
  if (view.planDraft && view.roundId)
    return (
      <p>
        <Button icon="pencil" href={`/cases/${view.caseId}/plan/write`}>
          Go on drafting
        </Button>
      </p>
    );
  return mayBeginPlan(view) && view.roundId ? <Begin caseId={view.caseId} roundId={view.roundId} /> : null;
}

function Begin({ caseId, roundId }: { caseId: string; roundId: string }): ReactNode {
  const { connection } = useSyncStatus();
  const [, navigate] = useLocation();
  const sending = useSending({ plan: 'begin-plan' });
  const [begun, setBegun] = useState(false);
  if (connection === 'offline')
    return (
      <OfflineHint
        action="Start drafting the plan"
        why="Starting the plan needs a connection, so that nobody else starts it too. Once it is started you can write it without one."
      />
    );
  return (
    <div className="stack-2" id="begin-plan">
      <ErrorSummary problems={sending.problems} />
      <p>
        <Button
          icon="pencil"
          busy={sending.busy || begun}
          onClick={() =>
            void sending.send(() => post<{ id: string }>(`/api/cases/${caseId}/plan-drafts`, { roundId }), {
              said: 'The plan has been started',
              next: () => {
                setBegun(true);
                navigate(`/cases/${caseId}/plan/write`);
              },
            })
          }
        >
          Start drafting the plan
        </Button>
      </p>
    </div>
  );
}

function row(plan: LocalDocument<'plan'>, view: CaseView, today: string, manages: boolean): ListRow {
  const { body, piece } = plan;
  const sent = piece.state === 'received';
  return {
    id: plan.id,
    icon: 'file',
    title: <Link href={`/cases/${view.caseId}/plan/${plan.id}`}>{whichPlan(body)}</Link>,
    about: (
      <>
        <p>
          {sent
            ? `Sent ${servedWords[body.served.by]} on ${dateWords(body.served.on)} by ${body.sentBy.name}`
            : 'You have sent it. It has not reached the hub yet'}
        </p>
        {manages && sent ? <KeepFrom view={view} documentId={plan.id} what={whichPlan(body).toLowerCase()} /> : null}
      </>
    ),
    end: endOf(plan, today),
  };
}

function endOf({ body, piece }: LocalDocument<'plan'>, today: string): ReactNode {
  if (piece.state === 'needs you') return <Tag kind="needs">Needs you</Tag>;
  if (piece.state !== 'received') return <Tag kind="wait">Waiting to send</Tag>;
  if (body.status === 'final') return <Tag kind="done">Issued</Tag>;
  if (body.answerBy && today <= body.answerBy)
    return <Tag kind="soon">{`Answer ${dueWords(body.answerBy, today).toLowerCase()}`}</Tag>;
  return null;
}
