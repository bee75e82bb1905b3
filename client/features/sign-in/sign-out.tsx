import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { post } from '../../app/api.ts';
import { expectWipe, noteKeptHere } from '../../app/kept-here.ts';
import { forgetSession, refreshSession, useSession } from '../../app/session.ts';
import { useDoor } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { thisDevice } from '../../ui/this-device.ts';

/** Signing out clears this device; what was not sent is said first (O6). */
export default function SignOut(): ReactNode {
  const door = useDoor();
  const session = useSession();
  const [, navigate] = useLocation();
  const [unsent, setUnsent] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const device = thisDevice();
  useEffect(() => {
    void door.unsent().then(setUnsent);
  }, [door]);
  if (unsent === null) return <Skeleton />;

  const signOut = async (everywhere: boolean): Promise<void> => {
    setBusy(true);
    expectWipe();
    if (everywhere) await post('/api/sign-out', { everywhere: true });
    await door.signOut();
    noteKeptHere(false);
    forgetSession();
    navigate(unsent ? `/signed-out?sealed=${unsent}` : '/signed-out', { replace: true });
    void refreshSession();
  };
  return (
    <div className="narrow stack">
      <PageHeading title="Sign out">Sign out of this {device}?</PageHeading>
      {unsent > 0 ? (
        <Banner kind="soon" icon="wait">
          <p>
            <b>{unsent === 1 ? '1 thing is' : `${unsent} things are`} not sent yet.</b>{' '}
            {session.state === 'offline' ? 'You are offline. ' : 'The hub tries to send first. '}
            What can’t go stays sealed on this {device}, reaches the hub at the next connection, and you find it when
            you next sign in.
          </p>
        </Banner>
      ) : (
        <p>Everything you wrote has been received.</p>
      )}
      <p>
        The copies of your cases are deleted from this {device}. To keep them and only close the door, lock the hub
        instead.
      </p>
      <div className="row">
        <Button busy={busy} onClick={() => void signOut(false)}>
          {unsent > 0 ? 'Sign out all the same' : 'Sign out'}
        </Button>
        <Button kind="second" href="/lock">
          Lock instead
        </Button>
        <Button kind="plain" href="/work">
          Stay signed in
        </Button>
      </div>
      {session.state === 'signed-in' ? (
        <p className="small">
          <Button kind="plain" busy={busy} onClick={() => void signOut(true)}>
            Sign out everywhere
          </Button>
          <span className="muted"> also ends your sessions on other devices and clears what they hold.</span>
        </p>
      ) : null}
    </div>
  );
}
