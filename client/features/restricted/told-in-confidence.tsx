import { type ReactNode, useState } from 'react';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { longDateWords, momentWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { ConfidencePhoto } from './confidence-photos.tsx';
import { topicWords } from './confidence-words.ts';

type Told = LocalDocument<'confidence'>;
type Record = LocalDocument<'confidence-record'>;

/** N2: the co-ordinator reads what was told in confidence, and records what was done about it. */
export function ToldInConfidence(props: {
  caseId: string;
  told: readonly Told[];
  records: readonly Record[];
  files: readonly LocalDocument<'file'>[];
}): ReactNode {
  const { caseId, told, records, files } = props;
  const newest = told.toSorted((a, b) => (b.body.sentAt ?? '').localeCompare(a.body.sentAt ?? ''));
  return (
    <>
      <div className="stack-2">
        <PageHeading title="Written to the co-ordinator">Told in confidence</PageHeading>
        <p>
          Only you read this, and whoever covers for you. It is in no list, history or download of the case. What you
          write down here is seen by nobody else either.
        </p>
      </div>
      {newest.length === 0 ? (
        <Empty title="Nothing has been told">What people tell you in confidence about this case shows here.</Empty>
      ) : null}
      {newest.map((one) => (
        <One
          key={one.id}
          caseId={caseId}
          one={one}
          records={records.filter((record) => record.body.confidenceId === one.id)}
          files={files.filter((file) => file.body.draftId === one.id)}
        />
      ))}
    </>
  );
}

function One(props: {
  caseId: string;
  one: Told;
  records: readonly Record[];
  files: readonly LocalDocument<'file'>[];
}): ReactNode {
  const { caseId, one, records, files } = props;
  const { from, sentAt, about, words } = one.body;
  const heading = `told-${one.id}`;
  return (
    <Panel labelledBy={heading}>
      <div className="stack-2">
        <h2 id={heading}>{from.name}</h2>
        <p className="small muted">
          {about ? `${topicWords[about].label}. ` : ''}
          {sentAt ? `Sent ${momentWords(sentAt, new Date().toISOString())}.` : ''}
        </p>
      </div>
      <p className="pre-wrap">{words}</p>
      {files.map((file) => (
        <p key={file.id}>
          <ConfidencePhoto file={file} />
        </p>
      ))}
      <div className="stack-2">
        <h3>What was done</h3>
        {records.length === 0 ? <p className="small muted">Nothing is recorded yet.</p> : null}
        {records
          .toSorted((a, b) => a.body.on.localeCompare(b.body.on))
          .map(({ id, body }) => (
            <div key={id}>
              <p className="pre-wrap">{body.done}</p>
              <p className="small muted">
                {body.by.name}, {longDateWords(body.on)}
              </p>
            </div>
          ))}
      </div>
      <RecordForm caseId={caseId} confidenceId={one.id} />
    </Panel>
  );
}

function RecordForm({ caseId, confidenceId }: { caseId: string; confidenceId: string }): ReactNode {
  const device = useDevice();
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useUnsaved(done !== '');
  const record = async (): Promise<void> => {
    if (!done.trim()) return setProblem('Write what was done');
    const by = { personId: device.actor.personId, name: device.actor.name };
    const body = { kind: 'confidence-record' as const, confidenceId, done: done.trim(), on: device.today(), by };
    const written = await device.write(caseId, crypto.randomUUID(), body);
    if (!written.ok) return setProblem('It could not be recorded. Only the co-ordinator of the case can.');
    setProblem(null);
    setDone('');
    say('Recorded');
  };
  return (
    <div className="stack-2">
      <TextArea
        id={`done-${confidenceId}`}
        label="Record what you did"
        hint="Whom you spoke to, what was decided, and why."
        problem={problem}
        value={done}
        onChange={(words) => setDone(words.slice(0, 4000))}
      />
      <p>
        <Button kind="second" onClick={() => void record()}>
          Record
        </Button>
      </p>
    </div>
  );
}
