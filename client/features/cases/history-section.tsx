import type { ReactNode } from 'react';
import type { LocalDocument } from '../../device/port.ts';
import { longDateWords } from '../../ui/dates.ts';
import { MarkedList } from '../../ui/list.tsx';
import type { CaseView } from './case-view.ts';
import { calledName } from './child.tsx';
import { caseHistory } from './history.ts';
import { OpenedWithReason } from './openings.tsx';

/** What has happened, newest first. */
export function HistorySection({
  view,
  documents,
}: {
  view: CaseView;
  documents: readonly LocalDocument[];
}): ReactNode {
  const entries = caseHistory(documents);
  return (
    <section className="stack" aria-labelledby="history-heading">
      <h2 id="history-heading">What has happened in {calledName(view.body)}’s case</h2>
      <MarkedList
        label="History, newest first"
        rows={entries.map((entry) => ({
          id: entry.id,
          icon: 'calendar',
          title: entry.words,
          about: longDateWords(entry.on),
        }))}
      />
      <OpenedWithReason caseId={view.caseId} />
    </section>
  );
}
