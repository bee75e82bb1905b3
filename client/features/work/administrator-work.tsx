import type { ReactNode } from 'react';
import { useDevice } from '../../device/react.ts';
import { longDateWords } from '../../ui/dates.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { MailFailures } from './mail-failures.tsx';

/** An administrator's first page: what the hub could not do by itself. A case opens by its reference, with a reason (A9). */
export function AdministratorWork(): ReactNode {
  const today = useDevice().today();
  return (
    <>
      <div className="stack-2">
        <PageHeading title="Your work">Your work</PageHeading>
        <p className="muted">{longDateWords(today)}</p>
      </div>
      <MailFailures
        whenNone={<p>Every e-mail has arrived. A case opens under Cases, by its reference and with a reason.</p>}
      />
    </>
  );
}
