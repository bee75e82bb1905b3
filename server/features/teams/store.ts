import type { Fragment, Sql } from 'postgres';
import type { FoundTeam, TeamCases, TeamFilter, TeamRequest } from '../../../shared/api/teams.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';

/** Requests in one answer. */
export const requestsAtOnce = 200;
/** Teams that a look-up answers. */
const found = 20;

const containing = (q: string): string => `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;

/** Teams whose name or service fits, with how many people and designated managers have an account that is in use. */
export async function searchTeams(sql: Sql, q: string): Promise<FoundTeam[]> {
  return sql<FoundTeam[]>`
    SELECT t.id, t.name, t.service, t.adviser_kind AS "adviserKind",
      count(p.id)::int AS members, count(p.id) FILTER (WHERE m.manager)::int AS managers
    FROM team t
      LEFT JOIN team_member m ON m.team_id = t.id
      LEFT JOIN person p ON p.id = m.person_id AND p.status <> 'suspended'
    WHERE t.name ILIKE ${containing(q)} OR t.service ILIKE ${containing(q)}
    GROUP BY t.id ORDER BY t.name, t.id LIMIT ${found}`;
}

/** The names of these people, suspended or not: the rule says who fits. */
export async function namesOf(sql: Sql, personIds: readonly string[]): Promise<PersonRef[]> {
  return sql<PersonRef[]>`
    SELECT id AS "personId", name FROM person WHERE id = ANY(${personIds as string[]}::uuid[]) ORDER BY name, id`;
}

/** Teams of which this person is a designated manager, with whom they can allocate to and how much each has in hand. */
export async function managedTeams(sql: Sql, personId: string): Promise<TeamCases['teams']> {
  return sql<TeamCases['teams']>`
    WITH writing AS (
      SELECT d.facts->'to'->>'teamId' AS team_id, a->>'personId' AS person_id, count(*)::int AS requests
      FROM team_member m
        JOIN document d ON d.kind = 'advice-request' AND d.facts->'to'->>'type' = 'team'
          AND d.facts->'to'->>'teamId' = m.team_id::text AND d.facts->>'state' = 'outstanding'
        JOIN document r ON r.id = (d.facts->>'roundId')::uuid AND r.facts->>'closedOn' IS NULL
        CROSS JOIN jsonb_array_elements(d.facts->'authors') AS a
      WHERE m.person_id = ${personId} AND m.manager GROUP BY 1, 2
    )
    SELECT t.id, t.name, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'jobTitle', p.job_title,
        'writing', coalesce(w.requests, 0)) ORDER BY p.name, p.id), '[]')
      FROM team_member m JOIN person p ON p.id = m.person_id AND p.status <> 'suspended'
        LEFT JOIN writing w ON w.team_id = t.id::text AND w.person_id = p.id::text
      WHERE m.team_id = t.id) AS members
    FROM team_member own JOIN team t ON t.id = own.team_id
    WHERE own.person_id = ${personId} AND own.manager ORDER BY t.name, t.id`;
}

/**
 * The requests that this person sees as a designated manager: found by team, and read from the feed, where `visible-to`
 * has written who sees them (A9, N1). Membership is looked up again, so that who manages no more sees nothing at once.
 */
function seen(sql: Sql, personId: string, today: string, team: string | null): Fragment {
  return sql`
    team_member m
      JOIN document d ON d.kind = 'advice-request' AND d.facts->'to'->>'type' = 'team'
        AND d.facts->'to'->>'teamId' = m.team_id::text AND d.facts->>'state' IN ('outstanding', 'submitted')
      JOIN feed f ON f.person_id = m.person_id AND f.document_id = d.id
        AND f.visible AND (f.until IS NULL OR f.until >= ${today}::date)
    WHERE m.person_id = ${personId} AND m.manager AND (${team}::uuid IS NULL OR m.team_id = ${team}::uuid)`;
}

const fits = (sql: Sql, show: TeamFilter, today: string): Fragment =>
  ({
    'awaiting allocation': sql`d.facts->>'state' = 'outstanding' AND d.facts->'authors' = '[]'`,
    allocated: sql`d.facts->>'state' = 'outstanding' AND d.facts->'authors' <> '[]'`,
    overdue: sql`d.facts->>'state' = 'outstanding' AND d.facts->>'dueOn' < ${today}`,
    answered: sql`d.facts->>'state' = 'submitted'`,
  })[show];

/** How many requests each filter of "Team cases" holds. */
export async function countTeamRequests(
  sql: Sql,
  who: { personId: string; today: string; team: string | null },
): Promise<TeamCases['counts']> {
  const count = (show: TeamFilter): Fragment => sql`count(*) FILTER (WHERE ${fits(sql, show, who.today)})::int`;
  const [counts] = await sql<TeamCases['counts'][]>`
    SELECT ${count('awaiting allocation')} AS "awaiting allocation", ${count('allocated')} AS allocated,
      ${count('overdue')} AS overdue, ${count('answered')} AS answered
    FROM ${seen(sql, who.personId, who.today, who.team)}`;
  return counts as TeamCases['counts'];
}

/** The requests of one filter: what is due first on top, of answered ones the newest. */
export async function listTeamRequests(
  sql: Sql,
  who: { personId: string; today: string; team: string | null },
  show: TeamFilter,
): Promise<TeamRequest[]> {
  const order = show === 'answered' ? sql`d.facts->>'submittedOn' DESC` : sql`d.facts->>'dueOn'`;
  return sql<TeamRequest[]>`
    SELECT d.id AS "requestId", d.case_id AS "caseId", d.team_id AS "teamId", c.child_name AS "childName",
      d.facts->>'service' AS service, d.facts->>'askedOn' AS "askedOn", d.facts->>'dueOn' AS "dueOn",
      d.facts->>'submittedOn' AS "submittedOn", d.facts->'authors' AS authors, (
        SELECT a.id FROM document a JOIN feed fa ON fa.document_id = a.id AND fa.person_id = d.person_id AND fa.visible
        WHERE a.case_id = d.case_id AND a.kind = 'advice' AND a.facts->>'requestId' = d.id::text
        ORDER BY (a.facts->>'version')::int DESC LIMIT 1) AS "adviceId"
    FROM (SELECT d.*, m.person_id, m.team_id FROM ${seen(sql, who.personId, who.today, who.team)}
        AND ${fits(sql, show, who.today)}
      ORDER BY ${order}, d.id LIMIT ${requestsAtOnce}) d
      JOIN hub_case c ON c.id = d.case_id
    ORDER BY ${order}, d.id`;
}
