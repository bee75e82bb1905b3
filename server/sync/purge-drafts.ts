import { lockCases } from './case-rows.ts';
import type { SyncPorts } from './ports.ts';

/** The husk of a deleted draft stays for so long, so that every device of its author has let go of it before. */
const keptDays = 30;
/** Rows in one transaction. */
const atOnce = 200;

/**
 * R2: what was deleted goes for good: the row of a request that was never sent, with its document, its earlier words and
 * its files. A row with anything else in it stays. Answers how many went. The removals in feeds stay: they hold ids alone.
 */
export async function purgeDeletedDrafts({ sql, clock }: Pick<SyncPorts, 'sql' | 'clock'>): Promise<number> {
  const before = new Date(clock.now().getTime() - keptDays * 86_400_000);
  return sql.begin(async (tx) => {
    const husks = await tx<{ id: string }[]>`
      SELECT c.id FROM hub_case c JOIN document d ON d.case_id = c.id AND d.kind = 'request'
      WHERE c.stage = '' AND c.request_state IS NULL AND d.facts->>'state' = 'deleted' AND d.at < ${before}
        AND NOT EXISTS (SELECT FROM document o WHERE o.case_id = c.id AND o.kind NOT IN ('request', 'file'))
      ORDER BY c.id LIMIT ${atOnce}`;
    const ids = [
      ...(await lockCases(
        tx,
        husks.map(({ id }) => id),
      )),
    ];
    if (ids.length === 0) return 0;
    await tx`DELETE FROM file_bytes WHERE case_id = ANY(${ids}::uuid[])`;
    await tx`DELETE FROM document_revision WHERE case_id = ANY(${ids}::uuid[])`;
    await tx`DELETE FROM document WHERE case_id = ANY(${ids}::uuid[])`;
    await tx`DELETE FROM hub_case WHERE id = ANY(${ids}::uuid[])`;
    return ids.length;
  });
}
