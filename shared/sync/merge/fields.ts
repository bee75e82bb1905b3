import { canonical, same } from './canonical.ts';
import { mergeOrder } from './order.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Things that name something else (a file, a person, a setting) only make sense whole. */
const isReference = (value: Fields): boolean => Object.keys(value).some((key) => key === 'type' || key.endsWith('Id'));

/** Lists merge as sets: what either side added is in, what either side took out is out. */
function mergeLists(base: readonly unknown[], first: readonly unknown[], second: readonly unknown[]): unknown[] {
  const byText = new Map([...first, ...second].map((entry) => [canonical(entry), entry]));
  const texts = [base, first, second].map((list) => list.map(canonical)) as [string[], string[], string[]];
  const stays = (text: string): boolean =>
    (texts[1].includes(text) && texts[2].includes(text)) || !texts[0].includes(text);
  const [inBase, inFirst, inSecond] = texts.map((list) => [...new Set(list)].filter(stays)) as [
    string[],
    string[],
    string[],
  ];
  return mergeOrder(
    inBase.filter((text) => byText.has(text)),
    inFirst,
    inSecond,
  ).map((text) => byText.get(text));
}

/** Three-way merge of plain fields: one-sided changes stand; where both changed the same value, `second` (the later one) stands. */
export function mergeValue(base: unknown, first: unknown, second: unknown): unknown {
  if (same(first, second) || same(base, first)) return second;
  if (same(base, second)) return first;
  if (Array.isArray(first) && Array.isArray(second)) return mergeLists(Array.isArray(base) ? base : [], first, second);
  if (isFields(first) && isFields(second) && !isReference(first) && !isReference(second))
    return mergeFields(isFields(base) ? base : {}, first, second);
  return second;
}

/** Merges two objects field by field. */
export function mergeFields<T extends object>(base: Partial<T>, first: T, second: T): T {
  const merged: Partial<T> = {};
  for (const key of new Set([...Object.keys(first), ...Object.keys(second)]) as Set<keyof T>) {
    const value = mergeValue(base[key], first[key], second[key]) as T[typeof key] | undefined;
    if (value !== undefined) merged[key] = value;
  }
  return merged as T;
}

/** A list of things with a key of their own: each merges by itself; one taken out by one side stays if the other changed it. */
export function mergeKeyed<T extends object>(
  base: readonly T[],
  first: readonly T[],
  second: readonly T[],
  keyOf: (entry: T) => string,
): T[] {
  const [inBase, inFirst, inSecond] = [base, first, second].map(
    (list) => new Map(list.map((entry) => [keyOf(entry), entry])),
  ) as [Map<string, T>, Map<string, T>, Map<string, T>];
  const merged = new Map<string, T>();
  for (const key of new Set([...inFirst.keys(), ...inSecond.keys()])) {
    const [before, one, other] = [inBase.get(key), inFirst.get(key), inSecond.get(key)];
    if (one && other) merged.set(key, mergeFields<T>(before ?? {}, one, other));
    else if (!before || !same(before, one ?? other)) merged.set(key, (one ?? other) as T);
  }
  const order = mergeOrder(
    ...([inBase, inFirst, inSecond].map((map) => [...map.keys()].filter((key) => merged.has(key))) as [
      string[],
      string[],
      string[],
    ]),
  );
  return order.map((key) => merged.get(key) as T);
}
