import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReservedSql, Sql } from 'postgres';

export const migrationsFolder = join(import.meta.dirname, 'migrations');

/** Any number that nothing else in this database locks: keeps two servers from migrating at the same time. */
const migrationLock = 4_827_301;

export interface Migration {
  name: string;
  text: string;
  checksum: string;
}

/** The migrations in order of their file names, `0001-core.sql` first. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** A migration that ran here reads differently now, or the database knows one that this version does not have. */
export class MigrationMismatch extends Error {
  override name = 'MigrationMismatch';
}

/**
 * Brings the database up to date: every file once, in order, each in a transaction of its own.
 * Safe with several servers starting at once. Answers the names of those that ran now.
 */
export async function migrate(sql: Sql, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const connection = await sql.reserve();
  try {
    await connection`SELECT pg_advisory_lock(${migrationLock})`;
    try {
      const done = await readDone(connection);
      checkDone(migrations, done);
      const due = migrations.filter(({ name }) => !done.has(name));
      for (const migration of due) await run(connection, migration);
      return due.map(({ name }) => name);
    } finally {
      await connection`SELECT pg_advisory_unlock(${migrationLock})`;
    }
  } finally {
    connection.release();
  }
}

async function readDone(connection: ReservedSql): Promise<Map<string, string>> {
  await connection`
    CREATE TABLE IF NOT EXISTS schema_migration (
      name text PRIMARY KEY,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`;
  const rows = await connection<{ name: string; checksum: string }[]>`SELECT name, checksum FROM schema_migration`;
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function checkDone(migrations: readonly Migration[], done: ReadonlyMap<string, string>): void {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = [...done.keys()].filter((name) => !known.has(name));
  if (newer.length > 0) {
    throw new MigrationMismatch(`This database was made by a newer version of the hub: it has ${newer.join(', ')}.`);
  }
  for (const { name, checksum } of migrations) {
    const applied = done.get(name);
    if (applied !== undefined && applied !== checksum) {
      throw new MigrationMismatch(
        `The migration ${name} was changed after it ran here. Write a new migration instead.`,
      );
    }
  }
  const firstDue = migrations.findIndex(({ name }) => !done.has(name));
  const late = firstDue < 0 ? [] : migrations.slice(firstDue).filter(({ name }) => done.has(name));
  if (late.length > 0) {
    throw new MigrationMismatch(
      `${migrations[firstDue]?.name} must come after ${late.at(-1)?.name}, which already ran.`,
    );
  }
}

async function run(connection: ReservedSql, { name, text, checksum }: Migration): Promise<void> {
  await connection`BEGIN`;
  try {
    await connection.unsafe(text);
    await connection`INSERT INTO schema_migration (name, checksum) VALUES (${name}, ${checksum})`;
    await connection`COMMIT`;
  } catch (fault) {
    await connection`ROLLBACK`;
    throw new Error(`The migration ${name} failed: ${(fault as Error).message}`, { cause: fault });
  }
}
