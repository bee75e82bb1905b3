import type { AdviserKind, PersonRef, Role } from '../../../shared/domain/people/index.ts';
import type { Random } from '../random.ts';
import { type CastMember, cast, teams } from './cast.ts';
import type { DemoSetting } from './settings.ts';

export const mailDomain = 'harrowdale.example';

export interface DemoPerson {
  id: string;
  /** The cast's key; null for people who have been invited and have not registered. */
  key: string | null;
  name: string;
  email: string | null;
  role: Role;
  jobTitle: string;
  adviserKind: AdviserKind | null;
  service: string | null;
  settingId: string | null;
  status: 'active' | 'invited';
  tryThis: string | null;
}

export interface DemoTeam {
  id: string;
  name: string;
  service: string;
  adviserKind: AdviserKind;
  members: { personId: string; manager: boolean }[];
}

/** 'Dr Mei-Lin Hsu' → 'mei-lin.hsu@harrowdale.example'. Families write from elsewhere. */
export function emailOf(name: string, role: Role): string {
  const plain = name.replace(/^Dr /, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const local = plain
    .replace(/[^a-z -]/g, '')
    .trim()
    .replace(/\s+/g, '.');
  return `${local}@${role === 'family' ? `family.${mailDomain}` : mailDomain}`;
}

export interface Cast {
  people: DemoPerson[];
  teams: DemoTeam[];
  byKey(key: string): DemoPerson;
}

export const refTo = (person: DemoPerson): PersonRef => ({ personId: person.id, name: person.name });

export function makeCast(random: Random, settings: readonly DemoSetting[]): Cast {
  const people = cast.map((member) => accountOf(member, random, settings));
  const keyed = new Map(people.map((person) => [person.key, person]));
  const byKey = (key: string): DemoPerson => {
    const person = keyed.get(key);
    if (!person) throw new Error(`Nobody in the demo is called '${key}'.`);
    return person;
  };
  const made = teams.map((team) => ({
    ...team,
    id: random.uuid(),
    members: cast.flatMap((member) =>
      member.teams
        .filter(({ name }) => name === team.name)
        .map(({ manager }) => ({ personId: byKey(member.key).id, manager })),
    ),
  }));
  return { people, teams: made, byKey };
}

function accountOf(member: CastMember, random: Random, settings: readonly DemoSetting[]): DemoPerson {
  return {
    id: random.uuid(),
    key: member.key,
    name: member.name,
    email: emailOf(member.name, member.role),
    role: member.role,
    jobTitle: member.jobTitle,
    adviserKind: member.adviserKind,
    service: member.service,
    settingId: settings.find(({ name }) => name === member.setting)?.id ?? null,
    status: 'active',
    tryThis: member.tryThis,
  };
}
