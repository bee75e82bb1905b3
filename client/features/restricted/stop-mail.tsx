import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { StopMailRequest } from '../../../shared/api/restricted.ts';
import { post } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmPanel } from '../../ui/confirm-panel.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { type CaseView, calledName, useSending } from '../cases/index.ts';

const ids = { why: 'stop-why', reason: 'stop-reason' };

/** N9: one action, with its reason, after a quiet question whether it is meant. */
export function StopMail({ view, offline }: { view: CaseView; offline: boolean }): ReactNode {
  const [why, setWhy] = useState<StopMailRequest['why'] | null>(null);
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  const sending = useSending(ids);
  useUnsaved(why !== null || reason !== '');
  const name = calledName(view.body);
  const check = (): void => {
    const missing = [
      ...(why ? [] : [{ field: ids.why, words: 'Choose why it stops' }]),
      ...(reason.trim() ? [] : [{ field: ids.reason, words: 'Say what colleagues need to know' }]),
    ];
    sending.setProblems(missing);
    setAsking(missing.length === 0);
  };
  const stop = (): void => {
    void sending.send(() => post(`/api/cases/${view.caseId}/mail-stop`, { why, reason: reason.trim() }), {
      said: 'Stopped. Nothing about this case goes out by itself any more.',
      next: () => navigate(`/cases/${view.caseId}`),
    });
  };
  return (
    <section className="stack" aria-label="Stop automatic mail">
      <p>For when a child has died, or when a message at the wrong moment could hurt somebody or put them at risk.</p>
      <p>
        From that moment nothing about {name}’s case goes out by itself: no e-mails, no reminders, no letters. What
        waits to be sent is held back. The family and advisers see no dates counted down.
      </p>
      {offline ? (
        <OfflineHint
          action="Stop automatic mail"
          why="Stopping mail needs a connection, because it is the hub that sends it. If it cannot wait, ring a colleague who is online and covers for you."
        />
      ) : null}
      <ErrorSummary problems={asking ? [] : sending.problems} />
      <Radios
        id={ids.why}
        label="Why does it stop?"
        problem={sending.problemOf('why')}
        value={why}
        onChange={setWhy}
        options={[
          { value: 'the child has died', label: `${name} has died` },
          { value: 'something else', label: 'Another reason' },
        ]}
      />
      <TextArea
        id={ids.reason}
        label="What do colleagues need to know?"
        hint="The SEND team reads this. The family and advisers do not."
        problem={sending.problemOf('reason')}
        value={reason}
        onChange={setReason}
      />
      {asking ? (
        <ConfirmPanel
          title={`Stop all automatic mail about ${name}’s case?`}
          yes="Stop automatic mail"
          no="Go back"
          busy={sending.busy}
          onYes={stop}
          onNo={() => setAsking(false)}
        >
          <ErrorSummary problems={sending.problems} />
          {why === 'the child has died' ? (
            <p>
              We are sorry. From now on the family hears from you and your colleagues alone, when you choose. Nobody is
              reminded of anything.
            </p>
          ) : (
            <p>From now on people hear about this case from you and your colleagues alone, when you choose.</p>
          )}
          <p className="small">
            An e-mail that is leaving at this very moment cannot be called back. Requests for advice stay open: withdraw
            them on the case if nobody should answer them.
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
    </section>
  );
}
