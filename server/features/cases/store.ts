import type { Sql } from 'postgres';
import type { FoundPerson, FoundSetting, ListedCase } from '../../../shared/api/casework.ts';

/** Cases on one page of a list. */
export const casesOnPage = 25;
/** People or settings that a look-up answers. */
const found = 20;

export interface CaseSearch {
  q: string;
  stage: string | null;
  page: number;
  personId: string;
}

/** Words that may stand anywhere, as a pattern for ILIKE. */
const containing = (q: string): string => `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;

/** A9: the authority's cases by name or reference, a page at a time; how many there are in all. */
export async function listCases(sql: Sql, search: CaseSearch): Promise<{ cases: ListedCase[]; total: number }> {
  const fits = sql`
    (${search.q.trim() === ''} OR c.child_name ILIKE ${containing(search.q)} OR c.ref ILIKE ${containing(search.q)})
    AND (${search.stage}::text IS NULL OR c.stage = ${search.stage}) AND c.stage <> ''`;
  const [cases, totals] = await Promise.all([
    sql<ListedCase[]>`
      SELECT c.id, c.ref, c.child_name AS "childName", c.birth_date AS "birthDate", c.stage,
        s.name AS "settingName", p.name AS "coordinatorName",
        EXISTS (SELECT FROM feed f WHERE f.case_id = c.id AND f.person_id = ${search.personId} AND f.visible) AS held
      FROM (
        SELECT id FROM hub_case c WHERE ${fits}
        ORDER BY child_name, id LIMIT ${casesOnPage} OFFSET ${(search.page - 1) * casesOnPage}
      ) page JOIN hub_case c USING (id) LEFT JOIN setting s ON s.id = c.setting_id LEFT JOIN person p ON p.id = c.coordinator_id
      ORDER BY c.child_name, c.id`,
    sql<{ total: number }[]>`SELECT count(*)::int AS total FROM hub_case c WHERE ${fits}`,
  ]);
  return { cases: [...cases], total: totals[0]?.total ?? 0 };
}

/** A9: the case that has this reference, without anything about the child. */
export async function caseByReference(
  sql: Sql,
  { q, personId }: Pick<CaseSearch, 'q' | 'personId'>,
): Promise<{ cases: ListedCase[]; total: number }> {
  const cases = await sql<ListedCase[]>`
    SELECT c.id, c.ref, NULL AS "childName", NULL AS "birthDate", c.stage, NULL AS "settingName", p.name AS "coordinatorName",
      EXISTS (SELECT FROM feed f WHERE f.case_id = c.id AND f.person_id = ${personId} AND f.visible) AS held
    FROM hub_case c LEFT JOIN person p ON p.id = c.coordinator_id
    WHERE c.ref = ${q.trim().toUpperCase()} AND c.stage <> ''`;
  return { cases: [...cases], total: cases.length };
}

/** Active and invited accounts whose name, job or service fits. */
export async function searchPeople(sql: Sql, q: string): Promise<FoundPerson[]> {
  return sql<FoundPerson[]>`
    SELECT p.id, p.name, p.role, p.job_title AS "jobTitle", p.service, p.adviser_kind AS "adviserKind", s.name AS "settingName"
    FROM person p LEFT JOIN setting s ON s.id = p.setting_id
    WHERE p.status <> 'suspended'
      AND (p.name ILIKE ${containing(q)} OR p.job_title ILIKE ${containing(q)} OR p.service ILIKE ${containing(q)})
    ORDER BY p.name, p.id LIMIT ${found}`;
}

/** Open education settings whose name fits. */
export async function searchSettings(sql: Sql, q: string): Promise<FoundSetting[]> {
  return sql<FoundSetting[]>`
    SELECT id, name, phase FROM setting WHERE closed_on IS NULL AND name ILIKE ${containing(q)} ORDER BY name, id LIMIT ${found}`;
}

export interface StoredDocument {
  id: string;
  caseId: string;
  revision: string;
  at: Date;
  by: string | null;
  /** The body as JSON text. */
  text: string;
}

/** Documents with their words. */
export async function readDocuments(sql: Sql, ids: readonly string[]): Promise<StoredDocument[]> {
  return sql<StoredDocument[]>`
    SELECT id, case_id AS "caseId", revision, at, by_person AS by, body AS text
    FROM document WHERE id = ANY(${ids as string[]}::uuid[]) ORDER BY at, id`;
}
