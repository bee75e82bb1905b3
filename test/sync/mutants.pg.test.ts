import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../doubles/postgres.ts';
import { filesOf, type Mutant, mutants } from './simulation/mutants.ts';

/*
 * Proof that the random histories bite: each naive way to build sync is made in a copy of the source, and the same
 * histories, played there, have to find it out. The unchanged copy has to pass.
 */
const project = join(import.meta.dirname, '..', '..');
const histories = 240;

let copy: string;
let database: FreshDatabase;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'hub-mutants-'));
  for (const part of ['client', 'server', 'shared', 'test', 'package.json'])
    await cp(join(project, part), join(copy, part), { recursive: true, filter: (path) => !path.includes('/output') });
  await symlink(join(project, 'node_modules'), join(copy, 'node_modules'));
  database = await freshDatabase();
}, 60_000);
afterAll(async () => {
  await rm(copy, { recursive: true, force: true });
  await database.drop();
});

/** Runs histories in the copy; a change that makes them hang ends with this test, not with the machine. */
function play(count: number, seed: number, signal: AbortSignal): Promise<{ code: number | null; said: string }> {
  const args = [join(copy, 'test/sync/simulation/main.ts'), database.url, String(seed), String(count), '4'];
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  const child = spawn(process.execPath, args, { cwd: copy, stdio: [...stdio], signal, killSignal: 'SIGKILL' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => {
    child.on('error', (fault) => resolve({ code: null, said: String(fault) }));
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** Makes the changes of a mutant, lets `work` look at the copy, and takes them back. */
async function withMutant<T>(mutant: Mutant, work: () => Promise<T>): Promise<T> {
  const files = filesOf(mutant, (file) => readFileSync(join(project, file), 'utf8'));
  for (const [file, text] of files) await writeFile(join(copy, file), text);
  try {
    return await work();
  } finally {
    for (const file of files.keys()) await cp(join(project, file), join(copy, file));
  }
}

test('SYNC-3: the unchanged source passes the histories', async ({ signal }) => {
  const { code, said } = await play(24, 1, signal);
  expect([code, said.trim()]).toEqual([0, 'Nothing failed.']);
}, 300_000);

test.for(mutants.map((mutant) => [mutant.name, mutant] as const))(
  'SYNC-1, SYNC-3, SYNC-6, SYNC-7, SYNC-9: random histories find out %s',
  { timeout: 600_000 },
  async ([, mutant], { signal }) => {
    const { code, said } = await withMutant(mutant, () => play(histories, 1, signal));
    expect(said).toMatch(/out of step|Lost|does not come to rest|Reconciliation finds|another text/);
    expect(code).toBe(1);
  },
);
