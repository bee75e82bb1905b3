import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { useDevice, useKind } from '../../device/react.ts';
import { momentWords } from '../../ui/dates.ts';
import { MarkedList } from '../../ui/list.tsx';
import { recentChanges } from './changes.ts';

/** The last things that others did in these cases. */
export function RecentChanges(): ReactNode {
  const { actor } = useDevice();
  const cases = useKind('case');
  const requests = useKind('advice-request');
  const advice = useKind('advice');
  const changes = useMemo(
    () => (cases && requests && advice ? recentChanges({ cases, requests, advice }, actor, 4) : []),
    [cases, requests, advice, actor],
  );
  if (changes.length === 0) return null;
  const now = new Date().toISOString();
  return (
    <section>
      <h2>Recent changes</h2>
      <MarkedList
        label="Recent changes"
        rows={changes.map((change) => ({
          id: change.id,
          icon: change.icon,
          title: <Link href={`/cases/${change.caseId}`}>{change.called}</Link>,
          about: `${change.words} ${change.by}, ${momentWords(change.at, now)}`,
        }))}
      />
    </section>
  );
}
