import { coordinates, partsOf } from '../access/index.ts';
import {
  type AuthorityRecord,
  type AuthorityRecordBody,
  type AuthorityRecordOf,
  type DocumentRule,
  ofKind,
  type Refusal,
  type RuleContext,
  refuse,
} from '../documents/index.ts';
import { type Dates, noEvidence, wrongCorrection, wrongDates } from './checks.ts';

/**
 * N8: whoever co-ordinates the case records what a panel advised, the commissioner's agreement to section G and their
 * answer, a placement or a personal budget with what it costs. An answer is added once; nothing else of a record changes.
 * Refuses: not-allowed, never-changes, incomplete, invalid, date-in-future, unknown-file, not-found, each with its `field`;
 * changed-meanwhile (answered or corrected before).
 */
export const recordForAuthority: DocumentRule<'authority-record'> = ({ documentId, before, body }, context) => {
  const { state, actor, today } = context;
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const by = { recordedBy: { personId: actor.personId, name: actor.name }, recordedOn: today };
  const refusal = before ? wrongAnswer(documentId, before, body, context) : wrongRecord(body, context);
  if (refusal) return refusal;
  const next: AuthorityRecordBody = before
    ? { ...before, record: withAnswer(before.record, body.record, by) }
    : { ...body, record: withAnswer(body.record, body.record, by), ...by };
  return {
    ok: true,
    documents: [{ id: documentId, caseId: state.caseId, kind: 'authority-record', body: next }],
    events: [],
  };
};

type Agreement = AuthorityRecordOf<'health agreement'>;
type By = Pick<NonNullable<Agreement['answer']>, 'recordedBy' | 'recordedOn'>;

function withAnswer(record: AuthorityRecord, answered: AuthorityRecord, by: By): AuthorityRecord {
  if (record.type !== 'health agreement' || answered.type !== 'health agreement' || !answered.answer) return record;
  return { ...record, answer: { ...answered.answer, ...by } };
}

function wrongAnswer(
  documentId: string,
  before: AuthorityRecordBody,
  { record }: AuthorityRecordBody,
  { state, today }: RuleContext,
): Refusal | null {
  const asked = before.record;
  if (asked.type !== 'health agreement' || record.type !== 'health agreement') return refuse('never-changes');
  if (ofKind(state, 'authority-record').some(({ facts }) => facts.replaces?.recordId === documentId))
    return refuse('changed-meanwhile');
  if (asked.answer) return refuse('changed-meanwhile');
  return record.answer === null ? refuse('never-changes') : wrongAnswerDay({ ...asked, answer: record.answer }, today);
}

function wrongAnswerDay({ askedOn, answer }: Agreement, today: string): Refusal | null {
  if (answer && answer.on > today) return refuse('date-in-future', { field: 'answeredOn' });
  return answer && answer.on < askedOn ? refuse('invalid', { field: 'answeredOn' }) : null;
}

function wrongRecord({ record, evidence, replaces }: AuthorityRecordBody, context: RuleContext): Refusal | null {
  const { state, today } = context;
  const [found] = ofKind(state, 'case');
  if (!found) return refuse('not-found');
  return (
    wrongDates(datesOf(record), found.facts.child.birthDate, today) ??
    wrongSums(record) ??
    (record.type === 'health agreement' ? wrongAnswerDay(record, today) : null) ??
    // Who agreed to a placement or budget is part of its record; what a panel or the commissioner said is shown by a paper.
    (record.type === 'placement' || record.type === 'personal budget' ? null : noEvidence(evidence, state)) ??
    wrongCorrection('authority-record', { type: record.type, replaces }, state)
  );
}

/** A placement or budget may begin in the future: it is agreed before it begins. */
function datesOf(record: AuthorityRecord): Dates {
  if (record.type === 'panel') return { past: { on: record.on } };
  if (record.type === 'health agreement') return { past: { askedOn: record.askedOn } };
  return { past: {}, from: record.from, until: record.until };
}

function wrongSums(record: AuthorityRecord): Refusal | null {
  if (record.type === 'placement') {
    const { education, health, socialCare } = record.funding;
    return education + health + socialCare === 100 ? null : refuse('invalid', { field: 'funding' });
  }
  if (record.type === 'personal budget' && record.directPaymentPence > record.pence)
    return refuse('invalid', { field: 'directPayment' });
  return null;
}

/** What a placement costs in a year, in pence. */
export const yearlyPence = ({ cost }: AuthorityRecordOf<'placement'>): number =>
  cost.per === 'week' ? cost.pence * cost.weeks : cost.pence;
