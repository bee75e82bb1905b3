import { tell } from './replication/call.ts';
import { forgetSignOut, isSignOutNoted } from './sign-out-note.ts';

/** Ends the session on the server; false when the server did not say so: then a note is left to end it at the next contact. */
async function endSession(): Promise<boolean> {
  const told = await tell('/api/sign-out', {});
  return told.ok || told.because === 'signed out';
}

let ending: Promise<boolean> | null = null;

/** Ends the session that somebody signed out of without a connection; false while it still lives. Calls at the same time share one question. */
export function endNotedSession(): Promise<boolean> {
  if (!isSignOutNoted()) return Promise.resolve(true);
  ending ??= endSession()
    .then((ended) => {
      if (ended) forgetSignOut();
      return ended;
    })
    .finally(() => {
      ending = null;
    });
  return ending;
}
