import { createHash, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { connect } from '../../server/database/connect.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../server/database/embedded.ts';
import { migrate, readMigrations } from '../../server/database/migrate.ts';

/**
 * A real PostgreSQL for tests.
 *
 *     const database = await freshDatabase();      // beforeAll
 *     await database.sql`SELECT …`;                // or give database.url to a server of your own
 *     await database.drop();                       // afterAll
 *
 * Each call clones a template that has all migrations (about 50 ms); the PostgreSQL behind it is shared by all test
 * processes of this machine and account, starts when first needed and does not flush to the disk.
 * Calendar dates come back as text (`2027-01-05`), timestamps as `Date`, bigint as number: see `connect.ts`.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = await testCluster();
  const name = `test_${Date.now().toString(36)}_${randomBytes(5).toString('hex')}`;
  const template = await templateFor(cluster);
  await administer(cluster, (sql) => sql`CREATE DATABASE ${sql(name)} TEMPLATE ${sql(template)}`);
  const url = cluster.urlOf(name);
  const sql = connect(url, { max: 10 });
  const drop = async () => {
    await sql.end({ timeout: 2 });
    await administer(cluster, (admin) => admin`DROP DATABASE IF EXISTS ${admin(name)} WITH (FORCE)`);
  };
  return { sql, url, drop };
}

export interface FreshDatabase {
  sql: Sql;
  url: string;
  drop(): Promise<void>;
}

const folder = join(tmpdir(), `ehc-hub-test-postgres-${process.getuid?.() ?? 0}`);

let running: Promise<EmbeddedPostgres> | undefined;

/** The shared PostgreSQL: adopted when it runs, started when not, made anew when a crash left it unusable. */
export function testCluster(): Promise<EmbeddedPostgres> {
  running ??= startEmbedded({ folder, durable: false }).catch(async () => {
    await rm(folder, { recursive: true, force: true });
    return startEmbedded({ folder, durable: false });
  });
  return running;
}

const templates = new Map<string, Promise<string>>();

async function templateFor(cluster: EmbeddedPostgres): Promise<string> {
  const migrations = await readMigrations();
  const hash = createHash('sha256').update(migrations.map(({ name, checksum }) => name + checksum).join('\n'));
  const name = `template_${hash.digest('hex').slice(0, 16)}`;
  const ready = templates.get(name) ?? makeTemplate(cluster, name);
  templates.set(name, ready);
  return ready;
}

/** Migrates aside and renames when done, one process at a time: a template of that name is always whole. */
async function makeTemplate(cluster: EmbeddedPostgres, name: string): Promise<string> {
  await administer(cluster, async (sql) => {
    await sql`SELECT pg_advisory_lock(hashtext(${name}))`;
    const [found] = await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`;
    if (found) return;
    const draft = `${name}_draft`;
    await sql`DROP DATABASE IF EXISTS ${sql(draft)} WITH (FORCE)`;
    await sql`CREATE DATABASE ${sql(draft)}`;
    const draftSql = connect(cluster.urlOf(draft), { max: 1 });
    try {
      await migrate(draftSql);
    } finally {
      await draftSql.end();
    }
    await sql`ALTER DATABASE ${sql(draft)} RENAME TO ${sql(name)}`;
  });
  return name;
}

/** Removes databases that killed test runs left more than three hours ago. */
export async function sweepLeftovers(): Promise<void> {
  const cluster = await testCluster();
  await administer(cluster, async (sql) => {
    const rows = await sql<{ name: string }[]>`SELECT datname AS name FROM pg_database WHERE datname LIKE 'test\\_%'`;
    const old = rows.filter(({ name }) => Number.parseInt(name.split('_')[1] ?? '', 36) < Date.now() - 3 * 3_600_000);
    for (const { name } of old) await sql`DROP DATABASE IF EXISTS ${sql(name)} WITH (FORCE)`;
  });
}

async function administer(cluster: EmbeddedPostgres, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = connect(cluster.urlOf('postgres'), { max: 1 });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
