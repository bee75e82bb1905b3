import type { ReactNode } from 'react';
import type { Loaded } from '../../app/use-loaded.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** The breach log is read online: no device keeps it. */
export function LogNotLoaded({ loaded, again }: { loaded: Loaded<unknown>; again: () => void }): ReactNode {
  if (loaded.state === 'loading') return <Skeleton />;
  if (loaded.state === 'offline')
    return (
      <Banner>
        <p>The breach log needs a connection. It shows here when you are online.</p>
      </Banner>
    );
  return (
    <Banner kind="late">
      <p>The breach log could not be loaded.</p>
      <Button kind="second" onClick={again}>
        Try again
      </Button>
    </Banner>
  );
}
