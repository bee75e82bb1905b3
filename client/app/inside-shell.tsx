import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import type { OpenDevice } from '../device/port.ts';
import { useSyncStatus } from '../device/react.ts';
import { say } from '../ui/live-region.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { syncWords } from '../ui/sync-status.tsx';
import { InstallPrompt } from './install-prompt.tsx';
import { noteKeptHere } from './kept-here.ts';
import { useNav } from './nav.ts';
import { Shell } from './shell.tsx';
import { syncState } from './sync-state.ts';

const Troubles = lazy(() => import('../features/device/troubles.tsx'));

/** The shell around every page behind the open door: navigation with true counts, sync status, troubles. */
export function InsideShell({ device, children }: { device: OpenDevice; children: ReactNode }): ReactNode {
  const status = useSyncStatus();
  const state = syncState(status);
  const nav = useNav(device);
  useEffect(() => noteKeptHere(true), []);
  useSaid(syncWords({ ...state, sending: null, fetching: null }).words);
  return (
    <Shell
      nav={nav}
      person={{ name: device.actor.name, canLock: true }}
      sync={state}
      notices={
        <>
          <Suspense fallback={null}>
            {status.trouble || status.clockOff !== null ? <Troubles status={status} /> : null}
          </Suspense>
          <InstallPrompt />
        </>
      }
    >
      <Suspense fallback={<Skeleton />}>{children}</Suspense>
    </Shell>
  );
}

/** Reads the status out when its words change, not when the page opens and not for each piece of progress. */
function useSaid(words: string): void {
  const before = useRef(words);
  useEffect(() => {
    if (before.current === words) return;
    before.current = words;
    const timer = setTimeout(() => say(words), 1000);
    return () => clearTimeout(timer);
  }, [words]);
}
