import { randomBytes } from 'node:crypto';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import type { LogLine } from '../../server/http/request-log.ts';
import type { StaticFiles } from '../../server/http/static-files.ts';
import { freshDatabase } from './postgres.ts';

/** The hub as it is really composed, over a fresh database; its log is kept. */
export async function aWholeHub(options: { environment?: Record<string, string>; client?: StaticFiles } = {}) {
  const database = await freshDatabase();
  const log: LogLine[] = [];
  const hub = await compose({
    config: readConfig({ HUB_DEMO: 'off', ...options.environment }),
    database: { ...database, close: database.drop },
    secret: randomBytes(32),
    log: (line) => log.push(line),
    say: () => {},
    version: 'test',
    ...(options.client ? { client: options.client } : {}),
  });
  return {
    app: hub.app,
    sql: database.sql,
    log,
    async end() {
      await hub.stop();
      await database.drop();
    },
  };
}
