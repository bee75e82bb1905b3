import type { Actor, Role } from '../../shared/domain/people/index.ts';
import type { Db } from './ports.ts';

/** A person as rules see them, read anew: for work that arrives without a session. Null when there is no such account. */
export async function actorOf(db: Db, personId: string): Promise<Actor | null> {
  const [row] = await db<{ name: string; role: Role; settingId: string | null; teamIds: string[] }[]>`
    SELECT name, role, setting_id AS "settingId",
      ARRAY(SELECT team_id::text FROM team_member WHERE person_id = person.id ORDER BY team_id) AS "teamIds"
    FROM person WHERE id = ${personId}`;
  return row ? { personId, ...row } : null;
}
