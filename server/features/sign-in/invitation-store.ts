import { randomUUID } from 'node:crypto';
import { hoursOpen, plainCode } from '../../../shared/domain/sign-in/index.ts';
import { newToken } from '../../secret.ts';
import { hubSetting } from './account-store.ts';
import type { AccountPorts, Db } from './ports.ts';

const hour = 3_600_000;

export interface StoredInvitation {
  id: string;
  personId: string;
  invitedBy: string | null;
  byLetter: boolean;
  expiresAt: Date;
  usedAt: Date | null;
  replacedAt: Date | null;
}

/** Makes an invitation and closes the earlier ones of this person: one link is open at a time. */
export async function makeInvitation(
  ports: Pick<AccountPorts, 'keys' | 'clock'>,
  db: Db,
  { personId, invitedBy, letterCode }: { personId: string; invitedBy: string | null; letterCode: string | null },
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const now = ports.clock.now();
  const hours =
    letterCode === null
      ? hoursOpen('email', await hubSetting(db, 'invitation-hours'))
      : hoursOpen('letter', await hubSetting(db, 'letter-invitation-hours'));
  const expiresAt = new Date(now.getTime() + hours * hour);
  const id = randomUUID();
  const token = newToken();
  await db`UPDATE invitation SET replaced_at = ${now} WHERE person_id = ${personId} AND used_at IS NULL AND replaced_at IS NULL`;
  await db`
    INSERT INTO invitation (id, person_id, token_hash, letter_code_hash, invited_by, created_at, expires_at)
    VALUES (${id}, ${personId}, ${ports.keys.digest('invitation', token)},
            ${letterCode === null ? null : letterHash(ports, letterCode)}, ${invitedBy}, ${now}, ${expiresAt})`;
  return { id, token, expiresAt };
}

const letterHash = (ports: Pick<AccountPorts, 'keys'>, code: string): Buffer =>
  ports.keys.digest('letter code', plainCode(code));

const columns = (db: Db) =>
  db`id, person_id AS "personId", invited_by AS "invitedBy", letter_code_hash IS NOT NULL AS "byLetter",
     expires_at AS "expiresAt", used_at AS "usedAt", replaced_at AS "replacedAt"`;

export async function findInvitation(
  ports: Pick<AccountPorts, 'keys'>,
  db: Db,
  token: string,
): Promise<StoredInvitation | null> {
  const hash = ports.keys.digest('invitation', token);
  const [row] = await db<
    StoredInvitation[]
  >`SELECT ${columns(db)} FROM invitation WHERE token_hash = ${hash} FOR UPDATE`;
  return row ?? null;
}

export async function findInvitationByLetter(
  ports: Pick<AccountPorts, 'keys'>,
  db: Db,
  code: string,
): Promise<StoredInvitation | null> {
  const hash = letterHash(ports, code);
  const [row] = await db<
    StoredInvitation[]
  >`SELECT ${columns(db)} FROM invitation WHERE letter_code_hash = ${hash} FOR UPDATE`;
  return row ?? null;
}

/** Gives an invitation a new link; the one before stops working. */
export async function newLink(ports: Pick<AccountPorts, 'keys'>, db: Db, invitationId: string): Promise<string> {
  const token = newToken();
  await db`UPDATE invitation SET token_hash = ${ports.keys.digest('invitation', token)} WHERE id = ${invitationId}`;
  return token;
}

export async function markUsed(db: Db, invitationId: string, now: Date): Promise<void> {
  await db`UPDATE invitation SET used_at = ${now} WHERE id = ${invitationId}`;
}
