import type { Sql, TransactionSql } from 'postgres';
import type { DemoPerson, DemoTeam } from './people/people.ts';
import type { DemoSetting } from './people/settings.ts';

type Db = Sql | TransactionSql;

/** Settings, teams and people, in a few statements. Nobody's feed is uncertain afterwards: there are no cases yet. */
export async function writePeople(
  db: Db,
  made: { settings: readonly DemoSetting[]; teams: readonly DemoTeam[]; people: readonly DemoPerson[] },
): Promise<void> {
  const { settings, teams, people } = made;
  const of = <T, V>(list: readonly T[], value: (one: T) => V): V[] => list.map(value);
  await db`
    INSERT INTO setting (id, name, phase, urn) SELECT * FROM unnest(
      ${of(settings, (one) => one.id)}::uuid[], ${of(settings, (one) => one.name)}::text[],
      ${of(settings, (one) => one.phase as string)}::text[], ${of(settings, (one) => one.urn)}::text[])`;
  await db`
    INSERT INTO team (id, name, service, adviser_kind) SELECT * FROM unnest(
      ${of(teams, (one) => one.id)}::uuid[], ${of(teams, (one) => one.name)}::text[],
      ${of(teams, (one) => one.service)}::text[], ${of(teams, (one) => one.adviserKind as string)}::text[])`;
  await db`
    INSERT INTO person (id, email, name, role, job_title, adviser_kind, service, setting_id, status) SELECT * FROM unnest(
      ${of(people, (one) => one.id)}::uuid[], ${of(people, (one) => one.email)}::text[],
      ${of(people, (one) => one.name)}::text[], ${of(people, (one) => one.role as string)}::text[],
      ${of(people, (one) => one.jobTitle)}::text[], ${of(people, (one) => one.adviserKind as string | null)}::text[],
      ${of(people, (one) => one.service)}::text[], ${of(people, (one) => one.settingId)}::uuid[],
      ${of(people, (one) => one.status as string)}::text[])`;
  const members = teams.flatMap((team) => team.members.map((member) => ({ teamId: team.id, ...member })));
  await db`
    INSERT INTO team_member (team_id, person_id, manager) SELECT * FROM unnest(
      ${of(members, (one) => one.teamId)}::uuid[], ${of(members, (one) => one.personId)}::uuid[],
      ${of(members, (one) => String(one.manager))}::text[]::bool[])`;
  await db`DELETE FROM feed_repair WHERE person_id = ANY(${of(people, (one) => one.id)}::uuid[])`;
}
