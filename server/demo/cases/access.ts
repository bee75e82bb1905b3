import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { addDays } from '../../../shared/domain/statute/index.ts';
import { type DemoPerson, refTo } from '../people/people.ts';
import type { DemoSetting } from '../people/settings.ts';
import type { Random } from '../random.ts';
import type { CaseBook } from './case-book.ts';
import type { Relative } from './families.ts';

const streets = [
  'Weir Lane',
  'Chapel Rise',
  'Otter Street',
  'Bobbin Row',
  'Mill Race Close',
  'Larch Grove',
  'Station Parade',
  'Fold Lane',
  'Cobbler’s Yard',
  'Rectory Drive',
  'Heron Way',
  'Quarry Terrace',
  'Maltings Court',
  'Ferry Road',
  'Bluebell Walk',
  'Dyer Street',
];
const notes = [
  null,
  null,
  null,
  null,
  'Please telephone after 4pm. I work in the mornings.',
  'Text messages are best.',
  'Never leave a message on the landline.',
  'Would like letters in large print.',
  'Needs an interpreter for meetings.',
];

/** Numbers that Ofcom keeps for drama: nobody can be rung. */
const phone = (random: Random): string => `07700 900${String(random.int(0, 999)).padStart(3, '0')}`;

/** Who is invited to see the case (A1), and how each of the family is reached (N1). Separated parents have addresses of their own. */
export function addAccess(
  book: CaseBook,
  family: readonly Relative[],
  setting: { setting: DemoSetting; sencos: readonly DemoPerson[] } | null,
  given: { on: string; by: PersonRef; today: string; apart: boolean },
  random: Random,
): void {
  const { on, by, today } = given;
  const base = { kind: 'grant', grantedOn: on, grantedBy: by, ended: null } as const;
  const home = `${random.int(1, 140)} ${random.pick(streets)}, Harrowdale`;
  for (const { person, capacity, relation, endsIn } of family) {
    const endsOn = endsIn === null ? null : addDays(today, endsIn);
    book.add({ ...base, to: { type: 'person', ...refTo(person) }, capacity, relation, endsOn }, by, on);
    const own = capacity === 'advocate' || (given.apart && person !== family[0]?.person);
    const address = own ? `${random.int(1, 140)} ${random.pick(streets)}, Harrowdale` : home;
    const contact = {
      person: refTo(person),
      email: person.email,
      phone: phone(random),
      address,
      note: random.pick(notes),
    };
    book.add({ kind: 'contact', ...contact }, by, on);
  }
  if (setting === null) return;
  const to = {
    type: 'setting',
    settingId: setting.setting.id,
    name: setting.setting.name,
    sencos: setting.sencos.map(({ name }) => name),
  } as const;
  book.add({ ...base, to, capacity: 'setting', relation: 'Education setting', endsOn: null }, by, on);
}
