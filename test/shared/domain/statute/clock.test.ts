import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent, Exemption } from '../../../../shared/domain/documents/index.ts';
import {
  addDays,
  addMonths,
  adviceDueOn,
  appealLimit,
  type ClockFacts,
  daysBetween,
  dueUnder,
  isWorkingDay,
  type KeyDate,
  type KeyDateStep,
  keyDates,
  type RequestFacts,
  representationsEndOn,
  requestDate,
  statuteRules,
} from '../../../../shared/domain/statute/index.ts';

const jane = { personId: '5b7ee5a2-3f2b-4b0a-9f3e-1d2a3b4c5d6e', name: 'Jane Holt' };
const slt = '0b9a1a50-8a9e-4f4e-9d52-0d8f4d1c2b3a';
const doctor = '1c9a1a50-8a9e-4f4e-9d52-0d8f4d1c2b3b';

const on = (type: CaseEvent['type'], day: string): CaseEvent => ({ type, on: day });
const exempt = (
  step: Exemption['step'],
  ground: Exemption['ground'],
  from: string,
  to: string,
  requestId: string | null = null,
): Exemption => ({
  step,
  ground,
  reason: 'Recorded reason.',
  from,
  to,
  recordedBy: jane,
  recordedOn: to,
  requestId,
});
const asked = (id: string, askedOn: string, submittedOn: string | null = null): RequestFacts => ({
  id,
  askedOn,
  dueOn: adviceDueOn(askedOn),
  service: 'Speech and language therapy',
  state: submittedOn ? 'submitted' : 'outstanding',
  submittedOn,
});

interface Worked {
  name: string;
  events: CaseEvent[];
  exemptions?: Exemption[];
  requests?: RequestFacts[];
  today: string;
  step: KeyDateStep;
  is: Partial<KeyDate>;
}

const received = '2026-08-14';
const assessed = [on('request received', received), on('decided to assess', '2026-09-20')];
const closure = exempt('decide whether to assess', 'school closed', '2026-07-22', '2026-09-02');

