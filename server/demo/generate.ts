import { createHash } from 'node:crypto';
import { type CaseWorld, type DemoCase, makeCase } from './cases/make-case.ts';
import { namePools } from './people/names.ts';
import { type DemoPerson, type DemoTeam, emailOf, makeCast } from './people/people.ts';
import { type DemoSetting, makeSettings } from './people/settings.ts';
import { type Random, randomFrom } from './random.ts';
import { type Story, stories } from './stories.ts';

/** Everything the demo authority is made of. The same seed and date give the same bytes. */
export interface DemoAuthority {
  seed: string;
  today: string;
  authority: { name: string; shortName: string; email: string; phone: string };
  settings: DemoSetting[];
  teams: DemoTeam[];
  /** The accounts first, then people who have been named and have none. */
  people: DemoPerson[];
  cases: DemoCase[];
}

export interface Generate {
  seed: string;
  cases: number;
  /** The hub's date; all others are counted from it. */
  today: string;
}

/** Makes the demo authority of Harrowdale: nobody and nothing in it is real. */
export function generateAuthority({ seed, cases: count, today }: Generate): DemoAuthority {
  const random = randomFrom(seed);
  const settings = makeSettings(random.for('settings'));
  const cast = makeCast(random.for('people'), settings);
  const taken = new Set(cast.people.map(({ name }) => name));
  const sencos = otherSencos(settings, cast.people, random.for('sencos'), taken);
  const staff = new Map(
    settings.map(({ id }) => [id, [...cast.people, ...sencos].filter((one) => one.settingId === id)]),
  );
  const world: CaseWorld = { today, cast, settings, sencosOf: (id) => staff.get(id) ?? [], taken };
  const cases = Array.from({ length: count }, (_, number) =>
    makeCase(storyOf(number), number, world, random.for(`case ${number}`)),
  );
  return {
    seed,
    today,
    authority: {
      name: 'Harrowdale Council',
      shortName: 'Harrowdale',
      email: 'send@harrowdale.example',
      phone: '01632 960 114',
    },
    settings,
    teams: cast.teams,
    people: [...cast.people, ...sencos, ...relativesOf(cases, cast.people)],
    cases,
  };
}

/** The cast and its special turns belong to the first sixty cases alone. */
function storyOf(number: number): Story {
  const story = stories[number % stories.length] as Story;
  if (number < stories.length) return story;
  const { turn: _turn, ...plain } = story;
  return plain;
}

/** Every setting has somebody who answers for it. They have registered, and are no accounts of the demo. */
function otherSencos(
  settings: readonly DemoSetting[],
  people: readonly DemoPerson[],
  random: Random,
  taken: Set<string>,
): DemoPerson[] {
  return settings
    .filter(({ id }) => !people.some((person) => person.settingId === id))
    .map(({ id, name: setting }) => {
      const pool = random.pick(namePools);
      let name = '';
      while (name === '' || taken.has(name))
        name = `${random.pick(random.chance(0.7) ? pool.women : pool.men)} ${random.pick(pool.last)}`;
      taken.add(name);
      const about = { id: random.uuid(), key: null, name, email: emailOf(name, 'setting'), role: 'setting' as const };
      return {
        ...about,
        jobTitle: 'SENCo',
        adviserKind: 'education' as const,
        service: setting,
        settingId: id,
        status: 'active' as const,
        tryThis: null,
      };
    });
}

/** Those of the family who have sent something have registered. */
function relativesOf(cases: readonly DemoCase[], cast: readonly DemoPerson[]): DemoPerson[] {
  const known = new Set(cast.map(({ id }) => id));
  const writers = new Set(
    cases.flatMap(({ documents }) => documents.filter(({ kind }) => kind === 'advice').map(({ by }) => by)),
  );
  return cases
    .flatMap(({ family }) => family)
    .filter(({ id }) => !known.has(id))
    .map((person) => (writers.has(person.id) ? { ...person, status: 'active' as const } : person));
}

/** The same password for every account of the demo: there is nothing real to protect. */
export const demoPassword = 'harrowdale demo';

/** The secret of an account's authenticator app. */
export const factorSecretOf = (seed: string, personId: string): Buffer =>
  createHash('sha256').update(`${seed}/second factor/${personId}`).digest().subarray(0, 20);
