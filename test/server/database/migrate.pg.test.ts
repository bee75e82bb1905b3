import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MigrationMismatch, migrate } from '../../../server/database/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';

let database: FreshDatabase;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  database = await freshDatabase();
  await database.sql`DROP TABLE schema_migration`;
  await rm(folder, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await write('0001-cat.sql', 'CREATE TABLE cat (name text); INSERT INTO cat VALUES (1)');
  return () => database.drop();
});

const write = (name: string, text: string) => writeFile(join(folder, name), text);

test('migrations run once, in the order of their names', async () => {
  await write('0002-dog.sql', 'ALTER TABLE cat ADD age int');
  expect(await migrate(database.sql, folder)).toEqual(['0001-cat.sql', '0002-dog.sql']);
  expect(await migrate(database.sql, folder)).toEqual([]);
});

test('a migration that fails leaves nothing behind', async () => {
  await write('0002-dog.sql', 'CREATE TABLE dog (name text); SELECT 1/0');
  await expect(migrate(database.sql, folder)).rejects.toThrow('0002-dog.sql failed: division by zero');
  expect(await database.sql`SELECT to_regclass('dog') AS dog, to_regclass('cat') AS cat`).toEqual([
    { dog: null, cat: 'cat' },
  ]);
});

test('four servers starting at once run each migration once', async () => {
  const ran = await Promise.all([1, 2, 3, 4].map(() => migrate(database.sql, folder)));
  expect(ran.flat()).toEqual(['0001-cat.sql']);
  expect(await database.sql`SELECT * FROM cat`).toHaveLength(1);
});

test('a migration that was changed after it ran is refused', async () => {
  await migrate(database.sql, folder);
  await write('0001-cat.sql', 'CREATE TABLE cat (title text)');
  await expect(migrate(database.sql, folder)).rejects.toThrow(MigrationMismatch);
});

test('a database of a newer version is refused', async () => {
  await write('0002-dog.sql', 'SELECT 1');
  await migrate(database.sql, folder);
  await rm(join(folder, '0002-dog.sql'));
  await expect(migrate(database.sql, folder)).rejects.toThrow('newer version');
});

test('a migration that sorts before one that ran is refused', async () => {
  await migrate(database.sql, folder);
  await write('0000-first.sql', 'SELECT 1');
  await expect(migrate(database.sql, folder)).rejects.toThrow('must come after');
});
