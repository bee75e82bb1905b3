/*
 * A finished request without an account waits on this device for a connection. Every page of the hub looks here when it
 * starts and when the connection comes back, so that it goes although its own page was closed.
 */
const key = 'request-waits';

/** Notes that something is to be sent, or no longer is. */
export function noteWaiting(waits: boolean): void {
  try {
    if (waits) localStorage.setItem(key, 'yes');
    else localStorage.removeItem(key);
  } catch {
    // Without storage nothing is kept to be sent either.
  }
}

/** Sends what waits, now and whenever there is a connection again; its own page does that itself. */
export function sendWhatWaits(): void {
  const look = (): void => {
    if (location.pathname.startsWith('/request')) return;
    try {
      if (localStorage.getItem(key) !== 'yes') return;
    } catch {
      return;
    }
    void import('./send.ts').then(({ sendKept }) => sendKept());
  };
  look();
  addEventListener('online', look);
}
