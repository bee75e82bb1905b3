import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { DemoAccount } from '../shared/api/demo.ts';
import { compose, type Hub } from './compose.ts';
import { type Config, ConfigFault, readConfig } from './config.ts';
import { EmbeddedPostgresMissing } from './database/embedded-binaries.ts';
import { MigrationMismatch } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { type Log, logToOutput } from './http/request-log.ts';
import { staticFiles } from './http/static-files.ts';
import { hubSecret } from './hub-secret.ts';
import { StartFault } from './start-fault.ts';

const project = join(import.meta.dirname, '..');
const dataFolder = join(project, 'data');
const clientFolder = join(project, 'dist', 'client');

export interface RunningHub {
  config: Config;
  /** Whom to sign in as; empty outside the demo. */
  demoAccounts: readonly DemoAccount[];
  /** Lets requests in hand finish, then ends streams, background work and the database. */
  stop(): Promise<void>;
}

export interface RunOptions {
  config: Config;
  say: (words: string) => void;
  log: Log;
  /** Waited for before the pages are read: they may still be being built. */
  client?: Promise<unknown>;
}

/** Starts one server of the hub. */
export async function runHub({ config, say, log, client: clientBuilt }: RunOptions): Promise<RunningHub> {
  const secret = await hubSecret(config.secret, dataFolder);
  const database = await openDatabase({ url: config.databaseUrl, dataFolder, say });
  try {
    await clientBuilt;
    const client = existsSync(join(clientFolder, 'index.html')) ? { client: staticFiles(clientFolder) } : {};
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
    const hub = await compose({ config, database, secret, log, say, version, ...client });
    const server = await listen(hub, config).catch(async (fault) => {
      await hub.stop();
      throw fault;
    });
    return { config, demoAccounts: hub.demoAccounts, stop: () => stopAll(server, hub, database.close) };
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

function listen(hub: Hub, { host, port }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: hub.app.fetch, hostname: host, port }, () => resolve(server)) as Server;
    // Longer than proxies keep their side open: it is they who close idle connections.
    server.keepAliveTimeout = 75_000;
    server.once('error', (fault: NodeJS.ErrnoException) => reject(listenFault(fault, host, port)));
  });
}

function listenFault(fault: NodeJS.ErrnoException, host: string, port: number): Error {
  if (fault.code === 'EADDRINUSE')
    return new StartFault(`Port ${port} is in use. Choose another: PORT=${port + 1} npm start`);
  if (fault.code === 'EACCES')
    return new StartFault(`Port ${port} needs more rights. Choose one above 1023: PORT=3000 npm start`);
  if (fault.code === 'EADDRNOTAVAIL')
    return new StartFault(`This machine has no address ${host}. Set HOST to another.`);
  return fault;
}

async function stopAll(server: Server, hub: Hub, closeDatabase: () => Promise<void>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), 5_000);
  await hub.stop();
  await closed;
  clearTimeout(patience);
  await closeDatabase();
}

/**
 * Stops the hub at Ctrl-C or when the system asks; a second time ends it at once. The same signal may arrive twice, by
 * the terminal and by npm.
 */
export function stopOnSignals(hub: RunningHub, say: (words: string) => void): void {
  let stoppingSince = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stoppingSince > 0) {
        if (performance.now() - stoppingSince > 1000) process.exit(1);
        return;
      }
      stoppingSince = performance.now();
      say('Stopping');
      hub.stop().then(
        () => process.exit(0),
        (fault) => endWith(fault),
      );
    });
  }
}

/** Ends the process; faults that people can mend are told in words, others with their stack. */
export function endWith(fault: unknown): never {
  const kinds = [ConfigFault, StartFault, MigrationMismatch, EmbeddedPostgresMissing];
  const told = kinds.some((kind) => fault instanceof kind);
  console.error(told ? `\n${(fault as Error).message}\n` : fault);
  process.exit(1);
}

if (import.meta.main) {
  const say = (words: string) => logToOutput({ at: new Date().toISOString(), level: 'info', event: words });
  try {
    const config = readConfig(process.env);
    const hub = await runHub({ config, say, log: logToOutput });
    stopOnSignals(hub, say);
    say(`Ready at ${config.origin}`);
  } catch (fault) {
    endWith(fault);
  }
}
