import type { Sql } from 'postgres';
import type { BodyOf, Kind } from '../../../shared/domain/documents/index.ts';
import type { Picture } from '../../../shared/word/printable-advice.ts';

/** The case that a document of this kind belongs to; null when there is none. */
export async function caseOfDocument(sql: Sql, documentId: string, kind: Kind): Promise<string | null> {
  const [row] = await sql<{ caseId: string }[]>`
    SELECT case_id AS "caseId" FROM document WHERE id = ${documentId} AND kind = ${kind}`;
  return row?.caseId ?? null;
}

export async function readBody<K extends Kind>(sql: Sql, documentId: string, kind: K): Promise<BodyOf<K> | null> {
  const [row] = await sql<{ body: string }[]>`SELECT body FROM document WHERE id = ${documentId} AND kind = ${kind}`;
  return row ? (JSON.parse(row.body) as BodyOf<K>) : null;
}

/** The bytes of these pictures of a case, with their type. */
export async function readPictures(
  sql: Sql,
  caseId: string,
  types: ReadonlyMap<string, string>,
): Promise<Map<string, Picture>> {
  const ids = [...types.keys()];
  if (ids.length === 0) return new Map();
  const rows = await sql<{ fileId: string; bytes: Buffer }[]>`
    SELECT b.file_id AS "fileId", b.bytes
    FROM file_bytes b JOIN document d ON d.id = b.file_id AND d.kind = 'file' AND d.facts->>'sha256' = b.sha256
    WHERE b.case_id = ${caseId} AND b.file_id = ANY(${ids}::uuid[])`;
  return new Map(
    rows.map(({ fileId, bytes }) => [fileId, { bytes: new Uint8Array(bytes), type: types.get(fileId) ?? '' }]),
  );
}

export async function recordDownload(
  sql: Sql,
  read: { at: Date; personId: string; caseId: string; documentId: string; format: string },
): Promise<void> {
  await sql`
    INSERT INTO audit (at, person_id, case_id, document_id, action, detail)
    VALUES (${read.at}, ${read.personId}, ${read.caseId}, ${read.documentId}, 'document downloaded', ${sql.json({ format: read.format })})`;
}
