import { type ReactNode, useState } from 'react';
import { post } from '../../app/api.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CaseView } from './case-view.ts';
import { LiftBar } from './lift-bar.tsx';
import { useSending } from './use-sending.ts';

/** The co-ordinator keeps one person from one document, whatever else gives access (N1). */
export function KeepFrom(props: { view: CaseView; documentId: string; what: string }): ReactNode {
  const { view, documentId, what } = props;
  const [open, setOpen] = useState(false);
  const { connection } = useSyncStatus();
  const bars = view.bars.filter(({ body }) => body.documentId === documentId && !body.lifted);
  return (
    <>
      {bars.map((bar) => (
        <LiftBar key={bar.id} view={view} bar={bar} name={nameOf(view, bar)} what={what} />
      ))}
      {open ? <KeepFromForm view={view} documentId={documentId} what={what} close={() => setOpen(false)} /> : null}
      {!open && connection === 'online' ? (
        <button type="button" className="opener" onClick={() => setOpen(true)}>
          Keep somebody from this<span className="unseen">: {what}</span>
        </button>
      ) : null}
    </>
  );
}

/** Family and others with access by name, and those who were asked: a setting is not kept from a document, its people are. */
function peopleIn(view: CaseView): { personId: string; name: string }[] {
  const granted = view.grants.flatMap(({ body }) =>
    body.ended === null && body.to.type === 'person' ? [body.to] : [],
  );
  const asked = view.advice.flatMap((row) => row.request.body.authors);
  const people = new Map(
    [...granted, ...asked].map((one) => [one.personId, { personId: one.personId, name: one.name }]),
  );
  return [...people.values()];
}

const nameOf = (view: CaseView, bar: LocalDocument<'bar'>): string =>
  peopleIn(view).find((one) => one.personId === bar.body.personId)?.name ?? 'somebody without access';

function KeepFromForm(props: { view: CaseView; documentId: string; what: string; close: () => void }): ReactNode {
  const { view, documentId, what, close } = props;
  const ids = { personId: `keep-${documentId}`, reason: `keep-reason-${documentId}` };
  const [personId, setPersonId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const sending = useSending(ids);
  const heading = `keep-heading-${documentId}`;
  const send = (): void => {
    const missing = [
      ...(personId ? [] : [{ field: ids.personId, words: 'Choose who is kept from it' }]),
      ...(reason.trim() ? [] : [{ field: ids.reason, words: 'Say why' }]),
    ];
    if (missing.length > 0) {
      sending.setProblems(missing);
      return;
    }
    void sending.send(() => post(`/api/cases/${view.caseId}/bars`, { personId, documentId, reason: reason.trim() }), {
      said: 'It is kept from this person now',
      next: close,
    });
  };
  return (
    <Panel labelledBy={heading}>
      <h3 id={heading}>Keep somebody from {what}</h3>
      <p className="small">It leaves their devices at the next contact. Only the SEND team sees this, and why.</p>
      <ErrorSummary problems={sending.problems} />
      <Radios
        id={ids.personId}
        label="Who is kept from it?"
        problem={sending.problemOf('personId')}
        value={personId}
        onChange={setPersonId}
        options={peopleIn(view).map((one) => ({ value: one.personId, label: one.name }))}
      />
      <TextField
        id={ids.reason}
        label="Why?"
        problem={sending.problemOf('reason')}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button kind="warn" busy={sending.busy} onClick={send}>
          Keep from this person
        </Button>
        <Button kind="second" onClick={close}>
          Cancel
        </Button>
      </div>
    </Panel>
  );
}
