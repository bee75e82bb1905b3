import { type FeedRow, writeFeed } from './feed.ts';
import type { FeedHead, SyncPorts } from './ports.ts';

/**
 * SYNC-9: turns this person's rows whose last day has passed into removals, so that an end date takes effect at the
 * next contact even when nothing else ran. Only the person's own head is locked, and after it the rows: a case write
 * in between has the same order and sees to the same rows.
 */
export async function settleLapsed(ports: SyncPorts, personId: string): Promise<FeedHead[]> {
  const [today, now] = [ports.clock.today(), ports.clock.now()];
  return ports.sql.begin(async (tx) => {
    await tx`SELECT seq FROM feed_head WHERE person_id = ${personId} FOR UPDATE`;
    const rows = await tx<FeedRow[]>`
      SELECT person_id AS "personId", document_id AS "documentId", case_id AS "caseId", false AS visible, NULL AS until
      FROM feed WHERE person_id = ${personId} AND visible AND until < ${today}`;
    return writeFeed(tx, rows, now);
  });
}
