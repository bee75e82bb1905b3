import type { Db } from './ports.ts';

export interface StoredFactor {
  secret: Buffer;
  lastStep: number;
}

export async function readFactor(db: Db, personId: string): Promise<StoredFactor | null> {
  const [row] = await db<StoredFactor[]>`
    SELECT secret, last_step AS "lastStep" FROM second_factor WHERE person_id = ${personId}`;
  return row ?? null;
}

export async function hasFactor(db: Db, personId: string): Promise<boolean> {
  return (await readFactor(db, personId)) !== null;
}

/** Takes a step for good: false when it, or a later one, was taken before or meanwhile. */
export async function takeStep(db: Db, personId: string, step: number): Promise<boolean> {
  const rows = await db`
    UPDATE second_factor SET last_step = ${step} WHERE person_id = ${personId} AND last_step < ${step} RETURNING 1`;
  return rows.length > 0;
}

export async function takeRecoveryCode(db: Db, personId: string, hash: Buffer, now: Date): Promise<boolean> {
  const rows = await db`
    UPDATE recovery_code SET used_at = ${now}
    WHERE person_id = ${personId} AND code_hash = ${hash} AND used_at IS NULL RETURNING 1`;
  return rows.length > 0;
}

export async function recoveryCodesLeft(db: Db, personId: string): Promise<number> {
  const [row] = await db<{ left: number }[]>`
    SELECT count(*)::int AS left FROM recovery_code WHERE person_id = ${personId} AND used_at IS NULL`;
  return row?.left ?? 0;
}

/** The secret that this session is setting up; a newly given one is kept only when there was none. */
export async function setupSecret(db: Db, sessionId: string, wrapped: Buffer, now: Date): Promise<Buffer> {
  await db`
    INSERT INTO second_factor_setup (session_id, secret, started_at) VALUES (${sessionId}, ${wrapped}, ${now})
    ON CONFLICT DO NOTHING`;
  return (await readSetup(db, sessionId)) ?? wrapped;
}

export async function readSetup(db: Db, sessionId: string): Promise<Buffer | null> {
  const [row] = await db<{ secret: Buffer }[]>`SELECT secret FROM second_factor_setup WHERE session_id = ${sessionId}`;
  return row?.secret ?? null;
}

/** Makes it this person's second factor, unless another was set up meanwhile: then false. */
export async function storeFactor(
  db: Db,
  factor: { personId: string; secret: Buffer; step: number; recoveryHashes: readonly Buffer[]; now: Date },
): Promise<boolean> {
  const { personId, secret, step, recoveryHashes, now } = factor;
  const made = await db`
    INSERT INTO second_factor (person_id, secret, confirmed_at, last_step) VALUES (${personId}, ${secret}, ${now}, ${step})
    ON CONFLICT DO NOTHING RETURNING 1`;
  if (made.length === 0) return false;
  await db`DELETE FROM recovery_code WHERE person_id = ${personId}`;
  for (const hash of recoveryHashes) {
    await db`INSERT INTO recovery_code (person_id, code_hash) VALUES (${personId}, ${hash})`;
  }
  return true;
}

export async function removeFactor(db: Db, personId: string): Promise<void> {
  await db`DELETE FROM second_factor WHERE person_id = ${personId}`;
  await db`DELETE FROM recovery_code WHERE person_id = ${personId}`;
  await db`DELETE FROM second_factor_setup WHERE session_id IN (SELECT id FROM session WHERE person_id = ${personId})`;
}
