import type { AdviserKind, Role } from '../../../shared/domain/people/index.ts';
import type { Db } from '../sign-in/index.ts';

export interface NewPerson {
  id: string;
  email: string | null;
  signInName: string | null;
  name: string;
  role: Role;
  jobTitle: string;
  adviserKind: AdviserKind | null;
  service: string | null;
  settingId: string | null;
}

/** False when the address or sign-in name is taken. */
export async function addPerson(db: Db, person: NewPerson): Promise<boolean> {
  const rows = await db`
    INSERT INTO person (id, email, sign_in_name, name, role, job_title, adviser_kind, service, setting_id, status)
    VALUES (${person.id}, ${person.email}, ${person.signInName}, ${person.name}, ${person.role}, ${person.jobTitle},
            ${person.adviserKind}, ${person.service}, ${person.settingId}, 'invited')
    ON CONFLICT DO NOTHING RETURNING id`;
  return rows.length > 0;
}

/** Locks the row: what is decided by the account's standing stays true until the end of the transaction. */
export async function personByEmail(
  db: Db,
  email: string,
): Promise<{ id: string; role: Role; status: 'invited' | 'active' | 'suspended' } | null> {
  const [row] = await db<{ id: string; role: Role; status: 'invited' | 'active' | 'suspended' }[]>`
    SELECT id, role, status FROM person WHERE email = ${email} FOR UPDATE`;
  return row ?? null;
}
