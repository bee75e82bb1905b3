import { type ReactNode, useState } from 'react';
import { post } from '../../app/api.ts';
import { useSyncStatus } from '../../device/react.ts';
import { ConfirmPanel } from '../../ui/confirm-panel.tsx';
import type { AdviceRow, CaseView } from './case-view.ts';
import { FindPerson, type Found } from './find-person.tsx';
import { useSending } from './use-sending.ts';

/** What the co-ordinator can do with an outstanding request: let a colleague write it too, or withdraw it. */
export function RequestActions({ view, row }: { view: CaseView; row: AdviceRow }): ReactNode {
  const [open, setOpen] = useState<'withdraw' | 'colleague' | null>(null);
  const { connection } = useSyncStatus();
  const path = `/api/cases/${view.caseId}/advice-requests/${row.request.id}`;
  const ids = { personId: `colleague-${row.request.id}` };
  const sending = useSending(ids);
  if (connection === 'offline') return null;
  const close = (): void => setOpen(null);
  const add = (found: Found | null): void => {
    if (!found) return;
    void sending.send(() => post(`${path}/authors`, { personId: found.id }), {
      said: `${found.name} can write this advice too`,
      next: close,
    });
  };
  if (open === 'withdraw')
    return (
      <ConfirmPanel
        title={`Withdraw the request to ${row.request.body.to.name}?`}
        yes="Withdraw request"
        no="Keep it"
        warn
        busy={sending.busy}
        onNo={close}
        onYes={() =>
          void sending.send(() => post(`${path}/withdraw`), { said: 'The request has been withdrawn', next: close })
        }
      >
        <p>They are not asked any more. What they wrote stays in their draft.</p>
        {sending.problems[0] ? <p className="problem">{sending.problems[0].words}</p> : null}
      </ConfirmPanel>
    );
  return (
    <div className="stack-2">
      <div className="row">
        <button
          type="button"
          className="opener"
          aria-expanded={open === 'colleague'}
          onClick={() => setOpen(open ? null : 'colleague')}
        >
          Add a colleague<span className="unseen"> to the request to {row.request.body.to.name}</span>
        </button>
        <button type="button" className="opener" onClick={() => setOpen('withdraw')}>
          Withdraw<span className="unseen"> the request to {row.request.body.to.name}</span>
        </button>
      </div>
      {open === 'colleague' ? (
        <FindPerson
          id={ids.personId}
          label="Colleague who writes with them"
          problem={sending.problems[0]?.words ?? null}
          chosen={null}
          choose={add}
          fits={(person) => person.role === 'contributor' || person.role === 'setting'}
        />
      ) : null}
    </div>
  );
}
