import { MarkedList } from '../../../client/ui/list.tsx';
import type { PlainStep } from '../../../client/ui/plain-thread.tsx';
import type { ThreadStep } from '../../../client/ui/thread.tsx';

const plain = {
  opener: 'Why this date',
  kind: 'plain',
  title: '15 days and 20 weeks from day 0',
  facts: [['Legal date', 'Fri 4 December 2026']],
} as const;

/** The track of the mock-up: a late and an exempt step opened. */
export const steps: ThreadStep[] = [
  {
    id: '0',
    week: 'Day 0',
    title: 'Request received',
    state: 'done',
    knot: 'done',
    tag: { kind: 'done', words: 'Done' },
    lines: ['Fri 14 August 2026'],
    reason: plain,
  },
  {
    id: '1',
    week: 'Week 6',
    title: 'Decided to assess',
    state: 'done',
    knot: 'exempt',
    tag: { kind: 'exempt', words: 'Done, exempt' },
    lines: ['Legal date Fri 25 September', 'Decided Tue 6 October'],
    startsOpen: true,
    reason: {
      opener: 'Why it is exempt',
      kind: 'exempt',
      title: 'Decided 11 days after the legal date: exempt, not late',
      facts: [
        ['Legal date', 'Fri 25 September 2026'],
        ['Act by', 'Fri 25 September 2026'],
        ['Decided', 'Tue 6 October 2026'],
      ],
      words:
        'Larkfield Primary was closed from 22 July to 2 September. Its head was asked for advice on 18 August, while it was closed.',
      law: 'SEND Regulations 2014, reg 5(4)(a). Recorded by Jane Holt.',
    },
  },
  {
    id: '2',
    week: 'Now',
    title: 'Advice from six people',
    state: 'now',
    knot: 'late',
    tag: { kind: 'late', words: 'Late by 4 days' },
    lines: ['Legal date Thu 19 November', 'Act by Thu 19 November'],
    startsOpen: true,
    reason: {
      opener: 'Why it is late',
      kind: 'late',
      title: '4 of 6 people have sent their advice',
      facts: [
        ['Legal date', 'Thu 19 November 2026'],
        ['Act by', 'Thu 19 November 2026'],
        ['Asked', 'Thu 8 October 2026 + 42 days'],
      ],
      law: 'SEND Regulations 2014, reg 8. Handing the work to a colleague does not move the date.',
      beside: (
        <MarkedList
          rows={[
            {
              id: 'a',
              icon: 'done',
              title: 'Parents, school, social care, educational psychologist',
              about: 'All sent, the last on 18 November',
            },
            {
              id: 'b',
              icon: 'late',
              title: 'Speech and language: Ros Penhale',
              about: 'No advice yet. Reminded 5 and 20 November.',
            },
            {
              id: 'c',
              icon: 'exempt',
              title: 'Community paediatrics: Dr Sunil Rao',
              about: 'Exempt: appointment missed on 12 November',
            },
          ]}
        />
      ),
    },
  },
  {
    id: '3',
    week: 'Week 14, planned',
    title: 'Draft plan to family',
    state: 'next',
    knot: 'planned',
    tag: { kind: 'next', words: 'Next' },
    lines: ['No legal date. Was 20 November, waits for advice'],
    reason: plain,
  },
  {
    id: '4',
    week: 'Week 16',
    title: 'Tell family if no plan',
    state: 'next',
    knot: 'next',
    tag: { kind: 'next', words: 'In 11 days' },
    lines: ['Legal date Fri 4 December', 'Act by Fri 4 December'],
    reason: plain,
  },
  {
    id: '5',
    week: 'Week 20',
    title: 'Final plan',
    state: 'next',
    knot: 'final',
    tag: { kind: 'next', words: 'In 6 weeks' },
    lines: ['Legal date Fri 1 January 2027', 'Act by Thu 31 December'],
    reason: plain,
  },
];

export const plainSteps: PlainStep[] = [
  {
    id: '0',
    state: 'now',
    knot: 'now',
    title: 'Now: two people still have to answer',
    words: 'The doctor sees Idris on 26 November.',
  },
  {
    id: '1',
    state: 'next',
    knot: 'next',
    title: 'By 4 December: plan or no plan',
    words: 'If we think a plan is right, Jane sends you a draft.',
  },
  {
    id: '2',
    state: 'next',
    knot: 'final',
    title: 'By 1 January 2027: the final plan',
    words: 'We aim to send it by 31 December, because 1 January is a bank holiday.',
  },
];
