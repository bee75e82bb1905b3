import { isWaiting } from './waiting-note.ts';

/**
 * Sends a finished request without an account that waits on this device, now and whenever there is a connection again:
 * every page of the hub does, so that it goes although its own page was closed. Its own page does that itself.
 */
export function sendWhatWaits(): void {
  const look = (): void => {
    if (location.pathname.startsWith('/request') || !isWaiting()) return;
    void import('./send.ts').then(({ sendKept }) => sendKept());
  };
  look();
  addEventListener('online', look);
}
