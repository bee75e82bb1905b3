import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { thisDevice } from '../../ui/this-device.ts';

/** After signing out: what became of the device's copies and of what was unsent. */
export default function SignedOut(): ReactNode {
  const sealed = Number(new URLSearchParams(useSearch()).get('sealed') ?? 0);
  return (
    <div className="narrow stack">
      <PageHeading title="You are signed out">You are signed out</PageHeading>
      <p>This {thisDevice()} no longer holds any child’s case.</p>
      {sealed > 0 ? (
        <p>
          {sealed === 1
            ? 'One thing that was not sent yet stays sealed here and reaches'
            : `${sealed} things that were not sent yet stay sealed here and reach`}{' '}
          the hub at the next connection. You find {sealed === 1 ? 'it' : 'them'} when you next sign in.
        </p>
      ) : null}
      <div className="row">
        <Button href="/sign-in">Sign in again</Button>
        <Button kind="second" href="/">
          Home page
        </Button>
      </div>
    </div>
  );
}
