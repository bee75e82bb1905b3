import type { Fragment, Sql } from 'postgres';
import type { DeskCoordinators } from '../../../shared/api/desk.ts';
import type { FactsOf } from '../../../shared/domain/documents/index.ts';
import { type PersonRef, type Role, roleSchema } from '../../../shared/domain/people/index.ts';

/** Cases in one answer: more than anybody co-ordinates. */
export const casesAtOnce = 600;

export interface CaseOnDesk {
  caseId: string;
  facts: FactsOf<'case'>;
  requests: (FactsOf<'advice-request'> & { id: string })[];
  held: boolean;
}

/** Stages of cases that are closed: nobody's work. */
const closed = ['', 'not assessed', 'no plan', 'withdrawn', 'ceased'];

/** The live cases of a co-ordinator, or those nobody has (null), with what places each; found by the co-ordinator's index. */
export async function casesOf(
  sql: Sql,
  coordinatorId: string | null,
  { personId }: { personId: string },
): Promise<CaseOnDesk[]> {
  const whose: Fragment =
    coordinatorId === null ? sql`c.coordinator_id IS NULL AND c.stage <> ''` : sql`c.coordinator_id = ${coordinatorId}`;
  return sql<CaseOnDesk[]>`
    SELECT c.id AS "caseId", d.facts, (
        SELECT coalesce(jsonb_agg(r.facts || jsonb_build_object('id', r.id)), '[]')
        FROM document r WHERE r.case_id = c.id AND r.kind = 'advice-request') AS requests,
      EXISTS (SELECT FROM feed f WHERE f.person_id = ${personId} AND f.document_id = d.id AND f.visible) AS held
    FROM (
      SELECT c.id FROM hub_case c WHERE ${whose} AND c.stage <> ALL (${closed}) ORDER BY c.id LIMIT ${casesAtOnce}
    ) c JOIN document d ON d.case_id = c.id AND d.kind = 'case'`;
}

/** Every co-ordinator with the number of live cases, and how many nobody has. */
export async function countByCoordinator(sql: Sql): Promise<DeskCoordinators> {
  const rows = await sql<{ id: string | null; name: string; cases: number; suspended: boolean }[]>`
    WITH counted AS (
      SELECT coordinator_id, count(*)::int AS cases FROM hub_case WHERE stage <> ALL (${closed}) GROUP BY coordinator_id
    )
    SELECT p.id, p.name, coalesce(c.cases, 0) AS cases, p.status = 'suspended' AS suspended
    FROM person p LEFT JOIN counted c ON c.coordinator_id = p.id WHERE p.role = 'coordinator'
    UNION ALL SELECT NULL, '', cases, false FROM counted WHERE coordinator_id IS NULL
    ORDER BY 2, 1`;
  return {
    coordinators: rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ id, ...row }])),
    nobody: rows.find(({ id }) => id === null)?.cases ?? 0,
  };
}

/** The account that cases are to be allocated to, suspended or not: the rule says whether it fits. */
export async function findAccount(
  sql: Sql,
  personId: string,
): Promise<(PersonRef & { role: Role; suspended: boolean }) | null> {
  const [row] = await sql<{ personId: string; name: string; role: string; suspended: boolean }[]>`
    SELECT id AS "personId", name, role, status = 'suspended' AS suspended FROM person WHERE id = ${personId}`;
  return row ? { ...row, role: roleSchema.parse(row.role) } : null;
}
