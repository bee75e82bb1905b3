import { ofKind } from '../../shared/domain/documents/index.ts';
import { type FileRoom, fileRoomOf, noRoomFor } from '../../shared/domain/files/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import type { Change } from '../../shared/sync/protocol.ts';
import type { OpenCase } from './open-case.ts';
import type { Db } from './ports.ts';

const dayMs = 86_400_000;

/** What one person may still add in this push, and has added in the last day. */
export interface FilesOfPerson {
  room: FileRoom;
  inDay: number;
}

/** Read only when a push brings files. */
export async function readFilesOf(
  db: Db,
  { personId }: Actor,
  changes: readonly Change[],
  now: string,
): Promise<FilesOfPerson> {
  if (!changes.some(({ body }) => body.kind === 'file')) return { room: fileRoomOf(null, null), inDay: 0 };
  const [row] = await db<{ inDay: number; inCaseRoom: unknown; inDayRoom: unknown }[]>`
    SELECT
      (SELECT coalesce(sum((facts->>'bytes')::float8), 0) FROM document
        WHERE kind = 'file' AND by_person = ${personId} AND at > ${new Date(Date.parse(now) - dayMs)}) AS "inDay",
      (SELECT value FROM hub_setting WHERE key = 'file-megabytes-in-case') AS "inCaseRoom",
      (SELECT value FROM hub_setting WHERE key = 'file-megabytes-a-day') AS "inDayRoom"`;
  return { room: fileRoomOf(row?.inCaseRoom, row?.inDayRoom), inDay: row?.inDay ?? 0 };
}

/** Why there is no room for the file that this change brings; null when there is, or it brings none. */
export function noRoomForFile(files: FilesOfPerson, { state }: OpenCase, { documentId, body }: Change) {
  if (body.kind !== 'file' || state.documents.has(documentId)) return null;
  const inCase = ofKind(state, 'file').reduce((sum, { facts }) => sum + facts.bytes, 0);
  return noRoomFor(body.bytes, { inCase, inDay: files.inDay }, files.room);
}