/** Worked by hand from the regulations and a calendar. */
const worked: Worked[] = [
  {
    name: 'day 0 is the day of receipt',
    events: [on('request received', received)],
    today: received,
    step: 'request received',
    is: { state: 'done', legalDate: received, week: 0 },
  },
  {
    name: 'reg 5: six weeks to decide, 42 calendar days',
    events: [on('request received', received)],
    today: '2026-09-01',
    step: 'decide whether to assess',
    is: { state: 'now', current: true, legalDate: '2026-09-25', actBy: '2026-09-25', daysLeft: 24, week: 6 },
  },
  {
    name: 'reg 5: the last day itself is in time',
    events: [on('request received', received)],
    today: '2026-09-25',
    step: 'decide whether to assess',
    is: { state: 'now', daysLeft: 0, daysLate: null },
  },
  {
    name: 'reg 5: the day after is late by one day',
    events: [on('request received', received)],
    today: '2026-09-26',
    step: 'decide whether to assess',
    is: { state: 'late', daysLate: 1, current: true },
  },
  {
    name: 'reg 5: a request received on a Sunday counts from that Sunday',
    events: [on('request received', '2026-08-16')],
    today: '2026-08-17',
    step: 'decide whether to assess',
    is: { legalDate: '2026-09-27', actBy: '2026-09-25' },
  },
  {
    name: 'reg 5: over the spring clock change',
    events: [on('request received', '2026-03-01')],
    today: '2026-03-02',
    step: 'decide whether to assess',
    is: { legalDate: '2026-04-12', actBy: '2026-04-10' },
  },
  {
    name: 'reg 5: a request on 29 February',
    events: [on('request received', '2028-02-29')],
    today: '2028-03-01',
    step: 'decide whether to assess',
    is: { legalDate: '2028-04-11', actBy: '2028-04-11' },
  },
  {
    name: 'reg 5: a decision on time',
    events: assessed,
    today: '2026-10-01',
    step: 'decide whether to assess',
    is: { state: 'done', doneOn: '2026-09-20', daysLate: null, name: 'Decided to assess' },
  },
  {
    name: 'reg 5: a decision after the date is met late',
    events: [on('request received', received), on('decided to assess', '2026-10-06')],
    today: '2026-10-07',
    step: 'decide whether to assess',
    is: { state: 'met late', daysLate: 11 },
  },
  {
    name: 'reg 5(4)(a): the same with a school closure is done exempt, on the same legal date',
    events: [on('request received', received), on('decided to assess', '2026-10-06')],
    exemptions: [closure],
    today: '2026-10-07',
    step: 'decide whether to assess',
    is: { state: 'done exempt', daysLate: 11, legalDate: '2026-09-25' },
  },
  {
    name: 'reg 5(4)(a): not yet decided reads exempt',
    events: [on('request received', received)],
    exemptions: [closure],
    today: '2026-10-01',
    step: 'decide whether to assess',
    is: { state: 'exempt', daysLate: 6 },
  },
  {
    name: 'reg 5(4)(a): a closure under four weeks excuses nothing',
    events: [on('request received', received)],
    exemptions: [exempt('decide whether to assess', 'school closed', '2026-08-20', '2026-09-02')],
    today: '2026-10-01',
    step: 'decide whether to assess',
    is: { state: 'late' },
  },
  {
    name: 'reg 5(4)(d): absence outside the period excuses nothing',
    events: [on('request received', received)],
    exemptions: [exempt('decide whether to assess', 'absent from the area', '2026-06-01', '2026-07-20')],
    today: '2026-10-01',
    step: 'decide whether to assess',
    is: { state: 'late' },
  },
  {
    name: 'reg 5(4): a missed appointment does not excuse the decision',
    events: [on('request received', received)],
    exemptions: [exempt('decide whether to assess', 'missed appointment', '2026-09-01', '2026-09-01')],
    today: '2026-10-01',
    step: 'decide whether to assess',
    is: { state: 'late' },
  },
  {
    name: 'reg 5: a refusal that is changed later keeps the day of the first decision',
    events: [
      on('request received', received),
      on('decided not to assess', '2026-09-20'),
      on('decided to assess', '2026-11-01'),
    ],
    today: '2026-11-02',
    step: 'decide whether to assess',
    is: { state: 'done', doneOn: '2026-09-20', name: 'Decided to assess' },
  },
  {
    name: 'reg 10: 16 weeks to say that there is no plan',
    events: assessed,
    today: '2026-11-23',
    step: 'tell family if no plan',
    is: { state: 'next', legalDate: '2026-12-04', daysLeft: 11, week: 16 },
  },
  {
    name: 'reg 10: nothing decided at 16 weeks is late',
    events: assessed,
    today: '2026-12-05',
    step: 'tell family if no plan',
    is: { state: 'late', daysLate: 1 },
  },
  {
    name: 'reg 10: not needed once a draft has gone out',
    events: [...assessed, on('draft plan served', '2026-11-20')],
    today: '2026-12-05',
    step: 'tell family if no plan',
    is: { state: 'not needed', daysLate: null },
  },
  {
    name: 'reg 10: told in time',
    events: [...assessed, on('decided no plan', '2026-12-04')],
    today: '2026-12-05',
    step: 'tell family if no plan',
    is: { state: 'done' },
  },
  {
    name: 'reg 13: 20 weeks to the final plan, New Year’s Day is still the legal date',
    events: assessed,
    today: '2026-11-23',
    step: 'final plan',
    is: { state: 'next', legalDate: '2027-01-01', actBy: '2026-12-31', daysLeft: 39, week: 20 },
  },
  {
    name: 'reg 13: a plan one day late',
    events: [...assessed, on('draft plan served', '2026-12-01'), on('final plan issued', '2027-01-02')],
    today: '2027-01-03',
    step: 'final plan',
    is: { state: 'met late', daysLate: 1 },
  },
  {
    name: 'reg 13(3)(c): exceptional circumstances in the period',
    events: [...assessed, on('draft plan served', '2026-12-01')],
    exemptions: [exempt('final plan', 'exceptional circumstances', '2026-12-10', '2027-01-10')],
    today: '2027-01-12',
    step: 'final plan',
    is: { state: 'exempt', daysLate: 11, current: true },
  },
  {
    name: 'an exemption for one step does not excuse another',
    events: assessed,
    exemptions: [closure],
    today: '2027-01-12',
    step: 'final plan',
    is: { state: 'late', daysLate: 11 },
  },
  {
    name: 'the final plan is not needed after a decision for no plan',
    events: [...assessed, on('decided no plan', '2026-12-01')],
    today: '2027-01-12',
    step: 'final plan',
    is: { state: 'not needed' },
  },
  {
    name: 'nothing is needed after a refusal to assess',
    events: [on('request received', received), on('decided not to assess', '2026-09-20')],
    today: '2027-01-12',
    step: 'final plan',
    is: { state: 'not needed', current: false },
  },
  {
    name: 'nothing is needed after a withdrawal',
    events: [on('request received', received), on('request withdrawn', '2026-09-01')],
    today: '2026-12-12',
    step: 'decide whether to assess',
    is: { state: 'not needed', daysLate: null },
  },
  {
    name: 'the draft has no legal date; it is planned for day 98',
    events: assessed,
    today: '2026-11-10',
    step: 'draft plan',
    is: { state: 'next', legalDate: null, plannedOn: '2026-11-20', actBy: '2026-11-20', daysLeft: 10, week: 14 },
  },
  {
    name: 'the draft is never late, only after its plan',
    events: assessed,
    requests: [asked(slt, '2026-10-08')],
    today: '2026-11-23',
    step: 'draft plan',
    is: { state: 'next', daysLate: null, daysLeft: -3 },
  },
  {
    name: 'the draft is worked on when all advice is in',
    events: assessed,
    requests: [asked(slt, '2026-09-21', '2026-10-20')],
    today: '2026-11-10',
    step: 'draft plan',
    is: { state: 'now', current: true },
  },
  {
    name: 'V1: advice is due six weeks after it was asked',
    events: assessed,
    requests: [asked(slt, '2026-10-08')],
    today: '2026-11-01',
    step: 'advice',
    is: { state: 'now', legalDate: '2026-11-19', name: 'Advice from one person' },
  },
  {
    name: 'V1: the first missing answer makes the step late',
    events: assessed,
    requests: [asked(slt, '2026-10-08'), asked(doctor, '2026-10-20')],
    today: '2026-11-23',
    step: 'advice',
    is: { state: 'late', legalDate: '2026-11-19', daysLate: 4, name: 'Advice from two people', current: true },
  },
  {
    name: 'reg 8: an excused adviser does not hide one who is late',
    events: assessed,
    requests: [asked(slt, '2026-10-08'), asked(doctor, '2026-10-08')],
    exemptions: [exempt('advice', 'missed appointment', '2026-11-12', '2026-11-12', doctor)],
    today: '2026-11-23',
    step: 'advice',
    is: { state: 'late', daysLate: 4 },
  },
  {
    name: 'reg 8: only an excused adviser is missing',
    events: assessed,
    requests: [asked(slt, '2026-10-08', '2026-11-01'), asked(doctor, '2026-10-08')],
    exemptions: [exempt('advice', 'missed appointment', '2026-11-12', '2026-11-12', doctor)],
    today: '2026-11-23',
    step: 'advice',
    is: { state: 'exempt', doneOn: null },
  },
  {
    name: 'reg 8: a school closure does not excuse advice',
    events: assessed,
    requests: [asked(slt, '2026-07-20')],
    exemptions: [exempt('advice', 'school closed', '2026-07-22', '2026-09-02', slt)],
    today: '2026-11-23',
    step: 'advice',
    is: { state: 'late' },
  },
  {
    name: 'reg 8: all in time',
    events: assessed,
    requests: [asked(slt, '2026-10-08', '2026-11-19'), asked(doctor, '2026-10-08', '2026-10-30')],
    today: '2026-11-23',
    step: 'advice',
    is: { state: 'done', doneOn: '2026-11-19', current: false },
  },
  {
    name: 'reg 8: one came late',
    events: assessed,
    requests: [asked(slt, '2026-10-08', '2026-11-22'), asked(doctor, '2026-10-08', '2026-10-30')],
    today: '2026-11-23',
    step: 'advice',
    is: { state: 'met late', daysLate: 3 },
  },
  {
    name: 'withdrawn requests do not count',
    events: assessed,
    requests: [{ ...asked(slt, '2026-10-08'), state: 'withdrawn' }, asked(doctor, '2026-10-08', '2026-10-30')],
    today: '2026-11-23',
    step: 'advice',
    is: { state: 'done', name: 'Advice from one person' },
  },
  {
    name: 'advice that never came is not needed after the plan',
    events: [...assessed, on('draft plan served', '2026-12-01'), on('final plan issued', '2026-12-20')],
    requests: [asked(slt, '2026-10-08'), asked(doctor, '2026-10-08', '2026-10-30')],
    today: '2027-02-01',
    step: 'advice',
    is: { state: 'done', doneOn: '2026-10-30' },
  },
  {
    name: 'section 44: a review within 12 months, beginning with the day the plan was made',
    events: [...assessed, on('final plan issued', '2026-12-20')],
    today: '2027-02-01',
    step: 'annual review',
    is: { state: 'next', legalDate: '2027-12-19', actBy: '2027-12-17' },
  },
  {
    name: 'section 44: then of the last decision after a review, not of its meeting',
    events: [
      ...assessed,
      on('final plan issued', '2026-12-20'),
      on('review meeting held', '2027-11-10'),
      on('review decided', '2027-12-01'),
    ],
    today: '2027-12-02',
    step: 'annual review',
    is: { state: 'next', legalDate: '2028-11-30' },
  },
  {
    name: 'section 44: a meeting without a decision is not a review completed',
    events: [...assessed, on('final plan issued', '2026-12-20'), on('review meeting held', '2027-12-10')],
    today: '2027-12-20',
    step: 'annual review',
    is: { state: 'late', daysLate: 1 },
  },
  {
    name: 'section 44: a plan of 29 February',
    events: [on('final plan issued', '2024-02-29')],
    today: '2024-06-01',
    step: 'annual review',
    is: { legalDate: '2025-02-28' },
  },
  {
    name: 'a plan that ended is not reviewed',
    events: [...assessed, on('final plan issued', '2026-12-20'), on('plan ceased', '2027-06-01')],
    today: '2028-02-01',
    step: 'annual review',
    is: { state: 'not needed' },
  },
];

