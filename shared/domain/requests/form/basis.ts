import type { Asker, DayZeroBasis, RequestBody, RequestPerson } from '../../documents/index.ts';

/** Who may request an assessment in their own right (s36(1) CFA). */
const mayRequest: readonly Asker[] = ['parent', 'young person', 'school', 'post-16 institution'];

/**
 * R1: what day 0 rests on. The parent, the young person, a school or a post-16 institution *requests* (s36); anybody else
 * *brings the child to the authority's attention* (s24). The clock is the same; the case keeps which it was.
 */
export const basisOf = (asker: Asker): DayZeroBasis =>
  mayRequest.includes(asker) ? 'request' : 'brought to attention';

/** Whether who asks is the family: then they stand first among the people of the request. */
export const isFamily = (asker: Asker | null): boolean => asker === 'parent' || asker === 'young person';

/** N3: a tick on the form is what somebody says, of themselves or of another: nobody has seen evidence yet. Empty without one. */
export function responsibilityWords(
  { asker, people }: Pick<RequestBody, 'asker' | 'people'>,
  person: RequestPerson,
): string {
  if (!person.parentalResponsibility) return '';
  const own = isFamily(asker) && people[0]?.id === person.id;
  return own ? 'says they have parental responsibility' : 'said to have parental responsibility';
}
