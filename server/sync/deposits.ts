import { actorOf } from './actors.ts';
import type { SyncPorts } from './ports.ts';
import { pushChanges, readChange } from './push.ts';

/** A deposited piece after it was opened. */
export type OpenedPiece =
  | { type: 'change'; change: { operationId: string } }
  | { type: 'file'; fileId: string; bytes: Uint8Array };

/** Keeps the bytes of a file for the person who added it; says whether they are safe on the server now. */
export type KeepBytes = (personId: string, fileId: string, bytes: Uint8Array) => Promise<boolean>;

/**
 * O6: work that arrives sealed, from a locked or wiped device, is carried out exactly as a push by its author while they
 * may write it, and else kept as received late (A6). The same operation pushed before or after is carried out once
 * (SYNC-5). Answers the ids of what is safe on the server now: taken, or kept for the authority. The rest stays sealed on the
 * device.
 */
export async function takeDeposits(
  ports: SyncPorts,
  keepBytes: KeepBytes,
  personId: string,
  pieces: readonly OpenedPiece[],
): Promise<string[]> {
  const actor = await actorOf(ports.sql, personId);
  if (!actor) return [];
  const changes = pieces.flatMap((piece) => {
    const parsed = piece.type === 'change' ? readChange(piece.change) : null;
    return parsed?.ok ? [parsed.change] : [];
  });
  const results = await pushChanges(ports, actor, changes, { keepRefused: true });
  const received = results
    .filter((result) => result.status === 'accepted' || result.keptForAuthority || 'known' in result.detail)
    .map(({ operationId }) => operationId);
  for (const piece of pieces)
    if (piece.type === 'file' && (await keepBytes(personId, piece.fileId, piece.bytes))) received.push(piece.fileId);
  return received;
}
