import { describe, expect, test } from 'vitest';
import type { CaseEvent, Exemption } from '../../../../shared/domain/documents/index.ts';
import {
  adviceDueOn,
  appealLimit,
  dueUnder,
  type KeyDate,
  type KeyDateStep,
  keyDates,
  representationsEndOn,
  requestDate,
} from '../../../../shared/domain/statute/index.ts';

/*
 * Worked apart from the clock, from the regulations and a calendar: every date below stands as it was counted there, never
 * as the clock gave it. The words say what is special about each case.
 */

const on = (type: CaseEvent['type'], day: string): CaseEvent => ({ type, on: day });
const none = { exemptions: [], requests: [] };
const dateOf = (facts: Parameters<typeof keyDates>[0], step: KeyDateStep): KeyDate | undefined =>
  keyDates(facts).find((date) => date.step === step);

/** Why, received, decide (legal, act by), draft planned, no plan (legal, act by), final plan (legal, act by). */
const assessments: [string, string, string, string, string, string, string, string, string][] = [
  [
    'a Friday in the summer holidays: a closed school moves no date',
    '2026-08-14',
    '2026-09-25',
    '2026-09-25',
    '2026-11-20',
    '2026-12-04',
    '2026-12-04',
    '2027-01-01',
    '2026-12-31',
  ],
  [
    'received on a Sunday: that Sunday is day 0, not the Monday',
    '2026-08-16',
    '2026-09-27',
    '2026-09-25',
    '2026-11-22',
    '2026-12-06',
    '2026-12-04',
    '2027-01-03',
    '2026-12-31',
  ],
  [
    'received on a Saturday',
    '2026-11-21',
    '2027-01-02',
    '2026-12-31',
    '2027-02-27',
    '2027-03-13',
    '2027-03-12',
    '2027-04-10',
    '2027-04-09',
  ],
  [
    'received on 29 February',
    '2028-02-29',
    '2028-04-11',
    '2028-04-11',
    '2028-06-06',
    '2028-06-20',
    '2028-06-20',
    '2028-07-18',
    '2028-07-18',
  ],
  [
    'received on 29 February of another leap year',
    '2024-02-29',
    '2024-04-11',
    '2024-04-11',
    '2024-06-06',
    '2024-06-20',
    '2024-06-20',
    '2024-07-18',
    '2024-07-18',
  ],
  [
    'the day before 29 February: the leap day is one of the days',
    '2028-02-28',
    '2028-04-10',
    '2028-04-10',
    '2028-06-05',
    '2028-06-19',
    '2028-06-19',
    '2028-07-17',
    '2028-07-17',
  ],
  [
    'the same day in a year without 29 February: each date a day later in the month',
    '2027-02-28',
    '2027-04-11',
    '2027-04-09',
    '2027-06-06',
    '2027-06-20',
    '2027-06-18',
    '2027-07-18',
    '2027-07-16',
  ],
  [
    'the sixth week ends on 29 February itself',
    '2028-01-18',
    '2028-02-29',
    '2028-02-29',
    '2028-04-25',
    '2028-05-09',
    '2028-05-09',
    '2028-06-06',
    '2028-06-06',
  ],
  [
    'the night before the clocks go forward: an hour less is still a day',
    '2026-03-28',
    '2026-05-09',
    '2026-05-08',
    '2026-07-04',
    '2026-07-18',
    '2026-07-17',
    '2026-08-15',
    '2026-08-14',
  ],
  [
    'the night before the clocks go back',
    '2026-10-24',
    '2026-12-05',
    '2026-12-04',
    '2027-01-30',
    '2027-02-13',
    '2027-02-12',
    '2027-03-13',
    '2027-03-12',
  ],
  [
    'the day the clocks go forward is a Sunday',
    '2027-03-28',
    '2027-05-09',
    '2027-05-07',
    '2027-07-04',
    '2027-07-18',
    '2027-07-16',
    '2027-08-15',
    '2027-08-13',
  ],
  [
    'the day the clocks go back is a Sunday',
    '2026-10-25',
    '2026-12-06',
    '2026-12-04',
    '2027-01-31',
    '2027-02-14',
    '2027-02-12',
    '2027-03-14',
    '2027-03-12',
  ],
  [
    'received on Christmas Day, by the public form',
    '2026-12-25',
    '2027-02-05',
    '2027-02-05',
    '2027-04-02',
    '2027-04-16',
    '2027-04-16',
    '2027-05-14',
    '2027-05-14',
  ],
  [
    'received on New Year’s Day',
    '2027-01-01',
    '2027-02-12',
    '2027-02-12',
    '2027-04-09',
    '2027-04-23',
    '2027-04-23',
    '2027-05-21',
    '2027-05-21',
  ],
  [
    'the sixth week ends on Christmas Day: act by Christmas Eve',
    '2026-11-13',
    '2026-12-25',
    '2026-12-24',
    '2027-02-19',
    '2027-03-05',
    '2027-03-05',
    '2027-04-02',
    '2027-04-02',
  ],
  [
    'the sixth week ends on a Boxing Day that is a Saturday',
    '2026-11-14',
    '2026-12-26',
    '2026-12-24',
    '2027-02-20',
    '2027-03-06',
    '2027-03-05',
    '2027-04-03',
    '2027-04-02',
  ],
  [
    'the sixth week ends on the substitute day of Boxing Day: back over four days off',
    '2026-11-16',
    '2026-12-28',
    '2026-12-24',
    '2027-02-22',
    '2027-03-08',
    '2027-03-08',
    '2027-04-05',
    '2027-04-05',
  ],
  [
    'the sixth week ends on New Year’s Day',
    '2026-11-20',
    '2027-01-01',
    '2026-12-31',
    '2027-02-26',
    '2027-03-12',
    '2027-03-12',
    '2027-04-09',
    '2027-04-09',
  ],
  [
    'the sixth week ends on Good Friday: act by the Thursday',
    '2027-02-12',
    '2027-03-26',
    '2027-03-25',
    '2027-05-21',
    '2027-06-04',
    '2027-06-04',
    '2027-07-02',
    '2027-07-02',
  ],
  [
    'the sixth week ends on Easter Monday: back over Easter to the Thursday',
    '2027-02-15',
    '2027-03-29',
    '2027-03-25',
    '2027-05-24',
    '2027-06-07',
    '2027-06-07',
    '2027-07-05',
    '2027-07-05',
  ],
  [
    'the sixth week ends on the summer bank holiday, 31 August',
    '2026-07-20',
    '2026-08-31',
    '2026-08-28',
    '2026-10-26',
    '2026-11-09',
    '2026-11-09',
    '2026-12-07',
    '2026-12-07',
  ],
  [
    'received on the last day of a month',
    '2026-01-31',
    '2026-03-14',
    '2026-03-13',
    '2026-05-09',
    '2026-05-23',
    '2026-05-22',
    '2026-06-20',
    '2026-06-19',
  ],
  [
    'received on a bank holiday',
    '2026-08-31',
    '2026-10-12',
    '2026-10-12',
    '2026-12-07',
    '2026-12-21',
    '2026-12-21',
    '2027-01-18',
    '2027-01-18',
  ],
  [
    'received on the spring bank holiday',
    '2027-05-31',
    '2027-07-12',
    '2027-07-12',
    '2027-09-06',
    '2027-09-20',
    '2027-09-20',
    '2027-10-18',
    '2027-10-18',
  ],
  [
    'received on the last day of a year',
    '2026-12-31',
    '2027-02-11',
    '2027-02-11',
    '2027-04-08',
    '2027-04-22',
    '2027-04-22',
    '2027-05-20',
    '2027-05-20',
  ],
  [
    'the twentieth week in the year after',
    '2025-12-31',
    '2026-02-11',
    '2026-02-11',
    '2026-04-08',
    '2026-04-22',
    '2026-04-22',
    '2026-05-20',
    '2026-05-20',
  ],
  [
    'received on Easter Monday',
    '2026-04-06',
    '2026-05-18',
    '2026-05-18',
    '2026-07-13',
    '2026-07-27',
    '2026-07-27',
    '2026-08-24',
    '2026-08-24',
  ],
  [
    'received at the end of September: the twentieth week is in February',
    '2026-09-30',
    '2026-11-11',
    '2026-11-11',
    '2027-01-06',
    '2027-01-20',
    '2027-01-20',
    '2027-02-17',
    '2027-02-17',
  ],
  [
    'the sixteenth week ends two days before the clocks go back',
    '2027-07-05',
    '2027-08-16',
    '2027-08-16',
    '2027-10-11',
    '2027-10-25',
    '2027-10-25',
    '2027-11-22',
    '2027-11-22',
  ],
  [
    'the twentieth week ends on the substitute day of Christmas: act by Christmas Eve',
    '2027-08-09',
    '2027-09-20',
    '2027-09-20',
    '2027-11-15',
    '2027-11-29',
    '2027-11-29',
    '2027-12-27',
    '2027-12-24',
  ],
  [
    'the twentieth week ends in a year whose bank holidays are not known: New Year’s Day is known in every year',
    '2030-08-14',
    '2030-09-25',
    '2030-09-25',
    '2030-11-20',
    '2030-12-04',
    '2030-12-04',
    '2031-01-01',
    '2030-12-31',
  ],
];

