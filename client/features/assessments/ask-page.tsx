import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { AdviceSet, SendAdviceSet, SentAdviceSet } from '../../../shared/api/advice-set.ts';
import { adviceDueOn } from '../../../shared/domain/statute/index.ts';
import { post } from '../../app/api.ts';
import { useLoaded } from '../../app/use-loaded.ts';
import { useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { dateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary, type FormProblem } from '../../ui/error-summary.tsx';
import { SummaryList } from '../../ui/facts.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { calledName, fullName, mayManage } from '../cases/index.ts';
import { useCaseOnDevice } from './case-on-device.ts';
import { NotYours } from './not-yours.tsx';
import { addedLine, idOfField, type LineForm, lineForm, readSet, whoIsAsked } from './set-form.ts';
import { SetLine } from './set-line.tsx';

/** Reg 6(1): the co-ordinator asks for the whole set of advice in one go; each line is asked, left out, or there already. */
export default function AskPage({ caseId }: { caseId: string }): ReactNode {
  const found = useCaseOnDevice(caseId);
  const set = useLoaded<AdviceSet>(`/api/cases/${caseId}/advice-set`);
  if (found === undefined) return <Skeleton />;
  if (found === null || !mayManage(found.body, found.context.actor)) return <NotYours caseId={caseId} />;
  return (
    <div className="narrow stack">
      <BackLink href={`/cases/${caseId}`}>{fullName(found.body)}</BackLink>
      <div className="stack-2">
        <PageHeading title="Ask for advice">Ask for advice about {calledName(found.body)}</PageHeading>
        <p className="muted">
          {fullName(found.body)}, {found.body.ref}
        </p>
      </div>
      {set.state === 'offline' ? (
        <OfflineHint
          action="Ask for advice"
          why="Asking for advice needs a connection, because each person is told at that moment."
        />
      ) : null}
      {set.state === 'failed' ? <Banner kind="late">{set.failure.words}</Banner> : null}
      {set.state === 'loading' ? <Skeleton /> : null}
      {set.state === 'here' ? <WholeSet caseId={caseId} set={set.value} /> : null}
    </div>
  );
}

function WholeSet({ caseId, set }: { caseId: string; set: AdviceSet }): ReactNode {
  if (set.roundId === null)
    return (
      <Empty title="There is no assessment to ask for">
        Record the decision to assess first. Then the advice that the law asks for is proposed here.
      </Empty>
    );
  return <SetForm caseId={caseId} set={set} roundId={set.roundId} />;
}

function SetForm({ caseId, set, roundId }: { caseId: string; set: AdviceSet; roundId: string }): ReactNode {
  const form = useSetForm(caseId, set, roundId);
  const today = useDevice().today();
  if (form.checking) return <Check form={form} set={set} today={today} />;
  return (
    <>
      <p>
        {set.lines.length > 0
          ? 'The law asks for this advice about this child. Say about each line who gives it, or why it is not needed. Nothing is sent before you have checked it.'
          : 'All the advice that the law asks for has been asked for, left out or found. You can ask somebody else.'}
      </p>
      <ErrorSummary problems={form.problems} />
      {form.lines.map((line) => (
        <SetLine
          key={line.line}
          form={line}
          proposed={set.lines.find((one) => one.line === line.line) ?? null}
          set={set}
          change={form.change}
          problemOf={form.problemOf}
          remove={set.lines.some((one) => one.line === line.line) ? undefined : () => form.remove(line.line)}
        />
      ))}
      <div className="row">
        <Button kind="second" icon="plus" onClick={() => form.add('wished for', 'Somebody the family asks for')}>
          Add somebody the family asks for
        </Button>
        <Button kind="second" icon="plus" onClick={() => form.add('appropriate', 'Somebody else who can help')}>
          Add somebody else
        </Button>
      </div>
      <TextArea
        id="set-question"
        label="What should everybody know or answer? (optional)"
        value={form.question}
        onChange={form.setQuestion}
        rows={3}
      />
      <p className="small muted">
        The advice will be due on {dateWords(adviceDueOn(today))}, six weeks from today, also where a team allocates it
        later.
      </p>
      {form.lines.length > 0 ? <Button onClick={form.check}>Check, then send</Button> : null}
    </>
  );
}

type Form = ReturnType<typeof useSetForm>;

/** N1: everybody who gets an e-mail is shown once more, before anything goes. */
function Check({ form, set, today }: { form: Form; set: AdviceSet; today: string }): ReactNode {
  const asked = form.lines.filter(({ does }) => does === 'ask').length;
  const words = (line: LineForm): string => {
    const who = whoIsAsked(line, set);
    if (line.does === 'ask') return who === line.service ? `${who} is asked` : `${who} is asked (${line.service})`;
    return line.does === 'leave out' ? `Left out: ${line.reason}` : `Used again, all three agree: ${line.what}`;
  };
  return (
    <section className="stack" aria-labelledby="check-heading">
      <h2 id="check-heading" ref={(heading) => heading?.focus()} tabIndex={-1}>
        Check before it goes
      </h2>
      <ErrorSummary problems={form.problems} />
      <SummaryList rows={form.lines.map((line) => ({ label: line.name, value: words(line) }))} />
      {asked > 0 ? (
        <p>Each person, team and setting is told now. The advice is due on {dateWords(adviceDueOn(today))}.</p>
      ) : null}
      <div className="row">
        <Button busy={form.busy} onClick={() => void form.send()}>
          {asked > 0 ? `Send ${asked} ${asked === 1 ? 'request' : 'requests'}` : 'Record this'}
        </Button>
        <Button kind="second" onClick={form.again}>
          Change something
        </Button>
      </div>
    </section>
  );
}

function useSetForm(caseId: string, set: AdviceSet, roundId: string) {
  const [, go] = useLocation();
  const [lines, setLines] = useState<LineForm[]>(() => set.lines.map(lineForm));
  const [question, setQuestion] = useState('');
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [checking, setChecking] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = (next: LineForm): void => setLines(lines.map((one) => (one.line === next.line ? next : one)));
  const add = (line: string, name: string): void => {
    const at = lines.filter((one) => one.line === line || one.line.startsWith(`${line} `)).length;
    setLines([...lines, addedLine(at === 0 ? line : `${line} ${at + 1}`, name)]);
  };
  const check = (): void => {
    const found = readSet(lines, set, question.trim());
    setProblems(found.problems);
    setChecking(found.problems.length === 0);
  };
  const send = async (): Promise<void> => {
    setBusy(true);
    const body: SendAdviceSet = { roundId, lines: readSet(lines, set, question.trim()).lines };
    const answer = await post<SentAdviceSet>(`/api/cases/${caseId}/advice-set`, body);
    setBusy(false);
    if (!answer.ok) {
      const named = Object.entries(answer.fields).map(([line, words]) => ({
        field: idOfField(line, 'does'),
        words: `${lines.find((one) => one.line === line)?.name ?? line}: ${words}`,
      }));
      setProblems(named.length > 0 ? named : [{ field: 'set-question', words: answer.words }]);
      setChecking(false);
      return;
    }
    const { asked, letters } = answer.value;
    say(asked === 1 ? '1 request has been sent' : `${asked} requests have been sent`);
    go(letters.to.length > 0 ? `/cases/${caseId}/letters` : `/cases/${caseId}`);
  };
  return {
    lines,
    change,
    add,
    remove: (line: string): void => setLines(lines.filter((one) => one.line !== line)),
    question,
    setQuestion,
    problems,
    problemOf: (field: string): string | null => problems.find((one) => one.field === field)?.words ?? null,
    check,
    checking,
    again: (): void => setChecking(false),
    busy,
    send,
  };
}
