import { makeApp } from './app.ts';
import type { Config } from './config.ts';
import type { HubDatabase } from './database/open.ts';
import { deviceRoutes } from './features/devices/index.ts';
import { authorityOf, hubRoutes } from './features/hub/index.ts';
import { peopleRoutes } from './features/people/index.ts';
import { accountPorts, signInRoutes } from './features/sign-in/index.ts';
import type { HubApi } from './http/hub-api.ts';
import type { Log } from './http/request-log.ts';
import { authenticateBySession } from './http/session.ts';
import type { StaticFiles } from './http/static-files.ts';
import { openQueue } from './jobs/queue.ts';
import { tidyAccountsJob } from './jobs/tidy-accounts.ts';
import { makeMailer } from './mail/mailer.ts';
import { sendMailJob } from './mail/send-mail.ts';
import { transportFor } from './mail/settings.ts';
import type { Clock } from './ports.ts';

export interface ComposeParts {
  config: Config;
  database: HubDatabase;
  secret: Buffer;
  clock: Clock;
  log: Log;
  version: string;
  client?: StaticFiles;
}

export interface Hub {
  app: HubApi;
  /** Ends streams and background work; the database stays open. */
  stop(): Promise<void>;
}

/** Builds the hub from real parts. The only place that knows which adapter stands behind a port. */
export async function compose(parts: ComposeParts): Promise<Hub> {
  const { config, database, clock, log } = parts;
  const { sql } = database;
  const { origin } = config;
  const jobs = await openQueue(sql, { onError: (error) => logFault(log, clock, 'jobs', error) });
  const mailer = makeMailer(jobs, origin);
  const transport = transportFor(config.mail, clock.now);
  const accounts = accountPorts(
    { sql, clock, mailer },
    { secret: parts.secret, origin, trustProxy: config.trustProxy, demo: config.demo },
  );
  const authorityName = async () => (await authorityOf(sql)).name;
  await jobs.work([tidyAccountsJob(accounts), sendMailJob({ sql, clock, transport, origin, authorityName })]);

  const areas = [signInRoutes(accounts), hubRoutes(accounts), deviceRoutes(accounts), peopleRoutes(accounts)];
  const app = makeApp({
    origin,
    version: parts.version,
    authenticate: authenticateBySession(accounts),
    areas,
    checkDatabase: () => sql`SELECT 1`,
    now: clock.now,
    log,
    ...(parts.client ? { client: parts.client } : {}),
  });
  return {
    app,
    async stop() {
      await jobs.stop();
      transport.close();
    },
  };
}

/** Faults of work that no request waits for: kind and place, no message, which may quote what somebody wrote. */
function logFault(log: Log, clock: Clock, event: string, error: unknown): void {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
  const place = stack?.split('\n').find((line) => line.startsWith('    at '));
  log({ at: clock.now().toISOString(), level: 'error', event, name, code, place: place?.trim() });
}
