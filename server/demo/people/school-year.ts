import { ageOn } from '../../../shared/domain/statute/index.ts';

/** The school year a day lies in: it begins on 1 September. */
export const schoolYearStart = (today: string): number =>
  Number(today.slice(0, 4)) - (today.slice(5, 7) >= '09' ? 0 : 1);

/**
 * National curriculum years counted from Reception = 0: N1 is -2, N2 is -1, Year 13 is 13. A child's year follows from
 * the age on 31 August before the school year.
 */
export const yearNumberOf = (birthDate: string, today: string): number =>
  ageOn(birthDate, `${schoolYearStart(today)}-08-31`) - 4;

/** As people say it: 'N2', 'Reception', 'Year 3'. */
export function yearGroupName(year: number): string {
  if (year < -1) return 'N1';
  if (year === -1) return 'N2';
  return year === 0 ? 'Reception' : `Year ${year}`;
}

/** The first and last birth date of children who are in this year today. */
export function birthDatesOf(year: number, today: string): { first: string; last: string } {
  const turned = schoolYearStart(today) - (year + 4);
  return { first: `${turned - 1}-09-01`, last: `${turned}-08-31` };
}

export type AgePhase = 'early' | 'primary' | 'secondary';

/** Which wording fits: under 5, school to Year 6, or older. */
export const agePhase = (year: number): AgePhase => (year <= 0 ? 'early' : year <= 6 ? 'primary' : 'secondary');
