import { type CaseState, ofKind } from '../../../shared/domain/documents/index.ts';
import type { Known } from './field.ts';

/** The people and places that a case names, each once, for the choices of a record's form. */
export function knownIn(state: CaseState): Known {
  const grants = ofKind(state, 'grant').map(({ facts }) => facts.to);
  const asked = ofKind(state, 'advice-request').filter(({ facts }) => facts.state !== 'withdrawn');
  const people = new Map<string, string>();
  const settings = new Map<string, string>();
  const addressees = new Map<string, string>();
  for (const to of grants) {
    if (to.type === 'person') people.set(to.personId, to.name);
    else settings.set(to.settingId, to.name);
    addressees.set(to.type === 'person' ? `person:${to.personId}` : `setting:${to.settingId}`, to.name);
  }
  for (const { facts } of asked) {
    if (facts.to.type === 'team') addressees.set(`team:${facts.to.teamId}`, facts.to.name);
    if (facts.to.type === 'setting') addressees.set(`setting:${facts.to.settingId}`, facts.to.name);
    for (const { personId, name } of facts.authors) addressees.set(`person:${personId}`, name);
    if (facts.to.type === 'person') addressees.set(`person:${facts.to.personId}`, facts.to.name);
  }
  const own = ofKind(state, 'case')[0]?.facts.setting;
  if (own) settings.set(own.settingId, own.name);
  const listed = (names: ReadonlyMap<string, string>) => [...names].map(([id, name]) => ({ id, name }));
  return {
    people: listed(people),
    settings: listed(settings),
    addressees: [...addressees].map(([value, label]) => ({ value, label })),
  };
}
