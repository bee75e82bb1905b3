import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPackable, packedEnding, packTightly } from './http/packing.ts';

const project = join(import.meta.dirname, '..');
const built = join(project, 'dist', 'client');
const stamp = join(project, 'dist', 'client.stamp');
const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');

/** Building the pages failed; the message holds what the builder said. */
export class BuildFault extends Error {
  override name = 'BuildFault';
}

/** Builds the client when its sources changed since the last build. Answers whether it was built. */
export async function ensureClient(say: (words: string) => void): Promise<boolean> {
  const there = existsSync(join(built, 'index.html'));
  // A server installed without the tools for building serves what was built elsewhere.
  if (!existsSync(vite) && there) return false;
  const now = await fingerprint();
  if (there && (await readStamp()) === now) return false;
  say('Building the pages');
  const draft = `${built}.${randomBytes(6).toString('hex')}`;
  try {
    await build(draft);
    await packAll(draft);
    await replace(draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await writeFile(stamp, now);
  return true;
}

/** Lays beside each file what browsers are sent of it: packing this tightly takes too long to be done for an answer. */
async function packAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const packing = files.map(async (file) => {
    const bytes = await readFile(file);
    if (isPackable(file, bytes.length)) await writeFile(`${file}${packedEnding}`, await packTightly(bytes));
  });
  await Promise.all(packing);
}

/** Puts a finished build in place of the former: nobody ever reads half of one. */
async function replace(draft: string): Promise<void> {
  const former = `${draft}.former`;
  if (existsSync(built)) await rename(built, former);
  await rename(draft, built);
  await rm(former, { recursive: true, force: true });
}

async function readStamp(): Promise<string> {
  return existsSync(stamp) ? readFile(stamp, 'utf8') : '';
}

/** One hash over all that goes into the client. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(project, 'package-lock.json')));
  for (const folder of ['client', 'public', 'shared']) {
    const entries = await readdir(join(project, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file.slice(project.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

function build(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', 'client', '--outDir', folder, '--logLevel', 'warn'], {
      cwd: project,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new BuildFault(`The pages could not be built:\n${output.trim()}`));
    });
  });
}

if (import.meta.main) {
  const builtNow = await ensureClient((words) => console.log(words));
  console.log(builtNow ? 'Done: dist/client' : 'dist/client is up to date');
}
