import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { answeredSections, plainTitle } from '../../../shared/domain/plan-answers/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { type Task, TaskList } from '../../ui/list.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { viaWords, wishWords } from './answer-words.ts';
import { NoDraft } from './no-draft.tsx';
import { type DraftPlan, isDone, saidOf, useDraftPlan, writtenSections } from './use-draft-plan.ts';
import { useFamilySurface } from './use-family-surface.ts';
import { WindowWords } from './window-words.tsx';

/** The parts of a draft plan as a list: which are done, which are left. */
export default function ListPage({ caseId, answerId }: { caseId: string; answerId: string }): ReactNode {
  const draft = useDraftPlan(caseId);
  useFamilySurface();
  if (draft === undefined) return <Skeleton />;
  if (draft === null) return <NoDraft caseId={caseId} />;
  const answer = draft.answers.find((one) => one.id === answerId);
  if (answer?.body.state !== 'draft') return <Redirect to={`/cases/${caseId}/plan-answer`} replace />;
  return <Parts draft={draft} answer={answer} />;
}

function Parts({ draft, answer }: { draft: DraftPlan; answer: LocalDocument<'plan-answer'> }): ReactNode {
  const today = useDevice().today();
  const { caseId, childName, manages } = draft;
  const base = `/cases/${caseId}/plan-answer/${answer.id}`;
  const written = writtenSections(draft);
  const done = written.filter((key) => isDone(saidOf(answer.body, key))).length;
  const rest = answeredSections.filter((key) => !written.includes(key));
  return (
    <div className="narrow stack">
      <BackLink href={manages ? `/cases/${caseId}/plan-answers` : `/cases/${caseId}/plan-answer`}>
        {manages ? 'Answers of the family' : 'The draft plan'}
      </BackLink>
      <PageHeading title={`Your answer, ${done} of ${written.length} done`}>
        {manages ? `Answer of ${answer.body.whose.name}` : `Your answer to ${childName}’s draft plan`}
      </PageHeading>
      {manages ? (
        <p>You enter what came {viaWords[answer.body.via]}, in their words.</p>
      ) : (
        <WindowWords draft={draft} today={today} />
      )}
      <section className="stack-2" aria-labelledby="parts">
        <h2 id="parts">
          The parts of the plan: {done} of {written.length} done
        </h2>
        <TaskList label="The parts of the plan" tasks={written.map((key) => task(answer, base, key, childName))} />
      </section>
      <section className="stack-2" aria-labelledby="setting">
        <h2 id="setting">School or college</h2>
        <TaskList label="School or college" tasks={[settingTask(answer, base)]} />
      </section>
      {rest.length > 0 ? (
        <section className="stack-2" aria-labelledby="rest">
          <h2 id="rest">Nothing is written in these</h2>
          <p>That can be right. If something is missing, tell us.</p>
          <TaskList label="Parts without text" tasks={rest.map((key) => task(answer, base, key, childName))} />
        </section>
      ) : null}
      <Button wide href={`${base}/check`}>
        Check and send
      </Button>
      <p className="muted small">
        You can send it when you like: not every part has to be done. What you write is kept on this {thisDevice()}, and
        nobody else reads it before you send it.
      </p>
    </div>
  );
}

function task(
  answer: LocalDocument<'plan-answer'>,
  base: string,
  key: (typeof answeredSections)[number],
  child: string,
): Task {
  const said = saidOf(answer.body, key);
  const words = said.right ? 'You say it is right' : said.words.trim().slice(0, 80) || null;
  return {
    href: `${base}/${key}`,
    title: plainTitle(key, child),
    about: `Section ${key}${words ? `. ${words}` : ''}`,
    tag: isDone(said)
      ? { kind: 'done', words: 'Done' }
      : { kind: 'next', words: said.right === false ? 'Started' : 'To do' },
  };
}

function settingTask({ body }: LocalDocument<'plan-answer'>, base: string): Task {
  const [wish] = body.wishes;
  const said = wish && (wish.name.trim() !== '' || wish.type !== null);
  return {
    href: `${base}/setting`,
    title: 'Which school or college would you like?',
    about: said ? `You ask for ${wishWords(wish)}` : 'You can ask for one by name, or for a type',
    tag: said ? { kind: 'done', words: 'Done' } : { kind: 'next', words: 'If you want' },
  };
}
