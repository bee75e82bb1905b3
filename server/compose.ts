import { makeApp } from './app.ts';
import type { Config } from './config.ts';
import type { HubDatabase } from './database/open.ts';
import { startTypesetter, type Typesetter } from './documents/typesetter.ts';
import { accessRoutes } from './features/access/index.ts';
import { adviceRoutes } from './features/advice/index.ts';
import { adviceDocumentRoutes } from './features/advice-documents/index.ts';
import { casesRoutes } from './features/cases/index.ts';
import { deadJobRoutes } from './features/dead-jobs/index.ts';
import { demoMailboxRoutes } from './features/demo-mailbox/index.ts';
import { depositorOf, deviceRoutes, openDeposit } from './features/devices/index.ts';
import { filesRoutes, takeBytes } from './features/files/index.ts';
import { authorityOf, hubRoutes } from './features/hub/index.ts';
import { letterRoutes } from './features/letters/index.ts';
import { mailRoutes } from './features/mail/index.ts';
import { invitePerson, peopleRoutes } from './features/people/index.ts';
import { type AccountPorts, accountPorts, heldSessions, signInRoutes } from './features/sign-in/index.ts';
import type { HubApi } from './http/hub-api.ts';
import type { Log } from './http/request-log.ts';
import { authenticateBySession } from './http/session.ts';
import type { StaticFiles } from './http/static-files.ts';
import { deadJobs } from './jobs/dead-jobs.ts';
import { openQueue, type RunningQueue } from './jobs/queue.ts';
import { tidyAccountsJob } from './jobs/tidy-accounts.ts';
import { makeMailer } from './mail/mailer.ts';
import { sendMailJob } from './mail/send-mail.ts';
import { transportFor } from './mail/settings.ts';
import type { Clock, Mailer } from './ports.ts';
import { react } from './reactions/index.ts';
import { type OpenedSync, openSync } from './sync/index.ts';

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

/** What the routes are made of. */
interface Parts {
  config: Config;
  accounts: AccountPorts;
  jobs: RunningQueue;
  sync: OpenedSync;
  typesetter: Typesetter;
}

/** Builds the hub from real parts. The only place that knows which adapter stands behind a port. */
export async function compose(parts: ComposeParts): Promise<Hub> {
  const { config, database, clock, log } = parts;
  const { sql } = database;
  const { origin } = config;
  const onFault = (event: string) => (fault: unknown) => logFault(log, clock, event, fault);
  const jobs = await openQueue(sql, { onError: onFault('jobs') });
  const mailer = makeMailer(jobs, origin);
  const transport = transportFor(config.mail, clock.now, { demo: config.demo });
  const accounts = accountPorts(
    { sql, clock, mailer },
    { secret: parts.secret, origin, trustProxy: config.trustProxy, demo: config.demo },
  );
  const sync = await startSync({ accounts, mailer, jobs, onFault: onFault('streams'), log });
  const typesetter = startTypesetter();
  const authorityName = async () => (await authorityOf(sql)).name;
  const sendMail = sendMailJob({ sql, clock, transport, origin, authorityName });
  await jobs.work([sendMail, tidyAccountsJob(accounts), ...sync.jobs]);
  const app = makeApp({
    origin,
    version: parts.version,
    authenticate: authenticateBySession(accounts),
    areas: areasOf({ config, accounts, jobs, sync, typesetter }),
    checkDatabase: () => sql`SELECT 1`,
    now: clock.now,
    log,
    ...(parts.client ? { client: parts.client } : {}),
  });
  return {
    app,
    async stop() {
      await sync.stop();
      await jobs.stop();
      await typesetter.close();
      transport.close();
    },
  };
}

interface SyncParts {
  accounts: AccountPorts;
  mailer: Mailer;
  jobs: RunningQueue;
  onFault: (fault: unknown) => void;
  log: Log;
}

function startSync({ accounts, mailer, jobs, onFault, log }: SyncParts): Promise<OpenedSync> {
  const { sql, clock } = accounts;
  return openSync({
    sql,
    clock,
    mailer,
    jobs,
    react,
    keepBytes: async (personId, fileId, bytes) => (await takeBytes({ sql, clock }, personId, fileId, bytes)).ok,
    depositor: (credential) => depositorOf(accounts, credential),
    openDeposit: (piece) => openDeposit(accounts, piece),
    sessionsThatHold: (sessionIds) => heldSessions(accounts, sessionIds),
    onFault,
    report: (findings) => log({ at: clock.now().toISOString(), level: 'info', event: 'reconciled', ...findings }),
  });
}

/** The routes of every area. */
function areasOf({ config, accounts, jobs, sync, typesetter }: Parts): HubApi[] {
  const { sql, clock, origin } = accounts;
  const { casework, recordOpening, openingsOf } = sync;
  const authority = () => authorityOf(sql);
  const authorityName = async () => (await authority()).name;
  const invite = (who: { name: string; email: string | null; role: 'family' }, by: string) =>
    invitePerson(accounts, who, by);
  return [
    signInRoutes(accounts),
    hubRoutes(accounts),
    deviceRoutes(accounts),
    peopleRoutes(accounts),
    sync.routes,
    accessRoutes({ sql, casework, invite }),
    adviceRoutes({ sql, casework }),
    casesRoutes({ sql, casework, recordOpening, openingsOf }),
    filesRoutes({ sql, clock, casework }),
    adviceDocumentRoutes({ sql, clock, casework, typesetter, authorityName }),
    letterRoutes({ sql, clock, typesetter, origin, authority }),
    mailRoutes({ sql, clock, jobs, webhookSecret: config.mail.webhookSecret }),
    demoMailboxRoutes({ sql, demo: config.demo }),
    deadJobRoutes({ deadJobs: () => deadJobs(sql) }),
  ];
}

/** Faults of work that no request waits for: kind and place, no message, which may quote what somebody wrote. */
function logFault(log: Log, clock: Clock, event: string, error: unknown): void {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
  const place = stack?.split('\n').find((line) => line.startsWith('    at '));
  log({ at: clock.now().toISOString(), level: 'error', event, name, code, place: place?.trim() });
}
