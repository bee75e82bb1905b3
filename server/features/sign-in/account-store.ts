import type { Role } from '../../../shared/domain/people/index.ts';
import type { Db } from './ports.ts';

export interface Account {
  id: string;
  email: string | null;
  signInName: string | null;
  name: string;
  role: Role;
  status: 'invited' | 'active' | 'suspended';
}

const columns = (db: Db) => db`p.id, p.email, p.sign_in_name AS "signInName", p.name, p.role, p.status`;

/** By e-mail address or sign-in name, in plain form; with the hash of the password, when there is one. */
export async function findByAddress(
  db: Db,
  address: string,
): Promise<(Account & { passwordHash: string | null }) | null> {
  const [row] = await db<(Account & { passwordHash: string | null })[]>`
    SELECT ${columns(db)}, c.password_hash AS "passwordHash"
    FROM person p LEFT JOIN credential c ON c.person_id = p.id
    WHERE p.email = ${address} OR p.sign_in_name = ${address}`;
  return row ?? null;
}

export async function findAccount(db: Db, personId: string): Promise<Account | null> {
  const [row] = await db<Account[]>`SELECT ${columns(db)} FROM person p WHERE p.id = ${personId}`;
  return row ?? null;
}

/** Locks the account's row: whoever changes its status or credentials does this first. */
export async function lockAccount(db: Db, personId: string): Promise<Account | null> {
  const [row] = await db<Account[]>`SELECT ${columns(db)} FROM person p WHERE p.id = ${personId} FOR UPDATE`;
  return row ?? null;
}

export async function hasPassword(db: Db, personId: string): Promise<boolean> {
  const rows = await db`SELECT 1 FROM credential WHERE person_id = ${personId}`;
  return rows.length > 0;
}

export async function storePassword(db: Db, personId: string, passwordHash: string, now: Date): Promise<void> {
  await db`
    INSERT INTO credential (person_id, password_hash, changed_at) VALUES (${personId}, ${passwordHash}, ${now})
    ON CONFLICT (person_id) DO UPDATE SET password_hash = ${passwordHash}, changed_at = ${now}`;
}

export async function setStatus(db: Db, personId: string, status: Account['status']): Promise<void> {
  await db`UPDATE person SET status = ${status} WHERE id = ${personId}`;
}

/** One line in the record of what happened; `detail` holds ids, never names. */
export async function recordAct(
  db: Db,
  act: { at: Date; by: string | null; action: string; detail?: Record<string, string> },
): Promise<void> {
  await db`
    INSERT INTO audit (at, person_id, action, detail)
    VALUES (${act.at}, ${act.by}, ${act.action}, ${db.json(act.detail ?? {})})`;
}

/** A value of the authority's own settings; undefined when it has none. */
export async function hubSetting(db: Db, key: string): Promise<unknown> {
  const [row] = await db<{ value: unknown }[]>`SELECT value FROM hub_setting WHERE key = ${key}`;
  return row?.value;
}