describe('regs 5, 10, 13: the dates of an assessment', () => {
  test.each(assessments)(
    'G1: %s (received %s)',
    (_why, received, decide, decideAct, draft, tell, tellAct, final, finalAct) => {
      const facts = { events: [on('request received', received)], ...none, today: received };
      const dates = (['decide whether to assess', 'tell family if no plan', 'final plan'] as const).flatMap((step) => {
        const date = dateOf(facts, step);
        return [date?.legalDate, date?.actBy];
      });
      expect(dates).toEqual([decide, decideAct, tell, tellAct, final, finalAct]);
      expect(dateOf(facts, 'draft plan')?.plannedOn).toBe(draft);
    },
  );
});

/** Why, decision letter, certificate, end of the two months from the letter, last day to appeal. */
const appeals: [string, string, string | null, string, string][] = [
  ['two months on, a Saturday: the next working day', '2026-09-21', null, '2026-11-21', '2026-11-23'],
  ['two months on, a Sunday', '2026-09-22', null, '2026-11-22', '2026-11-23'],
  ['two months on, a Monday: the day itself', '2026-09-23', null, '2026-11-23', '2026-11-23'],
  ['31 December: February has no 31st, so its last day, a Sunday', '2026-12-31', null, '2027-02-28', '2027-03-01'],
  ['31 December before a leap year: 29 February', '2027-12-31', null, '2028-02-29', '2028-02-29'],
  ['29 December: February 2027 has no 29th', '2026-12-29', null, '2027-02-28', '2027-03-01'],
  ['a letter of 29 February', '2028-02-29', null, '2028-04-29', '2028-05-02'],
  ['ends on 1 August: after August', '2026-06-01', null, '2026-08-01', '2026-09-01'],
  ['ends in the middle of August: 1 September, a working day', '2026-06-15', null, '2026-08-15', '2026-09-01'],
  ['ends on 30 August, a Sunday: after August all the same', '2026-06-30', null, '2026-08-30', '2026-09-01'],
  ['ends on 1 September: not in August, stays', '2026-07-01', null, '2026-09-01', '2026-09-01'],
  ['August 2024: 1 September is a Sunday, so Monday the 2nd', '2024-06-20', null, '2024-08-20', '2024-09-02'],
  ['August 2025: 1 September is a Monday', '2025-06-10', null, '2025-08-10', '2025-09-01'],
  ['31 May: ends on 31 July, a Friday, just before August', '2026-05-31', null, '2026-07-31', '2026-07-31'],
  ['ends on Christmas Eve, a working day: stays', '2026-10-24', null, '2026-12-24', '2026-12-24'],
  [
    'ends on Christmas Day 2026: 1 January is a Friday, so Monday 4 January',
    '2026-10-25',
    null,
    '2026-12-25',
    '2027-01-04',
  ],
  ['ends on the substitute day of Boxing Day: still after 1 January', '2026-10-28', null, '2026-12-28', '2027-01-04'],
  ['ends on 1 January: the last day of the span', '2026-11-01', null, '2027-01-01', '2027-01-04'],
  [
    'ends on Saturday 2 January: outside the span, the next working day is the same Monday',
    '2026-11-02',
    null,
    '2027-01-02',
    '2027-01-04',
  ],
  [
    'Christmas 2027: 1 January 2028 is a Saturday and Monday the 3rd is its substitute: Tuesday the 4th',
    '2027-10-26',
    null,
    '2027-12-26',
    '2028-01-04',
  ],
  [
    '31 October: ends on 31 December 2024; 2 January 2025 is a Thursday',
    '2024-10-31',
    null,
    '2024-12-31',
    '2025-01-02',
  ],
  ['ends on Good Friday 2027: after Easter, Tuesday 30 March', '2027-01-26', null, '2027-03-26', '2027-03-30'],
  ['ends on Easter Monday', '2027-01-29', null, '2027-03-29', '2027-03-30'],
  [
    'a certificate whose month ends before the two months changes nothing',
    '2026-09-23',
    '2026-10-20',
    '2026-11-23',
    '2026-11-23',
  ],
  ['a certificate whose month ends on the same day', '2026-09-23', '2026-10-23', '2026-11-23', '2026-11-23'],
  ['a certificate whose month ends later', '2026-09-23', '2026-11-10', '2026-11-23', '2026-12-10'],
  ['a certificate whose month ends on Boxing Day', '2026-09-23', '2026-11-26', '2026-11-23', '2027-01-04'],
  ['a certificate whose month ends in August', '2026-04-20', '2026-07-10', '2026-06-20', '2026-09-01'],
  [
    'a certificate of 31 January: the end of February, a Sunday',
    '2026-11-20',
    '2027-01-31',
    '2027-01-20',
    '2027-03-01',
  ],
  ['a certificate of 29 February', '2028-01-05', '2028-02-29', '2028-03-05', '2028-03-29'],
  [
    'the two months end before August, the month of the certificate with July',
    '2026-05-20',
    '2026-06-30',
    '2026-07-20',
    '2026-07-30',
  ],
  ['the two months end on a clock change weekend', '2026-08-29', '2026-09-30', '2026-10-29', '2026-10-30'],
];

