import { type Checkpoint, type PullRequest, protocolVersion } from '../../shared/sync/protocol.ts';
import { documentJson, hasLapsed, isKnown, readNews } from './news.ts';
import { isFlagged, repairPerson } from './people-changed.ts';
import type { SyncPorts } from './ports.ts';
import { settleLapsed } from './settle.ts';

/** Bytes after which an answer ends: bounds what one pull takes of the server. */
const mostBytes = 8 * 1024 * 1024;
/** How many rows are taken from the database at once. */
const rowsAtOnce = 100;

/** Takes a piece of the answer's JSON text; a promise when it can't take the next one yet. */
export type Emit = (piece: Buffer) => void | Promise<void>;

/** The beginning of a person's feed: what has to be known before its rows are sent. */
interface FeedStart {
  /** Whether this database has the history that the checkpoint is of. */
  known: boolean;
  lapsed: boolean;
  flagged: boolean;
}

/**
 * SYNC-7: what is new for this person since the checkpoint, as the JSON text of a `PullAnswer`. Bodies are passed on as
 * they are stored, never parsed. Removals are all there are after the checkpoint, whatever the limit.
 */
export async function pull(
  ports: SyncPorts,
  personId: string,
  { checkpoint, limit, only }: Pick<PullRequest, 'checkpoint' | 'limit' | 'only'>,
  emit: Emit,
): Promise<void> {
  const [news] = checkpoint && !only ? await readNews(ports, [{ personId, since: checkpoint }], limit) : [];
  if (news?.page) return emit(Buffer.from(news.page));
  const start = await begin(ports, personId, checkpoint);
  const startOver = checkpoint !== null && checkpoint.seq > 0 && !start.known;
  const since = startOver ? 0 : (checkpoint?.seq ?? 0);
  await emit(Buffer.from(`{"protocol":${protocolVersion},"startOver":${startOver},"documents":[`));
  const { head, mark, newest, removed, last } = await readPage(ports, personId, { since, limit, only }, emit);
  // An answer without documents ends the pull, whatever the feed says: a device must never ask for ever.
  const full = !only && last > 0 && last < newest;
  // The mark is of the head, not of the page's end: removals are told ahead of the page, and a database that lost them
  // is another history for this device.
  const upTo = full ? last : Math.max(head, last, since);
  const next: Checkpoint = only ? (checkpoint ?? { seq: 0, mark: '' }) : { seq: upTo, mark };
  const left = full ? await countLeft(ports, personId, last) : 0;
  const moment = { today: ports.clock.today(), now: ports.clock.now().toISOString() };
  const rest = JSON.stringify({ checkpoint: next, left, ...moment }).slice(1);
  await emit(Buffer.from(`],"removed":[${removed ?? ''}],${rest}`));
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

/** The feed of a person at one moment, besides its documents. */
interface Feed {
  head: number;
  mark: string;
  /** The number of the newest document. */
  newest: number;
  /** The ids of removed documents, as JSON text. */
  removed: string | null;
}

/** Emits documents in their order, up to the limit or so many bytes, and answers the rest of the feed at that moment. */
function readPage(
  { sql }: SyncPorts,
  personId: string,
  { since, limit, only }: { since: number; limit: number; only: PullRequest['only'] },
  emit: Emit,
): Promise<Feed & { last: number }> {
  return sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx) => {
    const [feed] = await tx<Feed[]>`
      SELECT coalesce(h.seq, 0) AS head, coalesce(m.mark, '') AS mark,
        (SELECT coalesce(max(seq), 0) FROM feed WHERE person_id = ${personId} AND visible) AS newest,
        (SELECT string_agg('"' || document_id || '"', ',') FROM feed
          WHERE person_id = ${personId} AND seq > ${since} AND NOT visible) AS removed
      FROM (SELECT ${personId}::uuid AS person_id) AS p
      LEFT JOIN feed_head h USING (person_id) LEFT JOIN feed_mark m ON m.person_id = h.person_id AND m.seq = h.seq`;
    const sent = { last: 0, bytes: 0 };
    const documents = tx`
      SELECT f.seq::text, ${documentJson(sql)} FROM feed f JOIN document d ON d.id = f.document_id
      WHERE f.person_id = ${personId} AND f.seq > ${since} AND f.visible ${only ? tx`AND d.kind = ${only}` : tx``} ORDER BY f.seq LIMIT ${limit}`.raw();
    await documents.cursor(rowsAtOnce, async (rows) => {
      await emit(joined(rows as unknown as RawRow[], sent));
      return sent.bytes < mostBytes ? undefined : sql.CLOSE;
    });
    return { ...(feed as Feed), last: sent.last };
  }) as Promise<Feed & { last: number }>;
}

/** [number in the feed, the document's JSON text], undecoded. */
type RawRow = [Buffer, Buffer];

const comma = Buffer.from(',');

function joined(rows: readonly RawRow[], sent: { last: number; bytes: number }): Buffer {
  const pieces: Buffer[] = [];
  for (const [seq, json] of rows) {
    if (sent.last > 0) pieces.push(comma);
    pieces.push(json);
    sent.bytes += json.length;
    sent.last = Number(seq.toString('latin1'));
  }
  return Buffer.concat(pieces);
}

async function countLeft({ sql }: SyncPorts, personId: string, upTo: number): Promise<number> {
  const [row] = await sql<{ left: number }[]>`
    SELECT count(*)::int4 AS left FROM feed WHERE person_id = ${personId} AND seq > ${upTo} AND visible`;
  return row?.left ?? 0;
}
