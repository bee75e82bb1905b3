import { type CaseState, ofKind, type RightOf, type RightsRecord, type RightsRecordBody } from '../documents/index.ts';

/** One record with its id; the facts of a record are the whole of it. */
export interface RecordedRight<T extends RightsRecord['type'] = RightsRecord['type']> {
  id: string;
  body: Omit<RightsRecordBody, 'record'> & { record: RightOf<T> };
}

/** The records of a case that no later one corrects; those that have ended too. */
export function uncorrectedRights(state: CaseState): RecordedRight[] {
  const all = ofKind(state, 'rights-record');
  const replaced = new Set(all.map(({ facts }) => facts.replaces?.recordId));
  return all.filter(({ id }) => !replaced.has(id)).map(({ id, facts }) => ({ id, body: facts }));
}

/** Those of one type. */
export const rightsOf = <T extends RightsRecord['type']>(
  records: readonly RecordedRight[],
  type: T,
): RecordedRight<T>[] => records.filter(({ body }) => body.record.type === type) as unknown as RecordedRight<T>[];

/** The last day a record was made for; null when it has no end of its own. */
export const lastDayOf = (record: RightsRecord): string | null => ('until' in record ? record.until : null);

/** Whether a record holds on a day: it has not been ended, nor is its time over (O7). */
export const holdsOn = ({ ended, record }: Pick<RightsRecordBody, 'ended' | 'record'>, day: string): boolean =>
  ended === null && (lastDayOf(record) ?? day) >= day;
