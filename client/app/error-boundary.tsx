import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { PageHeading } from '../ui/heading.tsx';

/** A chunk of an older version that is gone from the server: only the new version helps. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|Importing a module|preload/i.test(error.message);

/** A screen that broke: says so, keeps the rest of the hub working, and gives ways on. `place` starts it anew. */
export class ErrorBoundary extends Component<
  { children: ReactNode; place: string },
  { error: unknown; place: string }
> {
  override state = { error: null as unknown, place: this.props.place };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  static getDerivedStateFromProps(
    props: { place: string },
    state: { place: string },
  ): { error: null; place: string } | null {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return isGone(this.state.error) ? <Gone /> : <Broken again={() => this.setState({ error: null })} />;
  }
}

function Broken({ again }: { again: () => void }): ReactNode {
  return (
    <div className="stack">
      <PageHeading title="This page stopped working">This page stopped working</PageHeading>
      <p>The fault is ours. What you wrote is saved as it was typed, and everything else in the hub works.</p>
      <div className="row">
        <Button onClick={again}>Try this page again</Button>
        <Button kind="second" href="/work">
          Go to your work
        </Button>
      </div>
    </div>
  );
}

function Gone(): ReactNode {
  return (
    <div className="stack">
      <PageHeading title="This page could not be opened">This page could not be opened</PageHeading>
      <p>
        A part of the hub is missing here, because there is a newer version or no connection. What you wrote is saved.
      </p>
      <div className="row">
        <Button onClick={() => location.reload()}>Start the hub again</Button>
        <Button kind="second" onClick={() => history.back()}>
          Go back
        </Button>
      </div>
    </div>
  );
}
