import { useSyncExternalStore } from 'react';

interface InstallEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** How this browser can put the hub on the home screen: by its own dialog, by hand (Safari on iOS), or not. */
export type Install = 'no' | 'by prompt' | 'by hand';

const key = 'hub-install-later';
const listeners = new Set<() => void>();
let offered: InstallEvent | null = null;

function set(next: InstallEvent | null): void {
  offered = next;
  for (const listener of listeners) listener();
}

/** Keeps the browser's offer until the moment suits: after the device is set up, not on the first page. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    set(event as InstallEvent);
  });
  addEventListener('appinstalled', () => set(null));
}

const isIos = (): boolean => /iPad|iPhone|iPod/.test(navigator.userAgent);
const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;

function putOff(): boolean {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    return true;
  }
}

function current(): Install {
  if (isInstalled() || putOff()) return 'no';
  if (offered) return 'by prompt';
  return isIos() ? 'by hand' : 'no';
}

/** Shows the browser's own dialog. */
export async function installNow(): Promise<void> {
  await offered?.prompt();
  set(null);
}

/** Does not offer it again on this device. */
export function installLater(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // Offered again at the next start.
  }
  set(offered);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useInstall = (): Install => useSyncExternalStore(subscribe, current);
