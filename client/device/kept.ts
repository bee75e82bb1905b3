import type { Files } from './files.ts';

const utf8 = new TextEncoder();
const type = 'application/json';
const idOf = (caseId: string, name: string): string => `kept ${caseId} ${name}`;

/**
 * What screens keep on this device alone (earlier wordings for Undo): encrypted like a file,
 * under a key of its own that the case's key wraps. It goes with the case, and does not come back after it (A6).
 */
export async function keepHere(files: Files, caseId: string, name: string, value: unknown): Promise<void> {
  await files.putWhileHeld(idOf(caseId, name), caseId, { type, bytes: utf8.encode(JSON.stringify(value)) });
}

export async function keptHere(files: Files, caseId: string, name: string): Promise<unknown> {
  const found = await files.here(idOf(caseId, name));
  return found ? (JSON.parse(new TextDecoder().decode(found.bytes)) as unknown) : null;
}
