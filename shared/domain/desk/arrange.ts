import { liesIn, type Place } from './place.ts';
import { type Tray, trays } from './trays.ts';

/** What a line of a desk is arranged by. */
export interface Arranged {
  caseId: string;
  /** Names and numbers that a search looks into. */
  words: string;
  name: string;
  yearGroup: string;
  settingId: string | null;
  coordinatorId: string | null;
  place: Place;
}

/** Orders of a tray: by the legal date, by the day to act, or by the child's name. */
export const deskSorts = ['due', 'act', 'name'] as const;
export type DeskSort = (typeof deskSorts)[number];

/** How a tray is narrowed down. */
export interface DeskFilter {
  tray: Tray;
  /** Due within so many days, what is late among them; null for whenever. */
  within: number | null;
  settingId: string | null;
  yearGroup: string | null;
  coordinatorId: string | null;
  text: string;
  sort: DeskSort;
}

const alphabet = new Intl.Collator('en-GB', { numeric: true });

/** Lower case, without accents, hyphens and apostrophes: 'oneil' finds 'O’Neil'. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}’'-]/gu, '')
    .toLowerCase();

/** The lines that lie in a tray and fit the filter, in its order; what has no date comes last. */
export function arrange<T extends Arranged>(lines: readonly T[], filter: DeskFilter): T[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  const found = lines.filter((line) => {
    const { place } = line;
    if (!liesIn(place, filter.tray)) return false;
    if (filter.within !== null && (place.due === null || place.due.daysLeft > filter.within)) return false;
    if (filter.settingId !== null && line.settingId !== filter.settingId) return false;
    if (filter.yearGroup !== null && line.yearGroup !== filter.yearGroup) return false;
    if (filter.coordinatorId !== null && line.coordinatorId !== filter.coordinatorId) return false;
    if (words.length === 0) return true;
    const hay = plain(line.words);
    return words.every((word) => hay.includes(word));
  });
  const byName = (a: T, b: T): number => alphabet.compare(a.name, b.name);
  if (filter.sort === 'name') return found.sort(byName);
  const day = ({ place: { due } }: T): string => (filter.sort === 'act' ? due?.actBy : due?.legalDate) ?? '9999';
  return found.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : byName(a, b)));
}

/** How many cases lie in each tray: of all lines, whatever the filter says. */
export function countTrays(lines: readonly Pick<Arranged, 'place'>[]): Record<Tray, number> {
  const counts = Object.fromEntries(trays.map((tray) => [tray, 0])) as Record<Tray, number>;
  for (const { place } of lines) for (const tray of trays) if (liesIn(place, tray)) counts[tray] += 1;
  return counts;
}
