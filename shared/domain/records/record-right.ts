import { coordinates, partsOf } from '../access/index.ts';
import {
  type DocumentRule,
  ofKind,
  type Refusal,
  type RightOf,
  type RightsRecord,
  type RightsRecordBody,
  type RuleContext,
  refuse,
} from '../documents/index.ts';
import { type RecordedRight, rightsOf } from '../rights/index.ts';
import { rightsPassOn } from '../statute/index.ts';
import { type Dates, noEvidence, wrongCorrection, wrongDates } from './checks.ts';

/**
 * N3: whoever co-ordinates the case records a consent, parental responsibility, an advocate's authority, a capacity decision
 * or a disclosure, also offline, and later that it ended. Nothing else of a record changes: a correction is a record of its
 * own. Asking for advice waits for no consent, since the law commands it (reg 6): consent is recorded beside it.
 * Refuses: not-allowed, never-changes, incomplete, invalid, date-in-future, not-yet, unknown-file, not-found, each with its
 * `field`; changed-meanwhile (corrected or ended before).
 */
export const recordRight: DocumentRule<'rights-record'> = ({ documentId, before, body }, context) => {
  const { state, actor, today } = context;
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const by = { personId: actor.personId, name: actor.name };
  const refusal = before ? wrongEnd(documentId, before, body, context) : wrongRecord(body, context);
  if (refusal) return refusal;
  const ended = body.ended && { ...body.ended, by, recordedOn: today };
  const next: RightsRecordBody = before ? { ...before, ended } : { ...body, ended, recordedBy: by, recordedOn: today };
  return {
    ok: true,
    documents: [{ id: documentId, caseId: state.caseId, kind: 'rights-record', body: next }],
    events: [],
  };
};

function wrongEnd(
  documentId: string,
  before: RightsRecordBody,
  { ended }: RightsRecordBody,
  { state, today }: RuleContext,
): Refusal | null {
  if (before.ended || ofKind(state, 'rights-record').some(({ facts }) => facts.replaces?.recordId === documentId))
    return refuse('changed-meanwhile');
  return ended === null ? refuse('never-changes') : wrongEndDay(before.record, ended, today);
}

function wrongEndDay(
  record: RightsRecord,
  { on, reason }: NonNullable<RightsRecordBody['ended']>,
  today: string,
): Refusal | null {
  if (on > today) return refuse('date-in-future', { field: 'endedOn' });
  if (on < beginsOn(record)) return refuse('invalid', { field: 'endedOn' });
  return reason.trim() === '' ? refuse('incomplete', { field: 'reason' }) : null;
}

/** The first day of what is recorded. */
export const beginsOn = (record: RightsRecord): string => ('from' in record ? record.from : record.on);

function wrongRecord(body: RightsRecordBody, { state, today }: RuleContext): Refusal | null {
  const [found] = ofKind(state, 'case');
  if (!found) return refuse('not-found');
  const { birthDate } = found.facts.child;
  const { record, replaces, ended } = body;
  return (
    wrongDates(datesOf(record), birthDate, today) ??
    wrongSense(record, birthDate, partsOf(state).rights) ??
    noEvidence(body.evidence, state) ??
    // Recorded and ended on a device before either was sent.
    (ended && wrongEndDay(record, ended, today)) ??
    wrongCorrection('rights-record', { type: record.type, replaces }, state)
  );
}

function datesOf(record: RightsRecord): Dates {
  const begin = beginsOn(record);
  const past: Record<string, string> = 'from' in record ? { from: begin } : { on: begin };
  return { past, from: begin, ...('until' in record ? { until: record.until } : {}) };
}

function wrongSense(record: RightsRecord, birthDate: string, records: readonly RecordedRight[]): Refusal | null {
  if (record.type === 'capacity') return wrongCapacity(record, birthDate);
  if (record.type === 'consent') return notTheirs(record, birthDate, records);
  return null;
}

/** Before the end of compulsory school age the parent decides; capacity is decided upon from then. */
function wrongCapacity({ on, outcome, representative }: RightOf<'capacity'>, birthDate: string): Refusal | null {
  if (on < rightsPassOn(birthDate)) return refuse('not-yet', { field: 'on' });
  return outcome === 'has capacity' && representative ? refuse('invalid', { field: 'representative' }) : null;
}

/** Whose consent it is to give on its day: a child's or parent's before the rights pass, afterwards the young person's. */
function notTheirs(
  { as, on }: RightOf<'consent'>,
  birthDate: string,
  records: readonly RecordedRight[],
): Refusal | null {
  const passed = on >= rightsPassOn(birthDate);
  if (passed && (as === 'parent' || as === 'child')) return refuse('invalid', { field: 'as' });
  if (!passed && as !== 'parent' && as !== 'child') return refuse('not-yet', { field: 'as' });
  const lacks = rightsOf(records, 'capacity').some(({ body }) => body.record.outcome === 'lacks capacity');
  return as === 'representative' && !lacks ? refuse('incomplete', { field: 'as' }) : null;
}
