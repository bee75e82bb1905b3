import { randomUUID } from 'node:crypto';
import type { Role } from '../../../shared/domain/people/index.ts';
import { limitsOf, longestSession, pendingLimits } from '../../../shared/domain/sign-in/index.ts';
import { newToken } from '../../secret.ts';
import { hubSetting } from './account-store.ts';
import type { AccountPorts, Db } from './ports.ts';

export interface StartedSession {
  id: string;
  /** Goes into the cookie; the database holds its hash only. */
  token: string;
  /** Seconds for which the browser keeps it; the database says when it ends. */
  maxAge: number;
}

export async function startSession(
  ports: Pick<AccountPorts, 'keys' | 'clock'>,
  db: Db,
  session: { personId: string; stage: 'pending' | 'full'; deviceName: string },
): Promise<StartedSession> {
  const now = ports.clock.now();
  const limits =
    session.stage === 'pending'
      ? pendingLimits
      : limitsOf(await hubSetting(db, 'session-idle-hours'), await hubSetting(db, 'session-days'));
  const id = randomUUID();
  const token = newToken();
  await db`
    INSERT INTO session (id, token_hash, person_id, stage, device_name, created_at, last_seen_at, idle_ms, ends_at)
    VALUES (${id}, ${ports.keys.digest('session', token)}, ${session.personId}, ${session.stage}, ${session.deviceName},
            ${now}, ${now}, ${limits.idle}, ${new Date(now.getTime() + limits.whole)})`;
  return { id, token, maxAge: Math.floor((session.stage === 'pending' ? limits.whole : longestSession) / 1000) };
}

export interface StoredSession {
  id: string;
  stage: 'pending' | 'full';
  deviceId: string | null;
  deviceName: string;
  lastSeenAt: Date;
  idle: number;
  endsAt: Date;
  endedAt: Date | null;
  deviceWipedAt: Date | null;
  personId: string;
  name: string;
  role: Role;
  settingId: string | null;
  teamIds: string[];
  status: 'invited' | 'active' | 'suspended';
}

/** A session with who it belongs to, as rules see them today: memberships and standing are read each time. */
export async function findSession(db: Db, tokenHash: Buffer): Promise<StoredSession | null> {
  const [row] = await db<StoredSession[]>`
    SELECT s.id, s.stage, s.device_id AS "deviceId", s.device_name AS "deviceName", s.last_seen_at AS "lastSeenAt",
      s.idle_ms::float8 AS idle, s.ends_at AS "endsAt", s.ended_at AS "endedAt", d.wiped_at AS "deviceWipedAt",
      p.id AS "personId", p.name, p.role, p.setting_id AS "settingId", p.status,
      ARRAY(SELECT m.team_id::text FROM team_member m WHERE m.person_id = p.id ORDER BY m.team_id) AS "teamIds"
    FROM session s JOIN person p ON p.id = s.person_id LEFT JOIN device d ON d.id = s.device_id
    WHERE s.token_hash = ${tokenHash}`;
  return row ?? null;
}

/** Remembers that the session and its device were here. */
export async function seeSession(db: Db, session: Pick<StoredSession, 'id' | 'deviceId'>, now: Date): Promise<void> {
  await db`UPDATE session SET last_seen_at = ${now} WHERE id = ${session.id}`;
  if (session.deviceId) await db`UPDATE device SET last_contact_at = ${now} WHERE id = ${session.deviceId}`;
}

/** Ends sessions of a person: one, all, or all but one. */
export async function endSessions(
  db: Db,
  which: { personId: string; sessionId?: string; deviceId?: string; except?: string },
  now: Date,
): Promise<number> {
  const rows = await db`
    UPDATE session SET ended_at = ${now}
    WHERE person_id = ${which.personId} AND ended_at IS NULL
      ${which.sessionId ? db`AND id = ${which.sessionId}` : db``}
      ${which.deviceId ? db`AND device_id = ${which.deviceId}` : db``}
      ${which.except ? db`AND id <> ${which.except}` : db``}
    RETURNING id`;
  return rows.length;
}

export interface ListedSession {
  id: string;
  deviceName: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** The full sessions of a person that still hold, latest first. */
export async function listSessions(db: Db, personId: string, now: Date): Promise<ListedSession[]> {
  return db<ListedSession[]>`
    SELECT id, device_name AS "deviceName", created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM session
    WHERE person_id = ${personId} AND stage = 'full' AND ended_at IS NULL AND ends_at > ${now}
      AND last_seen_at + idle_ms * interval '1 millisecond' > ${now}
    ORDER BY last_seen_at DESC`;
}

/** Sessions whose devices need no word about them any more. */
export async function forgetOldSessions(db: Db, before: Date): Promise<void> {
  await db`DELETE FROM session WHERE ends_at < ${before}`;
}

/** Of these sessions, those that hold now: for streams that stay open without asking anything (A5). Not a use of them. */
export async function heldSessions(
  { sql, clock }: Pick<AccountPorts, 'sql' | 'clock'>,
  sessionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const now = clock.now();
  const rows = await sql<{ id: string }[]>`
    SELECT s.id FROM session s JOIN person p ON p.id = s.person_id LEFT JOIN device d ON d.id = s.device_id
    WHERE s.id = ANY(${sessionIds as string[]}::uuid[]) AND s.stage = 'full' AND s.ended_at IS NULL AND s.ends_at > ${now}
      AND s.last_seen_at + s.idle_ms * interval '1 millisecond' > ${now}
      AND p.status <> 'suspended' AND d.wiped_at IS NULL`;
  return new Set(rows.map(({ id }) => id));
}
