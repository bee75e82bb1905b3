import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useKind } from '../../device/react.ts';
import { MarkedList } from '../../ui/list.tsx';
import { fullName } from '../cases/index.ts';

/** A6: cases in which work came after its author's access had ended: somebody has to look at it. */
export function CameLate(): ReactNode {
  const cases = useKind('case');
  const works = useKind('late-work');
  const late = Map.groupBy(works ?? [], ({ caseId }) => caseId);
  const rows = (cases ?? []).filter(({ caseId }) => late.has(caseId));
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>Work came in late</h2>
      <MarkedList
        label="Work that came after access had ended"
        rows={rows.map(({ caseId, body }) => ({
          id: caseId,
          icon: 'needs',
          title: <Link href={`/cases/${caseId}`}>{fullName(body)}</Link>,
          about: `Received after access had ended: ${late.get(caseId)?.length ?? 0}`,
        }))}
      />
    </section>
  );
}
