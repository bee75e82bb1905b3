import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { connect } from '../../../server/database/connect.ts';
import { createDatabase, type EmbeddedPostgres, startEmbedded } from '../../../server/database/embedded.ts';

// The first test finds the folder empty; the others start what it made.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
const started: EmbeddedPostgres[] = [];

beforeAll(async () => {
  folder = join(await mkdtemp(join('/tmp', 'embedded-')), 'postgres');
  await chmod(join(folder, '..'), 0o755);
});
afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.stop();
});
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbedded({ folder });
  started.push(postgres);
  return postgres;
}

async function ask<T>(postgres: EmbeddedPostgres, question: string): Promise<T> {
  const sql = connect(postgres.urlOf('postgres'), { max: 1 });
  try {
    const [row] = await sql.unsafe(question);
    return Object.values(row ?? {})[0] as T;
  } finally {
    await sql.end();
  }
}

test('three starts at once in an empty folder meet in one PostgreSQL', async () => {
  const all = await Promise.all([start(), start(), start()]);
  const ids = await Promise.all(all.map((postgres) => ask(postgres, 'SELECT pg_postmaster_start_time()::text')));
  expect(new Set(ids).size).toBe(1);
});

test('what was committed is there after a stop and a start', async () => {
  const first = await start();
  await createDatabase(first, 'hub');
  await createDatabase(first, 'hub');
  await first.stop();
  expect(existsSync(join(folder, 'cluster-18', 'postmaster.pid'))).toBe(false);
  const again = await start();
  expect(await ask(again, "SELECT count(*) FROM pg_database WHERE datname = 'hub'")).toBe(1);
});

test('a PostgreSQL that others still use is not stopped', async () => {
  const first = await start();
  const other = connect(first.urlOf('postgres'), { max: 1 });
  await other`SELECT 1`;
  await first.stop();
  expect(await other`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  await other.end();
});

test('a PostgreSQL that was killed leaves a stale note, which the next start clears', async () => {
  const first = await start();
  const note = join(folder, 'cluster-18', 'postmaster.pid');
  const text = await readFile(note, 'utf8');
  process.kill(Number(text.split('\n')[0]), 'SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 300));
  // The machine restarted and gave the number to another program.
  const stranger = spawn('sleep', ['60']);
  await writeFile(note, text.replace(/^\d+/, String(stranger.pid)));
  const again = await start();
  expect(await ask(again, 'SELECT 1')).toBe(1);
  expect(again.urlOf('x')).not.toBe(first.urlOf('x'));
  stranger.kill();
  await once(stranger, 'exit');
});

test('what a killed start left halfway is removed later, and what another start is making now is not', async () => {
  await start();
  const [old, now] = [join(folder, 'cluster-18.0123456789ab'), join(folder, 'cluster-18.ba9876543210')];
  for (const draft of [old, now]) await mkdir(draft);
  await utimes(old, 0, 0);
  await start();
  expect([existsSync(old), existsSync(now)]).toEqual([false, true]);
});

test('names sort by bytes and letters fold beyond ASCII, alike on every machine', async () => {
  const postgres = await start();
  expect(await ask(postgres, "SELECT lower('ZOË ÓRFHLAITH') || (U&'\\00E9' > 'z')::text")).toBe('zoë órfhlaithtrue');
});

test('the database is reached from this machine only, and with a password', async () => {
  const postgres = await start();
  expect(await ask(postgres, "SELECT current_setting('listen_addresses')")).toBe('127.0.0.1');
  const url = new URL(postgres.urlOf('postgres'));
  url.password = 'wrong';
  const sql = connect(url.href, { max: 1 });
  await expect(sql`SELECT 1`).rejects.toThrow('password authentication failed');
  await sql.end();
});
