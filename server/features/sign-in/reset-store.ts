import type { AccountPorts, Db } from './ports.ts';

/** How long a link to choose a new password is open. */
const hour = 3_600_000;

export async function makeReset(
  ports: Pick<AccountPorts, 'keys' | 'clock'>,
  db: Db,
  { id, personId, token }: { id: string; personId: string; token: string },
): Promise<{ expiresAt: Date }> {
  const now = ports.clock.now();
  const expiresAt = new Date(now.getTime() + hour);
  await db`
    INSERT INTO password_reset (id, person_id, token_hash, created_at, expires_at)
    VALUES (${id}, ${personId}, ${ports.keys.digest('password reset', token)}, ${now}, ${expiresAt})`;
  return { expiresAt };
}

/** The reset that this link is for, when it can still be used. */
export async function findReset(
  ports: Pick<AccountPorts, 'keys' | 'clock'>,
  db: Db,
  token: string,
): Promise<{ personId: string } | null> {
  const [row] = await db<{ personId: string }[]>`
    SELECT person_id AS "personId" FROM password_reset
    WHERE token_hash = ${ports.keys.digest('password reset', token)} AND used_at IS NULL AND expires_at > ${ports.clock.now()}`;
  return row ?? null;
}

/** Using one link closes all of this person's. */
export async function closeResets(db: Db, personId: string, now: Date): Promise<void> {
  await db`UPDATE password_reset SET used_at = ${now} WHERE person_id = ${personId} AND used_at IS NULL`;
}
