import { join } from 'node:path';
import type { Sql } from 'postgres';
import { connect } from './connect.ts';
import { createDatabase, startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

export interface HubDatabase {
  sql: Sql;
  url: string;
  /** Ends the connections, and the embedded PostgreSQL when this server is the last that uses it. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A PostgreSQL of the operator's own; without it the embedded one is started. */
  url: string | undefined;
  /** Where the embedded one keeps its files. */
  dataFolder: string;
  say: (words: string) => void;
}

/** Opens the hub's database and brings it up to date. */
export async function openDatabase({ url, dataFolder, say }: OpenOptions): Promise<HubDatabase> {
  const { address, stop } = url ? { address: url, stop: async () => {} } : await openEmbedded(dataFolder, say);
  const sql = connect(address, { max: 20 });
  const close = async () => {
    await sql.end({ timeout: 5 });
    await stop();
  };
  try {
    const ran = await migrate(sql);
    if (ran.length > 0) say(`Set up the database: ${ran.length} ${ran.length === 1 ? 'step' : 'steps'}`);
  } catch (fault) {
    await close();
    throw fault;
  }
  return { sql, url: address, close };
}

async function openEmbedded(dataFolder: string, say: (words: string) => void) {
  const embedded = await startEmbedded({ folder: join(dataFolder, 'postgres'), say });
  await createDatabase(embedded, 'hub');
  return { address: embedded.urlOf('hub'), stop: embedded.stop };
}
