import { addDays, ageOn, daysBetween } from '../../../shared/domain/statute/index.ts';
import { type NamePool, namePools } from '../people/names.ts';
import { birthDatesOf, yearGroupName } from '../people/school-year.ts';
import { type Motif, motifOf, motifs } from '../pictures/motifs.ts';
import type { Random } from '../random.ts';
import type { Story } from '../stories.ts';
import type { Area, InWords } from '../texts/index.ts';

export interface Child {
  firstName: string;
  lastName: string;
  knownAs: string | null;
  pronoun: InWords['pronoun'];
  birthDate: string;
  year: number;
  yearGroup: string;
  pool: NamePool;
  areas: readonly Area[];
  motif: Motif;
}

interface Known {
  firstName: string;
  lastName: string;
  knownAs?: string;
  pronoun: Child['pronoun'];
  areas: readonly Area[];
  picture: string;
}

/** Children of the cast. Their birthdays fall at the end of August, so that their age fits their year all year round. */
export const known: Partial<Record<NonNullable<Story['turn']>, Known>> = {
  idris: {
    firstName: 'Idris',
    lastName: 'Kellaway',
    pronoun: 'he',
    areas: ['communication', 'cognition'],
    picture: 'a football',
  },
  posy: {
    firstName: 'Posy',
    lastName: 'Adeyemi',
    pronoun: 'she',
    areas: ['communication'],
    picture: 'a birthday cake',
  },
  tomasz: {
    firstName: 'Tomasz',
    lastName: 'Wren',
    pronoun: 'he',
    areas: ['communication', 'feelings'],
    picture: 'a sailing boat',
  },
  ruby: {
    firstName: 'Ruby',
    lastName: 'Vance',
    pronoun: 'she',
    areas: ['communication', 'senses'],
    picture: 'a butterfly',
  },
  leon: {
    firstName: 'Leon',
    lastName: 'Baptiste',
    pronoun: 'he',
    areas: ['cognition', 'feelings'],
    picture: 'a guitar',
  },
  harold: { firstName: 'Maeve', lastName: 'Finch', pronoun: 'she', areas: ['feelings'], picture: 'a cat' },
  ines: {
    firstName: 'Callan',
    lastName: 'Dunleavy',
    knownAs: 'Cal',
    pronoun: 'he',
    areas: ['feelings', 'cognition'],
    picture: 'a dinosaur',
  },
  sadia: {
    firstName: 'Safiya',
    lastName: 'Chowdhury',
    pronoun: 'she',
    areas: ['communication', 'body'],
    picture: 'a moon and stars',
  },
};

/** Which needs are common enough to be drawn, with the health and home that every case has. */
const areaChoices: readonly (readonly Area[])[] = [
  ['communication'],
  ['communication', 'cognition'],
  ['cognition'],
  ['feelings'],
  ['feelings', 'cognition'],
  ['communication', 'senses'],
  ['senses'],
  ['body'],
  ['body', 'cognition'],
  ['communication', 'feelings'],
  ['cognition', 'senses'],
];

/** Makes a child whose age fits the year; `taken` holds the full names given so far. */
export function makeChild(story: Story, today: string, random: Random, taken: Set<string>): Child {
  const from = story.turn ? known[story.turn] : undefined;
  const year = pickYear(story, random);
  const about = { birthDate: birthDate(year, today, random, from !== undefined), year, yearGroup: yearGroupName(year) };
  const pool = random.pick(namePools);
  if (from) {
    taken.add(`${from.firstName} ${from.lastName}`);
    const { picture, knownAs = null, areas, ...names } = from;
    return { ...about, ...names, knownAs, pool, areas: [...areas, 'health', 'care'], motif: motifOf(picture) };
  }
  const { pronoun, firstName, lastName } = nameFor(pool, random, taken);
  const areas: Area[] = [...random.pick(areaChoices), 'health', 'care'];
  return { ...about, pronoun, firstName, lastName, knownAs: null, pool, areas, motif: random.pick(motifs) };
}

function pickYear(story: Story, random: Random): number {
  const [least, most] = story.years ?? [-1, 11];
  return random.int(least, most);
}

function birthDate(year: number, today: string, random: Random, endOfAugust: boolean): string {
  const { first, last } = birthDatesOf(year, today);
  return endOfAugust ? addDays(last, -random.int(3, 16)) : addDays(first, random.int(0, daysBetween(first, last)));
}

function nameFor(pool: NamePool, random: Random, taken: Set<string>) {
  for (let attempt = 0; ; attempt++) {
    const [pronoun, firsts] = random.pick([
      ['she', pool.girls],
      ['she', pool.girls],
      ['she', pool.girls],
      ['he', pool.boys],
      ['he', pool.boys],
      ['he', pool.boys],
      ['he', pool.boys],
      ['they', pool.either],
    ] as const);
    const [firstName, lastName] = [random.pick(firsts), random.pick(pool.last)];
    // Thousands of children share names, as real ones do; a demo's sixty do not.
    if (taken.has(`${firstName} ${lastName}`) && attempt < 40) continue;
    taken.add(`${firstName} ${lastName}`);
    return { pronoun, firstName, lastName };
  }
}

export const calledName = (child: Child): string => child.knownAs ?? child.firstName;
export const childAge = (child: Child, on: string): number => ageOn(child.birthDate, on);
