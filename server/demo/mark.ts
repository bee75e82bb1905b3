import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';

/** What the hub setting `demo` says of a database: that the demo made it, from which seed, and whether it was finished. */
const markSchema = z.object({ seed: z.string(), finished: z.boolean() });
export type DemoMark = z.infer<typeof markSchema>;

type Db = Sql | TransactionSql;

export async function readMark(db: Db): Promise<DemoMark | null> {
  const [row] = await db<{ value: unknown }[]>`SELECT value FROM hub_setting WHERE key = 'demo'`;
  const read = markSchema.safeParse(row?.value);
  return read.success ? read.data : null;
}

/** Whether the demo made this database, to its end. */
export async function isDemo(db: Db): Promise<boolean> {
  return (await readMark(db))?.finished === true;
}

export async function writeMark(db: Db, mark: DemoMark): Promise<void> {
  await setSetting(db, 'demo', { ...mark });
}

export async function setSetting(
  db: Db,
  key: string,
  value: Record<string, string | number | boolean | null>,
): Promise<void> {
  await db`
    INSERT INTO hub_setting (key, value) VALUES (${key}, ${db.json(value)})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = now()`;
}

/** Whether nobody has worked with this database yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  const [row] = await db<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM hub_case) OR EXISTS (SELECT FROM setting) AS used`;
  return row?.used === false;
}
