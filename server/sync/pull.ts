import { type Checkpoint, protocolVersion } from '../../shared/sync/protocol.ts';
import { documentJson, hasLapsed, isKnown, readNews } from './news.ts';
import { isFlagged, repairPerson } from './people-changed.ts';
import type { SyncPorts } from './ports.ts';
import { settleLapsed } from './settle.ts';

/** How many rows are taken from the database at once: bounds the memory of a first sync. */
const rowsAtOnce = 100;

/** The beginning of a person's feed: what has to be known before its rows are sent. */
interface FeedStart {
  /** Whether this database has the history that the checkpoint is of. */
  known: boolean;
  lapsed: boolean;
  flagged: boolean;
}

/**
 * SYNC-7: what is new for this person since the checkpoint, as the pieces of a JSON text. Bodies are passed on as they
 * are stored, never parsed. Removals are all there are after the checkpoint, whatever the limit. One statement reads
 * them, so that they are of one moment.
 */
export async function* pull(
  ports: SyncPorts,
  personId: string,
  { checkpoint, limit }: { checkpoint: Checkpoint | null; limit: number },
): AsyncGenerator<Uint8Array> {
  const [news] = checkpoint ? await readNews(ports, [{ personId, since: checkpoint }], limit) : [];
  if (news?.page) return yield bytes(news.page);
  const start = await begin(ports, personId, checkpoint);
  const startOver = checkpoint !== null && checkpoint.seq > 0 && !start.known;
  const since = startOver ? 0 : (checkpoint?.seq ?? 0);
  yield bytes(`{"protocol":${protocolVersion},"startOver":${startOver},"documents":[`);
  const sent = { documents: 0, last: since, head: since, mark: '', removed: [] as Buffer[] };
  for await (const rows of readRows(ports, personId, since, limit)) {
    const pieces = takeRows(rows, sent);
    if (pieces.length > 0) yield Buffer.concat(pieces);
  }
  const full = sent.documents >= limit;
  yield* ending(ports, personId, { ...sent, upTo: full ? sent.last : Math.max(sent.head, sent.last), full });
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

/** [seq as text, kind of row, the document's JSON, the removed id or the head's mark], undecoded. */
type RawRow = [Buffer, Buffer, Buffer];

/** Documents in their order up to the limit, all removals, and the head of the feed at that moment with its mark. */
function readRows(ports: SyncPorts, personId: string, since: number, limit: number): AsyncIterable<RawRow[]> {
  const query = ports.sql`
    (SELECT seq::text, 'd', ${documentJson(ports.sql)}
      FROM feed f JOIN document d ON d.id = f.document_id
      WHERE f.person_id = ${personId} AND f.seq > ${since} AND f.visible ORDER BY f.seq LIMIT ${limit})
    UNION ALL
    SELECT '', 'r', '"' || document_id || '"' FROM feed
      WHERE person_id = ${personId} AND seq > ${since} AND NOT visible
    UNION ALL
    SELECT seq::text, 'h', coalesce((SELECT mark FROM feed_mark m WHERE m.person_id = h.person_id AND m.seq >= h.seq LIMIT 1), '')
      FROM feed_head h WHERE person_id = ${personId}`.raw();
  return query.cursor(rowsAtOnce) as unknown as AsyncIterable<RawRow[]>;
}

const comma = Buffer.from(',');
const documentRow = 'd'.charCodeAt(0);
const removedRow = 'r'.charCodeAt(0);

function takeRows(
  rows: readonly RawRow[],
  sent: { documents: number; last: number; head: number; mark: string; removed: Buffer[] },
): Buffer[] {
  const pieces: Buffer[] = [];
  for (const [seq, kind, json] of rows) {
    if (kind[0] === documentRow) {
      if (sent.documents > 0) pieces.push(comma);
      pieces.push(json);
      sent.documents += 1;
      sent.last = Number(seq.toString('latin1'));
    } else if (kind[0] === removedRow) sent.removed.push(Buffer.from(json));
    else [sent.head, sent.mark] = [Number(seq.toString('latin1')), json.toString('utf8')];
  }
  return pieces;
}

/**
 * The mark is of the head, not of the page's end: removals are told ahead of the page, and a database that lost them is
 * another history for this device.
 */
async function* ending(
  ports: SyncPorts,
  personId: string,
  sent: { removed: readonly Buffer[]; mark: string; upTo: number; full: boolean },
): AsyncGenerator<Uint8Array> {
  const checkpoint: Checkpoint = { seq: sent.upTo, mark: sent.mark };
  const left = sent.full ? await countLeft(ports, personId, sent.upTo) : 0;
  const clock = { today: ports.clock.today(), now: ports.clock.now().toISOString() };
  const rest = JSON.stringify({ checkpoint, left, ...clock }).slice(1);
  yield bytes(`],"removed":[${sent.removed.map((id) => id.toString('latin1')).join(',')}],${rest}`);
}

async function countLeft({ sql }: SyncPorts, personId: string, upTo: number): Promise<number> {
  const [row] = await sql<{ left: number }[]>`
    SELECT count(*)::int4 AS left FROM feed WHERE person_id = ${personId} AND seq > ${upTo} AND visible`;
  return row?.left ?? 0;
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
