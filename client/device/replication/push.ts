import { type Change, type PushResult, protocolVersion } from '../../../shared/sync/protocol.ts';
import type { Row } from '../store/row.ts';
import type { Doubts } from './doubts.ts';
import type { EnginePorts, RoundOutcome } from './engine.ts';
import { accepted, changeOf, leavesWhenSent, refused, type StepContext } from './transitions.ts';

/** Sends every unsent change once; what is typed meanwhile is sent by the next call. A refused one blocks no other (O4). */
export async function push(ports: EnginePorts, doubts: Doubts, step: StepContext): Promise<RoundOutcome> {
  const tried = new Set<string>();
  let done = 0;
  for (;;) {
    const changes = (await collect(ports, doubts)).filter((change) => !tried.has(change.operationId));
    if (changes.length === 0) return finished(ports, { ok: true });
    const total = done + changes.length;
    for (const batch of batches(changes, ports.pushLimit ?? 200)) {
      ports.report({
        sending: { done, of: total },
        inFlight: new Set(batch.map((change) => change.documentId)),
      });
      const answer = await ports.transport.push({ protocol: protocolVersion, changes: batch });
      if (!answer.ok) return finished(ports, answer);
      if (isTooOld(answer.value.results)) return finished(ports, { ok: false, because: 'too old' });
      for (const change of batch) tried.add(change.operationId);
      await takeResults(ports, batch, answer.value.results, step);
      done += batch.length;
      await ports.breathe();
    }
  }
}

function batches<T>(all: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let from = 0; from < all.length; from += size) found.push(all.slice(from, from + size));
  return found;
}

/** Nothing is wrong with the changes: this program is to be updated, and they are sent then. */
const isTooOld = (results: readonly PushResult[]): boolean =>
  results.some((result) => result.status === 'refused' && result.code === 'protocol-too-old');

function finished(ports: EnginePorts, outcome: RoundOutcome): RoundOutcome {
  ports.report({ sending: null, inFlight: new Set() });
  return outcome;
}

/** Files first: what shows a file is refused where the file is unknown. Else in the order of typing. */
const rank = (row: Row): string => `${row.kind === 'file' ? 0 : 1} ${row.unsent?.typedAt ?? ''}`;

/**
 * Where a row has a newer change behind one in doubt, only the older can go now; then nothing of its case that was typed
 * later goes either: a response that overtook the last words of its draft would leave them behind as a correction.
 */
async function collect(ports: EnginePorts, doubts: Doubts): Promise<Change[]> {
  doubts.beforeReading();
  const rows = await ports.store.find({ unfinished: true });
  const inOrder = rows.filter((row) => row.state === 'unsent').sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const held = new Set<string>();
  return inOrder.flatMap((row) => {
    const change = held.has(row.caseId) ? null : changeOf(row);
    if (row.sent) held.add(row.caseId);
    return change && doubts.take(change.operationId) ? [change] : [];
  });
}

async function takeResults(
  ports: EnginePorts,
  batch: readonly Change[],
  results: readonly PushResult[],
  step: StepContext,
): Promise<void> {
  const documentOf = new Map(batch.map((change) => [change.operationId, change.documentId]));
  const resultFor = new Map<string, PushResult>();
  for (const result of results) {
    const documentId = documentOf.get(result.operationId);
    if (documentId) resultFor.set(documentId, result);
  }
  await noteUnseen(ports, resultFor);
  const gone: string[] = [];
  const written = await ports.store.change([...resultFor.keys()], (row, id) => {
    const result = resultFor.get(id);
    if (!row || !result) return 'keep';
    const next = result.status === 'accepted' ? accepted(row, result, step) : refused(row, result, step);
    if (next === 'gone') gone.push(id);
    return next === 'gone' ? 'keep' : next;
  });
  await ports.outbox.keep(written);
  if (gone.length === 0) return;
  await ports.outbox.received(gone);
  await ports.store.remove(gone);
}

/**
 * SYNC-12: what the server took comes back with the next pull. If it does not, the server has lost it again (a backup was
 * restored in between), and nothing else would tell: the checkpoint may be older than the backup.
 */
async function noteUnseen({ store }: EnginePorts, results: ReadonlyMap<string, PushResult>): Promise<void> {
  const taken = [...results].flatMap(([id, result]) => (result.status === 'accepted' ? [[id, result.revision]] : []));
  if (taken.length === 0) return;
  const rows = await store.read(taken.map(([id]) => id as string));
  const unseen = taken
    .filter(([id, revision]) => {
      const row = rows.get(id as string);
      return row?.revision !== revision && !(row && leavesWhenSent(row.body));
    })
    .map(([id]) => id as string);
  const facts = await store.facts();
  await store.saveFacts({ unseen: [...new Set([...facts.unseen, ...unseen])] });
}
