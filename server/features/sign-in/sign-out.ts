import { wipeDevices } from './device-store.ts';
import type { AccountPorts } from './ports.ts';
import type { LiveSession } from './resolve-session.ts';
import { endSessions } from './session-store.ts';

/**
 * Ends this session, or all of this person's. The devices concerned hold nothing afterwards but what they had sealed, which
 * they can still deposit (O5, O6).
 */
export async function signOut(ports: AccountPorts, session: LiveSession, everywhere: boolean): Promise<void> {
  const { personId } = session.actor;
  const now = ports.clock.now();
  await ports.sql.begin(async (tx) => {
    if (everywhere) {
      await endSessions(tx, { personId }, now);
      await wipeDevices(tx, { personId }, 'signed out', now);
      return;
    }
    await endSessions(tx, { personId, sessionId: session.sessionId }, now);
    if (session.deviceId) await wipeDevices(tx, { personId, deviceId: session.deviceId }, 'signed out', now);
  });
}
