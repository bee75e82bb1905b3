import type { ReactNode } from 'react';
import { hereAndNow, withNext } from '../../app/address.ts';
import { Button } from '../../ui/button.tsx';
import { momentInFull } from '../../ui/dates.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { LockPicture } from './lock-picture.tsx';
import type { LockedDoor } from './unlock.tsx';

/** Opens by an online sign-in only: too long without contact, or set up so. */
export function TooLong({ door, late, online }: { door: LockedDoor; late: boolean; online: boolean }): ReactNode {
  const device = thisDevice();
  return (
    <div className="lock stack">
      <LockPicture />
      <PageHeading title="Sign in once online">Sign in once online</PageHeading>
      <p>
        {late
          ? `This ${device} was last in touch too long ago. It opened offline until ${momentInFull(door.opensOfflineUntil)}.`
          : `This ${device} is set up to open only online, by signing in.`}{' '}
        Everything on it is kept.
      </p>
      {door.waiting ? (
        <p className="small muted">
          {door.waiting === 1
            ? '1 thing is waiting to send. It stays sealed'
            : `${door.waiting} things are waiting to send. They stay sealed`}{' '}
          here and go by themselves at the next connection.
        </p>
      ) : null}
      {online ? (
        <Button wide href={withNext('/sign-in', hereAndNow())}>
          Sign in
        </Button>
      ) : (
        <OfflineHint
          action="Sign in"
          why="Signing in needs a connection. The hub looks for one by itself; try again where you have a signal."
        />
      )}
    </div>
  );
}
