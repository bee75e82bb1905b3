import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run check`: types, style and unit tests, import rules among them; `npm run check -- types` runs a part. */
const project = join(import.meta.dirname, '..');
const typescript = 'typescript/bin/tsc';
const biome = '@biomejs/biome/bin/biome';

const steps: Record<string, [string, ...string[]][]> = {
  types: ['server', 'client', 'test'].map((part) => [typescript, '-p', part]),
  style: [[biome, 'check', '--error-on-warnings']],
  unit: [['vitest/vitest.mjs', 'run', '-c', 'test/vitest.config.ts', '--project', 'unit']],
};
const repairs: Record<string, [string, ...string[]][]> = { format: [[biome, 'check', '--write']] };

function run([program, ...words]: [string, ...string[]]): boolean {
  const { status } = spawnSync(process.execPath, [join(project, 'node_modules', program), ...words], {
    cwd: project,
    stdio: 'inherit',
  });
  return status === 0;
}

const wanted = process.argv.slice(2);
const all = { ...steps, ...repairs };
const unknown = wanted.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. There are ${Object.keys(all).join(', ')}.`);
  process.exit(1);
}
const failed = (wanted.length > 0 ? wanted : Object.keys(steps)).filter((name) => !all[name]?.map(run).every(Boolean));
if (failed.length > 0) console.error(`\nNot in order: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
