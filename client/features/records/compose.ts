import {
  type AuthorityRecordBody,
  authorityRecordSchema,
  type Evidence,
  ofKind,
  type RefusalCode,
  type RightsRecordBody,
  type RuleContext,
  refusalWords,
  rightsRecordSchema,
} from '../../../shared/domain/documents/index.ts';
import { recordForAuthority, recordRight } from '../../../shared/domain/records/index.ts';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { answerTo, assemble, type Known, type Typed } from './field.ts';
import { idOf } from './fields.tsx';
import { type RecordType, recordForms } from './forms.ts';

export type RecordBody = RightsRecordBody | AuthorityRecordBody;

export interface Drafted {
  type: RecordType;
  typed: Typed;
  known: Known;
  evidence: Evidence;
  /** What it corrects, and why; null for a record of its own. */
  replaces: RecordBody['replaces'];
}

/** What is not filled in yet, each with its field and what to do. */
export function missingIn({ type, typed, known, evidence, replaces }: Drafted): FormProblem[] {
  const form = recordForms[type];
  const missing = form
    .fields(typed)
    .filter((field) => answerTo(field, typed, known) === undefined)
    .map((field) => ({ field: idOf(field.key), words: field.missing ?? 'Fill this in' }));
  if (form.evidence && evidence.fileId === null && evidence.note.trim() === '')
    missing.push({ field: idOf('evidence'), words: 'Add a file, or say what was seen and where it is kept' });
  if (replaces && replaces.why.trim() === '') missing.push({ field: idOf('why'), words: 'Say what was wrong' });
  return missing;
}

/** The document that the form makes; null when it does not fit its schema. Who records it, and when, the rule says. */
export function bodyFrom(draft: Drafted, context: RuleContext): RecordBody | null {
  const form = recordForms[draft.type];
  const fields = form.fields(draft.typed);
  const record = finished(draft.type, { type: draft.type, ...assemble(fields, draft.typed, draft.known) }, context);
  const { actor, today } = context;
  const body = {
    kind: form.kind,
    record,
    evidence: { ...draft.evidence, note: draft.evidence.note.trim() },
    recordedOn: today,
    recordedBy: { personId: actor.personId, name: actor.name },
    replaces: draft.replaces,
    ...(form.kind === 'rights-record' ? { ended: null } : {}),
  };
  const parsed = (form.kind === 'rights-record' ? rightsRecordSchema : authorityRecordSchema).safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** What a form does not ask in the shape in which it is kept. */
function finished(type: RecordType, record: Record<string, unknown>, { state }: RuleContext): unknown {
  if (type === 'capacity') {
    const representative = record.representative as { as: string } | undefined;
    return { ...record, representative: representative && representative.as !== 'none' ? representative : null };
  }
  if (type === 'health agreement') {
    const drafts = ofKind(state, 'plan').filter(({ facts }) => facts.status === 'draft');
    const version = Math.max(0, ...drafts.map(({ facts }) => facts.version));
    return { ...record, draftVersion: version || null, answer: null };
  }
  if (type === 'placement')
    return { ...record, residential: record.residential === 'true', cost: { weeks: 1, ...(record.cost as object) } };
  return record;
}

/** What the rule says to the document before it is kept, by field; nothing when it takes it. */
export function refusedBy(
  body: RecordBody,
  { documentId, before }: { documentId: string; before: RecordBody | null },
  context: RuleContext,
): FormProblem[] {
  const ruling =
    body.kind === 'rights-record'
      ? recordRight({ documentId, before: before as RightsRecordBody | null, body }, context)
      : recordForAuthority({ documentId, before: before as AuthorityRecordBody | null, body }, context);
  return ruling.ok ? [] : [problemOf(ruling.code, ruling.detail?.field ?? '')];
}

const fieldIds: Record<string, string> = {
  representative: 'representative.as',
  funding: 'funding.education',
  directPayment: 'directPaymentPence',
  answeredOn: 'on',
  endedOn: 'on',
  replaces: 'why',
};

const wordsFor: Record<string, string> = {
  'invalid until': 'The last day is before the first',
  'invalid on': 'The date is before the child was born. Check the year',
  'invalid from': 'The date is before the child was born. Check the year',
  'invalid as':
    'On that day the rights had passed to the young person: the young person, or who decides for them, consents',
  'not-yet as': 'On that day the rights were the parent’s: a parent or the child consents',
  'incomplete as': 'First record the decision that the young person lacks capacity for it',
  'not-yet on': 'On that day the rights were still the parent’s: capacity is decided upon after compulsory school age',
  'invalid representative': 'Somebody who has capacity decides for themselves',
  'invalid funding': 'The shares have to be 100 per cent together',
  'invalid directPayment': 'The direct payment cannot be more than the whole amount',
  'invalid endedOn': 'The date is before it began',
  'invalid answeredOn': 'The date is before they were asked',
  'incomplete evidence': 'Add a file, or say what was seen and where it is kept',
};

/** Where a refusal belongs in the form, and what to do about it there. */
export function problemOf(code: RefusalCode, field: string): FormProblem {
  const words = wordsFor[`${code} ${field}`] ?? refusalWords[code];
  return { field: idOf(fieldIds[field] ?? (field || 'form')), words };
}
