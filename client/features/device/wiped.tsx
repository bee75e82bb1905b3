import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Icon } from '../../ui/icon.tsx';
import { thisDevice } from '../../ui/this-device.ts';

/** This device has forgotten its copies: why that can be, what became of unsent work, and the way on. */
export default function Wiped({ onGoOn }: { onGoOn: () => void }): ReactNode {
  const device = thisDevice();
  return (
    <div className="narrow stack">
      <PageHeading title={`This ${device} was cleared`}>This {device} has forgotten its copies</PageHeading>
      <p>
        That happens after ten wrong passphrases, when you sign out in another tab or say that the {device} is lost, and
        when an account is suspended.
      </p>
      <ul className="list">
        <li>
          <Icon name="sealed" />
          <div>
            <b>Your unsent work is not lost</b>
            <p className="small muted">
              It stays sealed and reaches the hub at the next connection. You find it when you next sign in.
            </p>
          </div>
        </li>
        <li>
          <Icon name="lock" />
          <div>
            <b>Nobody can read it here</b>
            <p className="small muted">The cases and their keys are deleted from this {device}.</p>
          </div>
        </li>
      </ul>
      <Button onClick={onGoOn}>Sign in again</Button>
      <p className="small muted">You did not expect this? Tell your SEND co-ordinator or hub administrator.</p>
    </div>
  );
}
