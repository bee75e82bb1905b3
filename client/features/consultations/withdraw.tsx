import { type ReactNode, useState } from 'react';
import { post } from '../../app/api.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSending } from '../cases/index.ts';

/** The co-ordinator takes a consultation back: the draft plan leaves the setting. */
export function WithdrawConsultation({
  consultation: { id, caseId, body },
  close,
}: {
  consultation: LocalDocument<'consultation'>;
  close: () => void;
}): ReactNode {
  const ids = { reason: `withdraw-${id}` };
  const { connection } = useSyncStatus();
  const [reason, setReason] = useState('');
  const sending = useSending(ids);
  if (connection === 'offline')
    return (
      <OfflineHint
        action="Withdraw the consultation"
        why="Withdrawing needs a connection, because the setting is told at that moment."
      />
    );
  const send = (): void => {
    if (!reason.trim()) {
      sending.setProblems([{ field: ids.reason, words: 'Say why it is withdrawn' }]);
      return;
    }
    void sending.send(() => post(`/api/cases/${caseId}/consultations/${id}/withdraw`, { reason: reason.trim() }), {
      said: `The consultation of ${body.setting.name} was withdrawn`,
      next: close,
    });
  };
  return (
    <div className="stack-2">
      <ErrorSummary problems={sending.problems} />
      <TextField
        id={ids.reason}
        label={`Why is the consultation of ${body.setting.name} withdrawn?`}
        problem={sending.problemOf('reason')}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button kind="warn" busy={sending.busy} onClick={send}>
          Withdraw it
        </Button>
        <Button kind="second" onClick={close}>
          Keep it
        </Button>
      </div>
    </div>
  );
}