const dateOf = (facts: ClockFacts, step: KeyDateStep): KeyDate | undefined =>
  keyDates(facts).find((date) => date.step === step);

describe('G1: worked cases', () => {
  for (const { name, step, is, ...facts } of worked)
    test(`${step}, ${name}`, () => {
      expect(dateOf({ exemptions: [], requests: [], ...facts }, step)).toMatchObject(is);
    });
});

test('V1: advice is due 42 calendar days after the asking, also over the autumn clock change', () => {
  expect(adviceDueOn('2026-10-08')).toBe('2026-11-19');
  expect(daysBetween('2026-10-08', adviceDueOn('2026-10-08'))).toBe(42);
});

test('reg 13: the family’s 15 days begin with the day of service', () => {
  expect(representationsEndOn('2026-11-20')).toBe('2026-12-04');
});

test('G1: a date says its rule, its start, its length and how it stands', () => {
  const [, decide] = keyDates({
    events: [on('request received', received)],
    exemptions: [],
    requests: [],
    today: '2026-09-29',
  });
  expect(decide?.why).toEqual({
    sentence:
      'The authority decides whether to assess, and tells the family, within 6 weeks of receiving the request. The legal date was Friday 25 September 2026, 4 days ago.',
    source: 'SEND Regulations 2014, reg 5',
    ruleId: 'decide-whether-to-assess',
    start: { event: 'Request received', on: received },
    length: { days: 42 },
    exemption: null,
  });
});

