import { addDays, ageOn, weekday } from './calendar.ts';

/** Of compulsory school age no longer: the school leaving date of a year, the last Friday of its June (Education (School Leaving Date) Order 1997). */
export function schoolLeavingDate(year: number): string {
  const last = `${year}-06-30`;
  return addDays(last, -((weekday(last) + 2) % 7));
}

/**
 * The last day of compulsory school age: the school leaving date of the school year, 1 September to 31 August, in which
 * somebody turns 16 (Education Act 1996, section 8(3)). `birthDate` and the answer are ISO dates.
 */
export function compulsorySchoolAgeEndsOn(birthDate: string): string {
  const turns16In = Number(birthDate.slice(0, 4)) + 16;
  const schoolYearEndsIn = birthDate.slice(5) >= '09-01' ? turns16In + 1 : turns16In;
  return schoolLeavingDate(schoolYearEndsIn);
}

/** The day on which the rights pass from the parent to the young person: the first over compulsory school age (CFA 2014, section 83(2)). */
export const rightsPassOn = (birthDate: string): string => addDays(compulsorySchoolAgeEndsOn(birthDate), 1);

/** Up to their 25th birthday somebody over compulsory school age is a young person (CFA 2014, section 83(2)). */
export const isYoungPerson = (birthDate: string, on: string): boolean =>
  on >= rightsPassOn(birthDate) && ageOn(birthDate, on) < 25;
