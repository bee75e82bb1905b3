import { type ReactNode, useMemo, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { plainText } from '../../../shared/domain/advice/index.ts';
import type { PassageSource, RichTextNode } from '../../../shared/domain/documents/index.ts';
import { planSectionKeys, planSectionTitle, standingSources } from '../../../shared/domain/plans/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { dateWords, distanceWords, longDateWords } from '../../ui/dates.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { servedWords, whichPlan } from '../cases/index.ts';
import { PlanDownloads } from './plan-downloads.tsx';
import { PlanText } from './plan-text.tsx';
import { SentBanner } from './sent-banner.tsx';
import { coordinatorName, type Plan, usePlan } from './use-plan.ts';
import { originOf, WhereFrom } from './where-from.tsx';
import './plans.css';

/** A plan as it was sent: sections A to K, for everybody who sees it (reg 12, reg 13). */
export default function ReadPage({ caseId, planId }: { caseId: string; planId: string }): ReactNode {
  const plan = usePlan(caseId);
  if (plan === undefined) return <Skeleton />;
  const shown = plan?.sent.find((one) => one.id === planId);
  if (!plan || !shown) return <NotHere caseId={caseId} />;
  return <Reading plan={plan} shown={shown} />;
}

function Reading({ plan, shown }: { plan: Plan; shown: LocalDocument<'plan'> }): ReactNode {
  const justSent = new URLSearchParams(useSearch()).has('sent');
  const { body } = shown;
  const note = useNotes(plan, shown);
  const newer = plan.sent.find((one) => one.id !== shown.id && plan.sent.indexOf(one) < plan.sent.indexOf(shown));
  return (
    <div className="cols reading plan-reading">
      <div className="stack">
        <div className="stack-2">
          <BackLink href={`/cases/${plan.caseId}/plan`}>{plan.childName}’s case</BackLink>
          <PageHeading title={`${whichPlan(body)}, ${plan.case.body.ref}`}>
            {body.status === 'draft' ? `Draft plan for ${plan.childFullName}` : `Plan for ${plan.childFullName}`}
          </PageHeading>
          <p className="muted">
            {whichPlan(body)}. Sent {servedWords[body.served.by]} on {dateWords(body.served.on)} by {body.sentBy.name}.
          </p>
        </div>
        <SentBanner plan={plan} shown={shown} justSent={justSent} />
        {newer ? (
          <p>
            There is a newer one: <Link href={`/cases/${plan.caseId}/plan/${newer.id}`}>{whichPlan(newer.body)}</Link>.
          </p>
        ) : null}
        <YourTurn plan={plan} shown={shown} />
        <details className="contents-here no-print">
          <summary>
            <Icon name="bullets" /> Sections
          </summary>
          <SectionLinks />
        </details>
        {note.any ? (
          <p className="no-print">
            <button type="button" className="opener" aria-pressed={note.open} onClick={note.toggle}>
              {note.open ? 'Hide where passages came from' : 'Show where passages came from'}
            </button>
          </p>
        ) : null}
        <article className="sheet plan-sheet">
          <PlanText
            plan={plan}
            text={body.text}
            roundId={body.roundId}
            status={body.status}
            {...(body.advice ? { advice: body.advice } : {})}
            {...(note.open ? { note: note.of } : {})}
          />
        </article>
        <PlanDownloads planId={shown.id} received={shown.piece.state === 'received'} />
      </div>
      <div className="side no-print">
        <Contents />
      </div>
    </div>
  );
}

/** For the family: what a draft is, and by when they answer (reg 13(1)). */
function YourTurn({ plan, shown }: { plan: Plan; shown: LocalDocument<'plan'> }): ReactNode {
  const device = useDevice();
  const { answerBy, status } = shown.body;
  if (device.actor.role !== 'family' || status !== 'draft' || !answerBy) return null;
  const today = device.today();
  return (
    <section className="panel stack-2" aria-labelledby="your-turn">
      <h2 id="your-turn">
        {today <= answerBy ? 'Please read it and tell us what you think' : 'The time to answer is over'}
      </h2>
      {today <= answerBy ? (
        <>
          <p>
            You have until <b>{longDateWords(answerBy)}</b> ({distanceWords(answerBy, today)}).
          </p>
          <p>
            It is a draft: nothing in it is decided. You can ask for changes, and say which school or college you would
            like. {coordinatorName(plan)} writes the plan and can explain every part of it.
          </p>
          <p>
            <Button href={`/cases/${plan.caseId}/plan-answer`}>Answer the draft plan</Button>
          </p>
        </>
      ) : (
        <p>
          It ended on {dateWords(answerBy)}. If something is still wrong,{' '}
          <Link href={`/cases/${plan.caseId}/plan-answer`}>tell {coordinatorName(plan)}</Link> at once: it counts just
          the same.
        </p>
      )}
    </section>
  );
}

function Contents(): ReactNode {
  return (
    <nav aria-labelledby="contents" className="plan-contents">
      <h2 id="contents">Sections</h2>
      <SectionLinks />
    </nav>
  );
}

const SectionLinks = (): ReactNode => (
  <ul className="outline">
    {planSectionKeys.map((key) => (
      <li key={key}>
        <a href={`#read-${key}`}>{planSectionTitle(key)}</a>
      </li>
    ))}
  </ul>
);

const none: readonly PassageSource[] = [];

/** Where passages came from, on demand: for the co-ordinator, whose draft alone knows it (N1). */
function useNotes(plan: Plan, shown: LocalDocument<'plan'>) {
  const [open, setOpen] = useState(false);
  const { text, roundId } = shown.body;
  const sources = plan.sources.get(roundId) ?? none;
  const known = useMemo(() => {
    const readable = standingSources(text, sources).filter((source) => originOf(plan, source) !== null);
    return new Map(readable.map((source) => [source.blockId, source]));
  }, [plan, text, sources]);
  return {
    any: known.size > 0,
    open,
    toggle: () => setOpen((before) => !before),
    of: (blockId: string): ReactNode => {
      const source = known.get(blockId);
      return source ? <WhereFrom plan={plan} source={source} now={wordsOf(text, blockId)} /> : null;
    },
  };
}

function wordsOf(node: RichTextNode, blockId: string): string {
  if (node.attrs?.id === blockId) return plainText(node);
  for (const child of node.content ?? []) {
    const found = wordsOf(child, blockId);
    if (found !== '') return found;
  }
  return '';
}

function NotHere({ caseId }: { caseId: string }): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="This plan is not here">This plan is not here</PageHeading>
      <p>Your access to it may have ended, or it has not reached this device yet.</p>
      <Button href={`/cases/${caseId}/plan`}>Back to the case</Button>
    </div>
  );
}
