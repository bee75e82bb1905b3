import { type ReactNode, useState } from 'react';
import type { Me } from '../../../shared/api/hub.ts';
import { expectWipe } from '../../app/kept-here.ts';
import { useDoor } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmPanel } from '../../ui/confirm-panel.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import type { LockedDoor } from './unlock.tsx';

/** Somebody else signed in on a device that holds another person's store: nobody reads it, and it is not lost. */
export function OtherPerson({ door, me }: { door: LockedDoor; me: Me }): ReactNode {
  const port = useDoor();
  const [asking, setAsking] = useState(false);
  const device = thisDevice();
  const clear = (): void => {
    expectWipe();
    void port.wipe();
  };
  return (
    <div className="narrow stack">
      <PageHeading title={`This ${device} is in use by someone else`}>
        This {device} holds {door.personName}’s work
      </PageHeading>
      <p>
        You are signed in as {me.person.name}. The hub keeps one person’s cases on a {device}. You can’t read{' '}
        {door.personName}’s, and {door.personName} can’t read yours.
      </p>
      {asking ? (
        <ConfirmPanel
          title={`Clear ${door.personName}’s copies?`}
          yes="Clear and set up for me"
          warn
          onYes={clear}
          onNo={() => setAsking(false)}
        >
          <p>
            {door.waiting
              ? `${door.waiting === 1 ? '1 thing that is' : `${door.waiting} things that are`} not sent yet stay sealed and reach the hub by themselves. ${door.personName} finds them at the next sign-in.`
              : 'Nothing is lost: everything has been sent.'}
          </p>
        </ConfirmPanel>
      ) : (
        <div className="row">
          <Button onClick={() => setAsking(true)}>Set it up for me</Button>
          <Button kind="second" href="/sign-out">
            Sign out again
          </Button>
        </div>
      )}
    </div>
  );
}
