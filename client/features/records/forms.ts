import type { AuthorityRecord, RightsRecord } from '../../../shared/domain/documents/index.ts';
import { decisionTypes } from '../../../shared/domain/documents/index.ts';
import type { FormField, Option, Typed } from './field.ts';
import { groundWords, sourceWords } from './words.ts';

export type RecordType = RightsRecord['type'] | AuthorityRecord['type'];

/** The form of one type of record: its questions in their order, which may depend on what was answered. */
export interface RecordForm {
  kind: 'rights-record' | 'authority-record';
  title: string;
  /** What it does, and what it does not; said above the questions. */
  intro: string;
  fields(typed: Typed): FormField[];
  /** Whether a paper or note has to show it. */
  evidence: boolean;
}

const options = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: start(value) }));
const start = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const worded = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label: start(label) }));
const yesNo: Option[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

const day = (key: string, label: string): FormField => ({
  key,
  is: 'date',
  label,
  missing: 'Enter a date, for example 27 3 2026',
});
const lastDay = (label = 'Last day (if it has one)'): FormField => ({ ...day('until', label), optional: true });
const choice = (key: string, label: string, list: readonly Option[], missing: string): FormField => ({
  key,
  is: 'choice',
  label,
  options: list,
  missing,
});
const who = (key: string, label: string): FormField => ({
  key,
  is: 'who',
  label,
  missing: 'Choose a person, or enter a name',
});
const text = (key: string, label: string, missing: string, hint = ''): FormField => ({
  key,
  is: 'text',
  label,
  missing,
  hint,
});
const area = (key: string, label: string, missing: string, hint = ''): FormField => ({
  key,
  is: 'area',
  label,
  missing,
  hint,
});

export const recordForms: Record<RecordType, RecordForm> = {
  consent: {
    kind: 'rights-record',
    title: 'Record consent',
    intro:
      'The law tells the authority to ask for advice (regulation 6): that waits for no consent. Health advisers expect to be told that there is consent to share records. The plan is shown to people outside the family and the child’s own setting only with consent, or on a ground of regulation 17.',
    evidence: true,
    fields: () => [
      choice(
        'matter',
        'Consent to what?',
        [
          { value: 'seek advice', label: 'Ask for advice and information' },
          { value: 'share advice', label: 'Share the advice' },
          {
            value: 'share the plan',
            label: 'Share the plan',
            hint: 'Opens the final plan to those it is given for, when they have access to the case',
          },
        ],
        'Choose what the consent is to',
      ),
      choice(
        'answer',
        'What was the answer?',
        [
          { value: 'given', label: 'Agreed' },
          { value: 'refused', label: 'Did not agree' },
        ],
        'Choose what the answer was',
      ),
      who('by', 'Who answered?'),
      choice(
        'as',
        'As what?',
        [
          { value: 'parent', label: 'Parent of a child' },
          { value: 'child', label: 'The child', hint: 'Old enough to understand what they agree to (regulation 17)' },
          { value: 'young person', label: 'The young person', hint: 'Over compulsory school age' },
          {
            value: 'representative',
            label: 'Who decides for the young person',
            hint: 'After a recorded decision that the young person lacks capacity for it',
          },
        ],
        'Choose in which role they answered',
      ),
      { key: 'to', is: 'audience', label: 'For whom?', missing: 'Choose for whom the consent is, or enter a name' },
      day('on', 'When?'),
      choice(
        'how',
        'How?',
        options(['in writing', 'by e-mail', 'by telephone', 'in person', 'on the request form']),
        'Choose how they answered',
      ),
      lastDay(),
    ],
  },
  responsibility: {
    kind: 'rights-record',
    title: 'Record parental responsibility',
    intro: 'Record each person who holds it. It does not give or end access: you do that under People.',
    evidence: true,
    fields: () => [
      who('holder', 'Who holds it?'),
      choice('source', 'How did they come to hold it?', worded(sourceWords), 'Choose where it comes from'),
      day('from', 'From when?'),
      {
        ...area('limits', 'Is it limited by an order? (optional)', '', 'Say which order, and what it does not allow'),
        optional: true,
      },
      lastDay(),
    ],
  },
  advocate: {
    kind: 'rights-record',
    title: 'Record an advocate’s authority',
    intro:
      'Access to the case that you gave to the advocate ends by itself after the last day, on their devices too. Record a new authority to renew it.',
    evidence: true,
    fields: () => [
      who('advocate', 'Who is the advocate?'),
      who('actsFor', 'For whom do they act?'),
      {
        key: 'scope',
        is: 'choices',
        label: 'What may they do?',
        options: options(['speak for them', 'receive letters', 'read the plan']),
        missing: 'Choose what they may do',
      },
      day('from', 'First day'),
      day('until', 'Last day'),
    ],
  },
  capacity: {
    kind: 'rights-record',
    title: 'Record a decision about capacity',
    intro:
      'A young person is taken to have capacity unless it is shown otherwise, one decision at a time (Mental Capacity Act 2005). Where they lack it, a deputy or attorney decides; without one, the parent.',
    evidence: true,
    fields: ({ outcome = '', 'representative.as': as = '' }) => [
      choice(
        'matter',
        'Which matter is it about?',
        options([
          'the assessment',
          'the content of the plan',
          'who sees the plan',
          'the placement',
          'an appeal or mediation',
          'a personal budget',
        ]),
        'Choose the matter',
      ),
      area('question', 'What exactly was to be decided?', 'Say what was to be decided'),
      choice('outcome', 'What was found?', options(['has capacity', 'lacks capacity']), 'Choose what was found'),
      text('assessedBy', 'Who assessed it?', 'Enter who assessed it', 'Name and profession'),
      day('on', 'When?'),
      ...(outcome === 'lacks capacity'
        ? [
            choice(
              'representative.as',
              'Who decides instead?',
              [
                { value: 'none', label: 'The parents', hint: 'Nobody has been appointed' },
                { value: 'deputy', label: 'A deputy appointed by the Court of Protection' },
                { value: 'attorney', label: 'Somebody with a lasting power of attorney' },
                { value: 'parent', label: 'One parent alone' },
              ],
              'Choose who decides instead',
            ),
            ...(as && as !== 'none' ? [who('representative.who', 'Who is it?')] : []),
          ]
        : []),
    ],
  },
  disclosure: {
    kind: 'rights-record',
    title: 'Record a disclosure without consent',
    intro:
      'Regulation 17 allows the authority to disclose a plan without consent on these grounds alone. The family is not shown this record.',
    evidence: true,
    fields: () => [
      { key: 'to', is: 'audience', label: 'To whom?', missing: 'Choose to whom, or enter a name' },
      choice('ground', 'On which ground?', worded(groundWords), 'Choose the ground'),
      area('reason', 'Why is it necessary?', 'Say why it is necessary'),
      day('on', 'When was it decided?'),
    ],
  },
  panel: {
    kind: 'authority-record',
    title: 'Record what a panel advised',
    intro: 'A panel advises. The decision is the authority’s own, and is recorded as a decision of the case.',
    evidence: true,
    fields: () => [
      text('panel', 'Which panel?', 'Enter the name of the panel'),
      day('on', 'When did it meet?'),
      choice(
        'advises',
        'Which decision does it advise?',
        options([
          ...decisionTypes.filter((type) => type.startsWith('decided')),
          'what the plan says',
          'the placement',
          'a personal budget',
        ]),
        'Choose which decision it advises',
      ),
      area('question', 'What was it asked?', 'Say what it was asked'),
      area('outcome', 'What did it advise?', 'Say what it advised'),
      area('reasons', 'Why?', 'Say why'),
      { ...area('members', 'Who sat on it? (optional)', ''), optional: true },
    ],
  },
  'health agreement': {
    kind: 'authority-record',
    title: 'Record that the health commissioner was asked',
    intro:
      'The final plan cannot be sent before the commissioner has agreed to these very words of section G (regulation 12(2)).',
    evidence: true,
    fields: () => [
      {
        key: 'sectionG',
        is: 'words',
        label: 'Section G, as it stands',
        missing: 'There is nothing in section G to agree to. Write it in the plan first',
      },
      text('commissioner', 'Who was asked?', 'Enter who was asked', 'For example the integrated care board'),
      day('askedOn', 'When?'),
    ],
  },
  placement: {
    kind: 'authority-record',
    title: 'Record a placement and its cost',
    intro: 'Costs are read by who runs the case alone.',
    evidence: false,
    fields: ({ 'cost.per': per = '' }) => [
      { key: 'setting', is: 'place', label: 'Which setting?', missing: 'Choose a setting, or enter its name' },
      choice(
        'placementType',
        'What kind of place is it?',
        options([
          'mainstream school',
          'resourced provision',
          'special school',
          'independent school',
          'college',
          'early years',
          'education otherwise than at school',
        ]),
        'Choose the kind of place',
      ),
      choice('residential', 'Is it residential?', yesNo, 'Choose whether it is residential'),
      day('from', 'First day'),
      lastDay(),
      choice('cost.per', 'Is the cost by the week or by the year?', options(['week', 'year']), 'Choose week or year'),
      {
        key: 'cost.pence',
        is: 'money',
        label: per === 'week' ? 'Cost of a week, in pounds' : 'Cost, in pounds',
        missing: 'Enter an amount in pounds, like 425.50',
      },
      ...(per === 'week'
        ? [
            {
              key: 'cost.weeks',
              is: 'number',
              label: 'Weeks in a year',
              missing: 'Enter a number of weeks, like 38',
            } as const,
          ]
        : []),
      {
        key: 'funding.education',
        is: 'number',
        label: 'Education pays, per cent',
        missing: 'Enter a whole number, like 80',
      },
      {
        key: 'funding.health',
        is: 'number',
        label: 'Health pays, per cent',
        missing: 'Enter a whole number; 0 for nothing',
      },
      {
        key: 'funding.socialCare',
        is: 'number',
        label: 'Social care pays, per cent',
        missing: 'Enter a whole number; 0 for nothing',
      },
      text('agreedBy', 'Who agreed to it?', 'Enter who agreed to it'),
    ],
  },
  'personal budget': {
    kind: 'authority-record',
    title: 'Record a personal budget',
    intro: 'Section J of the plan says what the family reads of it. The sums here are read by who runs the case alone.',
    evidence: false,
    fields: () => [
      {
        key: 'pence',
        is: 'money',
        label: 'Amount for a year, in pounds',
        missing: 'Enter an amount in pounds, like 3600',
      },
      {
        key: 'directPaymentPence',
        is: 'money',
        label: 'Of it as direct payment, in pounds',
        missing: 'Enter an amount in pounds; 0 for nothing',
      },
      area('outcomes', 'Which outcomes is it for?', 'Say which outcomes it is for'),
      day('from', 'First day'),
      lastDay(),
      text('agreedBy', 'Who agreed to it?', 'Enter who agreed to it'),
    ],
  },
};
