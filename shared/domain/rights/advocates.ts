import type { RightOf } from '../documents/index.ts';
import { type RecordedRight, rightsOf } from './standing.ts';

/** What an advocate's recorded authority allows today: null when it has ended, `unrecorded` when none was ever recorded. */
export type AdvocateAuthority = { until: string } | null | 'unrecorded';

/**
 * N3, O7: until when an advocate may act, by the records that stand; with `scope` only those that cover it. The last one to
 * end counts. An authority that was withdrawn, or whose last day is over, gives nothing.
 */
export function advocateAuthority(
  records: readonly RecordedRight[],
  personId: string,
  today: string,
  scope?: RightOf<'advocate'>['scope'][number],
): AdvocateAuthority {
  const all = rightsOf(records, 'advocate').filter(({ body }) => body.record.advocate.personId === personId);
  if (all.length === 0) return 'unrecorded';
  const days = all
    .filter(({ body }) => body.ended === null && body.record.until >= today)
    .filter(({ body }) => scope === undefined || body.record.scope.includes(scope))
    .map(({ body }) => body.record.until);
  const until = days.toSorted().at(-1);
  return until === undefined ? null : { until };
}
