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

/** Whether something is to be sent. */
export function isWaiting(): boolean {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
}
