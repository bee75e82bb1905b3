import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
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
  const [path] = useLocation();
  useEffect(() => noteKeptHere(true), []);
  useLargeType(device.actor.role === 'family', path);
  useSaid(syncWords({ ...state, sending: null, fetching: null }).words);
  return (
    <Shell
      nav={nav}
      person={{ name: device.actor.name, canLock: true }}
      sync={state}
      notices={
        <Suspense fallback={null}>
          {status.trouble || status.clockOff !== null ? <Troubles status={status} /> : null}
        </Suspense>
      }
    >
      <Suspense fallback={<Skeleton />}>{children}</Suspense>
      {path === '/work' || path === '/sync' ? <InstallPrompt /> : null}
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

/** Families read larger type everywhere; their first page is narrow besides, one thing under the other. */
function useLargeType(family: boolean, path: string): void {
  useEffect(() => {
    const look = path === '/work' ? 'family' : 'large-type';
    if (family) document.body.classList.add(look);
    return () => document.body.classList.remove(look);
  }, [family, path]);
}
