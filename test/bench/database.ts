import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { systemClock } from '../../server/clock.ts';
import { connect } from '../../server/database/connect.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../server/database/embedded.ts';
import { migrate } from '../../server/database/migrate.ts';
import { type Scale, seedScale } from '../../server/demo/index.ts';
import { addBenchCases } from './bench-cases.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(tmpdir(), `ehc-hub-bench-postgres-${process.getuid?.() ?? 0}`);

/** A database of a benchmark, on a PostgreSQL that flushes every commit to the disk, as the hub's own does. */
export interface BenchDatabase {
  sql: Sql;
  url: string;
  drop(): Promise<void>;
}

let running: Promise<EmbeddedPostgres> | undefined;

const cluster = (): Promise<EmbeddedPostgres> => {
  running ??= startEmbedded({ folder });
  return running;
};

/** Ends the PostgreSQL of the benchmarks; its authorities stay for the next run. */
async function stopCluster(): Promise<void> {
  await (await running)?.stop();
  running = undefined;
}

/**
 * An authority of this size, in a database of its own. It is generated once for the sources and the day, kept, and
 * copied each time.
 */
export async function authorityDatabase(
  scale: Omit<Scale, 'today'>,
  say: (words: string) => void,
): Promise<BenchDatabase> {
  const { urlOf } = await cluster();
  const template = `scale_${scale.cases}_${await fingerprint()}`;
  const name = `bench_${scale.cases}_${process.pid}`;
  const admin = connect(urlOf('postgres'), { max: 1 });
  try {
    await dropLeftovers(admin);
    const [found] = await admin`SELECT 1 FROM pg_database WHERE datname = ${template}`;
    if (!found) await generate(admin, urlOf, { template, scale }, say);
    say(`copying the authority of ${scale.cases.toLocaleString('en-GB')} cases`);
    await admin`CREATE DATABASE ${admin(name)} TEMPLATE ${admin(template)} STRATEGY FILE_COPY`;
    await admin`CHECKPOINT`;
  } finally {
    await admin.end({ timeout: 5 });
  }
  const sql = connect(urlOf(name), { max: 10 });
  const drop = async () => {
    await sql.end({ timeout: 5 });
    const last = connect(urlOf('postgres'), { max: 1 });
    await last`DROP DATABASE IF EXISTS ${last(name)} WITH (FORCE)`;
    await last.end({ timeout: 5 });
    await stopCluster();
  };
  return { sql, url: urlOf(name), drop };
}

async function generate(
  admin: Sql,
  urlOf: (name: string) => string,
  { template, scale }: { template: string; scale: Omit<Scale, 'today'> },
  say: (words: string) => void,
): Promise<void> {
  await dropWhere(admin, `scale_${scale.cases}_%`);
  const draft = `draft_${template}`;
  await admin`DROP DATABASE IF EXISTS ${admin(draft)} WITH (FORCE)`;
  await admin`CREATE DATABASE ${admin(draft)}`;
  const sql = connect(urlOf(draft), { max: 6 });
  await migrate(sql);
  say(`making an authority of ${scale.cases.toLocaleString('en-GB')} cases`);
  await seedScale({ sql, clock: systemClock }, scale);
  await addBenchCases(sql);
  // Measured is the hub as an authority runs it, not the demo.
  await sql`DELETE FROM hub_setting WHERE key = 'demo'`;
  await sql`VACUUM ANALYZE`;
  await sql.end();
  await admin`ALTER DATABASE ${admin(draft)} RENAME TO ${admin(template)}`;
}

/** Databases of runs that were killed. */
async function dropLeftovers(admin: Sql): Promise<void> {
  const old = await admin<{ name: string }[]>`SELECT datname AS name FROM pg_database WHERE datname LIKE 'bench\\_%'`;
  for (const { name } of old)
    if (!isRunning(Number(name.split('_').at(-1)))) await admin`DROP DATABASE IF EXISTS ${admin(name)} WITH (FORCE)`;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function dropWhere(admin: Sql, pattern: string): Promise<void> {
  const old = await admin<{ name: string }[]>`SELECT datname AS name FROM pg_database WHERE datname LIKE ${pattern}`;
  for (const { name } of old) await admin`DROP DATABASE IF EXISTS ${admin(name)} WITH (FORCE)`;
}

/** One hash over all that decides what is in an authority, and the day it was made on. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(systemClock.today());
  for (const place of ['server/demo', 'server/database/migrations', 'shared/domain/documents', 'test/bench']) {
    const entries = await readdir(join(root, place), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort())
      if (!file.endsWith('.bench.ts') && (place !== 'test/bench' || /bench-cases/.test(file)))
        hash.update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 12);
}
