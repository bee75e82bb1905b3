import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  dateAndDistance,
  dateWords,
  dayOf,
  distanceWords,
  dueWords,
  longDateWords,
  momentInFull,
  momentWords,
  shortDateWords,
  sizeWords,
  spanWords,
} from '../../../client/ui/dates.ts';

const today = '2026-11-23';

describe('dates in words', () => {
  it('G1: a date stands with its distance, as people say it', () => {
    expect(dateAndDistance('2027-01-05', today)).toBe('5 January 2027 (in 6 weeks)');
    expect(dateAndDistance('2026-12-04', today)).toBe('4 December 2026 (in 11 days)');
    expect(dateAndDistance('2026-11-19', today)).toBe('19 November 2026 (4 days ago)');
    expect(longDateWords('2026-11-27')).toBe('Friday 27 November 2026');
    expect(dateWords('2026-02-01')).toBe('1 February 2026');
  });

  it('names the year only where it is another one', () => {
    expect(shortDateWords('2026-09-25', today)).toBe('Fri 25 September');
    expect(shortDateWords('2027-01-01', today)).toBe('Fri 1 January 2027');
  });

  it('says today, tomorrow, yesterday, and one of a unit', () => {
    expect(['2026-11-22', today, '2026-11-24', '2026-11-25'].map((date) => distanceWords(date, today))).toEqual([
      'yesterday',
      'today',
      'tomorrow',
      'in 2 days',
    ]);
    expect([1, 27, 28, 90, 91, 400, 760].map(spanWords)).toEqual([
      '1 day',
      '27 days',
      '4 weeks',
      '13 weeks',
      '3 months',
      '13 months',
      '2 years',
    ]);
  });

  it('V1: a tag says how late a response is, or when it is due', () => {
    expect(['2026-11-19', today, '2026-11-27', '2026-12-04', '2027-01-01'].map((due) => dueWords(due, today))).toEqual([
      'Late by 4 days',
      'Due today',
      'Due in 4 days',
      'In 11 days',
      'In 6 weeks',
    ]);
  });

  it('counts calendar days over the change of the clocks', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(distanceWords('2026-10-26', '2026-10-24')).toBe('in 2 days');
  });

  it('tells moments by London time, also in summer', () => {
    expect(momentWords('2026-11-23T14:02:00.000Z', '2026-11-23T18:00:00.000Z')).toBe('today 14:02');
    expect(momentWords('2026-07-01T23:30:00.000Z', '2026-07-02T09:00:00.000Z')).toBe('today 00:30');
    expect(momentWords('2026-11-20T16:08:00.000Z', '2026-11-23T09:00:00.000Z')).toBe('Friday 16:08');
    expect(momentWords('2026-10-14T08:30:00.000Z', '2026-11-23T09:00:00.000Z')).toBe('14 October, 09:30');
    expect(momentInFull('2026-11-30T11:20:00.000Z')).toBe('Monday 30 November, 11:20');
    expect(dayOf('2026-07-01T23:30:00.000Z')).toBe('2026-07-02');
  });

  it('knows an age the day before and on the birthday', () => {
    expect([ageOn('2019-03-02', '2026-03-01'), ageOn('2019-03-02', '2026-03-02')]).toEqual([6, 7]);
  });

  it('says sizes in the unit people know', () => {
    expect([sizeWords(120), sizeWords(340_000), sizeWords(1_200_000)]).toEqual(['1 kB', '340 kB', '1.2 MB']);
  });
});
