import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';

/** What only the co-ordinator of a case does, or whoever covers for them (A9). */
export function NotForYou({ caseId }: { caseId: string }): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="Only for the co-ordinator">Only the co-ordinator of the case can do this</PageHeading>
      <p>The case shows who that is.</p>
      <Button href={`/cases/${caseId}`}>Back to the case</Button>
    </div>
  );
}
