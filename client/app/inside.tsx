import { type ReactNode, useEffect, useState } from 'react';
import type { Door } from '../device/port.ts';
import { DeviceProvider } from '../device/react.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { PageHeading } from '../ui/heading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Gate } from './gate.tsx';
import { refreshSession } from './session.ts';
import { Shell } from './shell.tsx';

/** Everything that needs the device's store: opens its door, then lets the gate decide what is shown. */
export default function Inside({ loadDoor }: { loadDoor: () => Promise<Door> }): ReactNode {
  const [door, setDoor] = useState<Door | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadDoor().then(setDoor, () => setFailed(true));
    void refreshSession();
    const again = (): void => void refreshSession();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [loadDoor]);
  if (failed) return <NoStorage />;
  if (!door)
    return (
      <Shell>
        <Skeleton />
      </Shell>
    );
  return (
    <DeviceProvider door={door}>
      <Gate />
    </DeviceProvider>
  );
}

/** The browser gives the hub no place to keep anything: private windows, managed devices. */
function NoStorage(): ReactNode {
  return (
    <Shell>
      <div className="narrow stack">
        <PageHeading title="The hub can’t keep anything here">The hub can’t keep anything here</PageHeading>
        <p>
          This browser does not let the hub store your cases and your writing. That happens in private windows, and on
          some devices that an employer manages.
        </p>
        <Banner>
          <p>
            Open the hub in an ordinary window or in another browser, or ask your IT service to allow storage for this
            address.
          </p>
        </Banner>
        <div className="row">
          <Button onClick={() => location.reload()}>Try again</Button>
          <Button kind="second" href="/">
            Home page
          </Button>
        </div>
      </div>
    </Shell>
  );
}
