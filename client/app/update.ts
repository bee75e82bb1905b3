import { useSyncExternalStore } from 'react';
import { Workbox } from 'workbox-window';
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
  workbox = new Workbox('/service-worker.js', { scope: '/', type: 'classic' });
  workbox.addEventListener('waiting', () => set('ready'));
  // The first worker takes over a page that had none: that is no new version.
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    const first = !controlled;
    controlled = true;
    if (first) return;
    if (mine || (document.hidden && !anythingUnsaved())) location.reload();
    else set('elsewhere');
  });
  void workbox.register().catch(() => {
    // A browser that refuses service workers still works online.
  });
  const look = (): void => {
    if (!document.hidden && navigator.onLine) void workbox?.update().catch(() => undefined);
  };
  setInterval(look, 3_600_000);
  document.addEventListener('visibilitychange', look);
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
