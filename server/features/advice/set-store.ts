import type { Sql } from 'postgres';
import type { Suggestion } from '../../../shared/api/advice-set.ts';
import type { RequestBody } from '../../../shared/domain/documents/index.ts';
import type { AdviserKind } from '../../../shared/domain/people/index.ts';

/** Teams of an authority that are offered at once. */
const offered = 200;

export interface TeamOfKind extends Suggestion {
  adviserKind: AdviserKind;
}

/** Every team, with whether anybody in it can allocate a request (V3). */
export async function readTeams(sql: Sql): Promise<TeamOfKind[]> {
  const rows = await sql<{ id: string; name: string; service: string; adviserKind: AdviserKind; managers: number }[]>`
    SELECT t.id, t.name, t.service, t.adviser_kind AS "adviserKind", count(p.id)::int AS managers
    FROM team t LEFT JOIN team_member m ON m.team_id = t.id AND m.manager
      LEFT JOIN person p ON p.id = m.person_id AND p.status <> 'suspended'
    GROUP BY t.id ORDER BY t.name, t.id LIMIT ${offered}`;
  return rows.map(({ managers, ...team }) => ({
    ...team,
    type: 'team',
    about: managers > 0 ? 'Team' : 'Team. Can’t be asked: nobody in it allocates requests',
    canBeAsked: managers > 0,
  }));
}

/** What the request of a case says about needs and views, in its own words; nothing for a case without one. */
export async function readNeeds(sql: Sql, caseId: string): Promise<string[]> {
  const [row] = await sql<{ body: string }[]>`
    SELECT body FROM document WHERE case_id = ${caseId} AND kind = 'request' AND facts->>'state' = 'registered'`;
  if (!row) return [];
  const { needs, views } = JSON.parse(row.body) as RequestBody;
  return [...needs, ...views].map(({ words }) => words);
}
