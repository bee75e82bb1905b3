import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { post } from '../../app/api.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useCaseDocuments, useDevice, useSyncStatus } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmPanel } from '../../ui/confirm-panel.tsx';
import { DateField, dateOf, partsOf } from '../../ui/date-field.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { type CaseView, caseView, fullName, mayManage, useSending } from '../cases/index.ts';
import { NotForYou } from './not-for-you.tsx';
import { recallOptions } from './recall-options.ts';
import { Recalled } from './recalled.tsx';

const ids = { documentId: 'recall-what', why: 'recall-why', noticedOn: 'recall-on' };

/** N4: the co-ordinator calls back what went to the wrong child or person, and reads what was called back before. */
export default function RecallPage({ caseId }: { caseId: string }): ReactNode {
  const device = useDevice();
  const documents = useCaseDocuments(caseId);
  const { connection } = useSyncStatus();
  if (!documents) return <Skeleton />;
  const view = caseView(documents, device.actor, device.today());
  if (!view || !mayManage(view.body, device.actor)) return <NotForYou caseId={caseId} />;
  const offline = connection === 'offline';
  return (
    <div className="narrow stack">
      <BackLink href={`/cases/${caseId}`}>{fullName(view.body)}</BackLink>
      <div className="stack-2">
        <PageHeading title="Recall something sent by mistake">Recall something sent by mistake</PageHeading>
        <p className="muted">
          {fullName(view.body)}, {view.body.ref}
        </p>
      </div>
      <p>
        For when something about another child, or for another person, was sent in this case. It leaves everybody’s view
        now, and each device the next time it is in touch. It is written into the breach log with who had it.
      </p>
      <RecallForm view={view} documents={documents} offline={offline} today={device.today()} />
      <Recalled caseId={caseId} offline={offline} />
    </div>
  );
}

function RecallForm(props: {
  view: CaseView;
  documents: readonly LocalDocument[];
  offline: boolean;
  today: string;
}): ReactNode {
  const { view, documents, offline, today } = props;
  const [documentId, setDocumentId] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [noticed, setNoticed] = useState(partsOf(today));
  const [asking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  const sending = useSending(ids);
  useUnsaved(documentId !== null || why !== '');
  const options = recallOptions(view, documents);
  const noticedOn = dateOf(noticed);
  if (options.length === 0)
    return (
      <Empty title="Nothing has been sent yet">Advice, letters, plans and files show here once others have them.</Empty>
    );
  const check = (): void => {
    const missing = [
      ...(documentId ? [] : [{ field: ids.documentId, words: 'Choose what is recalled' }]),
      ...(why.trim() ? [] : [{ field: ids.why, words: 'Say what went wrong' }]),
      ...(noticedOn ? [] : [{ field: ids.noticedOn, words: 'Enter the day it was noticed, for example 23 11 2026' }]),
      ...(noticedOn && noticedOn > today
        ? [{ field: ids.noticedOn, words: 'The day it was noticed is today or earlier' }]
        : []),
    ];
    sending.setProblems(missing);
    setAsking(missing.length === 0);
  };
  const recall = (): void => {
    void sending.send(
      () => post<{ id: string }>(`/api/cases/${view.caseId}/recalls`, { documentId, why: why.trim(), noticedOn }),
      { said: 'Recalled. It is in the breach log.', next: ({ id }) => navigate(`/breaches/${id}`) },
    );
  };
  const chosen = options.find(({ value }) => value === documentId);
  return (
    <>
      {offline ? (
        <OfflineHint
          action="Recall it"
          why="Recalling needs a connection, because it has to reach everybody’s devices through the hub."
        />
      ) : null}
      <ErrorSummary problems={asking ? [] : sending.problems} />
      <Radios
        id={ids.documentId}
        label="What is recalled?"
        problem={sending.problemOf('documentId')}
        value={documentId}
        onChange={setDocumentId}
        options={options}
      />
      <TextArea
        id={ids.why}
        label="What went wrong?"
        hint="Whose it should have been, and how it came here. Colleagues who hold this case read it."
        problem={sending.problemOf('why')}
        value={why}
        onChange={setWhy}
      />
      <DateField
        id={ids.noticedOn}
        label="When was it noticed?"
        hint="A breach that must be reported has to reach the ICO within 72 hours of this."
        problem={sending.problemOf('noticedOn')}
        value={noticed}
        onChange={setNoticed}
      />
      {asking && chosen ? (
        <ConfirmPanel
          title="Recall this from everybody?"
          warn
          yes="Recall it"
          no="Go back"
          busy={sending.busy}
          onYes={recall}
          onNo={() => setAsking(false)}
        >
          <ErrorSummary problems={sending.problems} />
          <p>
            <b>{chosen.label}</b> leaves everybody’s view and devices, its author’s too. You can still read it on this
            page. This cannot be undone: what is right is sent again.
          </p>
        </ConfirmPanel>
      ) : (
        <div className="row">
          <Button disabled={offline} onClick={check}>
            Continue
          </Button>
          <Button kind="second" href={`/cases/${view.caseId}`}>
            Cancel
          </Button>
        </div>
      )}
    </>
  );
}
