import { useSyncExternalStore } from 'react';
import type { Me } from '../../shared/api/hub.ts';
import { endNotedSession } from '../device/pending-sign-out.ts';
import { forgetSignOut } from '../device/sign-out-note.ts';
import { get } from './api.ts';

/** 'unknown' until the server was asked; it stays so while there is no connection. */
export type Session = { state: 'unknown' | 'offline' | 'signed-out' } | { state: 'signed-in'; me: Me };

let session: Session = { state: 'unknown' };
let asking: Promise<Session> | null = null;
const listeners = new Set<() => void>();

function set(next: Session): Session {
  session = next;
  for (const listener of listeners) listener();
  return next;
}

/** Asks the server who is signed in; calls at the same time share one question. */
export function refreshSession(): Promise<Session> {
  asking ??= askWhoIsHere().finally(() => {
    asking = null;
  });
  return asking;
}

async function askWhoIsHere(): Promise<Session> {
  // Whoever signed out without a connection is out: nobody comes in by that session while it still lives on the server.
  if (!(await endNotedSession())) return set({ state: 'offline' });
  const answer = await get<Me>('/api/me');
  if (answer.ok) return set({ state: 'signed-in', me: answer.value });
  return set({ state: answer.status === 401 ? 'signed-out' : 'offline' });
}

/** After signing out: known without asking. */
export const forgetSession = (): void => {
  set({ state: 'signed-out' });
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

let codesLeft: number | null = null;

/** Recovery codes left, as the last sign-in on this page answered; null when that was not on this page. */
export const recoveryCodesLeft = (): number | null => codesLeft;
export const noteRecoveryCodesLeft = (left: number): void => {
  codesLeft = left;
};

let fresh = false;

/** Somebody has just signed in on this page: the lock opens by that, once, whatever it was locked for. */
export const noteSignIn = (): void => {
  fresh = true;
  forgetSignOut();
  dispatchEvent(new Event('hub:signed-in'));
};
export const takeSignIn = (): boolean => {
  const was = fresh;
  fresh = false;
  return was;
};
