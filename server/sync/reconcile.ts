import { refreshCaseRows } from './case-rows.ts';
import { changeCases } from './change-cases.ts';
import { feedDiff, readFeeds, writeFeed } from './feed.ts';
import type { FeedHead, SyncPorts } from './ports.ts';
import { visibleTo } from './visible-to.ts';

/** What a reconciliation found and put right. */
export interface Findings {
  cases: number;
  /** Rows that showed a document to somebody who may not see it. */
  shownWrongly: number;
  /** Rows that were missing or had a wrong last day. */
  missing: number;
}

const nothing: Findings = { cases: 0, shownWrongly: 0, missing: 0 };

/** Works the feeds of some cases out anew and stores what differs, in one transaction. */
export async function recomputeCases(ports: SyncPorts, caseIds: readonly string[]): Promise<Findings> {
  const heads: FeedHead[] = [];
  const findings = await changeCases(ports, { caseIds }, async ({ tx, cases, today, now }) => {
    const stored = await readFeeds(tx, [...cases.keys()]);
    const none = new Set<string>();
    const rows = [...cases.values()].flatMap(({ caseId, state }) =>
      feedDiff(caseId, stored.get(caseId) ?? new Map(), visibleTo(state, today), none),
    );
    await refreshCaseRows(tx, [...cases.values()], null);
    heads.push(...(await writeFeed(tx, rows, new Date(now))));
    const shownWrongly = rows.filter(({ visible }) => !visible).length;
    return { cases: cases.size, shownWrongly, missing: rows.length - shownWrongly };
  });
  ports.wake.tell(heads);
  return findings;
}

/** SYNC-11: works all feeds out anew, some cases at a time, repairs them and says what it found. */
export async function reconcile(ports: SyncPorts, casesAtOnce = 100): Promise<Findings> {
  let [findings, after] = [nothing, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const rows = await ports.sql<{ id: string }[]>`
      SELECT id FROM hub_case WHERE id > ${after} ORDER BY id LIMIT ${casesAtOnce}`;
    const last = rows.at(-1);
    if (!last) return findings;
    findings = add(
      findings,
      await recomputeCases(
        ports,
        rows.map(({ id }) => id),
      ),
    );
    after = last.id;
  }
}

const add = (one: Findings, other: Findings): Findings => ({
  cases: one.cases + other.cases,
  shownWrongly: one.shownWrongly + other.shownWrongly,
  missing: one.missing + other.missing,
});
