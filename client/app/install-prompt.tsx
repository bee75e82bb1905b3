import type { ReactNode } from 'react';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { thisDevice } from '../ui/this-device.ts';
import { installLater, installNow, useInstall } from './install.ts';

/** Offers to put the hub on the home screen, once the device is set up. */
export function InstallPrompt(): ReactNode {
  const install = useInstall();
  if (install === 'no') return null;
  return (
    <Banner icon="phone">
      <p>
        <b>Keep the hub on this {thisDevice()}.</b> It then opens like an app, and the browser is less likely to clear
        what it holds.
      </p>
      {install === 'by hand' ? <p>In Safari, tap Share, then “Add to Home Screen”.</p> : null}
      <div className="row">
        {install === 'by prompt' ? (
          <Button kind="second" onClick={() => void installNow()}>
            Install the hub
          </Button>
        ) : null}
        <Button kind="plain" onClick={installLater}>
          Not now
        </Button>
      </div>
    </Banner>
  );
}
