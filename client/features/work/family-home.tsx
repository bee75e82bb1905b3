import { type ReactNode, useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice, useKind } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { dateWords, distanceWords, longDateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { type Task, TaskList } from '../../ui/list.tsx';
import { type PlainStep, PlainThread } from '../../ui/plain-thread.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type CaseView, ChildFace, calledName, caseView, isLive, tagOf } from '../cases/index.ts';
import { QuietWords } from '../restricted/index.ts';

/** A family's first page: for each child where we are, what they need to do, the next date, and who deals with it. */
export function FamilyHome(): ReactNode {
  const views = useFamilyCases();
  useFamilySurface();
  if (!views) return <Skeleton />;
  if (views.length === 0)
    return (
      <>
        <PageHeading title="Your child’s case">Your child’s case</PageHeading>
        <Empty title="Nothing to show yet">
          When the council gives you access to your child’s case, it shows here.
        </Empty>
        <AskAnother words="Ask for an assessment" />
      </>
    );
  return (
    <>
      {views.map((view, index) =>
        view.counts ? (
          <FamilyCase key={view.caseId} view={view} first={index === 0} />
        ) : (
          <QuietCase key={view.caseId} view={view} first={index === 0} />
        ),
      )}
      {views.some((view) => view.counts) ? <FreeAdvice /> : null}
      {views.every((view) => view.counts) ? <AskAnother words="Ask for an assessment of another child" /> : null}
    </>
  );
}

/** R1, R2: with an account the request is drafted privately and offline, like anything else that is written here. */
const AskAnother = ({ words }: { words: string }): ReactNode => (
  <p className="no-print">
    <Link href="/ask">{words}</Link>
  </p>
);

function FreeAdvice(): ReactNode {
  return (
    <Banner>
      <p>
        <b>Not happy, or not sure?</b>
      </p>
      <p>
        Your local SENDIASS gives free advice and is not part of the council. You never have to use this website: your
        co-ordinator can do everything by phone or post.
      </p>
    </Banner>
  );
}

/** Families read larger type on a narrower page. */
function useFamilySurface(): void {
  useEffect(() => {
    document.body.classList.add('family');
    return () => document.body.classList.remove('family');
  }, []);
}

function useFamilyCases(): CaseView[] | null {
  const device = useDevice();
  const cases = useKind('case');
  const rounds = useKind('round');
  const requests = useKind('advice-request');
  const drafts = useKind('advice-draft');
  const advice = useKind('advice');
  const plans = useKind('plan');
  const planAnswers = useKind('plan-answer');
  const consultations = useKind('consultation');
  return useMemo(() => {
    if (!cases || !rounds || !requests || !drafts || !advice || !plans || !planAnswers || !consultations) return null;
    const rest = [
      ...rounds,
      ...requests,
      ...drafts,
      ...advice,
      ...plans,
      ...planAnswers,
      ...consultations,
    ] as unknown as LocalDocument[];
    return cases.flatMap((one) => {
      const own = [one as unknown as LocalDocument, ...rest.filter((document) => document.caseId === one.caseId)];
      return caseView(own, device.actor, device.today()) ?? [];
    });
  }, [device, cases, rounds, requests, drafts, advice, plans, planAnswers, consultations]);
}

/** N9: a person is there for the family. No list, no dates, nothing that is late. */
function QuietCase({ view, first }: { view: CaseView; first: boolean }): ReactNode {
  const name = calledName(view.body);
  return (
    <>
      <div className="case-head">
        <ChildFace of={view.body} />
        {first ? <PageHeading title="Your child’s case">{name}</PageHeading> : <h2>{name}</h2>}
      </div>
      <QuietWords view={view} />
      <p>
        <Link href={`/cases/${view.caseId}`}>What is kept here about {name}</Link>
      </p>
    </>
  );
}

/** Four answers on one phone screen, then the list, then what happens next. */
function FamilyCase({ view, first }: { view: CaseView; first: boolean }): ReactNode {
  const device = useDevice();
  const today = device.today();
  const name = calledName(view.body);
  const tasks = familyTasks(view, today);
  const done = tasks.filter((task) => task.tag.words === 'Done').length;
  const title = `${name}’s ${view.body.stage === 'plan in force' ? 'plan' : 'assessment'}`;
  return (
    <>
      <div className="case-head">
        <ChildFace of={view.body} />
        {first ? (
          <PageHeading title={view.body.stage === 'plan in force' ? 'The plan' : 'The assessment'}>{title}</PageHeading>
        ) : (
          <h2>{title}</h2>
        )}
      </div>
      <Glance view={view} today={today} name={name} />
      {tasks.length > 0 ? (
        <section className="stack-2" aria-label={`Your list for ${name}`}>
          <h2>
            Your list: {done} of {tasks.length} done
          </h2>
          <TaskList tasks={tasks} label="Your list" />
          <p className="muted small">You can do all of this without a signal. We send it when you are online again.</p>
        </section>
      ) : null}
      <section className="stack-2" aria-label={`What happens next for ${name}`}>
        <h2>What happens next</h2>
        <PlainThread steps={nextForFamily(view, today)} />
        <p>
          <Button kind="plain" href={`/cases/${view.caseId}`}>
            Everything in {name}’s case
          </Button>
        </p>
      </section>
    </>
  );
}

function Glance({ view, today, name }: { view: CaseView; today: string; name: string }): ReactNode {
  const mine = view.next.find((step) => step.who === 'you');
  const request = view.advice.find((row) => row.mine && row.request.body.state === 'outstanding');
  const draft = draftTask(view, today);
  const nextDate = view.dates.find(
    (date) => date.doneOn === null && date.legalDate !== null && (date.daysLeft ?? -1) >= 0,
  );
  return (
    <section className="glance" aria-label="At a glance">
      <div className="where">
        <h2>Where we are</h2>
        <p>{whereWeAre(view, name)}</p>
        <StepMeter view={view} />
      </div>
      <div className="do">
        <h2>What you need to do</h2>
        <p>{mine ? mine.sentence : 'Nothing right now. We tell you when that changes.'}</p>
        {request ? (
          <Button wide href={`/cases/${view.caseId}/advice/${request.request.id}/write`}>
            Tell us your views
          </Button>
        ) : draft?.tag.kind === 'next' ? (
          <Button wide href={draft.href}>
            Read the draft plan and answer
          </Button>
        ) : null}
      </div>
      <div>
        <h2>Next date</h2>
        {nextDate?.legalDate ? (
          <>
            <p>
              <b>{dateWords(nextDate.legalDate)}</b> ({distanceWords(nextDate.legalDate, today)})
            </p>
            <p className="small">{nextDate.name}</p>
          </>
        ) : (
          <p>No date is set by law right now.</p>
        )}
      </div>
      <div>
        <h2>Who is dealing with it</h2>
        <p>
          {view.body.coordinator ? (
            <>
              <b>{view.body.coordinator.name}</b>, your SEND co-ordinator
            </>
          ) : (
            'The council is choosing a co-ordinator.'
          )}
        </p>
      </div>
    </section>
  );
}

function whereWeAre(view: CaseView, name: string): ReactNode {
  switch (view.body.stage) {
    case 'request received':
      return `The council has the request for an assessment of ${name}.`;
    case 'deciding whether to assess':
      return `The council is deciding whether to assess what help ${name} needs.`;
    case 'gathering advice':
      return (
        <>
          People who know {name} are telling us what helps.{' '}
          <b>
            {view.sent} of {view.asked} have answered.
          </b>
        </>
      );
    case 'drafting the plan':
      return `The advice is in. The council is writing the draft plan for ${name}.`;
    case 'draft with the family':
      return `You have the draft plan for ${name}. Tell us what you think of it.`;
    case 'finalising the plan':
      return `The council is finishing the plan for ${name}.`;
    case 'plan in force':
      return `${name} has a plan. It is looked at again every year.`;
    case 'review in progress':
      return `${name}’s plan is being reviewed.`;
    case 'not assessed':
      return `The council decided not to assess ${name}.`;
    case 'no plan':
      return `The council decided not to make a plan for ${name}.`;
    case 'withdrawn':
      return 'The request was withdrawn.';
    case 'ceased':
      return `${name}’s plan has ended.`;
  }
}

const mainSteps = ['request received', 'decide whether to assess', 'advice', 'draft plan', 'final plan'] as const;

function StepMeter({ view }: { view: CaseView }): ReactNode {
  const dates = mainSteps.map((step) => view.dates.find((date) => date.step === step));
  const done = dates.filter((date) => date?.doneOn).length;
  const current = Math.min(done + 1, mainSteps.length);
  const ended = !isLive(view.body.stage) || view.body.stage === 'plan in force';
  if (ended || dates.every((date) => !date)) return null;
  return (
    <>
      <div className="meter" role="img" aria-label={`Step ${current} of ${mainSteps.length}`}>
        {mainSteps.map((step, index) => (
          <span key={step} className={index < done ? 'on' : index === done ? 'half' : ''} />
        ))}
      </div>
      <p className="small">
        Step {current} of {mainSteps.length}
      </p>
    </>
  );
}

/** Reg 13(1): the answer to a draft plan, as long as the assessment goes on; null when no draft is with this person. */
function draftTask({ caseId, draft, roundId }: CaseView, today: string): Task | null {
  if (draft.answerBy === null || roundId === null) return null;
  const own = draft.answers.filter((one) => one.mine);
  const replies = own.every(({ unanswered }) => unanswered === 0);
  return {
    href: `/cases/${caseId}/plan-answer`,
    title: 'Tell us what you think of the draft plan',
    about:
      own.length > 0
        ? replies
          ? 'You have answered. Each of your comments has an answer that you can read'
          : 'You have answered. We answer each of your comments'
        : today <= draft.answerBy
          ? `By ${longDateWords(draft.answerBy)}. You can stop and carry on later`
          : `We hoped to have it by ${longDateWords(draft.answerBy)}. You can still answer`,
    tag: own.length > 0 ? { kind: 'done', words: 'Done' } : { kind: 'next', words: 'To do' },
  };
}

function familyTasks(view: CaseView, today: string): Task[] {
  const draft = draftTask(view, today);
  return [...viewsTasks(view, today), ...(draft ? [draft] : [])];
}

function viewsTasks(view: CaseView, today: string): Task[] {
  return view.advice
    .filter((row) => row.mine && row.request.body.state !== 'withdrawn')
    .map((row) => {
      const { body, id } = row.request;
      const sent = body.state === 'submitted' || row.advice !== null;
      const base = `/cases/${view.caseId}/advice/${id}`;
      const tag = tagOf({ ...row.date, plannedOn: null }, today);
      return {
        href: sent ? base : `${base}/write`,
        title: 'Tell us your views',
        about: sent
          ? row.advice && row.advice.piece.state !== 'received'
            ? 'It goes by itself when you are online'
            : `You sent these${body.submittedOn ? ` on ${dateWords(body.submittedOn)}` : ''}${row.correction ? '. You have begun to change them, and not sent that yet' : ''}`
          : `By ${longDateWords(body.dueOn)}. You can stop and carry on later`,
        tag: sent
          ? { kind: 'done' as const, words: 'Done' }
          : { kind: tag.kind, words: tag.kind === 'late' ? tag.words : 'To do' },
      };
    });
}

function nextForFamily(view: CaseView, today: string): PlainStep[] {
  return view.next
    .filter((step) => step.who === 'others')
    .map((step, index) => ({
      id: step.sentence,
      state: index === 0 ? ('now' as const) : ('next' as const),
      knot: index === 0 ? ('now' as const) : ('next' as const),
      title: index === 0 ? 'Now' : step.by ? `By ${dateWords(step.by)} (${distanceWords(step.by, today)})` : 'Then',
      words: step.sentence,
    }));
}
