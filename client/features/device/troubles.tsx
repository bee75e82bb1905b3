import { type ReactNode, useState } from 'react';
import type { SyncStatus } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { thisDevice } from '../../ui/this-device.ts';

/** Troubles of this device in words, each with a way on: full, lost or unkept storage, an old version, a wrong clock. */
export default function Troubles({ status }: { status: SyncStatus }): ReactNode {
  return (
    <>
      {status.trouble === 'storage full' ? <StorageFull /> : null}
      {status.trouble === 'storage lost' ? <StorageLost /> : null}
      {status.trouble === 'storage not kept' ? <StorageNotKept /> : null}
      {status.trouble === 'update the hub' ? <OldVersion /> : null}
      {status.clockOff === null ? null : <WrongClock minutes={status.clockOff} />}
    </>
  );
}

function StorageFull(): ReactNode {
  const device = useDevice();
  return (
    <Banner kind="late" say="now">
      <p>
        <b>This {thisDevice()} has no room left.</b> What you type now can’t be saved here. Make room (old photos, apps
        you don’t use), then try again. Keep this page open until then.
      </p>
      <div className="row">
        <Button kind="second" onClick={() => void device.tryAgain()}>
          Try again
        </Button>
      </div>
    </Banner>
  );
}

function StorageLost(): ReactNode {
  return (
    <Banner kind="late" say="now">
      <p>
        <b>The browser closed the hub’s storage.</b> What was saved is still there. Copy what you have just typed, then
        start the hub again.
      </p>
      <div className="row">
        <Button kind="second" onClick={() => location.reload()}>
          Start the hub again
        </Button>
      </div>
    </Banner>
  );
}

function StorageNotKept(): ReactNode {
  const device = useDevice();
  const [answer, setAnswer] = useState<'kept' | 'refused' | null>(null);
  const ask = async (): Promise<void> => setAnswer((await device.askToPersist()) ? 'kept' : 'refused');
  if (answer === 'kept') return null;
  return (
    <Banner kind="soon" icon="info">
      <p>
        <b>The browser may clear what the hub keeps here</b> when this {thisDevice()} runs short of room. Everything you
        send is safe at the hub.{' '}
        {answer === 'refused'
          ? 'The browser did not agree. Installing the hub on the home screen, or using it often, changes that.'
          : ''}
      </p>
      {answer === 'refused' ? null : (
        <div className="row">
          <Button kind="second" onClick={() => void ask()}>
            Ask the browser to keep it
          </Button>
        </div>
      )}
    </Banner>
  );
}

function OldVersion(): ReactNode {
  return (
    <Banner kind="soon" icon="download">
      <p>
        <b>This version of the hub is too old to send and receive.</b> Your writing is kept here. Start the newest
        version when you are online.
      </p>
      <div className="row">
        <Button kind="second" onClick={() => location.reload()}>
          Start the newest version
        </Button>
      </div>
    </Banner>
  );
}

function WrongClock({ minutes }: { minutes: number }): ReactNode {
  const off = Math.abs(minutes);
  const words = off >= 120 ? `${Math.round(off / 60)} hours` : `${off} minutes`;
  return (
    <Banner kind="soon">
      <p>
        <b>
          The clock of this {thisDevice()} is {words} {minutes > 0 ? 'ahead' : 'behind'}.
        </b>{' '}
        Times shown here may be wrong, and sign-in codes may not work. Nothing is lost: the hub goes by its own clock.
        Set the date and time to automatic in the settings.
      </p>
    </Banner>
  );
}
