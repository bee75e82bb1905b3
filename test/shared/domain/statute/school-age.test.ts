import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compulsorySchoolAgeEndsOn,
  isYoungPerson,
  rightsPassOn,
  schoolLeavingDate,
  weekday,
} from '../../../../shared/domain/statute/index.ts';

describe('the end of compulsory school age', () => {
  test.each([
    // [born, last day, what it shows]
    ['2010-08-31', '2026-06-26', 'sixteen on the last day of the school year'],
    ['2010-09-01', '2027-06-25', 'sixteen on the first day of the next one'],
    ['2010-01-01', '2026-06-26', 'sixteen in winter'],
    ['2010-06-25', '2026-06-26', 'sixteen on the day before'],
    ['2010-06-26', '2026-06-26', 'sixteen on the school leaving date itself'],
    ['2010-06-27', '2026-06-26', 'sixteen between it and September: the one that is over'],
    ['2010-12-31', '2027-06-25', 'sixteen at the end of the year'],
    ['2012-02-29', '2028-06-30', 'born on 29 February; 30 June is a Friday'],
    ['2008-08-31', '2024-06-28', 'a leap year'],
    ['2008-09-01', '2025-06-27', 'the day after'],
    ['2009-03-14', '2025-06-27', 'in spring'],
    ['2011-05-05', '2027-06-25', 'in May'],
    ['2019-03-14', '2035-06-29', 'far ahead'],
  ])('N3: born on %s it ends with %s: %s', (born, last) => {
    expect(compulsorySchoolAgeEndsOn(born)).toBe(last);
    expect(rightsPassOn(born)).toBe(addDays(last, 1));
  });

  test('N3: the school leaving date is the last Friday of June, whatever the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1998, max: 2120 }), (year) => {
        const day = schoolLeavingDate(year);
        expect([weekday(day), day.slice(0, 8)]).toEqual([5, `${year}-06-`]);
        expect(addDays(day, 7) > `${year}-06-30`).toBe(true);
      }),
    );
  });

  test('N3: somebody is a young person from the day after, until they are 25', () => {
    expect([isYoungPerson('2010-08-31', '2026-06-26'), isYoungPerson('2010-08-31', '2026-06-27')]).toEqual([
      false,
      true,
    ]);
    expect([isYoungPerson('2001-11-24', '2026-11-23'), isYoungPerson('2001-11-24', '2026-11-24')]).toEqual([
      true,
      false,
    ]);
  });
});
