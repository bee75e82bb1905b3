import type { ReactNode } from 'react';
import type { Loaded } from '../../app/use-loaded.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** What stands in for a page that needs the hub: until it is there, without a connection, and when it was refused. */
export function NotLoaded({
  loaded,
  what,
  again,
}: {
  loaded: Loaded<unknown>;
  what: string;
  again: () => void;
}): ReactNode {
  if (loaded.state === 'loading') return <Skeleton />;
  if (loaded.state === 'failed')
    return (
      <Banner kind="soon" say="polite">
        <p>{loaded.failure.words}</p>
        <p>
          <Button kind="second" onClick={again}>
            Try again
          </Button>
        </p>
      </Banner>
    );
  return (
    <Banner icon="offline">
      <p>
        <b>You are working offline.</b> {what} need a connection. They show here as soon as you are online.
      </p>
    </Banner>
  );
}
