import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import type { FileBody } from '../../../shared/domain/documents/index.ts';
import { noRoomFor } from '../../../shared/domain/files/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { Casework, Clock } from '../../ports.ts';
import { bytesSince, describe, readBytes, storeBytes } from './store.ts';
import { typeOfBytes } from './type-of-bytes.ts';

export interface FilesPorts {
  sql: Sql;
  clock: Clock;
  casework: Casework;
}

export type BytesRefusal = {
  ok: false;
  code: 'not-found' | 'too-large' | 'unsupported-type' | 'invalid' | 'no-room-today';
};

/**
 * Takes the bytes of a file from the person who added it: they have to be what the file's document says, by length, hash
 * and type. The same bytes again change nothing. Also for work that was kept after access ended (A6).
 */
export async function takeBytes(
  { sql, clock }: Pick<FilesPorts, 'sql' | 'clock'>,
  personId: string,
  fileId: string,
  bytes: Uint8Array,
): Promise<{ ok: true } | BytesRefusal> {
  const own = (await describe(sql, fileId)).find(({ description }) => description.addedBy.personId === personId);
  if (!own) return { ok: false, code: 'not-found' };
  const { description, caseId, late } = own;
  if (bytes.length > description.bytes) return { ok: false, code: 'too-large' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== description.sha256) return { ok: false, code: 'invalid' };
  if (typeOfBytes(bytes) !== description.type) return { ok: false, code: 'unsupported-type' };
  if (late && (await noRoomToday({ sql, clock }, personId, bytes.length))) return { ok: false, code: 'no-room-today' };
  await storeBytes(sql, { fileId, caseId, sha256, bytes, by: personId, at: clock.now() });
  return { ok: true };
}

/** No rule has counted the files of late work: their bytes are counted when they come. What finds no room stays on the device. */
async function noRoomToday({ sql, clock }: Pick<FilesPorts, 'sql' | 'clock'>, personId: string, bytes: number) {
  const since = new Date(clock.now().getTime() - 86_400_000);
  const { inDay, room } = await bytesSince(sql, personId, since);
  return noRoomFor(bytes, { inCase: 0, inDay }, room) !== null;
}

/** The bytes of a file for somebody who sees its document, or the late work that holds it; null when not, or not here yet. */
export async function giveBytes(
  { sql, casework }: FilesPorts,
  actor: Actor,
  fileId: string,
): Promise<{ description: FileBody; bytes: Buffer } | null> {
  for (const { documentId, caseId, description } of await describe(sql, fileId)) {
    if (!(await casework.read(caseId, actor, documentId))) continue;
    const bytes = await readBytes(sql, fileId, description.sha256);
    return bytes && { description, bytes };
  }
  return null;
}
