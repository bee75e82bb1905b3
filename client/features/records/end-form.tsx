import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { AuthorityRecordBody, RightsRecordBody } from '../../../shared/domain/documents/index.ts';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, dateOf, emptyDate } from '../../ui/date-field.tsx';
import { ErrorSummary, type FormProblem } from '../../ui/error-summary.tsx';
import { say } from '../../ui/live-region.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import type { CaseOnDevice } from '../assessments/index.ts';
import { problemOf, type RecordBody, refusedBy } from './compose.ts';
import { idOf } from './fields.tsx';
import { sectionPath } from './use-record-form.ts';

interface ChangeProps<B extends RecordBody> {
  caseId: string;
  found: CaseOnDevice;
  record: { id: string; body: B };
}

/** Keeps a change of a record that its rule allows. */
function useChange<B extends RecordBody>({ caseId, found, record }: ChangeProps<B>) {
  const device = useDevice();
  const [, navigate] = useLocation();
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const keep = async (missing: FormProblem[], next: () => B): Promise<void> => {
    const body = missing.length > 0 ? null : next();
    const refused = body ? refusedBy(body, { documentId: record.id, before: record.body }, found.context) : missing;
    setProblems(refused);
    if (refused.length > 0 || !body) return;
    const written = await device.write(caseId, record.id, body, record.body);
    if (!written.ok) return setProblems([problemOf(written.code, '')]);
    say('Recorded');
    navigate(sectionPath(caseId, body.kind));
  };
  const problemAt = (key: string): string | null => problems.find((one) => one.field === idOf(key))?.words ?? null;
  const { actor, today } = found.context;
  return { problems, problemAt, keep, by: { personId: actor.personId, name: actor.name }, today };
}

const noDate = { field: idOf('on'), words: 'Enter a date, for example 27 3 2026' };

/** A consent that was withdrawn, or an authority or responsibility that is over: from which day, and why. */
export function EndForm(props: ChangeProps<RightsRecordBody>): ReactNode {
  const { problems, problemAt, keep, by, today } = useChange(props);
  const [day, setDay] = useState(emptyDate);
  const [reason, setReason] = useState('');
  useUnsaved(reason !== '');
  const { body } = props.record;
  const withdrawn = body.record.type === 'consent';
  const on = dateOf(day);
  const record = (): Promise<void> => {
    const missing = [
      ...(on ? [] : [noDate]),
      ...(reason.trim() ? [] : [{ field: idOf('reason'), words: 'Say what happened' }]),
    ];
    return keep(missing, () => ({ ...body, ended: { on: on ?? today, reason: reason.trim(), by, recordedOn: today } }));
  };
  return (
    <section className="stack" id={idOf('form')} tabIndex={-1} aria-label="End of a record">
      <ErrorSummary problems={problems} />
      <DateField
        id={idOf('on')}
        label={withdrawn ? 'When was it withdrawn?' : 'From which day does it hold no more?'}
        hint="For example 27 3 2026"
        problem={problemAt('on')}
        value={day}
        onChange={setDay}
      />
      <TextArea
        id={idOf('reason')}
        label="What happened?"
        hint="For example how it was said, and where that is kept"
        problem={problemAt('reason')}
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <Buttons href={sectionPath(props.caseId, body.kind)} record={() => void record()} />
    </section>
  );
}

type Agreement = Extract<AuthorityRecordBody['record'], { type: 'health agreement' }>;

/** The commissioner's answer on section G. */
export function AnswerForm(props: ChangeProps<AuthorityRecordBody>): ReactNode {
  const { problems, problemAt, keep, by, today } = useChange(props);
  const [agreed, setAgreed] = useState<'yes' | 'no' | null>(null);
  const [day, setDay] = useState(emptyDate);
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  useUnsaved(name !== '');
  const { body } = props.record;
  const asked = body.record as Agreement;
  const on = dateOf(day);
  const record = (): Promise<void> => {
    const missing = [
      ...(agreed ? [] : [{ field: idOf('agreed'), words: 'Choose what they answered' }]),
      ...(on ? [] : [noDate]),
      ...(name.trim() ? [] : [{ field: idOf('by'), words: 'Enter who answered' }]),
    ];
    const answer = { agreed: agreed === 'yes', on: on ?? today, by: name.trim(), note: note.trim() };
    return keep(missing, () => ({
      ...body,
      record: { ...asked, answer: { ...answer, recordedBy: by, recordedOn: today } },
    }));
  };
  return (
    <section className="stack" id={idOf('form')} tabIndex={-1} aria-label="Answer of the commissioner">
      <ErrorSummary problems={problems} />
      <div className="panel stack-2">
        <h2 className="h3">What they were asked to agree to</h2>
        <p className="pre-wrap">{asked.sectionG}</p>
      </div>
      <Radios
        id={idOf('agreed')}
        label="What did they answer?"
        problem={problemAt('agreed')}
        value={agreed}
        options={[
          { value: 'yes', label: 'They agree' },
          { value: 'no', label: 'They do not agree' },
        ]}
        onChange={setAgreed}
      />
      <DateField id={idOf('on')} label="When?" problem={problemAt('on')} value={day} onChange={setDay} />
      <TextField
        id={idOf('by')}
        label="Who answered?"
        hint="Name and job"
        problem={problemAt('by')}
        value={name}
        onChange={setName}
      />
      <TextArea id={idOf('note')} label="Anything to add? (optional)" rows={2} value={note} onChange={setNote} />
      <Buttons href={sectionPath(props.caseId, body.kind)} record={() => void record()} />
    </section>
  );
}

const Buttons = ({ href, record }: { href: string; record: () => void }): ReactNode => (
  <div className="row">
    <Button onClick={record}>Record this</Button>
    <Button kind="second" href={href}>
      Cancel
    </Button>
  </div>
);
