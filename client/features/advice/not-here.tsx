import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';

/** A request that this person may not see, or no longer: said in the same words, so that neither gives the other away. */
export function NotHere(): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="This advice is not here">This advice is not here</PageHeading>
      <p>
        Your access to it may have ended, or it has not reached this device yet. Words of yours that were not sent are
        never lost by that.
      </p>
      <Button href="/work">Go to your work</Button>
    </div>
  );
}
