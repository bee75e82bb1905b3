import { type ReactNode, Suspense } from 'react';
import { LiveRegion } from '../ui/live-region.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** For a page that stands alone: no header, no footer. What is being written is not interrupted by prompts. */
export function AloneShell({ place, children }: { place: string; children: ReactNode }): ReactNode {
  return (
    <>
      <ErrorBoundary place={place}>
        <Suspense fallback={<Skeleton />}>{children}</Suspense>
      </ErrorBoundary>
      <LiveRegion />
    </>
  );
}
