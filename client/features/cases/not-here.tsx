import type { ReactNode } from 'react';
import { isStaff } from '../../../shared/domain/people/index.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { OpenWithReason } from './open-with-reason.tsx';

/** A case that this device does not hold: why, and what can be done. */
export function NotHere({ caseId }: { caseId: string }): ReactNode {
  const { actor } = useDevice();
  const { connection, fetching } = useSyncStatus();
  if (isStaff(actor.role) && connection === 'online') return <OpenWithReason caseId={caseId} />;
  return (
    <>
      <BackLink href="/cases">Cases</BackLink>
      <PageHeading title="This case is not here">This case is not on this {thisDevice()}</PageHeading>
      {fetching ? (
        <p>Your cases are still coming. It opens as soon as it is here.</p>
      ) : (
        <p>
          Either your access to it has ended, or it has not reached this {thisDevice()} yet.
          {connection === 'offline'
            ? ' Connect to the internet to fetch what is new.'
            : ' Ask the co-ordinator if you need it.'}
        </p>
      )}
    </>
  );
}
