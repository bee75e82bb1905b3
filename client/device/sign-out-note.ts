const name = 'hub sign-out';

/** Somebody signed out without a connection: the session on the server is still to end. */
export const noteSignOut = (): void => localStorage.setItem(name, 'waiting');
export const isSignOutNoted = (): boolean => localStorage.getItem(name) !== null;
/** Done; or somebody signs in anew, and that session is not the one that was to end. */
export const forgetSignOut = (): void => localStorage.removeItem(name);
