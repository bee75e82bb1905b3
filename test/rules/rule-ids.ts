import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `A3`, `SYNC-7`, `G1`: letters and a number, at the start of a test's title, several with commas. */
const title = /\b(?:test|it|describe)(?:\.\w+)*(?:\([^'"`]*?\))?\(\s*['"`]((?:[A-Z]{1,5}-?\d+(?:, | and |–)?)+):/g;
const id = /[A-Z]{1,5}-?\d+/g;

/** The ids of rules that tests name, with the files that name them. */
export function ruleIdsInTests(folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !/\.test\.tsx?$/.test(entry.name) || entry.parentPath.includes('output')) continue;
    const file = join(entry.parentPath, entry.name);
    for (const rule of ruleIdsIn(readFileSync(file, 'utf8'))) found.set(rule, [...(found.get(rule) ?? []), file]);
  }
  return found;
}

/** The ids of rules that one test file's titles begin with. */
export function ruleIdsIn(text: string): Set<string> {
  return new Set([...text.matchAll(title)].flatMap(([, ids = '']) => ids.match(id) ?? []));
}
