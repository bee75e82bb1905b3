import { type AccountPorts, resolveSession, sessionToken } from '../features/sign-in/index.ts';
import type { Authenticate } from './guard.ts';

/**
 * Resolves the session cookie to who is signed in (G3, A5): only a session that has given both factors counts. The
 * database is asked each time, so that a session ended anywhere is over everywhere.
 */
export function authenticateBySession(ports: Pick<AccountPorts, 'sql' | 'keys' | 'clock' | 'origin'>): Authenticate {
  return async (request) => {
    const standing = await resolveSession(ports, sessionToken(ports.origin, request.headers.get('Cookie')));
    if (!standing.ok) return standing.code === 'signed-out' ? undefined : standing.code;
    const { stage, sessionId, deviceId, actor } = standing.session;
    return stage === 'full' ? { sessionId, deviceId, actor } : undefined;
  };
}
