import { type ReactNode, useState } from 'react';
import { recoveryCodesLeft, useSession } from '../../app/session.ts';
import { useDevice } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { SummaryList } from '../../ui/facts.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { PassphraseForm } from '../device/index.ts';
import { Sessions } from './sessions.tsx';

/** The person's account: who they are here, how this device opens, where they are signed in. */
export default function Account(): ReactNode {
  const session = useSession();
  const device = useDevice();
  return (
    <>
      <PageHeading title="Your account">Your account</PageHeading>
      <div className="cols even">
        <div className="stack account">
          <section className="stack-2" aria-labelledby="you">
            <h2 id="you">You</h2>
            {session.state === 'signed-in' ? <You session={session} /> : <p>{device.actor.name}</p>}
          </section>
          <ThisDevice />
        </div>
        <div className="stack account">
          <section className="stack-2" aria-labelledby="sessions">
            <h2 id="sessions">Where you are signed in</h2>
            {session.state === 'signed-in' ? <Sessions /> : null}
            {session.state === 'unknown' ? <Skeleton shape="lines" /> : null}
            {session.state === 'offline' ? (
              <OfflineHint
                action="Sign out everywhere"
                why="The hub must be asked for this list, and you are offline. Everything else on this page works."
              />
            ) : null}
            {session.state === 'signed-out' ? (
              <Banner kind="soon">
                <p>
                  Your session has ended. What is on this {thisDevice()} stays open to you. Sign in again to send and
                  receive.
                </p>
                <Button kind="second" href="/sign-in?next=/account">
                  Sign in
                </Button>
              </Banner>
            ) : null}
          </section>
        </div>
      </div>
    </>
  );
}

function You({ session }: { session: Extract<ReturnType<typeof useSession>, { state: 'signed-in' }> }): ReactNode {
  const { person } = session.me;
  const codes = recoveryCodesLeft();
  return (
    <>
      <SummaryList
        rows={[
          { label: 'Name', value: person.name },
          { label: 'You sign in with', value: person.email ?? 'the name from your letter' },
          {
            label: 'You are here as',
            value: [person.jobTitle, person.settingName ?? person.service].filter(Boolean).join(', '),
          },
          ...(codes === null ? [] : [{ label: 'Recovery codes left', value: String(codes) }]),
        ]}
      />
      {codes !== null && codes < 4 ? (
        <Banner kind="soon">
          <p>
            <b>{codes === 0 ? 'You have no recovery codes left.' : `Only ${codes} recovery codes are left.`}</b> An
            administrator can reset your sign-in codes; you get ten new ones at the next sign-in.
          </p>
        </Banner>
      ) : null}
    </>
  );
}

function ThisDevice(): ReactNode {
  const device = useDevice();
  const [changing, setChanging] = useState(false);
  const [saved, setSaved] = useState(false);
  const change = async (passphrase: string): Promise<[]> => {
    await device.changePassphrase(passphrase);
    setChanging(false);
    setSaved(true);
    say('New passphrase saved');
    return [];
  };
  return (
    <section className="stack-2" aria-labelledby="device">
      <h2 id="device">How this {thisDevice()} opens</h2>
      <p>A passphrase or a passkey opens the hub here without a connection.</p>
      {saved ? (
        <Banner kind="done">
          <p>
            <b>New passphrase saved.</b> The old one no longer opens this {thisDevice()}.
          </p>
        </Banner>
      ) : null}
      {changing ? (
        <div className="panel stack">
          <PassphraseForm button="Save passphrase" onChoose={change} />
          <Button kind="plain" onClick={() => setChanging(false)}>
            Keep it as it is
          </Button>
        </div>
      ) : (
        <div className="row">
          <Button kind="second" icon="lock" onClick={() => setChanging(true)}>
            Change passphrase
          </Button>
          <Button kind="second" icon="key" href="/device/passkey?next=/account">
            Add a passkey
          </Button>
        </div>
      )}
    </section>
  );
}
