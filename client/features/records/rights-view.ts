import type { RightsRecord } from '../../../shared/domain/documents/index.ts';
import {
  advocateAuthority,
  type ConsentState,
  consentState,
  holdsOn,
  type RecordedRight,
  rightsHolder,
  rightsOf,
  uncorrectedRights,
} from '../../../shared/domain/rights/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { dateWords } from '../../ui/dates.ts';
import type { CaseView } from '../cases/index.ts';
import { heldOf, heldState } from './held.ts';
import type { RecordRow } from './record-list.tsx';
import { rightWords } from './words.ts';

/** The groups in which records about consent and rights are read. */
export const rightGroups: readonly { type: RightsRecord['type']; title: string; record: string }[] = [
  { type: 'consent', title: 'Consent', record: 'Record consent' },
  { type: 'responsibility', title: 'Parental responsibility', record: 'Record parental responsibility' },
  { type: 'advocate', title: 'Advocates', record: 'Record an advocate’s authority' },
  { type: 'capacity', title: 'Capacity', record: 'Record a decision about capacity' },
  { type: 'disclosure', title: 'Disclosed without consent', record: 'Record a disclosure' },
];

type RightDocument = LocalDocument<'rights-record'>;

/** The records that no later one corrects, as this reader holds them. */
export const rightsIn = (documents: readonly LocalDocument[], caseId: string): RecordedRight[] =>
  uncorrectedRights(heldState(documents, caseId));

/** Every record of one type: those that hold, then those that are over or were corrected. */
export function rowsOf(
  documents: readonly LocalDocument[],
  type: RightsRecord['type'],
  { caseId, today, manages }: { caseId: string; today: string; manages: boolean },
): { current: RecordRow[]; former: RecordRow[] } {
  const all = heldOf(documents, 'rights-record').filter(({ body }) => body.record.type === type);
  const rows = all
    .toSorted((one, other) => beginOf(other).localeCompare(beginOf(one)))
    .map((document): RecordRow => {
      const over = howOver(document, all, today);
      const base = `/cases/${caseId}/record`;
      const canEnd = type !== 'capacity';
      const end = {
        href: `${base}/end/${document.id}`,
        label: type === 'consent' ? 'Record that it was withdrawn' : 'Record that it has ended',
      };
      const actions = manages && over === null ? [{ href: `${base}/${type}/${document.id}`, label: 'Correct' }] : [];
      return {
        document,
        words: rightWords(document.body.record),
        over,
        actions: [...(manages && over === null && canEnd ? [end] : []), ...actions],
      };
    });
  return { current: rows.filter(({ over }) => over === null), former: rows.filter(({ over }) => over !== null) };
}

const beginOf = ({ body: { record } }: RightDocument): string => ('from' in record ? record.from : record.on);

function howOver({ id, body }: RightDocument, all: readonly RightDocument[], today: string): string | null {
  const correction = all.find((one) => one.body.replaces?.recordId === id);
  if (correction) return `Corrected on ${dateWords(correction.body.recordedOn)} by ${correction.body.recordedBy.name}.`;
  if (body.ended) {
    const word = body.record.type === 'consent' ? 'Withdrawn' : 'Ended';
    return `${word} on ${dateWords(body.ended.on)}: ${body.ended.reason} Recorded by ${body.ended.by.name} on ${dateWords(body.ended.recordedOn)}.`;
  }
  return holdsOn(body, today) ? null : 'Its time is over.';
}

/** Who makes the decisions, in a sentence, with the day on which that changes or changed. */
export function holderWords(view: CaseView, records: readonly RecordedRight[], today: string, name: string): string[] {
  const { birthDate } = view.body.child;
  const { who, passOn, decision } = rightsHolder(birthDate, records, { matter: 'the assessment', on: today });
  const day = dateWords(passOn);
  if (who === 'the parent' && decision === null)
    return [
      `${name}’s parents make the decisions. The rights pass to ${name} on ${day}, the day after the end of compulsory school age.`,
    ];
  const since = `${name} is over compulsory school age: since ${day} the rights are ${name}’s own.`;
  if (who === 'the young person')
    return [since, decision ? '' : 'Capacity to decide is taken for granted until a decision says otherwise.'];
  const instead = decision?.representative?.who.name ?? 'the parents';
  return [since, `${name} was found to lack capacity to decide about the assessment: ${instead} decide.`];
}

const matters = ['seek advice', 'share advice', 'share the plan'] as const;
const consentWords: Record<(typeof matters)[number], Record<'yes' | 'no', string>> = {
  'seek advice': {
    yes: 'Advisers can be told that there is consent.',
    no: 'You can and must still ask: the law commands it (regulation 6). Health advisers expect consent to share their records, and may ask for it.',
  },
  'share advice': {
    yes: 'Everybody with access to the case reads the advice.',
    no: 'Advice becomes part of the assessment and goes to the family with the plan whatever was agreed. Check who else has access to the case.',
  },
  'share the plan': {
    yes: 'Those it names read the final plan while they have access to the case.',
    no: 'The final plan opens for the family and the child’s own setting alone (regulation 17).',
  },
};

export interface ConsentLine {
  matter: (typeof matters)[number];
  state: ConsentState;
  /** What follows from it. */
  means: string;
}

/** Where consent stands in each matter, and what that stops or does not stop. */
export const consentLines = (records: readonly RecordedRight[], today: string): ConsentLine[] =>
  matters.map((matter) => {
    const { state } = consentState(records, matter, today);
    return { matter, state, means: consentWords[matter][state === 'given' ? 'yes' : 'no'] };
  });

/** What is not recorded about people who were given access, and what follows from it. */
export function unrecorded(view: CaseView, records: readonly RecordedRight[], today: string): string[] {
  return view.grants.flatMap(({ body: { to, capacity, ended, endsOn } }) => {
    if (ended !== null || (endsOn !== null && endsOn < today) || to.type !== 'person') return [];
    const { personId, name } = to;
    if (capacity === 'parent' && !holdsResponsibility(records, personId, today))
      return [`No parental responsibility of ${name} is recorded.`];
    const authority = capacity === 'advocate' ? advocateAuthority(records, personId, today) : undefined;
    if (authority === 'unrecorded')
      return [`No authority of ${name} as advocate is recorded. Until it is, no plan is shown to them.`];
    return authority === null
      ? [`The authority of ${name} as advocate has ended: the case is closed to them. A new one opens it again.`]
      : [];
  });
}

const holdsResponsibility = (records: readonly RecordedRight[], personId: string, today: string): boolean =>
  rightsOf(records, 'responsibility').some(
    ({ body }) => body.record.holder.personId === personId && holdsOn(body, today),
  );
