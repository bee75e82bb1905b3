import { grantsOfFamily } from '../access/index.ts';
import { type CaseState, type FactsOf, ofKind } from '../documents/index.ts';

/** Who writes the answer to a request: its authors, or everybody of the setting that was asked and has not named them. */
export function writersOf(request: FactsOf<'advice-request'>, { hub }: CaseState): string[] {
  const { to } = request;
  const asked = new Set(request.authors.map(({ personId }) => personId));
  if (to.type === 'person') asked.add(to.personId);
  if (to.type === 'setting' && asked.size === 0)
    for (const id of hub.settingMembers.get(to.settingId) ?? []) asked.add(id);
  return [...asked].filter((id) => !hub.suspended.has(id));
}

/** The people behind access that was given: the person, or every account of the setting. */
export function holdersOf({ to }: FactsOf<'grant'>, { hub }: CaseState): string[] {
  const people = to.type === 'person' ? [to.personId] : (hub.settingMembers.get(to.settingId) ?? []);
  return people.filter((id) => !hub.suspended.has(id));
}

/** The family's people whose access holds: the young person, parents, and those who act for them. */
export function familyOf(state: CaseState, today: string): string[] {
  const people = grantsOfFamily(state, today).flatMap(({ facts }) => holdersOf(facts, state));
  return [...new Set(people)];
}

/** The accounts of a setting that can act. */
export const membersOf = (settingId: string, { hub }: CaseState): string[] =>
  (hub.settingMembers.get(settingId) ?? []).filter((id) => !hub.suspended.has(id));

/** The co-ordinator the case is allocated to, and whoever covers for them today (A9). */
export function coordinatorsOf(state: CaseState): string[] {
  const found = ofKind(state, 'case')[0]?.facts;
  const both = [found?.coordinator?.personId, found?.cover?.personId].filter((id) => id !== undefined);
  return [...new Set(both)].filter((id) => !state.hub.suspended.has(id));
}
