import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  actBy,
  addDays,
  addMonths,
  ageOn,
  bankHolidaySources,
  bankHolidays,
  bankHolidayYears,
  dayInWords,
  daysBetween,
  isWorkingDay,
  lastDayOfMonths,
  unknownHolidayWords,
  weekdayName,
  workingDayFrom,
} from '../../../../shared/domain/statute/index.ts';

test.each([
  ['over the end of February in a leap year', '2028-02-28', 1, '2028-02-29'],
  ['over the end of February in another year', '2027-02-28', 1, '2027-03-01'],
  ['over the clock change in spring', '2026-03-28', 2, '2026-03-30'],
  ['over the clock change in autumn', '2026-10-24', 2, '2026-10-26'],
  ['over New Year', '2026-12-31', 1, '2027-01-01'],
  ['backwards', '2027-01-01', -1, '2026-12-31'],
])('G1: days are calendar days %s', (_name, from, days, to) => {
  expect(addDays(from, days)).toBe(to);
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-23', 14, '2028-01-23'],
  ['2026-01-15', -1, '2025-12-15'],
])('months after %s by %i is the corresponding date, or the last day of the month: %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test('section 44: twelve months that begin with a day end on the day before, also for 29 February', () => {
  expect(lastDayOfMonths('2026-11-23', 12)).toBe('2027-11-22');
  expect(lastDayOfMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(lastDayOfMonths('2027-03-01', 12)).toBe('2028-02-29');
});

test('G1: the act-by date is the last working day on or before the legal date', () => {
  expect(actBy('2027-01-01')).toBe('2026-12-31');
  expect(actBy('2026-12-28')).toBe('2026-12-24');
  expect(actBy('2027-03-29')).toBe('2027-03-25');
  expect(actBy('2026-11-22')).toBe('2026-11-20');
  expect(actBy('2026-11-23')).toBe('2026-11-23');
});

test('the bank holidays are eight a year, each year with its source, and none falls on a weekend', () => {
  const days = Object.keys(bankHolidays);
  expect(days).toEqual(days.toSorted());
  const years = bankHolidaySources.flatMap((one) => one.years);
  expect([years[0], years.at(-1)]).toEqual([bankHolidayYears.from, bankHolidayYears.to]);
  for (const year of years) expect(days.filter((day) => day.startsWith(String(year)))).toHaveLength(8);
  expect(days).toHaveLength(years.length * 8);
  for (const day of days) expect(['Saturday', 'Sunday']).not.toContain(weekdayName(day));
  expect(days.filter((day) => bankHolidays[day] === 'Good Friday').map(weekdayName)).toEqual(Array(7).fill('Friday'));
});

test('G1: beyond the years that are known, weekends and the days of every year count, and the date says so', () => {
  expect(actBy('2031-01-01')).toBe('2030-12-31');
  expect(workingDayFrom('2035-12-25')).toBe('2035-12-27');
  // Good Friday 2031 is not in the list: it is taken for a working day, and said not to be known.
  expect(actBy('2031-04-11')).toBe('2031-04-11');
  expect(unknownHolidayWords('2031-04-11')).toBe(
    ' The bank holidays of 2031 are not known to the hub: check this date.',
  );
  expect(unknownHolidayWords('2030-12-31')).toBe('');
});

test('dates are written as GOV.UK writes them', () => {
  expect(dayInWords('2027-01-05')).toBe('Tuesday 5 January 2027');
});

test('an age is whole years, and a birthday on 29 February counts from 1 March', () => {
  expect(ageOn('2019-11-24', '2026-11-23')).toBe(6);
  expect(ageOn('2019-11-23', '2026-11-23')).toBe(7);
  expect(ageOn('2016-02-29', '2025-02-28')).toBe(8);
  expect(ageOn('2016-02-29', '2025-03-01')).toBe(9);
});

const aDate = fc.integer({ min: -10_000, max: 40_000 }).map((day) => addDays('1970-01-01', day));

test('adding days and counting them agree, for any date', () => {
  fc.assert(
    fc.property(aDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      const other = addDays(date, days);
      expect(daysBetween(date, other)).toBe(days);
      expect(addDays(other, -days)).toBe(date);
      expect(date < other).toBe(days > 0);
    }),
  );
});

test('the act-by date is a working day, never after the date, with no working day between', () => {
  fc.assert(
    fc.property(aDate, (date) => {
      const act = actBy(date);
      expect(isWorkingDay(act)).toBe(true);
      expect(act <= date).toBe(true);
      for (let day = addDays(act, 1); day <= date; day = addDays(day, 1)) expect(isWorkingDay(day)).toBe(false);
    }),
  );
});
