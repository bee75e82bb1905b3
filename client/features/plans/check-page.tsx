import type { ReactNode } from 'react';
import { Link, Redirect, useSearch } from 'wouter';
import { checkPlan, type PlanToMend } from '../../../shared/domain/plans/index.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Views } from '../../ui/sections.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { placeOf, ToMendList } from '../advice/index.ts';
import { PlanDownloads } from './plan-downloads.tsx';
import { PlanText } from './plan-text.tsx';
import { SendForm } from './send-form.tsx';
import { countedPlans, type Plan, usePlan } from './use-plan.ts';
import './plans.css';

type Draft = NonNullable<Plan['draft']>;

/** The last look before a plan goes: what is wrong, who gets it, how and when it is served (reg 13, N1). */
export default function CheckPage({ caseId }: { caseId: string; planId: string }): ReactNode {
  const plan = usePlan(caseId);
  if (plan === undefined) return <Skeleton />;
  if (!plan?.draft || !plan.manages) return <Redirect to={`/cases/${caseId}/plan`} replace />;
  return <Check plan={plan} draft={plan.draft} />;
}

function Check({ plan, draft }: { plan: Plan; draft: Draft }): ReactNode {
  const drafts = countedPlans(plan).filter(
    ({ body }) => body.status === 'draft' && body.roundId === draft.body.roundId,
  ).length;
  const served = drafts > 0 || plan.case.body.events.some(({ type }) => type === 'draft plan served');
  const final = new URLSearchParams(useSearch()).has('final') && served;
  const status = final ? 'final' : 'draft';
  const { text, ties, roundId } = draft.body;
  const found = checkPlan(text, ties, status);
  const toMend = found.filter(({ stops }) => stops);
  const base = `/cases/${plan.caseId}/plan`;
  const name = final ? 'final plan' : `draft ${drafts + 1}`;
  return (
    <div className="stack check">
      <div>
        <BackLink href={`${base}/write`}>Back to writing</BackLink>
        <PageHeading title={`Check the plan, ${plan.case.body.ref}`}>
          {toMend.length > 0
            ? `Before the ${final ? 'final plan' : 'draft'} can go`
            : `Check ${final ? 'the final plan' : name}, then send it`}
        </PageHeading>
        <p className="muted">
          Plan for {plan.childFullName}, {plan.case.body.ref}
        </p>
      </div>
      {served ? (
        <Views
          label="What to send"
          current={final ? `${base}/check?final` : `${base}/check`}
          views={[
            { href: `${base}/check`, label: `Draft ${drafts + 1}` },
            { href: `${base}/check?final`, label: 'Final plan' },
          ]}
        />
      ) : null}
      <ToMendList toMend={toMend} write={`${base}/write`} />
      <ToJudge found={found.filter(({ stops }) => !stops)} write={`${base}/write`} />
      {toMend.length === 0 ? <SendForm key={status} plan={plan} draft={draft} status={status} /> : null}
      <PlanDownloads planId={draft.id} received={draft.piece.state === 'received'} />
      <article className="sheet preview plan-sheet" aria-label="How it will read">
        <p className="label muted">How it will read</p>
        <PlanText plan={plan} text={text} roundId={roundId} status={status} />
      </article>
    </div>
  );
}

/** What does not stop the plan: the drafter decides. */
function ToJudge({ found, write }: { found: readonly PlanToMend[]; write: string }): ReactNode {
  if (found.length === 0) return null;
  return (
    <section className="panel stack-2" aria-labelledby="to-judge">
      <h2 id="to-judge">For you to judge</h2>
      <p className="small muted">It can go as it is.</p>
      <ul className="plain stack-2">
        {found.map((item) => (
          <li key={`${item.sectionKey} ${item.blockId} ${item.code}`}>
            <Link href={`${write}#${placeOf(item)}`}>{item.sentence}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
