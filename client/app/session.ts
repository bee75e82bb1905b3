import { useSyncExternalStore } from 'react';
import type { Role } from '../../shared/domain/people/index.ts';
import { get } from './api.ts';

/** The signed-in account, as GET /api/me answers. */
export interface Me {
  person: {
    id: string;
    name: string;
    email: string | null;
    role: Role;
    jobTitle: string | null;
    service: string | null;
    settingId: string | null;
    settingName: string | null;
    teamIds: string[];
  };
  authority: { name: string };
  demo: boolean;
  today: string;
  now: string;
}

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
  asking ??= get<Me>('/api/me')
    .then((answer) => {
      if (answer.ok) return set({ state: 'signed-in', me: answer.value });
      return set({ state: answer.status === 401 ? 'signed-out' : 'offline' });
    })
    .finally(() => {
      asking = null;
    });
  return asking;
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