test('G1: an act-by date before the legal date says why', () => {
  const final = dateOf({ events: assessed, exemptions: [], requests: [], today: '2026-11-23' }, 'final plan');
  expect(final?.why.sentence).toContain('That day is New Year’s Day, so we act by Thursday 31 December 2026.');
});

test('V1: one request has its own date, and an exemption for another request does not excuse it', () => {
  const mine = asked(slt, '2026-10-08');
  const other = exempt('advice', 'missed appointment', '2026-11-12', '2026-11-12', doctor);
  expect(requestDate(mine, { exemptions: [other], today: '2026-11-23' })).toMatchObject({
    state: 'late',
    daysLate: 4,
    legalDate: '2026-11-19',
  });
  expect(requestDate(mine, { exemptions: [{ ...other, requestId: slt }], today: '2026-11-23' })).toMatchObject({
    state: 'exempt',
  });
  expect(requestDate({ ...mine, state: 'withdrawn' }, { exemptions: [], today: '2026-11-23' })).toMatchObject({
    state: 'not needed',
  });
});

describe('G1: the family’s limits after a decision', () => {
  const refused = [on('request received', '2026-08-14'), on('decided not to assess', '2026-09-21')];
  const at = (events: CaseEvent[], today: string) => ({ events, exemptions: [], requests: [], today });

  test('tribunal rules 12 and 20: a refusal, no plan and a final plan each start them, a withdrawal none', () => {
    const limits = (events: CaseEvent[]) =>
      (['contact mediation adviser', 'appeal'] as const).map(
        (step) => dateOf(at(events, '2026-12-01'), step)?.legalDate,
      );
    expect(limits(refused)).toEqual(['2026-11-21', '2026-11-23']);
    expect(limits([...assessed, on('decided no plan', '2026-12-01')])).toEqual(['2027-02-01', '2027-02-01']);
    expect(limits([...assessed, on('final plan issued', '2026-12-01')])).toEqual(['2027-02-01', '2027-02-01']);
    expect(limits([...refused, on('request withdrawn', '2026-10-01')])).toEqual([undefined, undefined]);
    expect(limits(assessed)).toEqual([undefined, undefined]);
    expect(limits([...refused, on('decided to assess', '2026-10-30')])).toEqual([undefined, undefined]);
  });

  test('tribunal rule 12: a moved limit says in a sentence why', () => {
    const appeal = dateOf(
      at([...refused.slice(0, 1), on('decided not to assess', '2026-10-25')], '2026-11-01'),
      'appeal',
    );
    expect(appeal?.why.sentence).toBe(
      'The family can appeal within 2 months of the decision letter, or within one month of the mediation certificate if that is later. The period ends on 25 December 2026. A limit from 25 December to 1 January moves to the first working day after 1 January. The last day is Monday 4 January 2027.',
    );
  });

  test('tribunal rule 20: a certificate counts from its own day, and only one that followed the decision', () => {
    const certificate = on('mediation certificate issued', '2026-11-10');
    const facts = at([...refused, certificate], '2026-11-24');
    expect(dateOf(facts, 'appeal')?.why).toMatchObject({
      ruleId: 'appeal-after-certificate',
      start: { event: 'Mediation certificate issued', on: '2026-11-10' },
      length: { months: 1 },
    });
    expect(dateOf(facts, 'contact mediation adviser')).toMatchObject({ state: 'done', doneOn: '2026-11-10' });
    const again = [...refused, certificate, on('decided to assess', '2026-11-20'), on('decided no plan', '2027-01-20')];
    expect(dateOf(at(again, '2027-01-21'), 'appeal')).toMatchObject({ legalDate: '2027-03-22' });
    expect(dateOf(at(again, '2027-01-21'), 'contact mediation adviser')).toMatchObject({
      state: 'next',
      legalDate: '2027-03-20',
    });
  });

  test('a limit that has passed is nobody’s lateness: it leaves the track', () => {
    for (const today of ['2026-11-23', '2026-11-24', '2030-01-01'])
      expect(dateOf(at(refused, today), 'appeal')).toMatchObject({
        state: today === '2026-11-23' ? 'next' : 'not needed',
        daysLate: null,
      });
  });
});

