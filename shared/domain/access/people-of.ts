import type { Body, CaseState, Facts } from '../documents/index.ts';

/** Everybody and every place that a case names as having something to do with it: the ids of people, settings and teams. */
export interface Parties {
  people: ReadonlySet<string>;
  settings: ReadonlySet<string>;
  teams: ReadonlySet<string>;
}

/** The parties of a case. Whoever is not among them, or a member of one, sees nothing of it. */
export function partiesOf(documents: Iterable<Facts | Body>): Parties {
  const parties = { people: new Set<string>(), settings: new Set<string>(), teams: new Set<string>() };
  for (const facts of documents) collect(facts, parties);
  return parties;
}

function collect(
  facts: Facts | Body,
  parties: { people: Set<string>; settings: Set<string>; teams: Set<string> },
): void {
  if (facts.kind === 'case') {
    if (facts.coordinator) parties.people.add(facts.coordinator.personId);
    if (facts.cover) parties.people.add(facts.cover.personId);
  }
  if (facts.kind === 'round') for (const person of facts.invited) parties.people.add(person.personId);
  if (facts.kind === 'advice-request') for (const author of facts.authors) parties.people.add(author.personId);
  if (facts.kind === 'consultation') parties.settings.add(facts.setting.settingId);
  if (facts.kind === 'request' && facts.state === 'draft' && facts.startedBy)
    parties.people.add(facts.startedBy.personId);
  if (facts.kind === 'grant' || facts.kind === 'advice-request') {
    if (facts.to.type === 'person') parties.people.add(facts.to.personId);
    if (facts.to.type === 'setting') parties.settings.add(facts.to.settingId);
    if (facts.to.type === 'team') parties.teams.add(facts.to.teamId);
  }
}

/** The people who may see something of a case: those it names, the accounts of the settings and the managers of the teams it names. */
export function peopleOf(state: CaseState): Set<string> {
  const facts = [...state.documents.values()].map((document) => document.facts);
  const { people, settings, teams } = partiesOf(facts);
  const all = new Set(people);
  for (const setting of settings) for (const member of state.hub.settingMembers.get(setting) ?? []) all.add(member);
  for (const team of teams) for (const manager of state.hub.teamManagers.get(team) ?? []) all.add(manager);
  return all;
}
