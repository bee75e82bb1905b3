import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { HeldBackItem } from '../../../shared/api/restricted.ts';
import { letterWords } from '../../../shared/domain/documents/index.ts';
import { get, post } from '../../app/api.ts';
import { momentWords } from '../../ui/dates.ts';
import { type ListRow, MarkedList } from '../../ui/list.tsx';
import { type CaseView, useSending } from '../cases/index.ts';

type Held = HeldBackItem[] | null | 'not loaded';

/** N9: what did not go out. Each thing goes, or never does, when the co-ordinator says so; nothing goes while mail is stopped. */
export function HeldBack({
  view,
  offline,
  stopped,
}: {
  view: CaseView;
  offline: boolean;
  stopped: boolean;
}): ReactNode {
  const [held, setHeld] = useState<Held>(null);
  const read = useCallback(async () => {
    const answer = await get<{ held: HeldBackItem[] }>(`/api/cases/${view.caseId}/held-back`);
    setHeld(answer.ok ? answer.value.held : 'not loaded');
  }, [view.caseId]);
  useEffect(() => {
    if (!offline) void read();
  }, [offline, read]);
  if (!stopped && (offline || held === null || held === 'not loaded' || held.length === 0)) return null;
  return (
    <section className="stack-2" aria-labelledby="held-heading">
      <h2 id="held-heading">Held back{Array.isArray(held) ? `: ${held.length}` : ''}</h2>
      {offline ? <p>What was held back shows here when you are online.</p> : null}
      {held === 'not loaded' && !offline ? (
        <p>
          The list could not be loaded.{' '}
          <button type="button" className="opener" onClick={() => void read()}>
            Try again
          </button>
        </p>
      ) : null}
      {Array.isArray(held) && held.length === 0 ? (
        <p>No e-mail and no letter has been held back yet. What would have gone out by itself shows here.</p>
      ) : null}
      {Array.isArray(held) && held.length > 0 ? (
        <>
          <p>
            {stopped
              ? 'None of this has gone. It can be sent once automatic mail goes again.'
              : 'None of this has gone. Send what is still right, and leave the rest.'}
          </p>
          <MarkedList
            label="Held back, oldest first"
            rows={held.map((one) => rowOf(one, <Decide view={view} one={one} stopped={stopped} decided={read} />))}
          />
        </>
      ) : null}
    </section>
  );
}

function rowOf(one: HeldBackItem, end: ReactNode): ListRow {
  const letter = one.what in letterWords ? letterWords[one.what as keyof typeof letterWords].name : one.what;
  const to = one.to.join(', ');
  return {
    id: one.id,
    icon: one.type === 'e-mail' ? 'mail' : 'file',
    title: one.type === 'e-mail' ? `E-mail to ${to}` : `Letter to ${to}`,
    about: `${one.type === 'e-mail' ? one.what : letter}. ${one.type === 'letter to post' ? 'To print and post' : 'Held back'} since ${momentWords(one.since, new Date().toISOString())}.`,
    end,
  };
}

function Decide(props: {
  view: CaseView;
  one: HeldBackItem;
  stopped: boolean;
  decided: () => Promise<void>;
}): ReactNode {
  const { view, one, stopped, decided } = props;
  const sending = useSending({});
  const decide = (outcome: 'send' | 'leave'): void => {
    void sending.send(() => post(`/api/cases/${view.caseId}/held-back/${one.id}`, { outcome }), {
      said: outcome === 'send' ? 'It goes now' : 'It does not go',
      next: () => void decided(),
    });
  };
  const which = `: ${one.what} to ${one.to.join(', ')}`;
  return (
    <span className="row">
      {stopped ? null : (
        <button type="button" className="opener" disabled={sending.busy} onClick={() => decide('send')}>
          Send<span className="unseen">{which}</span>
        </button>
      )}
      <button type="button" className="opener" disabled={sending.busy} onClick={() => decide('leave')}>
        Leave unsent<span className="unseen">{which}</span>
      </button>
    </span>
  );
}
