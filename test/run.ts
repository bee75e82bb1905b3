import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFault, ensureClient } from '../server/build-client.ts';
import { findBrowser, NoBrowser } from './find-browser.ts';

/**
 * `npm test`: every test there is, a real browser included. `npm test -- unit` runs one project, and further words are
 * given to vitest: `npm test -- pg pull`.
 */
const project = join(import.meta.dirname, '..');
const vitest = join(project, 'node_modules', 'vitest', 'vitest.mjs');
const all = ['unit', 'pg', 'browser', 'journeys'];
const names: Record<string, string> = {
  unit: 'Rules and parts',
  pg: 'With PostgreSQL',
  browser: 'In a real browser',
  journeys: 'Journeys',
};

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

async function main(words: readonly string[]): Promise<void> {
  const wanted = all.filter((name) => words.includes(name));
  const filters = words.filter((word) => !all.includes(word));
  const projects = wanted.length > 0 ? wanted : all;
  if (projects.includes('browser') || projects.includes('journeys')) {
    process.env.CHROMIUM_PATH = findBrowser();
    await ensureClient(console.log);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of projects) {
    console.log(`\n${names[name]}`);
    const counts = await runProject(name, filters);
    for (const kind of ['passed', 'failed', 'skipped'] as const) total[kind] += counts[kind];
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  // A test that was left out proves nothing: it counts as a failure.
  process.exitCode = total.failed + total.skipped > 0 || total.passed === 0 ? 1 : 0;
}

async function runProject(name: string, filters: readonly string[]): Promise<Counts> {
  const report = join(project, 'test', 'output', `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const config = join(project, 'test', 'vitest.config.ts');
  // Each file holds a database or a browser: two at a time, on any machine.
  const workers = name === 'pg' || name === 'browser' ? ['--maxWorkers=2'] : [];
  const flags = ['--project', name, ...workers, ...reporters, '--passWithNoTests', ...filters];
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, 'run', '-c', config, ...flags], { cwd: project, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
  const counts = readCounts(report);
  // A file that could not be loaded, or an error outside any test, fails the run without failing a test.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts(report: string): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
    string,
    number
  >;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
}

try {
  await main(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof NoBrowser || fault instanceof BuildFault ? `\n${fault.message}` : fault);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
