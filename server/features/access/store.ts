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

export interface NamedTeam {
  teamId: string;
  name: string;
  /** Its designated managers whose account is in use (V3). */
  managers: string[];
}

/** A team with those who can allocate its requests. */
export async function findTeam(sql: Sql, teamId: string): Promise<NamedTeam | null> {
  const [row] = await sql<NamedTeam[]>`
    SELECT id AS "teamId", name, ARRAY(
      SELECT p.id::text FROM team_member m JOIN person p ON p.id = m.person_id
      WHERE m.team_id = t.id AND m.manager AND p.status <> 'suspended' ORDER BY p.id) AS managers
    FROM team t WHERE id = ${teamId}`;
  return row ?? null;
}
