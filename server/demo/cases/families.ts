import type { GrantBody } from '../../../shared/domain/documents/index.ts';
import type { Cast, DemoPerson } from '../people/people.ts';
import { emailOf } from '../people/people.ts';
import type { Random } from '../random.ts';
import type { Story } from '../stories.ts';
import type { Child } from './child.ts';

/** Somebody of the family, or who speaks for it, with what they are to the child. */
export interface Relative {
  person: DemoPerson;
  capacity: GrantBody['capacity'];
  relation: string;
  /** Days until this person's access ends by itself; null for no end. */
  endsIn: number | null;
}

const mother = 'Mother, has parental responsibility';
const father = 'Father, has parental responsibility';

/** The family of a case: people of the cast where the story says so, else invented. The first is who is asked for views. */
export function familyOf(story: Story, child: Child, cast: Cast, random: Random, taken: Set<string>): Relative[] {
  const by = (key: string, capacity: Relative['capacity'], relation: string): Relative => ({
    person: cast.byKey(key),
    capacity,
    relation,
    endsIn: null,
  });
  const invent = (which: 'women' | 'men', relation: string): Relative => ({
    person: relative(child, which, relation, random, taken),
    capacity: 'parent',
    relation,
    endsIn: null,
  });
  switch (story.turn) {
    case 'idris':
      return [by('hannah', 'parent', mother), by('tom', 'parent', father)];
    case 'posy':
      return [by('folake', 'parent', mother)];
    case 'tomasz':
      return [by('marta', 'parent', mother)];
    case 'ruby':
      return [by('denise', 'parent', mother)];
    case 'leon':
      return [by('leon', 'young person', 'Young person, makes the decisions'), invent('women', 'Mother')];
    case 'ines':
      return [by('ines', 'carer', 'Foster carer, has delegated authority')];
    case 'harold':
      return [by('harold', 'guardian', 'Grandfather, special guardian')];
    case 'sadia':
      return [by('sadia', 'parent', mother), invent('men', 'Father, has parental responsibility, lives apart')];
    case 'rukhsana': {
      const young = youngPerson(child, random);
      return [
        young,
        { ...by('rukhsana', 'advocate', `Advocate of ${child.firstName}, with written authority`), endsIn: 90 },
      ];
    }
    default:
      return invented(child, random, invent);
  }
}

function invented(
  child: Child,
  random: Random,
  invent: (which: 'women' | 'men', relation: string) => Relative,
): Relative[] {
  if (child.year >= 12) return [youngPerson(child, random), invent('women', 'Mother')];
  const parents = [invent('women', mother), invent('men', father)];
  if (random.chance(0.45)) return parents;
  return random.chance(0.85) ? parents.slice(0, 1) : parents.slice(1);
}

function relative(
  child: Child,
  which: 'women' | 'men',
  relation: string,
  random: Random,
  taken: Set<string>,
): DemoPerson {
  const sharesName = random.chance(0.8);
  const free = child.pool[which].find((first) => !taken.has(`${first} ${child.lastName}`));
  let name = `${random.pick(child.pool[which])} ${sharesName ? child.lastName : random.pick(child.pool.last)}`;
  if (taken.has(name) && free) name = `${free} ${child.lastName}`;
  taken.add(name);
  return person(name, relation.split(',')[0] ?? relation, random);
}

const youngPerson = (child: Child, random: Random): Relative => ({
  person: person(`${child.firstName} ${child.lastName}`, 'Young person', random),
  capacity: 'young person',
  relation: 'Young person, makes the decisions',
  endsIn: null,
});

function person(name: string, jobTitle: string, random: Random): DemoPerson {
  const id = random.uuid();
  return {
    id,
    key: null,
    name,
    email: emailOf(name, 'family').replace('@', `.${id.slice(0, 4)}@`),
    role: 'family',
    jobTitle,
    adviserKind: 'family',
    service: null,
    settingId: null,
    status: 'invited',
    tryThis: null,
  };
}
