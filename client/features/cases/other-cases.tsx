import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { ListedCase } from '../../../shared/api/casework.ts';
import { get } from '../../app/api.ts';
import { useSyncStatus } from '../../device/react.ts';
import { MarkedList } from '../../ui/list.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Staff find other cases of the authority by name, number or setting; opening one asks for a reason (A9). */
export function OtherCases(): ReactNode {
  const [text, setText] = useState('');
  const { connection } = useSyncStatus();
  const { cases, total, words } = useOtherCases(text);
  return (
    <section className="stack" aria-labelledby="other-heading">
      <h2 id="other-heading">Other cases of the authority</h2>
      {connection === 'offline' ? (
        <p>Finding other cases needs a connection. Your own cases are above.</p>
      ) : (
        <TextField
          id="other-text"
          label="Search all cases by name or number"
          type="search"
          value={text}
          onChange={setText}
          autoComplete="off"
        />
      )}
      {words ? <p role="status">{words}</p> : null}
      {cases.length > 0 ? (
        <>
          <p className="small muted" role="status">
            {total === cases.length
              ? `${total} found`
              : `The first ${cases.length} of ${total}. Type more to narrow it down.`}
          </p>
          <MarkedList
            label="Cases found"
            rows={cases.map((one) => ({
              id: one.id,
              icon: one.held ? 'file' : 'lock',
              title: <Link href={`/cases/${one.id}`}>{one.childName ?? one.ref}</Link>,
              about: [
                one.ref,
                one.settingName,
                one.coordinatorName ?? 'Not allocated yet',
                one.held ? null : 'Opens with a reason',
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </>
      ) : null}
    </section>
  );
}

function useOtherCases(text: string): { cases: ListedCase[]; total: number; words: string | null } {
  const [found, setFound] = useState<{ cases: ListedCase[]; total: number; words: string | null }>({
    cases: [],
    total: 0,
    words: null,
  });
  const query = text.trim();
  useEffect(() => {
    if (query.length < 2) {
      setFound({ cases: [], total: 0, words: null });
      return;
    }
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await get<{ cases: ListedCase[]; total: number }>(`/api/cases?q=${encodeURIComponent(query)}`);
      if (stale) return;
      if (!answer.ok) {
        setFound({ cases: [], total: 0, words: answer.words });
        return;
      }
      setFound({ ...answer.value, words: answer.value.cases.length === 0 ? `No case fits “${query}”.` : null });
    }, 200);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}
