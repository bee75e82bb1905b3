import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { thisDevice } from '../../ui/this-device.ts';

/** Offline on a device that holds nobody's cases. */
export default function NothingHere(): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title="Sign in once online">Sign in once online</PageHeading>
      <Empty
        title={`Nothing is kept on this ${thisDevice()} yet`}
        action={<Button onClick={() => location.reload()}>Try again</Button>}
      >
        There is no connection to the hub right now. After you have signed in here once, your cases open without one
        too.
      </Empty>
    </div>
  );
}
