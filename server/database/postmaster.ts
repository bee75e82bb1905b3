import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What a running PostgreSQL writes into `postmaster.pid` of its folder. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readPidFile(cluster);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Whether that process lives and is a PostgreSQL: after a restart of the machine its number may be somebody else's. */
export function isRunning({ pid }: Postmaster): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return commandOf(pid).includes('postgres');
}

function commandOf(pid: number): string {
  try {
    const proc = `/proc/${pid}/cmdline`;
    if (existsSync('/proc/self/cmdline')) return readFileSync(proc, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Removes the note of a PostgreSQL that no longer runs, unless a new one has written its own meanwhile. */
export async function clearStale(cluster: string, stale: Postmaster): Promise<void> {
  const now = await readPostmaster(cluster);
  if (now?.pid === stale.pid && now.port === stale.port) await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** Asks PostgreSQL to end (open transactions are rolled back) and waits until it has. */
export async function shutDown(cluster: string): Promise<void> {
  const postmaster = await readPostmaster(cluster);
  if (!postmaster || !isRunning(postmaster)) return;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(postmaster.pid, signal);
    for (let tries = 0; tries < 200; tries += 1) {
      if (!isRunning(postmaster)) return;
      await wait(50);
    }
  }
}

async function readPidFile(cluster: string): Promise<string | undefined> {
  try {
    return await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}
