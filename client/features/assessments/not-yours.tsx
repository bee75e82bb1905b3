import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';

/** Decisions and exemptions are recorded by the case's co-ordinator, or by who covers (A1, A9). */
export function NotYours({ caseId }: { caseId: string }): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="Not for you to record">Only the co-ordinator of the case records this</PageHeading>
      <p>The case shows who that is. If you cover for them, ask for the cover to be recorded first.</p>
      <Button href={`/cases/${caseId}`}>Back to the case</Button>
    </div>
  );
}
