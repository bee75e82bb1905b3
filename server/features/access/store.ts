import type { Sql } from 'postgres';
import type { Role } from '../../../shared/domain/people/index.ts';

export interface NamedPerson {
  personId: string;
  name: string;
  role: Role;
}

/** People by their ids, for the names and roles that rules and documents need. Suspended accounts are not found. */
export async function findPeople(sql: Sql, personIds: readonly string[]): Promise<Map<string, NamedPerson>> {
  const rows = await sql<NamedPerson[]>`
    SELECT id AS "personId", name, role FROM person
    WHERE id = ANY(${personIds as string[]}::uuid[]) AND status <> 'suspended'`;
  return new Map(rows.map((row) => [row.personId, row]));
}

export interface NamedSetting {
  settingId: string;
  name: string;
  /** The names of its accounts: SENCos and heads. */
  sencos: string[];
}

/** An education setting that is open, with the people of its accounts. */
export async function findSetting(sql: Sql, settingId: string): Promise<NamedSetting | null> {
  const [row] = await sql<NamedSetting[]>`
    SELECT id AS "settingId", name, ARRAY(
      SELECT p.name FROM person p WHERE p.setting_id = s.id AND p.status <> 'suspended' ORDER BY p.name) AS sencos
    FROM setting s WHERE id = ${settingId} AND closed_on IS NULL`;
  return row ?? null;
}
