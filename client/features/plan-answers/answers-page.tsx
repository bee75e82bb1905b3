import { type ReactNode, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { type PlanAnswerBody, unansweredIn } from '../../../shared/domain/documents/index.ts';
import { cameLate } from '../../../shared/domain/plan-answers/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { dateWords, longDateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { fullName } from '../cases/index.ts';
import { viaWords } from './answer-words.ts';
import { Comments } from './comments.tsx';
import { NoDraft } from './no-draft.tsx';
import { type DraftPlan, useDraftPlan } from './use-draft-plan.ts';

/** What the family says of a draft plan, and the co-ordinator's answer to each thing (reg 13(1)); offline too. */
export default function AnswersPage({ caseId }: { caseId: string }): ReactNode {
  const draft = useDraftPlan(caseId);
  if (draft === undefined) return <Skeleton />;
  if (draft === null || !draft.manages) return <NoDraft caseId={caseId} />;
  return <Answers draft={draft} />;
}

function Answers({ draft }: { draft: DraftPlan }): ReactNode {
  const { caseId, answers } = draft;
  const sent = answers.filter((one) => one.body.state === 'sent');
  const begun = answers.filter((one) => one.body.state === 'draft');
  const open = sent.reduce((sum, one) => sum + unansweredIn(one.body), 0);
  return (
    <div className="stack">
      <div className="stack-2">
        <BackLink href={`/cases/${caseId}`}>{fullName(draft.body)}</BackLink>
        <PageHeading title={`Answers to the draft plan${open > 0 ? ` (${open} to answer)` : ''}`}>
          What the family says of the draft plan
        </PageHeading>
        <Standing draft={draft} sent={sent.length} open={open} />
      </div>
      {sent.length === 0 ? (
        <Empty title="No answer yet">What the family sends shows here, part by part.</Empty>
      ) : (
        sent.map((one) => <OneAnswer key={one.id} draft={draft} answer={one} />)
      )}
      {begun.map((one) => (
        <p key={one.id}>
          You are entering an answer of {one.body.whose.name || 'the family'}, and have not recorded it yet.{' '}
          <Link href={`/cases/${caseId}/plan-answer/${one.id}`}>Carry on</Link>
        </p>
      ))}
      <div className="row">
        <EnterOnPaper draft={draft} />
        <Button kind="second" href={`/cases/${caseId}/consultations`}>
          Consultations with settings
        </Button>
      </div>
    </div>
  );
}

function Standing({ draft, sent, open }: { draft: DraftPlan; sent: number; open: number }): ReactNode {
  const today = useDevice().today();
  const until = draft.plan.body.answerBy ?? '';
  const decided = draft.body.events.some(({ type }) => type === 'decided to issue a plan');
  const window =
    today <= until
      ? `The family has until ${longDateWords(until)} to answer.`
      : `The time to answer ended on ${dateWords(until)}.`;
  if (draft.issued) return <p>The final plan has been issued.</p>;
  return (
    <>
      <p>{window}</p>
      {open > 0 ? (
        <Banner kind="soon">
          <p>
            <b>{open === 1 ? 'One thing waits for your answer.' : `${open} things wait for your answer.`}</b> The final
            plan can’t be sent before each has one.
          </p>
        </Banner>
      ) : sent > 0 ? (
        <Banner kind="done">
          <p>
            <b>Everything that was said has an answer.</b>{' '}
            {decided
              ? 'The final plan can be sent.'
              : 'Record the decision to issue a plan before you send the final one.'}
          </p>
        </Banner>
      ) : null}
      {decided ? null : (
        <p>
          <Link href={`/cases/${draft.caseId}/decision`}>Record the decision to issue a plan</Link>
        </p>
      )}
    </>
  );
}

function OneAnswer({ draft, answer }: { draft: DraftPlan; answer: LocalDocument<'plan-answer'> }): ReactNode {
  const { body } = answer;
  const heading = `answer-${answer.id}`;
  const late = cameLate(body, draft.plan.body);
  return (
    <section className="stack" aria-labelledby={heading}>
      <div className="stack-2">
        <h2 id={heading}>{body.whose.name}</h2>
        <p className="small muted">{cameWords(body)}</p>
        <p className="row">
          {late ? <Tag kind="late">After the last day</Tag> : null}
          {body.agrees ? <Tag kind="done">Agrees with the draft</Tag> : null}
        </p>
      </div>
      <Comments draft={draft} answer={answer} />
    </section>
  );
}

/** 'Received in the hub on 30 November 2026.' R5: who typed it, when that is somebody else. */
function cameWords({ whose, typedBy, via, receivedOn, shared }: PlanAnswerBody): string {
  const typed = typedBy.personId === whose.personId ? '' : ` Typed by ${typedBy.name}.`;
  const read = shared ? ' The rest of the family may read it.' : '';
  return `Received ${viaWords[via]}${receivedOn ? ` on ${dateWords(receivedOn)}` : ''}.${typed}${read}`;
}

/** G6: what a family says on paper or by phone. */
function EnterOnPaper({ draft }: { draft: DraftPlan }): ReactNode {
  const device = useDevice();
  const [, go] = useLocation();
  const first = useMemo(
    () => draft.family.flatMap(({ body: { to } }) => (to.type === 'person' ? [to] : []))[0],
    [draft],
  );
  const begin = (): void => {
    const { personId, name } = device.actor;
    const id = crypto.randomUUID();
    const body: PlanAnswerBody = {
      kind: 'plan-answer',
      planId: draft.plan.id,
      roundId: draft.plan.body.roundId,
      state: 'draft',
      whose: first ? { personId: first.personId, name: first.name } : { personId: null, name: '' },
      typedBy: { personId, name },
      via: 'post',
      agrees: null,
      comments: [],
      wishes: [],
      shared: false,
      receivedOn: null,
    };
    void device.write(draft.caseId, id, body).then((written) => {
      if (written.ok) go(`/cases/${draft.caseId}/plan-answer/${id}/paper`);
    });
  };
  return (
    <Button kind="second" icon="plus" onClick={begin}>
      Enter an answer that came another way
    </Button>
  );
}
