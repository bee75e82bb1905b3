import { type ReactNode, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { safeNext } from '../../app/address.ts';
import { useDevice } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { PassphraseForm } from './passphrase-form.tsx';

/** Adds a passkey to this device; where the browser can't, a passphrase. */
export default function Passkey(): ReactNode {
  const device = useDevice();
  const [, navigate] = useLocation();
  const next = safeNext(useSearch());
  const [state, setState] = useState<'ready' | 'busy' | 'cancelled' | 'not supported'>('ready');
  const add = async (): Promise<void> => {
    setState('busy');
    const result = await device.addPasskey();
    if (result.ok) navigate(next, { replace: true });
    else setState(result.because);
  };
  const goOn = (): void => navigate(next, { replace: true });
  if (state === 'not supported') {
    return (
      <div className="narrow stack">
        <PageHeading title="Choose a passphrase">This browser can’t open the hub with a passkey</PageHeading>
        <p>Choose a passphrase instead. It opens the hub here without a signal.</p>
        <PassphraseForm
          button="Save passphrase"
          onChoose={async (passphrase) => {
            await device.changePassphrase(passphrase);
            goOn();
            return [];
          }}
        />
        <Button kind="plain" onClick={goOn}>
          Not now: open it online only
        </Button>
      </div>
    );
  }
  return (
    <div className="narrow stack">
      <PageHeading title="Add your passkey">Add your passkey</PageHeading>
      <p>
        Your {thisDevice()} asks for your face, your finger or your screen lock, perhaps twice. The hub never sees them.
      </p>
      {state === 'cancelled' ? (
        <Banner say="polite">
          <p>The passkey was not added. Try again, or carry on without it.</p>
        </Banner>
      ) : null}
      <div className="row">
        <Button icon="key" busy={state === 'busy'} onClick={() => void add()}>
          Add passkey
        </Button>
        <Button kind="plain" onClick={goOn}>
          Not now
        </Button>
      </div>
    </div>
  );
}
