import { useSyncExternalStore } from 'react';
import { Workbox } from 'workbox-window';
import { growingPause } from '../device/growing-pause.ts';
import { anythingUnsaved, whenAllSaved } from '../ui/unsaved.ts';

/** none · ready: a new version waits · waiting: it comes as soon as the writing is saved · elsewhere: another tab let it in. */
export type Update = 'none' | 'ready' | 'waiting' | 'elsewhere';

let update: Update = 'none';
let workbox: Workbox | null = null;
let mine = false;
const listeners = new Set<() => void>();

function set(next: Update): void {
  update = next;
  for (const listener of listeners) listener();
}

/** Registers the service worker and looks for a new version every hour and at each return to the tab. */
export function keepUpToDate(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  // The first worker takes over a page that had none: that is no new version.
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    const first = !controlled;
    controlled = true;
    if (first) return;
    if (mine || (document.hidden && !anythingUnsaved())) location.reload();
    else set('elsewhere');
  });
  void keepApp(0);
  void navigator.serviceWorker.ready.then(({ active }) => {
    // A page that was on its way while the worker took over is not among those it took: it asks for itself.
    if (!navigator.serviceWorker.controller) active?.postMessage({ type: 'TAKE_OVER' });
  });
  const look = (): void => {
    if (!document.hidden && navigator.onLine) void workbox?.update().catch(() => undefined);
  };
  setInterval(look, 3_600_000);
  document.addEventListener('visibilitychange', look);
}

const pauses = { firstMs: 2_000, longestMs: 3_600_000 };

/** Registers the worker; when a part of the app cannot be fetched, tries again, each time later. */
async function keepApp(failures: number): Promise<void> {
  const again = (): void => {
    setTimeout(() => void keepApp(failures + 1), growingPause(failures + 1, pauses));
  };
  const attempt = new Workbox('/service-worker.js', { scope: '/', type: 'classic' });
  workbox = attempt;
  attempt.addEventListener('waiting', () => set('ready'));
  try {
    const registration = await attempt.register();
    attempt.addEventListener('redundant', () => {
      if (!registration?.active) again();
    });
  } catch {
    // A browser that refuses service workers still works online.
    again();
  }
}

/** On a device of the SEND team, the pages that only the team has are kept as well (O1). */
export async function keepTeamParts(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'KEEP_TEAM_PARTS' });
}

/** Lets the new version in once nothing that is being typed is unsaved; asked for by the person, never by itself. */
export async function letNewVersionIn(): Promise<void> {
  const elsewhere = update === 'elsewhere';
  if (anythingUnsaved()) set('waiting');
  await whenAllSaved();
  mine = true;
  if (elsewhere) location.reload();
  else workbox?.messageSkipWaiting();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useUpdate = (): Update => useSyncExternalStore(subscribe, () => update);
