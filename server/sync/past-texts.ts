import type { Body } from '../../shared/domain/documents/index.ts';
import { hasNewWordings, type Past } from '../../shared/sync/merge/index.ts';
import type { Change } from '../../shared/sync/protocol.ts';
import type { Db } from './ports.ts';

/** So many revisions are looked through at most for whose wording is whose. */
const most = 200;

interface PastRow {
  documentId: string;
  revision: string;
  baseRevision: string | null;
  body: string;
  name: string | null;
  at: Date;
}

/** A working text that several people write: of a response, or of a plan. */
type SharedText = Extract<Body, { kind: 'advice-draft' | 'plan-draft' }>;
export const isSharedText = (body: Body): body is SharedText =>
  body.kind === 'advice-draft' || body.kind === 'plan-draft';

/** A document as it stands, as far as it is needed here. */
interface Standing {
  revision: string;
  body: Body;
}

/**
 * Reads how drafts stood before, where a change may bring two wordings together: since the revision that the change was made
 * from, and further back where the device has brought them together already. Oldest first.
 */
export async function readPastTexts(
  db: Db,
  changes: readonly Change[],
  standing: (documentId: string) => Standing | undefined,
): Promise<Map<string, Past[]>> {
  const since = new Map<string, string | null>();
  for (const change of changes) {
    const { documentId, baseRevision } = change;
    const before = standing(documentId);
    if (!isSharedText(change.body) || !before) continue;
    const merged = bringsWordings(change.body, before);
    if (!merged && baseRevision === before.revision) continue;
    const other = since.has(documentId) && since.get(documentId) !== baseRevision;
    since.set(documentId, merged || other ? null : baseRevision);
  }
  if (since.size === 0) return new Map();
  const rows = await db<PastRow[]>`
    SELECT r.document_id AS "documentId", r.revision, r.base_revision AS "baseRevision", r.body, p.name, r.at
    FROM unnest(${[...since.keys()]}::uuid[], ${[...since.values()]}::uuid[]) AS wanted (id, since)
    CROSS JOIN LATERAL (
      SELECT * FROM document_revision AS one WHERE one.document_id = wanted.id
        AND one.at >= coalesce((SELECT at FROM document_revision WHERE revision = wanted.since), '-infinity')
      ORDER BY one.at DESC LIMIT ${most}
    ) AS r LEFT JOIN person AS p ON p.id = r.by_person`;
  const byRevision = new Map(rows.map((row) => [row.revision, row]));
  return new Map([...since.keys()].map((id) => [id, pastOf(standing(id)?.revision ?? null, byRevision)]));
}

/** Whether the pushed text holds two wordings of something that stands as one here. */
function bringsWordings(body: SharedText, before: Standing): boolean {
  if (!JSON.stringify(body.text).includes('"type":"conflict"')) return false;
  return isSharedText(before.body) && hasNewWordings(body.text, before.body.text);
}

/** From one revision back to those it came from. Who brought the words of the oldest is only known where nothing was before it. */
function pastOf(newest: string | null, rows: ReadonlyMap<string, PastRow>): Past[] {
  const past: Past[] = [];
  for (let row = rows.get(newest ?? ''); row && past.length <= most; row = rows.get(row.baseRevision ?? '')) {
    const known = row.baseRevision === null || rows.has(row.baseRevision);
    past.unshift(textOf(row, known));
  }
  return past;
}

/** The words are read when they are needed. */
function textOf({ body, name, at }: PastRow, known: boolean): Past {
  return {
    side: known && name !== null ? { name, at: at.toISOString() } : null,
    get text() {
      const found = JSON.parse(body) as Body;
      return isSharedText(found) ? found.text : { type: 'doc' };
    },
  };
}
