import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { misfit, readMutations, uncovered } from '../rules/mutations.ts';
import { filesOf, mutants } from '../sync/simulation/mutants.ts';
import { project } from './source.ts';

/*
 * The proof that tests bite is made of exact snippets of the source. Running it takes long; that it still fits the source
 * is known at once.
 */
test('every change that shows that a rule is tested fits the source', async () => {
  expect((await readMutations()).flatMap((mutation) => misfit(mutation) ?? [])).toEqual([]);
});

test('every rule that a test names has a change that shows that it is tested', async () => {
  expect(uncovered(await readMutations())).toEqual([]);
});

test.for(mutants.map((mutant) => [mutant.name, mutant] as const))(
  'the changes that make "%s" fit the source',
  ([, mutant]) => {
    const files = filesOf(mutant, (file) => readFileSync(join(project, file), 'utf8'));
    expect(files.size).toBeGreaterThan(0);
  },
);
