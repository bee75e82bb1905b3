import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Bench, Figure } from './bench.ts';

/** `npm run bench`: every benchmark in one run, side by side with its floor; `npm run bench -- sync` runs some. */
const project = join(import.meta.dirname, '..', '..');
const output = join(project, 'test', 'output');

interface Finished {
  name: string;
  figures: Figure[];
  fault?: string;
}

const machine = () => ({
  at: new Date().toISOString(),
  cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${platform()} ${release()}`,
  node: process.versions.node,
  /** Programs that were running already, over the last minute: above 1 the figures are of a busy machine. */
  loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  packages: versionsOf(['rxdb', 'dexie', 'postgres', 'hono', 'pg-boss', 'react']),
});

function versionsOf(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const text = readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8');
      return [name, (JSON.parse(text) as { version: string }).version];
    }),
  );
}

async function runAll(words: readonly string[]): Promise<Finished[]> {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.bench.ts'));
  const wanted = files.filter((name) => words.length === 0 || words.some((word) => name.includes(word))).sort();
  const finished: Finished[] = [];
  for (const file of wanted) {
    const { default: bench } = (await import(join(import.meta.dirname, file))) as { default: Bench };
    console.error(bench.name);
    finished.push(await runOne(bench));
  }
  return finished;
}

async function runOne(bench: Bench): Promise<Finished> {
  try {
    return { name: bench.name, figures: await bench.run((words) => console.error(`  ${words}`)) };
  } catch (fault) {
    return { name: bench.name, figures: [], fault: (fault as Error).stack ?? String(fault) };
  }
}

function table(finished: readonly Finished[]): string {
  const head = ['', 'hub', 'floor', 'ratio', 'target', ''];
  const rows = finished.flatMap(({ name, figures, fault }) => [
    [name, '', '', '', '', ''],
    ...figures.map(rowOf),
    ...(fault ? [[`  failed: ${fault}`, '', '', '', '', '']] : []),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[1] || row === head ? (row[column]?.length ?? 0) : 0))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

function rowOf({ name, value, unit, floor, target }: Figure): string[] {
  const ratio = floor === undefined ? '' : `${(value / floor).toFixed(2)} ×`;
  const verdict = target === undefined ? '' : target.met ? 'met' : 'MISSED';
  const shown = (amount: number) => `${amount < 10 ? amount.toFixed(2) : Math.round(amount)} ${unit}`;
  return [`  ${name}`, shown(value), floor === undefined ? '' : shown(floor), ratio, target?.words ?? '', verdict];
}

const made = machine();
const finished = await runAll(process.argv.slice(2));
mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'bench.json'), `${JSON.stringify({ machine: made, benches: finished }, null, 2)}\n`);
console.log(`\n${made.cpu}, ${made.memory}, ${made.system}, Node ${made.node}`);
console.log(
  `${Object.entries(made.packages)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}\n`,
);
if (made.loadBefore > 1)
  console.log(`The machine was busy (load ${made.loadBefore}): these figures are too high, and ratios uncertain.\n`);
console.log(table(finished));
console.log(`\nThe same as JSON: test/output/bench.json`);
process.exit(finished.some(({ fault }) => fault) ? 1 : 0);
