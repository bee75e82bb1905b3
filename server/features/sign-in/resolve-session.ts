import type { Actor } from '../../../shared/domain/people/index.ts';
import { sessionHolds } from '../../../shared/domain/sign-in/index.ts';
import type { AccountPorts } from './ports.ts';
import { endSessions, findSession, type StoredSession, seeSession } from './session-store.ts';

/** A session that holds now, and whose it is. */
export interface LiveSession {
  sessionId: string;
  stage: 'pending' | 'full';
  /** The device that was set up in this session, or bound to it. */
  deviceId: string | null;
  deviceName: string;
  actor: Actor;
}

/**
 * What became of a session. `account-suspended` and `device-wiped` tell a device to wipe what it holds (A5, O5), also when
 * the session itself is long over; whoever sends its token once held it.
 */
export type SessionStanding =
  | { ok: true; session: LiveSession }
  | { ok: false; code: 'signed-out' | 'account-suspended' | 'device-wiped' };

/** How often at most "last seen" is written. */
const seenEvery = 60_000;

/** Looks a session's token up: in the database each time, so that ending one works at once and everywhere. */
export async function resolveSession(
  ports: Pick<AccountPorts, 'sql' | 'keys' | 'clock'>,
  token: string | null,
): Promise<SessionStanding> {
  if (!token) return { ok: false, code: 'signed-out' };
  const stored = await findSession(ports.sql, ports.keys.digest('session', token));
  if (!stored) return { ok: false, code: 'signed-out' };
  const now = ports.clock.now();
  if (stored.status === 'suspended') return { ok: false, code: 'account-suspended' };
  if (stored.deviceWipedAt) {
    if (!stored.endedAt) await endSessions(ports.sql, { personId: stored.personId, sessionId: stored.id }, now);
    return { ok: false, code: 'device-wiped' };
  }
  if (!holds(stored, now)) return { ok: false, code: 'signed-out' };
  if (now.getTime() - stored.lastSeenAt.getTime() >= seenEvery) await seeSession(ports.sql, stored, now);
  return { ok: true, session: liveSession(stored) };
}

const holds = (stored: StoredSession, now: Date): boolean =>
  sessionHolds(
    {
      lastSeenAt: stored.lastSeenAt.getTime(),
      idle: stored.idle,
      endsAt: stored.endsAt.getTime(),
      endedAt: stored.endedAt?.getTime() ?? null,
    },
    now.getTime(),
  );

const liveSession = ({
  id,
  stage,
  deviceId,
  deviceName,
  personId,
  name,
  role,
  settingId,
  teamIds,
}: StoredSession): LiveSession => ({
  sessionId: id,
  stage,
  deviceId,
  deviceName,
  actor: { personId, name, role, settingId, teamIds },
});
