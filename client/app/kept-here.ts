const key = 'hub-kept-here';

/** Whether somebody's store is on this device, without loading what opens it: the home page offers the way in. */
export function keptHere(): boolean {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
}

export function noteKeptHere(kept: boolean): void {
  try {
    if (kept) localStorage.setItem(key, 'yes');
    else localStorage.removeItem(key);
  } catch {
    // Then the home page shows the sign-in first.
  }
}

let expected = false;

/** This page is about to clear the store itself: nobody needs to be told that it is gone. */
export const expectWipe = (): void => {
  expected = true;
};
export const wipeIsExpected = (): boolean => expected;
export const forgetExpectedWipe = (): void => {
  expected = false;
};
