import { type ReactNode, useState } from 'react';
import { post } from '../../app/api.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CaseView } from './case-view.ts';
import { useSending } from './use-sending.ts';

interface LiftBarProps {
  view: CaseView;
  bar: LocalDocument<'bar'>;
  name: string;
  /** 'the advice from Psychology' */
  what: string;
}

/** Who is kept from this, why, and the way to let them read it again (N1). Nobody lifts what they are kept from themselves. */
export function LiftBar(props: LiftBarProps): ReactNode {
  const { bar, name, what } = props;
  const [open, setOpen] = useState(false);
  const { connection } = useSyncStatus();
  const own = bar.body.personId === useDevice().actor.personId;
  return (
    <>
      <p>
        Kept from {name}: {bar.body.reason}
      </p>
      {open ? <LiftForm {...props} close={() => setOpen(false)} /> : null}
      {!open && !own && connection === 'online' ? (
        <button type="button" className="opener" onClick={() => setOpen(true)}>
          Let {name} read it again<span className="unseen">: {what}</span>
        </button>
      ) : null}
    </>
  );
}

function LiftForm({ view, bar, name, what, close }: LiftBarProps & { close: () => void }): ReactNode {
  const ids = { reason: `lift-reason-${bar.id}` };
  const [reason, setReason] = useState('');
  const sending = useSending(ids);
  const heading = `lift-heading-${bar.id}`;
  const send = (): void => {
    if (!reason.trim()) {
      sending.setProblems([{ field: ids.reason, words: 'Say why' }]);
      return;
    }
    void sending.send(() => post(`/api/cases/${view.caseId}/bars/${bar.id}/lift`, { reason: reason.trim() }), {
      said: `${name} can read it again`,
      next: close,
    });
  };
  return (
    <Panel labelledBy={heading}>
      <h3 id={heading}>
        Let {name} read {what} again?
      </h3>
      <p className="small">
        They read it whenever something else gives them access to it. The case keeps who decided this, and why.
      </p>
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
          Let {name} read it
        </Button>
        <Button kind="second" onClick={close}>
          Keep it from {name}
        </Button>
      </div>
    </Panel>
  );
}
