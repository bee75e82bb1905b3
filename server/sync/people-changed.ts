import type { Fragment } from 'postgres';
import type { SyncPorts } from './ports.ts';
import { recomputeCases } from './reconcile.ts';

/** Cases worked out anew in one transaction. */
const casesAtOnce = 50;

/*
 * SYNC-10: a person who was suspended or reactivated, moved to another setting, or changed teams is flagged by the
 * database in the same transaction, wherever that is done. From its commit on nothing is sent to them before their
 * feed has been worked out anew: at their next pull, or by the job, whichever is first.
 */

/** Whether a person's feed has to be worked out anew, as a part of a SELECT. */
export function isFlagged(sql: SyncPorts['sql'], personId: Fragment): Fragment {
  return sql`EXISTS (SELECT FROM feed_repair WHERE person_id = ${personId})`;
}

/** Works a person's cases out anew, some at a time, and takes the flag away. */
export async function repairPerson(ports: SyncPorts, personId: string): Promise<void> {
  const [flag] = await ports.sql<{ since: string }[]>`
    SELECT since::text FROM feed_repair WHERE person_id = ${personId}`;
  const rows = await ports.sql<{ id: string }[]>`
    SELECT DISTINCT case_id AS id FROM feed WHERE person_id = ${personId}
    UNION SELECT id FROM hub_case WHERE parties && (
      SELECT array_agg(party) FROM (
        SELECT ${personId}::uuid AS party
        UNION SELECT setting_id FROM person WHERE id = ${personId} AND setting_id IS NOT NULL
        UNION SELECT team_id FROM team_member WHERE person_id = ${personId}) AS p)`;
  const caseIds = rows.map(({ id }) => id).sort();
  for (let at = 0; at < caseIds.length; at += casesAtOnce)
    await recomputeCases(ports, caseIds.slice(at, at + casesAtOnce));
  if (flag) await ports.sql`DELETE FROM feed_repair WHERE person_id = ${personId} AND since::text = ${flag.since}`;
}

/** Repairs everybody who is waiting for it. */
export async function repairFeeds(ports: SyncPorts): Promise<number> {
  const waiting = await ports.sql<{ person_id: string }[]>`SELECT person_id FROM feed_repair ORDER BY since`;
  for (const { person_id } of waiting) await repairPerson(ports, person_id);
  return waiting.length;
}
