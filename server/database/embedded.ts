import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from './connect.ts';
import { installBinaries, settle, sweepDrafts } from './embedded-binaries.ts';
import { type Account, type Home, prepareHome } from './embedded-home.ts';
import { clearStale, isRunning, type Postmaster, readPostmaster, shutDown } from './postmaster.ts';

const major = '18';
const user = 'hub';

export interface EmbeddedOptions {
  /** The folder wished for; as root another may be taken (see `prepareHome`). */
  folder: string;
  /** False only for tests: commits are not flushed to the disk. */
  durable?: boolean;
  /** Told in words what is being done. */
  say?: (words: string) => void;
}

export interface EmbeddedPostgres {
  /** Connection address of a database in it; made by `createDatabase` or `postgres`. */
  urlOf(database: string): string;
  /** Stops PostgreSQL, unless other programs are still connected to it. */
  stop(): Promise<void>;
}

interface Cluster extends Home {
  durable: boolean;
  binaries: string;
  data: string;
  password: string;
}

/**
 * Starts the PostgreSQL that comes with the packages, or adopts the one that already runs in this folder (left by a
 * killed server, or shared with another). Two starts at once meet in one PostgreSQL: everything before is made aside
 * and renamed into place, and PostgreSQL's own lock decides who runs.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => {});
  const home = await prepareHome(options.folder);
  await sweepDrafts(home.folder);
  const binaries = await installBinaries(home.folder, home.account);
  const data = join(home.folder, `cluster-${major}`);
  const durable = options.durable ?? true;
  if (!existsSync(data)) {
    say('Making the database');
    await initialise(home, binaries, data, durable);
  }
  const password = await readFile(join(data, 'hub-password'), 'utf8');
  const cluster = { ...home, durable, binaries, data, password };
  const postmaster = await adoptOrStart(cluster, say);
  const urlOf = (database: string) => addressOf(cluster, postmaster, database);
  return { urlOf, stop: () => stopUnlessShared(cluster, urlOf('postgres')) };
}

/** Creates a database of that name when there is none. */
export async function createDatabase(embedded: EmbeddedPostgres, name: string): Promise<void> {
  const sql = connect(embedded.urlOf('postgres'), { max: 1 });
  try {
    const [found] = await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`;
    if (!found) await sql`CREATE DATABASE ${sql(name)}`;
  } catch (fault) {
    if (!['42P04', '23505'].includes((fault as { code?: string }).code ?? '')) throw fault;
  } finally {
    await sql.end();
  }
}

async function initialise(home: Home, binaries: string, data: string, durable: boolean): Promise<void> {
  const mark = randomBytes(6).toString('hex');
  const draft = `${data}.${mark}`;
  const passwordFile = join(home.folder, `password.${mark}`);
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (home.account) {
    for (const path of [draft, passwordFile]) await chown(path, home.account.uid, home.account.gid);
  }
  const encoding = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${user}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await runToEnd(home, join(binaries, 'bin', 'initdb'), [
      ...['-D', draft, ...encoding, ...access],
      ...(durable ? [] : ['--no-sync']),
    ]);
    await rename(passwordFile, join(draft, 'hub-password'));
    await settle(draft, data);
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    throw fault;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function adoptOrStart(cluster: Cluster, say: (words: string) => void): Promise<Postmaster> {
  const deadline = Date.now() + 90_000;
  let starting: Starting | undefined;
  while (Date.now() < deadline) {
    const found = await readPostmaster(cluster.data);
    if (found?.ready && (await answers(cluster, found))) return found;
    const running = found !== undefined && isRunning(found);
    if (found && !running) await clearStale(cluster.data, found);
    if (starting?.ended()) {
      if (!running && starting.tries >= 5) throw await startFault(cluster);
    }
    if (!running && (starting === undefined || starting.ended())) {
      say('Starting the database');
      starting = await spawnPostgres(cluster, (starting?.tries ?? 0) + 1);
    }
    await wait(30);
  }
  throw await startFault(cluster);
}

interface Starting {
  tries: number;
  ended(): boolean;
}

async function spawnPostgres(cluster: Cluster, tries: number): Promise<Starting> {
  const log = await open(logOf(cluster), 'a', 0o600);
  const port = await freePort();
  const child = spawn(join(cluster.binaries, 'bin', 'postgres'), ['-D', cluster.data, ...settings(cluster, port)], {
    ...asAccount(cluster),
    // A group of its own: Ctrl-C at the terminal ends the server first, which then ends the database.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  child.on('error', () => {
    ended = true;
  });
  child.unref();
  await log.close();
  return { tries, ended: () => ended };
}

function settings({ durable }: Cluster, port: number): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: durable ? 200 : 500,
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Parallel plans want more shared memory than a plain container gives.
    max_parallel_workers_per_gather: 0,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function addressOf({ password }: Cluster, { port }: Postmaster, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** Whether what listens there is the PostgreSQL of this very folder. */
async function answers(cluster: Cluster, postmaster: Postmaster): Promise<boolean> {
  const sql = connect(addressOf(cluster, postmaster, 'postgres'), { max: 1 });
  try {
    const [row] = await sql<{ folder: string }[]>`SELECT current_setting('data_directory') AS folder`;
    return row !== undefined && (await realpath(row.folder)) === (await realpath(cluster.data));
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function stopUnlessShared(cluster: Cluster, url: string): Promise<void> {
  const sql = connect(url, { max: 1 });
  try {
    const [row] = await sql<{ others: number }[]>`
      SELECT count(*) AS others FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;
    if ((row?.others ?? 0) > 0) return;
  } catch {
    // It does not answer any more: nobody else can be using it.
  } finally {
    await sql.end({ timeout: 1 });
  }
  await shutDown(cluster.data);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function asAccount({ folder, account }: { folder: string; account: Account | undefined }) {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' };
  return { cwd: folder, env, ...(account ? { uid: account.uid, gid: account.gid } : {}) };
}

function runToEnd(home: Home, program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...asAccount(home), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed:\n${output.trim()}`))));
  });
}

function logOf({ folder }: Home): string {
  return join(folder, 'postgres.log');
}

async function startFault(cluster: Cluster): Promise<Error> {
  const log = await readFile(logOf(cluster), 'utf8').catch(() => '');
  return new Error(`The embedded PostgreSQL did not start. The end of its log:\n${log.slice(-1500).trim()}`);
}
