import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';

/** No draft plan that this person may read. */
export function NoDraft({ caseId }: { caseId: string }): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="No draft plan here">There is no draft plan here</PageHeading>
      <p>
        A draft plan goes to the family, who can say what should change. When it has been sent, or if it was sent and
        you should see it, the case shows it.
      </p>
      <Button href={`/cases/${caseId}`}>Back to the case</Button>
    </div>
  );
}
