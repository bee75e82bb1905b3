import { type Refusal, refuse } from '../../../shared/domain/documents/index.ts';
import { type Actor, isStaff } from '../../../shared/domain/people/index.ts';
import type { CasesPorts } from './ports.ts';
import { readDocuments, type StoredDocument } from './store.ts';

/**
 * A9: staff open a case that is not theirs by role, with a reason that the case shows; from then on, for the working
 * day, they read it online. Refuses: not-allowed (no member of staff), not-found.
 */
export async function openByRole(
  ports: CasesPorts,
  actor: Actor,
  caseId: string,
  reason: string,
): Promise<{ ok: true; documents: StoredDocument[] } | Refusal> {
  if (!isStaff(actor.role)) return refuse('not-allowed');
  const [there] = await ports.sql`SELECT 1 FROM hub_case WHERE id = ${caseId}`;
  if (!there) return refuse('not-found');
  await ports.recordOpening(caseId, actor, reason);
  const visible = await ports.casework.visibleCase(caseId, actor);
  return documentsOf(ports, visible?.documentIds);
}

/** Everything this person may read of a case now, with its words: by a relation to it, or by role once a reason was given. */
export async function readOnline(
  ports: CasesPorts,
  actor: Actor,
  caseId: string,
): Promise<{ ok: true; documents: StoredDocument[] } | Refusal> {
  return documentsOf(ports, await ports.casework.read(caseId, actor));
}

async function documentsOf({ sql }: CasesPorts, ids: ReadonlySet<string> | null | undefined) {
  return ids ? { ok: true as const, documents: await readDocuments(sql, [...ids]) } : refuse('not-found');
}
