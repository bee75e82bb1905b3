import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Mutation } from './mutation.ts';
import { misfit, readMutations, uncovered } from './mutations.ts';
import { ScratchCopy } from './scratch-copy.ts';
import type { Report } from './workbench.ts';

/**
 * `npm run check:rules`: each rule that is built lists small changes of the source that must make its named test fail.
 * Every change is made in a scratch copy, its test is run there, and one that survives is a failure. Words after `--`
 * choose rules or test files: `npm run check:rules -- A3 merge`.
 */
const project = join(import.meta.dirname, '..', '..');

async function checkFile(copy: ScratchCopy, test: string, mutations: readonly Mutation[]): Promise<string[]> {
  const before = await copy.run({ test });
  const failures: string[] = [];
  for (const mutation of mutations) {
    const title = `${mutation.rule}: ${mutation.file}: ${mutation.what.split('\n')[0]}`;
    const sound = before.outcomes.filter(({ title: name }) => name.includes(mutation.name));
    if (sound.length === 0 || sound.some(({ state }) => state !== 'passed')) {
      const why = before.faults[0] ?? (sound.length === 0 ? 'there is no such test' : 'it fails without the change');
      failures.push(`${title}\n      its test "${mutation.name}" in ${test}: ${why}`);
      continue;
    }
    const verdict = judge(await copy.run({ test, mutation }));
    if (verdict) failures.push(`${title}\n      ${verdict} "${mutation.name}" in ${test}`);
    process.stdout.write(verdict ? '✗' : '·');
  }
  return failures;
}

function judge({ outcomes, faults }: Report): string | undefined {
  if (outcomes.some(({ state }) => state === 'failed')) return undefined;
  if (faults.length > 0) return `breaks the file before a test runs (${faults[0]}):`;
  return 'survives';
}

async function main(words: readonly string[]): Promise<void> {
  const all = await readMutations();
  const chosen = all.filter(
    ({ rule, test }) => words.length === 0 || words.some((word) => rule === word || test.includes(word)),
  );
  const misfits = chosen.map(misfit).filter((line) => line !== undefined);
  const fitting = chosen.filter((mutation) => misfit(mutation) === undefined);
  const failures = [...misfits, ...(words.length === 0 ? uncovered(all) : [])];
  const waiting = [...Map.groupBy(fitting, ({ test }) => test)].sort(([, a], [, b]) => b.length - a.length);
  const rules = new Set(chosen.map(({ rule }) => rule)).size;
  console.log(`${chosen.length} changes for ${rules} rules, in ${waiting.length} test files`);
  const copies = Math.min(waiting.length, Math.max(1, Math.min(4, availableParallelism())));
  await Promise.all(
    Array.from({ length: copies }, async () => {
      const copy = await ScratchCopy.make(project);
      try {
        for (let next = waiting.shift(); next; next = waiting.shift())
          failures.push(...(await checkFile(copy, ...next)));
      } finally {
        await copy.remove();
      }
    }),
  );
  console.log('');
  for (const failure of failures) console.log(`  ✗ ${failure}`);
  const failed = failures.length;
  console.log(failed === 0 ? 'Every change was noticed.' : `${failed} of them need work.`);
  process.exitCode = failed === 0 && chosen.length > 0 ? 0 : 1;
}

await main(process.argv.slice(2));
