import type { Mutation } from './mutation.ts';

const statute = (file: string): string => `shared/domain/statute/${file}`;
const clock = 'test/shared/domain/statute/clock.test.ts';

export const mutations: Mutation[] = [
  {
    rule: 'V1',
    file: statute('rules.ts'),
    what: "start: 'advice asked',\n    length: { days: 42 },",
    by: "start: 'advice asked',\n    length: { days: 43 },",
    test: clock,
    name: 'V1: advice is due 42 calendar days after the asking',
  },
  {
    rule: 'V1',
    file: statute('advice-dates.ts'),
    what: 'one.requestId === request.id',
    by: 'one.requestId !== null',
    test: clock,
    name: 'V1: one request has its own date',
  },
  {
    rule: 'G1',
    file: statute('working-days.ts'),
    what: 'while (!isWorkingDay(day)) day = addDays(day, -1);',
    by: 'while (!isWorkingDay(day)) day = addDays(day, 1);',
    test: 'test/shared/domain/statute/calendar.test.ts',
    name: 'G1: the act-by date is the last working day',
  },
  {
    rule: 'G1',
    file: statute('standing.ts'),
    what: 'if (end <= due)',
    by: 'if (end < due)',
    test: clock,
    name: 'reg 5: the last day itself is in time',
  },
  {
    rule: 'G1',
    file: statute('periods.ts'),
    what: 'if (!rule.exemptGrounds.includes(exemption.ground)) return false;',
    by: '',
    test: clock,
    name: 'reg 8: a school closure does not excuse advice',
  },
  {
    rule: 'G1',
    file: statute('course.ts'),
    what: "const lastReviewDecided = latest(events, 'review decided');",
    by: "const lastReviewDecided = latest(events, 'review meeting held');",
    test: clock,
    name: 'section 44: a meeting without a decision',
  },
  {
    rule: 'G1',
    file: statute('next-steps-adviser.ts'),
    what: '.filter((each) => each.mine)',
    by: '.filter((each) => !each.mine)',
    test: 'test/shared/domain/statute/next-steps.test.ts',
    name: 'G1: an adviser reads first what is asked of them',
  },
];
