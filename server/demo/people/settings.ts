import type { Random } from '../random.ts';

export const settingPhases = [
  'nursery',
  'infant',
  'junior',
  'primary',
  'secondary',
  'special',
  'college',
  'alternative',
] as const;
export type SettingPhase = (typeof settingPhases)[number];

export interface DemoSetting {
  id: string;
  name: string;
  phase: SettingPhase;
  /** Invented: real ones are below 200000. */
  urn: string;
}

const named: readonly [string, SettingPhase][] = [
  ['Larkfield Primary School', 'primary'],
  ['St Brannock’s Infants', 'infant'],
  ['Moorgate Junior School', 'junior'],
  ['Ashby Road Primary School', 'primary'],
  ['Harrowdale Academy', 'secondary'],
  ['Fernhill School', 'special'],
  ['Sandpipers Nursery', 'nursery'],
  ['Harrowdale College', 'college'],
  ['Copperbeech Primary School', 'primary'],
  ['Millrace Primary School', 'primary'],
  ['Tanner’s Bridge Primary School', 'primary'],
  ['St Aldith’s Church of England Primary School', 'primary'],
  ['Hollin Bank Primary School', 'primary'],
  ['Weaverthorpe Lane Infants', 'infant'],
  ['Weaverthorpe Lane Juniors', 'junior'],
  ['Quarry Hill High School', 'secondary'],
  ['The Merrow School', 'secondary'],
  ['St Ithamar’s Catholic High School', 'secondary'],
  ['Applegarth School', 'special'],
  ['Kingfisher Centre', 'special'],
  ['Ladybird Lane Nursery', 'nursery'],
  ['Stepping Stones Pre-school', 'nursery'],
  ['Dale Valley Sixth Form College', 'college'],
  ['Bridgeway Centre', 'alternative'],
  ['Cotton Street Primary School', 'primary'],
];

export function makeSettings(random: Random): DemoSetting[] {
  return named.map(([name, phase], index) => ({ id: random.uuid(), name, phase, urn: String(900_101 + index * 7) }));
}

/** Settings a child of this year may go to; special schools take every age. */
export function settingsForYear(settings: readonly DemoSetting[], year: number): DemoSetting[] {
  return settings.filter(({ phase }) => {
    if (phase === 'special') return year >= 0 && year <= 14;
    if (phase === 'nursery') return year < 0;
    if (phase === 'infant') return year >= 0 && year <= 2;
    if (phase === 'junior') return year >= 3 && year <= 6;
    if (phase === 'primary') return year >= 0 && year <= 6;
    if (phase === 'college') return year >= 12;
    return year >= 7 && year <= 11;
  });
}
