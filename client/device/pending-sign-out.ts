import { tell } from './replication/http-transport.ts';
import { forgetSignOut, isSignOutNoted } from './sign-out-note.ts';

/** Ends the session on the server; false without a connection, and then a note is left to end it at the next contact. */
export async function endSession(): Promise<boolean> {
  const told = await tell('/api/sign-out', {});
  return told.ok || told.because !== 'no connection';
}

export async function endNotedSession(): Promise<void> {
  if (isSignOutNoted() && (await endSession())) forgetSignOut();
}
