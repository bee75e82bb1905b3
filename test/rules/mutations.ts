import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutation } from './mutation.ts';
import { ruleIdsInTests } from './rule-ids.ts';

const project = join(import.meta.dirname, '..', '..');

/** Every mutation of every file of this folder. */
export async function readMutations(): Promise<Mutation[]> {
  const own = ['mutation.ts', 'mutations.ts', 'run.ts', 'rule-ids.ts', 'scratch-copy.ts', 'workbench.ts'];
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !own.includes(name));
  const modules = await Promise.all(
    files.map((name) => import(join(import.meta.dirname, name)) as Promise<{ mutations?: Mutation[] }>),
  );
  return modules.flatMap(({ mutations }) => mutations ?? []);
}

/** What is wrong with a mutation before anything runs. */
export function misfit({ rule, file, what, by, test, name }: Mutation): string | undefined {
  const read = (path: string) => {
    try {
      return readFileSync(join(project, path), 'utf8');
    } catch {
      return undefined;
    }
  };
  const text = read(file);
  if (text === undefined) return `${rule}: there is no file ${file}`;
  if (read(test) === undefined) return `${rule}: there is no file ${test}`;
  const tests = [test, test.replace(/\.test\.ts$/, '.contract.ts')].map(read).join('\n');
  if (!tests.includes(name)) return `${rule}: no test of ${test} is called so: ${name}`;
  const count = text.split(what).length - 1;
  if (count !== 1) return `${rule}: found ${count} times in ${file}, not once: ${what}`;
  return what === by ? `${rule}: changes nothing in ${file}` : undefined;
}

/** Rules that tests name and no mutation shows to be tested. */
export function uncovered(mutations: readonly Mutation[]): string[] {
  const covered = new Set(mutations.map(({ rule }) => rule));
  return [...ruleIdsInTests(join(project, 'test'))]
    .filter(([rule]) => !covered.has(rule))
    .map(([rule, files]) => `${rule}: named by ${files[0]?.slice(project.length + 1)}, but no mutation proves it`);
}
