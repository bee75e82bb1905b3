import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { hereAndNow, withNext } from '../../app/address.ts';
import type { Session } from '../../app/session.ts';
import type { DoorState, UnlockResult } from '../../device/port.ts';
import { useDoor } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { momentInFull, timeWords } from '../../ui/dates.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { Icon } from '../../ui/icon.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { LockPicture } from './lock-picture.tsx';
import { OtherPerson } from './other-person.tsx';
import { TooLong } from './too-long.tsx';
import { UnlockByPassphrase } from './unlock-by-passphrase.tsx';

export type LockedDoor = Extract<DoorState, { door: 'locked' }>;

/** The lock: opens offline by passkey or passphrase, online also by signing in. */
export default function Unlock({ door, session }: { door: LockedDoor; session: Session }): ReactNode {
  const [tooLong, setTooLong] = useState(false);
  const late = tooLong || Date.parse(door.opensOfflineUntil) < Date.now();
  if (session.state === 'signed-in' && session.me.person.name !== door.personName)
    return <OtherPerson door={door} me={session.me} />;
  if (late || !(door.hasPasskey || door.hasPassphrase))
    return <TooLong door={door} late={late} online={session.state !== 'offline'} />;
  return (
    <div className="lock stack">
      <LockPicture />
      <PageHeading title={`Unlock this ${thisDevice()}`}>Locked, and everything is safe</PageHeading>
      <p>{why(door, session.state === 'offline')}</p>
      <Ways door={door} onTooLong={() => setTooLong(true)} />
      <Footnotes door={door} />
    </div>
  );
}

function why(door: LockedDoor, offline: boolean): string {
  const at = door.lockedAt ? ` at ${timeWords(door.lockedAt)}` : '';
  const then = offline ? ' You are offline, and you can still open it.' : '';
  if (door.because === 'idle') return `The hub locked${at} because nobody used it for a while.${then}`;
  if (door.because === 'asked') return `You locked the hub${at}.${then}`;
  return `The hub locks whenever it is closed.${then}`;
}

function Ways({ door, onTooLong }: { door: LockedDoor; onTooLong: () => void }): ReactNode {
  const port = useDoor();
  const [cancelled, setCancelled] = useState(false);
  const take = (result: UnlockResult): void => {
    if (!result.ok && result.because === 'too long without contact') onTooLong();
    setCancelled(!result.ok && result.because === 'cancelled');
  };
  return (
    <div className="panel stack">
      <div>
        <p className="label">{door.personName}</p>
        {door.waiting ? (
          <p className="small muted">
            {door.waiting === 1
              ? '1 thing is waiting to send. It stays'
              : `${door.waiting} things are waiting to send. They stay`}{' '}
            sealed on this {thisDevice()}.
          </p>
        ) : null}
      </div>
      {door.hasPasskey ? (
        <>
          <Button wide="always" icon="key" onClick={() => void port.unlockWithPasskey().then(take)}>
            Unlock with passkey
          </Button>
          <p className="small muted" role="status">
            {cancelled
              ? 'The passkey was not used. Try again, or use your passphrase.'
              : `Your face, your finger or your screen lock. It never leaves the ${thisDevice()}.`}
          </p>
        </>
      ) : null}
      {door.hasPasskey && door.hasPassphrase ? <p className="or">or</p> : null}
      {door.hasPassphrase ? (
        <UnlockByPassphrase triesLeft={door.triesLeft} main={!door.hasPasskey} onResult={take} />
      ) : null}
    </div>
  );
}

function Footnotes({ door }: { door: LockedDoor }): ReactNode {
  const first = door.personName.split(' ')[0];
  return (
    <ul className="list">
      <li>
        <Icon name="calendar" />
        <div>
          Opens offline until <b>{momentInFull(door.opensOfflineUntil)}</b>. Then sign in once online.
        </div>
      </li>
      <li>
        <Icon name="user" />
        <div>
          Not {first}, or the passphrase is lost? <Link href={withNext('/sign-in', hereAndNow())}>Sign in</Link> when
          you are online.
        </div>
      </li>
    </ul>
  );
}
