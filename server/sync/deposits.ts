import { idSchema } from '../../shared/domain/documents/index.ts';
import type { Change, PushResult } from '../../shared/sync/protocol.ts';
import { actorOf } from './actors.ts';
import type { SyncPorts } from './ports.ts';
import { pushChanges, readChange } from './push.ts';

/** A deposited piece after it was opened. */
export type OpenedPiece =
  | { type: 'change'; change: { operationId: string; after?: unknown } }
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
  const results: PushResult[] = [];
  let together: Change[] = [];
  const pushTogether = async (): Promise<void> => {
    results.push(...(await pushChanges(ports, actor, together, { keepRefused: true })));
    together = [];
  };
  for (const { change, after } of inOrder(pieces)) {
    if (after !== null) await pushTogether();
    together.push(after === null ? change : await onTopOf(ports, personId, change, after));
  }
  await pushTogether();
  const received = results
    .filter((result) => result.status === 'accepted' || result.keptForAuthority || 'known' in result.detail)
    .map(({ operationId }) => operationId);
  for (const piece of pieces)
    if (piece.type === 'file' && (await keepBytes(personId, piece.fileId, piece.bytes))) received.push(piece.fileId);
  return received;
}

interface Deposited {
  change: Change;
  /** The operation on whose words it was typed, while that one was in doubt. */
  after: string | null;
}

/** Files first, then in the order of typing: a correction follows what it corrects, and a response the last words of its draft. */
function inOrder(pieces: readonly OpenedPiece[]): Deposited[] {
  const changes = pieces.flatMap((piece): Deposited[] => {
    if (piece.type === 'file') return [];
    const { after, ...raw } = piece.change;
    const parsed = readChange(raw);
    return parsed.ok ? [{ change: parsed.change, after: idSchema.safeParse(after).data ?? null }] : [];
  });
  const rank = ({ change }: Deposited): string => `${change.body.kind === 'file' ? 0 : 1} ${change.typedAt}`;
  return changes.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Where the earlier change stands as it was sent, it is the base of the later: else its author's words would meet themselves. */
async function onTopOf({ sql }: SyncPorts, personId: string, change: Change, after: string): Promise<Change> {
  const [row] = await sql<{ result: string }[]>`
    SELECT result FROM operation WHERE operation_id = ${after} AND person_id = ${personId}`;
  const result = row ? (JSON.parse(row.result) as PushResult) : null;
  const isBase = result?.status === 'accepted' && result.merged === null && result.documentId === change.documentId;
  return isBase ? { ...change, baseRevision: result.revision } : change;
}
