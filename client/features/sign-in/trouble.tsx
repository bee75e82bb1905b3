import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';

/** A page that could not be fetched: why, and the way on. */
export function Trouble({ title, words }: { title: string; words: string }): ReactNode {
  return (
    <div className="narrow stack">
      <PageHeading title={title}>{title}</PageHeading>
      <p>{words}</p>
      <div className="row">
        <Button onClick={() => location.reload()}>Try again</Button>
        <Button kind="second" href="/sign-in">
          Go to sign in
        </Button>
      </div>
    </div>
  );
}