describe('tribunal rules 12 and 20: the last day to appeal', () => {
  test.each(appeals)('G1: %s (letter of %s, certificate %s)', (_why, sent, certificate, twoMonths, lastDay) => {
    expect(dueUnder('contact-mediation-adviser', sent)).toBe(twoMonths);
    expect(appealLimit(sent, certificate).lastDay).toBe(lastDay);
    const events = [on('request received', '2024-01-02'), on('decided not to assess', sent)];
    if (certificate !== null) events.push(on('mediation certificate issued', certificate));
    const appeal = dateOf({ events, ...none, today: sent }, 'appeal');
    expect(appeal).toMatchObject({ legalDate: lastDay, state: 'next', current: false, daysLate: null });
  });
});

/** Why, asked on, due, act by. */
const advice: [string, string, string, string][] = [
  ['over the autumn clock change', '2026-10-08', '2026-11-19', '2026-11-19'],
  ['due on 29 February', '2028-01-18', '2028-02-29', '2028-02-29'],
  ['over the spring clock change, due on a Sunday', '2026-03-01', '2026-04-12', '2026-04-10'],
  ['due on Christmas Day', '2026-11-13', '2026-12-25', '2026-12-24'],
  ['over New Year', '2024-12-30', '2025-02-10', '2025-02-10'],
];

