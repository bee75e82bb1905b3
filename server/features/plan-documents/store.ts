import type { Sql } from 'postgres';
import type { AdviceBody, CaseBody, PlanBody, PlanDraftBody } from '../../../shared/domain/documents/index.ts';
import { type PlanData, planModel } from '../../../shared/domain/templates/index.ts';

/** What was kept of the document of a plan. */
export interface KeptEdition {
  templateVersion: number;
  data: PlanData;
}

export interface FoundPlan {
  caseId: string;
  body: PlanBody | PlanDraftBody;
  at: Date;
}

/** A plan that was sent, or the working text of one. */
export async function readPlan(sql: Sql, id: string): Promise<FoundPlan | null> {
  const [row] = await sql<{ caseId: string; body: string; at: Date }[]>`
    SELECT case_id AS "caseId", body, at FROM document WHERE id = ${id} AND kind IN ('plan', 'plan-draft')`;
  return row ? { ...row, body: JSON.parse(row.body) as FoundPlan['body'] } : null;
}

/** The case's particulars as they stood at a moment. */
export async function caseAsOf(sql: Sql, caseId: string, at: Date): Promise<CaseBody> {
  const [row] = await sql<{ body: string }[]>`
    SELECT body FROM (
      SELECT r.body, r.at FROM document_revision r JOIN document d ON d.id = r.document_id
      WHERE d.case_id = ${caseId} AND d.kind = 'case' AND r.at <= ${at}
      UNION ALL
      SELECT body, 'epoch'::timestamptz FROM document WHERE case_id = ${caseId} AND kind = 'case'
    ) known ORDER BY at DESC LIMIT 1`;
  return JSON.parse(row?.body ?? 'null') as CaseBody;
}

/** Section K: the newest version of each response of this assessment that had come by a moment, as it was asked. */
export async function adviceOfRound(sql: Sql, caseId: string, roundId: string, at: Date): Promise<AdviceBody[]> {
  const rows = await sql<{ body: string }[]>`
    SELECT DISTINCT ON (facts->>'requestId') body FROM document
    WHERE case_id = ${caseId} AND kind = 'advice' AND facts->>'roundId' = ${roundId} AND at <= ${at}
    ORDER BY facts->>'requestId', (facts->>'version')::int DESC`;
  return rows
    .map(({ body }) => JSON.parse(body) as AdviceBody)
    .toSorted((a, b) => a.submittedAt.localeCompare(b.submittedAt));
}

export async function readEdition(sql: Sql, planId: string): Promise<KeptEdition | null> {
  const [row] = await sql<{ templateVersion: number; data: unknown }[]>`
    SELECT template_version AS "templateVersion", data FROM plan_edition WHERE plan_id = ${planId}`;
  return row ? { templateVersion: row.templateVersion, data: planModel.parse(row.data) } : null;
}

/** Two that keep it at once keep the same: the first stays. */
export async function storeEdition(sql: Sql, planId: string, { templateVersion, data }: KeptEdition): Promise<void> {
  await sql`
    INSERT INTO plan_edition (plan_id, template_version, data) VALUES (${planId}, ${templateVersion}, ${sql.json(data)})
    ON CONFLICT DO NOTHING`;
}
