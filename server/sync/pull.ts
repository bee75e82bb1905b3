import { type Checkpoint, protocolVersion } from '../../shared/sync/protocol.ts';
import { documentJson, hasLapsed, isKnown, readNews } from './news.ts';
import { isFlagged, repairPerson } from './people-changed.ts';
import type { SyncPorts } from './ports.ts';
import { settleLapsed } from './settle.ts';

/** Bytes of bodies after which an answer ends: bounds what a first sync takes of the server's memory. */
const mostBytes = 2 * 1024 * 1024;

/** The beginning of a person's feed: what has to be known before its rows are sent. */
interface FeedStart {
  /** Whether this database has the history that the checkpoint is of. */
  known: boolean;
  lapsed: boolean;
  flagged: boolean;
}

/**
 * SYNC-7: what is new for this person since the checkpoint, as the JSON text of a `PullAnswer`. Bodies are passed on as
 * they are stored, never parsed. Removals are all there are after the checkpoint, whatever the limit. One statement reads
 * them, so that they are of one moment; nothing is held open while a slow device takes the answer in.
 */
export async function pull(
  ports: SyncPorts,
  personId: string,
  { checkpoint, limit }: { checkpoint: Checkpoint | null; limit: number },
): Promise<Buffer> {
  const [news] = checkpoint ? await readNews(ports, [{ personId, since: checkpoint }], limit) : [];
  if (news?.page) return Buffer.from(news.page);
  const start = await begin(ports, personId, checkpoint);
  const startOver = checkpoint !== null && checkpoint.seq > 0 && !start.known;
  const since = startOver ? 0 : (checkpoint?.seq ?? 0);
  const found = takeRows(await readRows(ports, personId, since, limit));
  // An answer without documents ends the pull, whatever the feed says: a device must never ask for ever.
  const full = found.documents.length > 0 && found.last < found.newest;
  const upTo = full ? found.last : Math.max(found.head, found.last, since);
  // The mark is of the head, not of the page's end: removals are told ahead of the page, and a database that lost them
  // is another history for this device.
  const next: Checkpoint = { seq: upTo, mark: found.mark };
  const left = full ? await countLeft(ports, personId, upTo) : 0;
  const moment = { today: ports.clock.today(), now: ports.clock.now().toISOString() };
  return Buffer.concat([
    Buffer.from(`{"protocol":${protocolVersion},"startOver":${startOver},"documents":[`),
    ...found.documents,
    Buffer.from(
      `],"removed":[${found.removed.join(',')}],${JSON.stringify({ checkpoint: next, left, ...moment }).slice(1)}`,
    ),
  ]);
}

/** Settles what has lapsed, and works out anew what a change of the person has made uncertain, before anything is sent. */
async function begin(ports: SyncPorts, personId: string, checkpoint: Checkpoint | null): Promise<FeedStart> {
  const start = await readStart(ports, personId, checkpoint);
  if (start.flagged) await repairPerson(ports, personId);
  if (start.lapsed) await settleLapsed(ports, personId);
  return start.flagged || start.lapsed ? readStart(ports, personId, checkpoint) : start;
}

async function readStart(ports: SyncPorts, personId: string, checkpoint: Checkpoint | null): Promise<FeedStart> {
  const { sql } = ports;
  const person = sql`${personId}`;
  const [row] = await sql<FeedStart[]>`
    SELECT ${isKnown(sql, person, sql`${checkpoint?.seq ?? 0}`, sql`${checkpoint?.mark ?? ''}`)} AS known,
      ${hasLapsed(sql, person, ports.clock.today())} AS lapsed, ${isFlagged(sql, person)} AS flagged`;
  return row as FeedStart;
}

/** [kind of row, its number in the feed, its JSON text or mark], undecoded. */
type RawRow = [Buffer, Buffer, Buffer];

/**
 * Documents in their order, up to the limit or so many bytes, but one at least; all removals; the newest number of a
 * document; and the head of the feed with its mark.
 */
async function readRows({ sql }: SyncPorts, personId: string, since: number, limit: number): Promise<RawRow[]> {
  const rows = await sql`
    (SELECT 'document', seq::text, ${documentJson(sql, sql`page`, sql`page`)} FROM (
        SELECT f.document_id, f.seq, f.until, d.case_id, d.revision, d.at, d.by_person, d.body,
          sum(octet_length(d.body)) OVER (ORDER BY f.seq) - octet_length(d.body) AS before
        FROM feed f JOIN document d ON d.id = f.document_id
        WHERE f.person_id = ${personId} AND f.seq > ${since} AND f.visible ORDER BY f.seq LIMIT ${limit}) AS page
      WHERE before < ${mostBytes} ORDER BY seq)
    UNION ALL
    SELECT 'removed', '', '"' || document_id || '"' FROM feed
      WHERE person_id = ${personId} AND seq > ${since} AND NOT visible
    UNION ALL
    SELECT 'newest', coalesce(max(seq), 0)::text, '' FROM feed WHERE person_id = ${personId} AND visible
    UNION ALL
    SELECT 'head', seq::text, coalesce((SELECT mark FROM feed_mark m WHERE m.person_id = h.person_id AND m.seq >= h.seq LIMIT 1), '')
      FROM feed_head h WHERE person_id = ${personId}`.raw();
  return rows as unknown as RawRow[];
}

const comma = Buffer.from(',');

function takeRows(rows: readonly RawRow[]) {
  const found = { documents: [] as Buffer[], removed: [] as string[], last: 0, newest: 0, head: 0, mark: '' };
  for (const [kind, seq, json] of rows)
    switch (kind.toString('latin1')) {
      case 'document':
        if (found.documents.length > 0) found.documents.push(comma);
        found.documents.push(json);
        found.last = Math.max(found.last, Number(seq.toString('latin1')));
        break;
      case 'removed':
        found.removed.push(json.toString('latin1'));
        break;
      case 'newest':
        found.newest = Number(seq.toString('latin1'));
        break;
      case 'head':
        [found.head, found.mark] = [Number(seq.toString('latin1')), json.toString('utf8')];
    }
  return found;
}

async function countLeft({ sql }: SyncPorts, personId: string, upTo: number): Promise<number> {
  const [row] = await sql<{ left: number }[]>`
    SELECT count(*)::int4 AS left FROM feed WHERE person_id = ${personId} AND seq > ${upTo} AND visible`;
  return row?.left ?? 0;
}