describe('reg 8: advice', () => {
  test.each(advice)('V1: %s (asked %s)', (_why, askedOn, due, act) => {
    const id = '0b9a1a50-8a9e-4f4e-9d52-0d8f4d1c2b3a';
    const request = {
      id,
      askedOn,
      dueOn: adviceDueOn(askedOn),
      service: 'Speech',
      state: 'outstanding' as const,
      submittedOn: null,
    };
    expect(requestDate(request, { exemptions: [], today: askedOn })).toMatchObject({ legalDate: due, actBy: act });
  });
});

describe('reg 13(1): the family’s 15 days begin with the day of service', () => {
  test.each([
    ['a Friday, two weeks later', '2026-11-20', '2026-12-04'],
    ['over 29 February', '2028-02-20', '2028-03-05'],
    ['over Christmas: no day is left out', '2026-12-24', '2027-01-07'],
    ['over the spring clock change', '2027-03-27', '2027-04-10'],
    ['over the autumn clock change', '2026-10-24', '2026-11-07'],
  ])('G1: %s (served %s)', (_why, served, lastDay) => {
    expect(representationsEndOn(served)).toBe(lastDay);
  });
});

const exempt = (step: Exemption['step'], ground: Exemption['ground'], from: string, to: string): Exemption => ({
  step,
  ground,
  reason: 'Recorded reason.',
  from,
  to,
  recordedBy: { personId: '5b7ee5a2-3f2b-4b0a-9f3e-1d2a3b4c5d6e', name: 'Jane Holt' },
  recordedOn: from,
  requestId: null,
});
const received = [on('request received', '2026-08-14')];
const summer = exempt('decide whether to assess', 'school closed', '2026-07-22', '2026-09-02');
const abroad = exempt('decide whether to assess', 'absent from the area', '2026-09-01', '2026-10-05');
const ill = exempt('final plan', 'exceptional circumstances', '2026-12-10', '2027-01-20');

