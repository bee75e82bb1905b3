import { type Body, idSchema } from '../../shared/domain/documents/index.ts';
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
  const typedOn = new Map<string, Body>();
  const pushTogether = async (): Promise<void> => {
    results.push(...(await pushChanges(ports, actor, together, { keepRefused: true, typedOn })));
    together = [];
  };
  const deposited = inOrder(pieces);
  for (const { change, after } of deposited) {
    if (after === null) {
      together.push(change);
      continue;
    }
    await pushTogether();
    const taken = await takenAs(ports, personId, change, after);
    const former = deposited.find((one) => one.change.operationId === after)?.change.body;
    if (taken?.merged && former) typedOn.set(change.operationId, former);
    together.push(taken && !taken.merged ? { ...change, baseRevision: taken.revision } : change);
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

/**
 * What became of the earlier change, where it was taken. It is the base of the later one: as it stands, or, where others'
 * words were merged into it, as it was sent. Else its author's words would meet themselves.
 */
async function takenAs({ sql }: SyncPorts, personId: string, { documentId }: Change, after: string) {
  const [row] = await sql<{ result: string }[]>`
    SELECT result FROM operation WHERE operation_id = ${after} AND person_id = ${personId}`;
  const result = row ? (JSON.parse(row.result) as PushResult) : null;
  return result?.status === 'accepted' && result.documentId === documentId ? result : null;
}
