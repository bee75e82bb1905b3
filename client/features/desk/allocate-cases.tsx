import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AllocationReport, DeskCoordinators } from '../../../shared/api/desk.ts';
import { post } from '../../app/api.ts';
import { useLoaded } from '../../app/use-loaded.ts';
import { useSyncStatus } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FormProblem } from '../../ui/error-summary.tsx';
import { say } from '../../ui/live-region.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Select } from '../../ui/select.tsx';
import type { DeskLine } from './desk-lines.ts';

export interface AllocateCasesProps {
  lines: readonly DeskLine[];
  /** Called once some of them were allocated. */
  done: () => void;
  close: () => void;
}

const field = 'allocate-to';
const casesWords = (count: number): string => `${count} ${count === 1 ? 'case' : 'cases'}`;

/** A9, N5: the chosen cases go to another co-ordinator, each by itself; what was refused is told with its reason. */
export function AllocateCases({ lines, done, close }: AllocateCasesProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const [report, setReport] = useState<Done | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const { connection } = useSyncStatus();
  return (
    <section className="panel stack" aria-labelledby="allocate-heading">
      <h2 id="allocate-heading" className="h3" ref={heading} tabIndex={-1}>
        {report ? 'What was allocated' : `Allocate ${casesWords(lines.length)}`}
      </h2>
      {connection === 'offline' && !report ? (
        <>
          <OfflineHint
            action="Allocate cases"
            why="Allocating needs a connection: the cases leave one person’s devices and come to another’s at that moment."
          />
          <Button kind="second" onClick={close}>
            Cancel
          </Button>
        </>
      ) : report ? (
        <Report report={report} lines={lines} close={close} />
      ) : (
        <Choose
          lines={lines}
          close={close}
          allocated={(made) => {
            setReport(made);
            if (made.allocated.length > 0) done();
          }}
        />
      )}
    </section>
  );
}

interface Done extends AllocationReport {
  to: string;
  names: ReadonlyMap<string, string>;
}

interface ChooseProps extends Pick<AllocateCasesProps, 'lines' | 'close'> {
  allocated: (report: Done) => void;
}

function Choose({ lines, close, allocated }: ChooseProps): ReactNode {
  const found = useLoaded<DeskCoordinators>('/api/desk/coordinators');
  const [to, setTo] = useState('');
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const choices = found.state === 'here' ? found.value.coordinators.filter(({ suspended }) => !suspended) : [];
  const send = async (): Promise<void> => {
    const chosen = choices.find(({ id }) => id === to);
    if (!chosen) return setProblems([{ field, words: 'Choose who co-ordinates the cases from now on' }]);
    setBusy(true);
    const caseIds = lines.map(({ caseId }) => caseId);
    const answer = await post<AllocationReport>('/api/allocations', { caseIds, coordinatorId: to });
    setBusy(false);
    if (!answer.ok) return setProblems([{ field, words: answer.words }]);
    if (answer.value.allocated.length > 0)
      say(`${casesWords(answer.value.allocated.length)} allocated to ${chosen.name}`);
    allocated({
      ...answer.value,
      to: chosen.name,
      names: new Map(lines.map((one) => [one.caseId, one.name || one.ref])),
    });
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      <Chosen lines={lines} />
      {found.state === 'failed' ? <Banner kind="late">{found.failure.words}</Banner> : null}
      <Select
        id={field}
        label="Who co-ordinates them from now on?"
        problem={problems[0]?.words ?? null}
        value={to}
        options={[
          { value: '', label: found.state === 'loading' ? 'One moment' : 'Choose a co-ordinator' },
          ...choices.map(({ id, name, cases }) => ({ value: id, label: `${name}, ${casesWords(cases)}` })),
        ]}
        onChange={setTo}
      />
      <p className="small muted">
        They get one e-mail, without a child’s name. The cases leave the devices of whoever has them now, and each case
        shows who allocated it.
      </p>
      <div className="row">
        <Button busy={busy} onClick={() => void send()}>
          {`Allocate ${casesWords(lines.length)}`}
        </Button>
        <Button kind="second" onClick={close}>
          Cancel
        </Button>
      </div>
    </>
  );
}

const shownAtMost = 8;

function Chosen({ lines }: { lines: readonly DeskLine[] }): ReactNode {
  const names = lines.slice(0, shownAtMost).map(({ name, ref }) => name || ref);
  const more = lines.length - names.length;
  return (
    <p className="small">
      {names.join(', ')}
      {more > 0 ? ` and ${more} more` : ''}
    </p>
  );
}

function Report({ report, lines, close }: { report: Done } & Pick<AllocateCasesProps, 'lines' | 'close'>): ReactNode {
  const { allocated, refused, to, names } = report;
  const refs = new Map(lines.map(({ caseId, ref }) => [caseId, ref]));
  return (
    <>
      {allocated.length > 0 ? (
        <Banner kind="done" say="polite">
          <p>
            <b>{`${casesWords(allocated.length)} allocated to ${to}.`}</b> {to} has been told.
          </p>
        </Banner>
      ) : null}
      {refused.length > 0 ? (
        <Banner kind="late" say="polite">
          <p>
            <b>{`${casesWords(refused.length)} could not be allocated.`}</b>
          </p>
          <ul>
            {refused.map(({ caseId, words }) => (
              <li key={caseId}>
                {names.get(caseId) ?? refs.get(caseId) ?? 'A case'}: {words}
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <div className="row">
        <Button onClick={close}>Close</Button>
      </div>
    </>
  );
}
