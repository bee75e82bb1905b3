import type { Fragment } from 'postgres';
import { type Checkpoint, protocolVersion } from '../../shared/sync/protocol.ts';
import { isFlagged } from './people-changed.ts';
import type { SyncPorts } from './ports.ts';

/** More than this is better asked for by a pull, which is compressed and never kept waiting in memory. */
const mostRows = 20;
const mostBytes = 32 * 1024;

/** How far the feed of a person has grown since a checkpoint, and, when that is little, what is new. */
export interface News {
  personId: string;
  since: number;
  head: Checkpoint;
  /** The JSON text of a `PullAnswer` that brings the person up to the head; null when a pull has to do it. */
  page: string | null;
}

interface NewsRow {
  personId: string;
  since: number;
  seq: number;
  mark: string;
  small: boolean;
  documents: string | null;
  removed: string | null;
}

/**
 * SYNC-7, SYNC-8: what is new for several people, each since a checkpoint of their own, of one moment and by one
 * statement. There is no page for whom something has to be settled first, whose checkpoint is of another history, or
 * for whom much is new. People whose feed has not grown are left out.
 */
export async function readNews(
  { sql, clock }: Pick<SyncPorts, 'sql' | 'clock'>,
  asked: readonly { personId: string; since: Checkpoint }[],
  limit = mostRows,
): Promise<News[]> {
  const rows = await sql<NewsRow[]>`
    SELECT w.person_id AS "personId", w.since, h.seq, m.mark, new.documents, new.removed,
      new.amount IS NOT NULL AND ${isKnown(sql, sql`w.person_id`, sql`w.since`, sql`w.mark`)}
        AND NOT ${isFlagged(sql, sql`w.person_id`)} AND NOT ${hasLapsed(sql, sql`w.person_id`, clock.today())} AS small
    FROM unnest(${asked.map(({ personId }) => personId)}::uuid[], ${asked.map(({ since }) => since.seq)}::int8[],
      ${asked.map(({ since }) => since.mark)}::text[]) AS w (person_id, since, mark)
    JOIN feed_head h ON h.person_id = w.person_id AND h.seq >= w.since
    JOIN feed_mark m ON m.person_id = h.person_id AND m.seq = h.seq
    LEFT JOIN LATERAL (
      SELECT count(*) AS amount,
        string_agg(${documentJson(sql)}, ',' ORDER BY f.seq) FILTER (WHERE f.visible) AS documents,
        string_agg('"' || f.document_id || '"', ',') FILTER (WHERE NOT f.visible) AS removed
      FROM feed f LEFT JOIN document d ON f.visible AND d.id = f.document_id
      WHERE f.person_id = w.person_id AND f.seq > w.since
      HAVING coalesce(sum(octet_length(d.body)), 0) <= ${mostBytes}
    ) AS new ON h.seq - w.since <= ${Math.min(limit, mostRows)}`;
  const moment = JSON.stringify({ today: clock.today(), now: clock.now().toISOString() }).slice(1);
  return rows.map(({ personId, since, seq, mark, small, documents, removed }) => ({
    personId,
    since,
    head: { seq, mark },
    page: small
      ? `{"protocol":${protocolVersion},"startOver":false,"documents":[${documents ?? ''}],"removed":[${removed ?? ''}]` +
        `,"checkpoint":${JSON.stringify({ seq, mark })},"left":0,${moment}`
      : null,
  }));
}

type Sql = SyncPorts['sql'];

/** SYNC-12: whether the history that a checkpoint is of is this database's, as a part of a SELECT. */
export const isKnown = (sql: Sql, personId: Fragment, seq: Fragment, mark: Fragment): Fragment =>
  sql`EXISTS (SELECT FROM feed_mark k WHERE k.person_id = ${personId} AND k.seq >= ${seq} AND k.mark = ${mark})`;

/** SYNC-9: whether something that the person still has in the feed ended by its date, as a part of a SELECT. */
export const hasLapsed = (sql: Sql, personId: Fragment, today: string): Fragment =>
  sql`EXISTS (SELECT FROM feed l WHERE l.person_id = ${personId} AND l.visible AND l.until < ${today})`;

/** A `PulledDocument` as JSON text, of a row `f` of the feed and its document `d`: the body as it is stored. */
export const documentJson = (sql: Sql): Fragment => sql`
  '{"id":"' || f.document_id || '","caseId":"' || d.case_id || '","revision":"' || d.revision
    || '","at":"' || to_char(d.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","by":' || coalesce('"' || d.by_person || '"', 'null')
    || ',"until":' || coalesce('"' || f.until || '"', 'null') || ',"body":' || d.body || '}'`;
