import { type ReactNode, useState } from 'react';
import { post } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type CaseView, useSending } from '../cases/index.ts';

const ids = { reason: 'resume-reason' };

/** N9: mail is resumed on purpose, with a reason; nothing that was held back goes with it. */
export function ResumeMail({ view, offline }: { view: CaseView; offline: boolean }): ReactNode {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const sending = useSending(ids);
  if (!open)
    return (
      <p>
        <Button kind="second" disabled={offline} onClick={() => setOpen(true)}>
          Let automatic mail go again
        </Button>
        {offline ? <span className="small muted block">This needs a connection.</span> : null}
      </p>
    );
  const resume = (): void => {
    if (!reason.trim()) {
      sending.setProblems([{ field: ids.reason, words: 'Say why mail can go again' }]);
      return;
    }
    void sending.send(() => post(`/api/cases/${view.caseId}/mail-stop/end`, { reason: reason.trim() }), {
      said: 'Mail goes again. What was held back stays here until you decide.',
      next: () => setOpen(false),
    });
  };
  return (
    <Panel labelledBy="resume-heading">
      <h2 id="resume-heading">Let automatic mail go again?</h2>
      <p>
        From now on people get e-mails and reminders about this case as usual, and see its dates. What was held back
        does not go: it stays on this page, and you decide about each.
      </p>
      <ErrorSummary problems={sending.problems} />
      <TextArea
        id={ids.reason}
        label="Why can it go again?"
        problem={sending.problemOf('reason')}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button busy={sending.busy} disabled={offline} onClick={resume}>
          Let mail go again
        </Button>
        <Button kind="second" onClick={() => setOpen(false)}>
          Keep it stopped
        </Button>
      </div>
    </Panel>
  );
}