/** Laws that hold for every history. */
describe('G1: for any history', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
  const event = fc.record({
    type: fc.constantFrom<CaseEvent['type']>(
      'decided to assess',
      'decided not to assess',
      'draft plan served',
      'decided no plan',
      'final plan issued',
      'request withdrawn',
      'review meeting held',
      'review decided',
    ),
    on: day,
  });
  const exemption = fc.record({
    step: fc.constantFrom<Exemption['step']>(
      'decide whether to assess',
      'advice',
      'tell family if no plan',
      'final plan',
    ),
    ground: fc.constantFrom<Exemption['ground']>(
      'school closed',
      'exceptional circumstances',
      'absent from the area',
      'missed appointment',
    ),
    reason: fc.constant('Reason'),
    from: day,
    to: day,
    recordedBy: fc.constant(jane),
    recordedOn: day,
    requestId: fc.constantFrom(null, slt),
  });
  const request = fc.tuple(day, fc.option(day)).map(([askedOn, sent]) => asked(slt, askedOn, sent));
  const history = fc.record({
    events: fc.array(event, { maxLength: 6 }).map((events) => [on('request received', '2026-01-01'), ...events]),
    exemptions: fc.array(exemption, { maxLength: 3 }),
    requests: fc.array(request, { maxLength: 4 }),
    today: day,
  });

  test('exemptions change how a step reads, never its dates', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const dates = (exemptions: Exemption[]) =>
          keyDates({ ...facts, exemptions }).map((date) =>
            date.step === 'advice' ? [] : [date.step, date.legalDate, date.actBy, date.plannedOn, date.doneOn],
          );
        expect(dates(facts.exemptions)).toEqual(dates([]));
      }),
    );
  });

  test('at most one step is current, every reason has words, and late means after the legal date without excuse', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const dates = keyDates(facts);
        expect(dates.filter((date) => date.current).length).toBeLessThanOrEqual(1);
        for (const date of dates) {
          expect(date.why.sentence.length).toBeGreaterThan(20);
          expect(date.why.sentence).not.toMatch(/undefined|null|NaN|Invalid/);
          if (date.actBy !== null && date.legalDate !== null) expect(date.actBy <= date.legalDate).toBe(true);
          if (date.state === 'late')
            expect(date.legalDate !== null && date.legalDate < facts.today && date.why.exemption === null).toBe(true);
          if (date.state === 'exempt' || date.state === 'done exempt') expect(date.why.exemption).not.toBeNull();
          if (date.state === 'done exempt' || date.state === 'met late')
            expect(date.daysLate).toBe(
              daysBetween(
                date.legalDate ?? '',
                date.step === 'advice' ? addDays(date.legalDate ?? '', date.daysLate ?? 0) : (date.doneOn ?? ''),
              ),
            );
        }
      }),
    );
  });

  test('the legal dates are 42, 112 and 140 days after receipt, whatever happened since', () => {
    fc.assert(
      fc.property(history, day, (facts, start) => {
        const events = [on('request received', start), ...facts.events.slice(1)];
        const dates = new Map(keyDates({ ...facts, events }).map((date) => [date.step, date.legalDate]));
        expect(daysBetween(start, dates.get('decide whether to assess') ?? '')).toBe(42);
        expect(daysBetween(start, dates.get('tell family if no plan') ?? '')).toBe(112);
        expect(daysBetween(start, dates.get('final plan') ?? '')).toBe(140);
      }),
    );
  });

  test('an exemption moves no request’s date either', () => {
    fc.assert(
      fc.property(history, request, (facts, one) => {
        const dates = (exemptions: Exemption[]) => {
          const { legalDate, actBy, doneOn } = requestDate(one, { exemptions, today: facts.today });
          return [legalDate, actBy, doneOn];
        };
        expect(dates(facts.exemptions)).toEqual(dates([]));
      }),
    );
  });

  test('the order in which events were typed in changes nothing', () => {
    const shuffled = history.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray(facts.events, { minLength: facts.events.length, maxLength: facts.events.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([facts, events]) => {
        expect(keyDates({ ...facts, events })).toEqual(keyDates(facts));
      }),
    );
  });

  test('an act-by date is a working day, on or before its legal date', () => {
    fc.assert(
      fc.property(history, (facts) => {
        for (const { actBy, legalDate, plannedOn } of keyDates(facts)) {
          if (actBy === null || actBy === '') continue;
          expect(isWorkingDay(actBy)).toBe(true);
          expect(actBy <= (legalDate ?? plannedOn ?? '')).toBe(true);
        }
      }),
    );
  });

  test('a later start never has an earlier date: of each rule, and of the limit to appeal', () => {
    const start = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
    const more = fc.integer({ min: 0, max: 400 });
    const certificate = fc.option(more);
    fc.assert(
      fc.property(start, more, certificate, (from, days, after) => {
        const next = addDays(from, days);
        for (const { id } of statuteRules) expect(dueUnder(id, from) <= dueUnder(id, next)).toBe(true);
        const issued = after === null ? null : addDays(next, after);
        expect(appealLimit(from, issued).lastDay <= appealLimit(next, issued).lastDay).toBe(true);
      }),
    );
  });

  test('the last day to appeal is a working day, never before the period ends, and a period that ends in August or at Christmas leaves it', () => {
    const paused = (day: string) => day.slice(5, 7) === '08' || day.slice(5) >= '12-25' || day.slice(5) === '01-01';
    const start = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(start, fc.option(fc.integer({ min: 0, max: 400 })), (sent, after) => {
        const { lastDay, endOfPeriod, moved } = appealLimit(sent, after === null ? null : addDays(sent, after));
        expect(isWorkingDay(lastDay)).toBe(true);
        if (paused(endOfPeriod)) expect(paused(lastDay)).toBe(false);
        expect(lastDay >= endOfPeriod && endOfPeriod >= addMonths(sent, 2)).toBe(true);
        expect(moved === null).toBe(lastDay === endOfPeriod);
      }),
    );
  });

  test('time alone never makes a late step timely: later days are as late or later', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 100 }), (facts, more) => {
        const later = new Map(
          keyDates({ ...facts, today: addDays(facts.today, more) }).map((date) => [date.step, date]),
        );
        for (const date of keyDates(facts))
          if (date.state === 'late') expect(later.get(date.step)?.daysLate).toBe((date.daysLate ?? 0) + more);
      }),
    );
  });
});
