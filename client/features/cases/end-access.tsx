import { type ReactNode, useState } from 'react';
import { post } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CaseView } from './case-view.ts';
import { useSending } from './use-sending.ts';

const ids = { reason: 'end-reason' };

/** Ends somebody's access, with the reason (A6): the case leaves their devices at the next contact. */
export function EndAccess(props: { view: CaseView; grant: CaseView['grants'][number]; close: () => void }): ReactNode {
  const { view, grant, close } = props;
  const [reason, setReason] = useState('');
  const sending = useSending(ids);
  const { name } = grant.body.to;
  const send = (): void => {
    if (!reason.trim()) {
      sending.setProblems([{ field: ids.reason, words: 'Say why access ends' }]);
      return;
    }
    void sending.send(() => post(`/api/cases/${view.caseId}/grants/${grant.id}/end`, { reason: reason.trim() }), {
      said: `Access of ${name} has ended`,
      next: close,
    });
  };
  return (
    <Panel labelledBy="end-heading">
      <h3 id="end-heading">End access of {name}?</h3>
      <p className="small">
        The case leaves their devices the next time they are in touch. What they had not sent yet is kept for you to
        see.
      </p>
      <ErrorSummary problems={sending.problems} />
      <TextField
        id={ids.reason}
        label="Why does it end?"
        problem={sending.problemOf('reason')}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button kind="warn" busy={sending.busy} onClick={send}>
          End access
        </Button>
        <Button kind="second" onClick={close}>
          Keep access
        </Button>
      </div>
    </Panel>
  );
}
