import type { Person } from '../../../shared/api/hub.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { AccountPorts } from './ports.ts';

/** The account as its owner's screens show it. */
export async function personOf(ports: Pick<AccountPorts, 'sql'>, actor: Actor): Promise<Person> {
  const [row] = await ports.sql<Omit<Person, 'teamIds'>[]>`
    SELECT p.id, p.name, p.email, p.role, p.job_title AS "jobTitle", p.service,
      p.setting_id AS "settingId", s.name AS "settingName",
      ARRAY(SELECT team_id::text FROM team_member WHERE person_id = p.id AND manager ORDER BY team_id) AS "managedTeamIds"
    FROM person p LEFT JOIN setting s ON s.id = p.setting_id WHERE p.id = ${actor.personId}`;
  if (!row) throw new Error('Somebody is signed in who has no account.');
  return { ...row, teamIds: [...actor.teamIds] };
}
