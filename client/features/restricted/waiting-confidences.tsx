import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useKind } from '../../device/react.ts';
import { MarkedList } from '../../ui/list.tsx';

/** N2: on the co-ordinator's first page, what was told in confidence and has no record of what was done. */
export function WaitingConfidences(): ReactNode {
  const told = useKind('confidence');
  const records = useKind('confidence-record');
  const cases = useKind('case');
  const done = new Set((records ?? []).map(({ body }) => body.confidenceId));
  const open = (told ?? []).filter(({ id, body }) => body.state === 'sent' && !done.has(id));
  if (open.length === 0) return null;
  const refs = new Map((cases ?? []).map((one) => [one.caseId, one.body.ref]));
  return (
    <section className="stack-2" aria-labelledby="told-heading">
      <h2 id="told-heading">Told in confidence: {open.length}</h2>
      <MarkedList
        label="Told in confidence"
        rows={open.map(({ id, caseId }) => ({
          id,
          icon: 'lock',
          title: <Link href={`/cases/${caseId}/co-ordinator`}>Case {refs.get(caseId) ?? ''}</Link>,
          about: 'For you alone. Read it and record what was done.',
        }))}
      />
    </section>
  );
}
