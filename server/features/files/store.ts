import type { Sql } from 'postgres';
import type { FileBody } from '../../../shared/domain/documents/index.ts';
import { type FileRoom, fileRoomOf } from '../../../shared/domain/files/index.ts';

/** A file that a document speaks of: in the case, or in work that came after its author's access ended. */
export interface DescribedFile {
  /** The document that describes it: the file's own, or the late work that holds it. */
  documentId: string;
  caseId: string;
  description: FileBody;
  late: boolean;
}

/** The documents that describe a file. The bytes may be on their way still. */
export async function describe(sql: Sql, fileId: string): Promise<DescribedFile[]> {
  const rows = await sql<{ id: string; case_id: string; kind: string; body: string }[]>`
    SELECT id, case_id, kind, body FROM document WHERE id = ${fileId} AND kind = 'file'
    UNION ALL
    SELECT id, case_id, kind, body FROM document
    WHERE kind = 'late-work' AND facts->>'documentId' = ${fileId} AND facts->>'documentKind' = 'file'`;
  return rows.map((row) => {
    const body = JSON.parse(row.body) as FileBody & { work: FileBody; from: FileBody['addedBy'] };
    const late = row.kind === 'late-work';
    const description = late ? { ...body.work, addedBy: body.from } : body;
    return { documentId: row.id, caseId: row.case_id, description, late };
  });
}

/** How many bytes this person has sent since then, and how many the hub takes in a day. */
export async function bytesSince(sql: Sql, personId: string, since: Date): Promise<{ inDay: number; room: FileRoom }> {
  const [row] = await sql<{ inDay: number; setting: unknown }[]>`
    SELECT coalesce(sum(octet_length(bytes)), 0)::float8 AS "inDay",
      (SELECT value FROM hub_setting WHERE key = 'file-megabytes-a-day') AS setting
    FROM file_bytes WHERE by_person = ${personId} AND at > ${since}`;
  return { inDay: row?.inDay ?? 0, room: fileRoomOf(null, row?.setting) };
}

export async function storeBytes(
  sql: Sql,
  file: { fileId: string; caseId: string; sha256: string; bytes: Uint8Array; by: string; at: Date },
): Promise<void> {
  await sql`
    INSERT INTO file_bytes (file_id, case_id, sha256, bytes, by_person, at)
    VALUES (${file.fileId}, ${file.caseId}, ${file.sha256}, ${Buffer.from(file.bytes)}, ${file.by}, ${file.at})
    ON CONFLICT DO NOTHING`;
}

/** The bytes that a file's description names: never others that came under the same id. */
export async function readBytes(sql: Sql, fileId: string, sha256: string): Promise<Buffer | null> {
  const [row] = await sql<{ bytes: Buffer }[]>`
    SELECT bytes FROM file_bytes WHERE file_id = ${fileId} AND sha256 = ${sha256}`;
  return row?.bytes ?? null;
}
