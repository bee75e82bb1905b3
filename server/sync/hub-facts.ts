import type { Parties } from '../../shared/domain/access/index.ts';
import type { HubFacts } from '../../shared/domain/documents/index.ts';
import type { Db } from './ports.ts';

/** Days that access stays after the end of a round (A2), unless the authority sets another (`grace-days`). */
const usualGraceDays = 60;

/** One lock for all that bears on who people are; changes of people take it alone (`flag_for_repair` in the database). */
const peopleLock = 4_827_302;

interface PersonRow {
  id: string;
  role: string;
  status: string;
  setting_id: string | null;
}

/**
 * Reads what the hub knows of the people and settings that cases name. Inside a write it also keeps changes of people
 * waiting until this write has committed, so that the repair that follows them finds every case (SYNC-10).
 */
export async function readHubFacts(db: Db, parties: readonly Parties[], inWrite: boolean): Promise<HubFacts> {
  const people = [...new Set(parties.flatMap((one) => [...one.people]))];
  const settings = [...new Set(parties.flatMap((one) => [...one.settings]))];
  const teams = [...new Set(parties.flatMap((one) => [...one.teams]))];
  const ofTeams =
    teams.length === 0 ? db`` : db`OR id IN (SELECT person_id FROM team_member WHERE team_id = ANY(${teams}::uuid[]))`;
  const [, persons, members, graceDays] = await Promise.all([
    // Sent first, so that what is read was committed before the lock was given.
    inWrite ? db`SELECT pg_advisory_xact_lock_shared(${peopleLock}::int8)` : null,
    db<PersonRow[]>`
      SELECT id, role, status, setting_id FROM person
      WHERE id = ANY(${people}::uuid[]) OR setting_id = ANY(${settings}::uuid[]) ${ofTeams}`,
    teams.length === 0
      ? []
      : db<{ team_id: string; person_id: string; manager: boolean }[]>`
      SELECT team_id, person_id, manager FROM team_member WHERE team_id = ANY(${teams}::uuid[])`,
    db<{ value: unknown }[]>`SELECT value FROM hub_setting WHERE key = 'grace-days'`,
  ]);
  const grace = graceDays[0]?.value;
  return {
    settingMembers: gather(
      persons,
      (row) => row.setting_id,
      (row) => row.id,
    ),
    teamMembers: gather(
      members,
      (row) => row.team_id,
      (row) => row.person_id,
    ),
    teamManagers: gather(
      members.filter(({ manager }) => manager),
      (row) => row.team_id,
      (row) => row.person_id,
    ),
    suspended: new Set(persons.filter((row) => row.status === 'suspended').map((row) => row.id)),
    roles: new Map(persons.map((row) => [row.id, row.role])),
    graceDays: typeof grace === 'number' ? grace : usualGraceDays,
  };
}

function gather<Row>(
  rows: readonly Row[],
  placeOf: (row: Row) => string | null,
  personOf: (row: Row) => string,
): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const row of rows) {
    const place = placeOf(row);
    if (place === null) continue;
    const list = members.get(place);
    if (list) list.push(personOf(row));
    else members.set(place, [personOf(row)]);
  }
  return members;
}
