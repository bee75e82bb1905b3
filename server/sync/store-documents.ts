import type { Body, Facts } from '../../shared/domain/documents/index.ts';
import type { Db } from './ports.ts';

/** One accepted revision of a document, ready to be stored. */
export interface Revision {
  documentId: string;
  caseId: string;
  revision: string;
  baseRevision: string | null;
  body: Body;
  text: string;
  facts: Facts;
  by: string | null;
  typedAt: string | null;
  operationId: string | null;
  /** False for a revision that is remembered as history only (SYNC-12). */
  stands: boolean;
}

/**
 * Stores revisions, the documents as they stand after them, and the audit of each, in one statement. Long texts travel as one
 * JSON text: written and read many times faster than an array of texts.
 */
export async function storeRevisions(db: Db, revisions: readonly Revision[], now: Date): Promise<void> {
  if (revisions.length === 0) return;
  const latest = new Map(revisions.filter(({ stands }) => stands).map((one) => [one.documentId, one]));
  const texts = revisions.map((one) => one.text);
  const facts = revisions.map((one) => (latest.get(one.documentId) === one ? JSON.stringify(one.facts) : null));
  await db`
    WITH row AS MATERIALIZED (
      SELECT * FROM ROWS FROM (
        unnest(
          ${revisions.map((one) => one.documentId)}::uuid[], ${revisions.map((one) => one.caseId)}::uuid[],
          ${revisions.map((one) => one.body.kind)}::text[], ${revisions.map((one) => one.revision)}::uuid[],
          ${revisions.map((one) => one.baseRevision)}::uuid[], ${revisions.map((one) => one.by)}::uuid[],
          ${revisions.map((one) => one.typedAt)}::timestamptz[], ${revisions.map((one) => one.operationId)}::uuid[]
        ), json_array_elements_text(${JSON.stringify(texts)}::text::json), json_array_elements_text(${JSON.stringify(facts)}::text::json)
      ) AS r (document_id, case_id, kind, revision, base_revision, by_person, typed_at, operation_id, body, facts)
    ), stand AS (
      INSERT INTO document (id, case_id, kind, revision, body, facts, by_person, at)
      SELECT document_id, case_id, kind, revision, body, facts::jsonb, by_person, ${now}
      FROM row WHERE facts IS NOT NULL
      ON CONFLICT (id) DO UPDATE SET
        revision = excluded.revision, body = excluded.body, facts = excluded.facts,
        by_person = excluded.by_person, at = excluded.at
    ), audited AS (
      INSERT INTO audit (at, person_id, case_id, document_id, action)
      SELECT ${now}, by_person, case_id, document_id,
        kind || CASE WHEN base_revision IS NULL THEN ' added' ELSE ' changed' END
      FROM row
    )
    INSERT INTO document_revision
      (revision, document_id, case_id, base_revision, body, by_person, at, typed_at, operation_id)
    SELECT revision, document_id, case_id, base_revision, body, by_person, ${now}, typed_at, operation_id FROM row`;
}

/** What became of one pushed change. */
export interface StoredOperation {
  operationId: string;
  personId: string;
  result: string;
}

/** Remembers what became of pushed changes (SYNC-5). */
export async function storeOperations(db: Db, operations: readonly StoredOperation[], now: Date): Promise<void> {
  if (operations.length === 0) return;
  await db`
    INSERT INTO operation (operation_id, person_id, result, at)
    SELECT *, ${now}::timestamptz FROM unnest(
      ${operations.map((one) => one.operationId)}::uuid[], ${operations.map((one) => one.personId)}::uuid[],
      ${operations.map((one) => one.result)}::text[])`;
}
