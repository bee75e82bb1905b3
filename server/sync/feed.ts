import { randomBytes } from 'node:crypto';
import type { Db, FeedHead } from './ports.ts';
import type { Visible } from './visible-to.ts';

/** One row of the feed as it is, or as it is to be. */
export interface FeedRow {
  personId: string;
  documentId: string;
  caseId: string;
  visible: boolean;
  until: string | null;
}

/** The rows that one case has in the feed, by person and document. */
export type CaseFeed = ReadonlyMap<string, FeedRow>;

const keyOf = (row: { personId: string; documentId: string }): string => row.personId + row.documentId;

/** Reads the feed rows of cases whose row is locked. */
export async function readFeeds(db: Db, caseIds: readonly string[]): Promise<Map<string, CaseFeed>> {
  const feeds = new Map(caseIds.map((caseId) => [caseId, new Map<string, FeedRow>()]));
  if (caseIds.length === 0) return feeds;
  const rows = await db<FeedRow[]>`
    SELECT person_id AS "personId", document_id AS "documentId", case_id AS "caseId", visible, until
    FROM feed WHERE case_id = ANY(${caseIds as string[]}::uuid[])`;
  for (const row of rows) feeds.get(row.caseId)?.set(keyOf(row), row);
  return feeds;
}

/**
 * SYNC-2: what has to be written so that the feed says what `visible` says, with a new place in the feed for each
 * document that changed. Nothing for rows that stand as they should.
 */
export function feedDiff(
  caseId: string,
  stored: CaseFeed,
  visible: readonly Visible[],
  changed: ReadonlySet<string>,
): FeedRow[] {
  const rows: FeedRow[] = [];
  const still = new Set<string>();
  for (const one of visible) {
    const key = keyOf(one);
    still.add(key);
    const before = stored.get(key);
    if (!before?.visible || before.until !== one.until || changed.has(one.documentId))
      rows.push({ ...one, caseId, visible: true });
  }
  for (const [key, row] of stored)
    if (row.visible && !still.has(key)) rows.push({ ...row, visible: false, until: null });
  return rows;
}

/**
 * Writes feed rows as the last thing before the commit (SYNC-3). The upsert locks the heads in order of person and
 * gives out their next numbers, so that numbers are committed in their order; a random mark goes with each (SYNC-12).
 * Of several rows for the same person and document the last counts.
 */
export async function writeFeed(db: Db, rows: readonly FeedRow[], now: Date): Promise<FeedHead[]> {
  const last = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
  if (last.length === 0) return [];
  const mark = randomBytes(12).toString('base64url');
  return db<FeedHead[]>`
    WITH row AS (
      SELECT *, row_number() OVER (PARTITION BY person_id ORDER BY place DESC) - 1 AS back
      FROM unnest(
        ${last.map((row) => row.personId)}::uuid[], ${last.map((row) => row.documentId)}::uuid[],
        ${last.map((row) => row.caseId)}::uuid[], ${last.map((row) => (row.visible ? 'visible' : 'gone'))}::text[],
        ${last.map((row) => row.until)}::date[]
      ) WITH ORDINALITY AS r (person_id, document_id, case_id, sight, until, place)
    ), head AS (
      INSERT INTO feed_head AS h (person_id, seq)
      SELECT person_id, count(*) FROM row GROUP BY person_id ORDER BY person_id
      ON CONFLICT (person_id) DO UPDATE SET seq = h.seq + excluded.seq
      RETURNING h.person_id, h.seq
    ), marked AS (
      INSERT INTO feed_mark (person_id, seq, mark, at) SELECT person_id, seq, ${mark}, ${now} FROM head
    ), written AS (
      INSERT INTO feed (person_id, document_id, case_id, seq, visible, until)
      SELECT row.person_id, row.document_id, row.case_id, head.seq - row.back, row.sight = 'visible', row.until
      FROM row JOIN head USING (person_id)
      ON CONFLICT (person_id, document_id) DO UPDATE
        SET case_id = excluded.case_id, seq = excluded.seq, visible = excluded.visible, until = excluded.until
    )
    SELECT person_id AS "personId", seq FROM head`;
}
