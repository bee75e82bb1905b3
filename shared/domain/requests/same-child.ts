/** What tells one child from another, in a case or in a request. */
export interface ChildMarks {
  firstName: string;
  lastName: string;
  birthDate: string | null;
  upn: string;
  nhsNumber: string;
}

/** How sure it is that two records are of the same child. */
export type Likeness = 'same number' | 'same name and birth date' | 'like name, same birth date' | 'same name';

/** 'Zoë-Anne O’Brien' → ['zoe', 'anne', 'obrien']. */
export function plainWords(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’`]/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * How a word sounds, roughly: the ways in which English spellings of one name differ fall together (Stephen and Steven,
 * Mohammed and Muhamad, Clark and Clarke). Letters beyond the alphabet stay as they are.
 */
export function soundOf(word: string): string {
  const spelt = word
    .replace(/^(kn|gn|pn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/ck|q|c(?![ehiy])|ch(?=r)/g, 'k')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/gh?t/g, 't')
    .replace(/v/g, 'f')
    .replace(/dg|g(?=[ei])/g, 'j');
  const first = spelt.charAt(0);
  const rest = spelt.slice(1).replace(/[aeiouyhw]/g, '');
  return (/[aeiouy]/.test(first) ? 'a' : first) + rest.replace(/(.)\1+/g, '$1').replace(new RegExp(`^${first}+`), '');
}

const digits = (number: string): string => number.replace(/\W/g, '').toUpperCase();
const namesOf = (child: ChildMarks): string[] => [...plainWords(child.firstName), ...plainWords(child.lastName)];
const firstAndLast = (child: ChildMarks): [string, string] => [
  plainWords(child.firstName)[0] ?? '',
  plainWords(child.lastName).at(-1) ?? '',
];

/** The 4th of March typed as the 3rd of April. */
function turned(birthDate: string): string {
  const [year, month, day] = birthDate.split('-');
  return `${year}-${day}-${month}`;
}

/**
 * The keys under which a child is kept and looked for, so that an index finds who may be the same: the birth date, also
 * with day and month exchanged, how the name sounds in either order, and the numbers.
 */
export function childKeys(child: ChildMarks): string[] {
  const sounds = firstAndLast(child).map(soundOf).sort().join(' ');
  const dates = child.birthDate === null ? [] : [child.birthDate, turned(child.birthDate)];
  return [
    ...dates.map((date) => `d ${date}`),
    ...(sounds.trim() ? [`n ${sounds}`] : []),
    ...(digits(child.upn) ? [`u ${digits(child.upn)}`] : []),
    ...(digits(child.nhsNumber) ? [`h ${digits(child.nhsNumber)}`] : []),
  ];
}

/**
 * Whether two records may be of one child, and how sure that is; null when not. Tolerant of spelling, of first and last name
 * exchanged, of day and month exchanged. A birth date alone says nothing.
 */
export function likeness(one: ChildMarks, other: ChildMarks): Likeness | null {
  const sameNumber = (a: string, b: string): boolean => digits(a) !== '' && digits(a) === digits(b);
  if (sameNumber(one.upn, other.upn) || sameNumber(one.nhsNumber, other.nhsNumber)) return 'same number';
  const sameDay =
    one.birthDate !== null &&
    other.birthDate !== null &&
    [other.birthDate, turned(other.birthDate)].includes(one.birthDate);
  const names = namesLikeness(one, other);
  if (names === 'same') return sameDay ? 'same name and birth date' : 'same name';
  return names === 'like' && sameDay ? 'like name, same birth date' : null;
}

function namesLikeness(one: ChildMarks, other: ChildMarks): 'same' | 'like' | null {
  const [a, b] = [namesOf(one), namesOf(other)];
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return 'same';
  const [first, last] = firstAndLast(one);
  const [otherFirst, otherLast] = firstAndLast(other);
  const straight = isLike(first, otherFirst) && isLike(last, otherLast);
  const crossed = isLike(first, otherLast) && isLike(last, otherFirst);
  return straight || crossed ? 'like' : null;
}

/** The same sound, or a slip or two of the fingers; or a short form: Tom and Thomas are not alike, Alex and Alexander are. */
function isLike(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (soundOf(one) === soundOf(other)) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= 3 && long.startsWith(short)) return true;
  const most = long.length > 5 ? 2 : long.length > 3 ? 1 : 0;
  return slips(one, other) <= most;
}

/** Letters put in, left out, changed or exchanged with their neighbour (optimal string alignment). */
export function slips(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= one.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = least;
    }
  }
  return at(one.length, other.length);
}
