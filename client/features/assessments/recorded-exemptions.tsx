import { type ReactNode, useState } from 'react';
import { type Exemption, factsById } from '../../../shared/domain/documents/index.ts';
import { post } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { dateWords } from '../../ui/dates.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { MarkedList } from '../../ui/list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSending } from '../cases/index.ts';
import type { CaseOnDevice } from './case-on-device.ts';
import { groundWords, periodWords, stepWords } from './exemption-words.ts';

interface RecordedProps {
  caseId: string;
  found: CaseOnDevice;
  offline: boolean;
}

/** The exemptions of the case, those taken back too: nothing is deleted. To correct one, take it back and record it anew. */
export function RecordedExemptions({ caseId, found, offline }: RecordedProps): ReactNode {
  const [open, setOpen] = useState<number | null>(null);
  const { exemptions } = found.body;
  if (exemptions.length === 0) return null;
  const whose = ({ requestId }: Exemption): string => {
    const request = requestId ? factsById(found.context.state, 'advice-request', requestId) : null;
    return request ? `: ${request.to.name}` : '';
  };
  return (
    <section className="stack-2" aria-labelledby="recorded-exemptions">
      <h2 id="recorded-exemptions">Recorded before</h2>
      <MarkedList
        label="Recorded exemptions"
        rows={exemptions.map((one, place) => ({
          id: String(place),
          icon: one.withdrawn ? 'file' : 'exempt',
          title: `${stepWords[one.step]}${whose(one)}`,
          about: (
            <>
              <p>
                {groundWords[one.ground].label}, {periodWords(one)}. {one.reason}
              </p>
              {one.withdrawn ? (
                <p>
                  Taken back by {one.withdrawn.by.name} on {dateWords(one.withdrawn.on)}: {one.withdrawn.reason}
                </p>
              ) : null}
              {!one.withdrawn && !offline && open !== place ? (
                <button type="button" className="opener" onClick={() => setOpen(place)}>
                  Take back<span className="unseen"> the exemption for: {stepWords[one.step]}</span>
                </button>
              ) : null}
              {open === place ? <TakeBack caseId={caseId} place={place} close={() => setOpen(null)} /> : null}
            </>
          ),
        }))}
      />
    </section>
  );
}

function TakeBack({ caseId, place, close }: { caseId: string; place: number; close: () => void }): ReactNode {
  const ids = { reason: `take-back-${place}` };
  const [reason, setReason] = useState('');
  const sending = useSending(ids);
  const heading = `take-back-heading-${place}`;
  const send = (): void => {
    if (!reason.trim()) {
      sending.setProblems([{ field: ids.reason, words: 'Say why it is taken back' }]);
      return;
    }
    const path = `/api/cases/${caseId}/exemptions/${place}/withdraw`;
    void sending.send(() => post(path, { reason: reason.trim() }), {
      said: 'The exemption was taken back',
      next: close,
    });
  };
  return (
    <Panel labelledBy={heading}>
      <h3 id={heading}>Take this exemption back?</h3>
      <p className="small">It excuses nothing any more, and stays here to be read. The family gets an e-mail.</p>
      <ErrorSummary problems={sending.problems} />
      <TextField
        id={ids.reason}
        label="Why?"
        problem={sending.problemOf('reason')}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button kind="warn" busy={sending.busy} onClick={send}>
          Take it back
        </Button>
        <Button kind="second" onClick={close}>
          Keep it
        </Button>
      </div>
    </Panel>
  );
}