/** Why, the step, exemptions, day done, today; the state, days after the legal date. Received on 14 August 2026. */
const excused: [string, KeyDateStep, Exemption[], CaseEvent[], string, KeyDate['state'], number | null][] = [
  ['two exemptions for one step', 'decide whether to assess', [summer, abroad], [], '2026-10-20', 'exempt', 25],
  [
    'one of two is enough',
    'decide whether to assess',
    [{ ...abroad, to: '2026-09-10' }, summer],
    [],
    '2026-10-20',
    'exempt',
    25,
  ],
  [
    'two exemptions for two steps excuse each its own',
    'final plan',
    [summer, ill],
    [on('decided to assess', '2026-10-01')],
    '2027-01-11',
    'exempt',
    10,
  ],
  [
    'an exemption for the decision does not excuse the final plan',
    'final plan',
    [summer, abroad],
    [on('decided to assess', '2026-10-01')],
    '2027-01-11',
    'late',
    10,
  ],
  [
    'before its legal date an exempt step reads as any other',
    'decide whether to assess',
    [summer],
    [],
    '2026-09-25',
    'now',
    null,
  ],
  [
    'done in time, the exemption was not needed',
    'decide whether to assess',
    [summer],
    [on('decided to assess', '2026-09-25')],
    '2026-10-20',
    'done',
    null,
  ],
  [
    'done after it',
    'decide whether to assess',
    [summer],
    [on('decided to assess', '2026-09-26')],
    '2026-10-20',
    'done exempt',
    1,
  ],
  [
    'four weeks to the day count',
    'decide whether to assess',
    [{ ...abroad, from: '2026-08-28', to: '2026-09-24' }],
    [],
    '2026-10-20',
    'exempt',
    25,
  ],
  [
    'a day under four weeks does not',
    'decide whether to assess',
    [{ ...abroad, from: '2026-08-28', to: '2026-09-23' }],
    [],
    '2026-10-20',
    'late',
    25,
  ],
  [
    'a mistaken exemption that was taken back excuses nothing',
    'decide whether to assess',
    [{ ...summer, withdrawn: { on: '2026-10-01', by: summer.recordedBy, reason: 'Another school' } }],
    [],
    '2026-10-20',
    'late',
    25,
  ],
];

describe('regs 5(4), 10(4), 13(3): exemptions', () => {
  test.each(excused)('G1: %s (%s)', (_why, step, exemptions, more, today, state, daysLate) => {
    const facts = { events: [...received, ...more], requests: [], today };
    const date = dateOf({ ...facts, exemptions }, step);
    expect(date).toMatchObject({ state, daysLate });
    expect(date?.legalDate).toBe(dateOf({ ...facts, exemptions: [] }, step)?.legalDate);
  });
});

test('there are at least sixty worked cases', () => {
  expect(assessments.length + appeals.length + advice.length + excused.length).toBeGreaterThanOrEqual(60);
});
