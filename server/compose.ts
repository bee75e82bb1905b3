import type { Sql } from 'postgres';
import type { DemoAccount } from '../shared/api/demo.ts';
import { makeApp } from './app.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { oneAtATime } from './database/one-at-a-time.ts';
import type { HubDatabase } from './database/open.ts';
import { type DemoClock, demoPorts, isDemo, openDemoClock, prepareDemo } from './demo/index.ts';
import { startTypesetter, type Typesetter } from './documents/typesetter.ts';
import { accessRoutes } from './features/access/index.ts';
import { adviceRoutes } from './features/advice/index.ts';
import { adviceDocumentRoutes } from './features/advice-documents/index.ts';
import { assessmentRoutes } from './features/assessments/index.ts';
import { casesRoutes } from './features/cases/index.ts';
import { consultationRoutes } from './features/consultations/index.ts';
import { deadJobRoutes } from './features/dead-jobs/index.ts';
import { type DemoPorts, demoRoutes } from './features/demo/index.ts';
import { demoMailboxRoutes } from './features/demo-mailbox/index.ts';
import { deskRoutes } from './features/desk/index.ts';
import { depositorOf, deviceRoutes, openDeposit } from './features/devices/index.ts';
import { filesRoutes, takeBytes } from './features/files/index.ts';
import { authorityOf, hubRoutes } from './features/hub/index.ts';
import { caseLetterRoutes, letterRoutes, type ProducePorts } from './features/letters/index.ts';
import { mailRoutes } from './features/mail/index.ts';
import { invitePerson, peopleRoutes } from './features/people/index.ts';
import { planDocumentRoutes } from './features/plan-documents/index.ts';
import { planRoutes } from './features/plans/index.ts';
import { requestsRoutes } from './features/requests/index.ts';
import { mailStopRoutes, recallRoutes } from './features/restricted/index.ts';
import { type AccountPorts, accountPorts, countTry, heldSessions, signInRoutes } from './features/sign-in/index.ts';
import { teamRoutes } from './features/teams/index.ts';
import { templateRoutes } from './features/templates/index.ts';
import type { HubApi } from './http/hub-api.ts';
import type { Log } from './http/request-log.ts';
import { authenticateBySession } from './http/session.ts';
import type { StaticFiles } from './http/static-files.ts';
import { deadJobs } from './jobs/dead-jobs.ts';
import { keepPlanJob } from './jobs/keep-plan.ts';
import { produceLetterJob } from './jobs/produce-letter.ts';
import { openQueue, type RunningQueue } from './jobs/queue.ts';
import { tidyAccountsJob } from './jobs/tidy-accounts.ts';
import { makeMailer } from './mail/mailer.ts';
import { sendMailJob } from './mail/send-mail.ts';
import { transportFor } from './mail/settings.ts';
import type { Clock, Mailer } from './ports.ts';
import { react } from './reactions/index.ts';
import { remindJob } from './reminders/index.ts';
import { hubKeys } from './secret.ts';
import { StartFault } from './start-fault.ts';
import { actorOf, type OpenedSync, openSync, revisionIds } from './sync/index.ts';

export interface ComposeParts {
  config: Config;
  database: HubDatabase;
  secret: Buffer;
  /** Another clock than the machine's, or the demo's: for tests. */
  clock?: Clock;
  log: Log;
  say: (words: string) => void;
  version: string;
  client?: StaticFiles;
}

export interface Hub {
  app: HubApi;
  /** Whom to sign in as; empty outside the demo. */
  demoAccounts: readonly DemoAccount[];
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
  demo: DemoPorts | null;
}

/** Builds the hub from real parts. The only place that knows which adapter stands behind a port. */
export async function compose(parts: ComposeParts): Promise<Hub> {
  const { config, database, log } = parts;
  const { sql } = database;
  const { origin } = config;
  const demoClock = await openClockOfDemo(config, sql);
  const clock = parts.clock ?? demoClock ?? systemClock;
  const onFault = (event: string) => (fault: unknown) => logFault(log, clock, event, fault);
  const jobs = await openQueue(sql, { onError: onFault('jobs') });
  const keys = hubKeys(parts.secret);
  const mailer = makeMailer(jobs, keys, origin);
  const transport = transportFor(config.mail, clock.now, { demo: config.demo });
  const accounts = accountPorts(
    { sql, clock, mailer },
    { secret: parts.secret, origin, trustProxy: config.trustProxy, demo: config.demo },
  );
  const sync = await startSync({ accounts, mailer, jobs, onFault: onFault('streams'), log });
  const demo = demoClock && (await openDemo({ accounts, sync, clock: demoClock, say: parts.say }));
  const typesetter = startTypesetter();
  const authorityName = async () => (await authorityOf(sql)).name;
  const sendMail = sendMailJob({ sql, clock, keys, transport, origin, authorityName });
  const letters: ProducePorts = { sql, clock, casework: sync.casework, authority: () => authorityOf(sql) };
  const produceLetter = produceLetterJob(letters, (personId) => actorOf(sql, personId));
  await jobs.work([
    sendMail,
    produceLetter,
    keepPlanJob(letters),
    tidyAccountsJob(accounts),
    remindJob(sync.ports),
    ...sync.jobs,
  ]);
  const app = makeApp({
    origin,
    version: parts.version,
    authenticate: authenticateBySession(accounts),
    areas: areasOf({ config, accounts, jobs, sync, typesetter, demo }),
    checkDatabase: () => sql`SELECT 1`,
    now: clock.now,
    log,
    ...(parts.client ? { client: parts.client } : {}),
  });
  return {
    app,
    demoAccounts: (await demo?.accounts()) ?? [],
    async stop() {
      demoClock?.stop();
      await sync.stop();
      await jobs.stop();
      await typesetter.close();
      transport.close();
    },
  };
}

/** The demo's date can be moved. Its accounts have passwords that everybody knows: without the demo's banner they stay shut. */
async function openClockOfDemo(config: Config, sql: Sql): Promise<DemoClock | null> {
  if (config.demo) return openDemoClock(sql);
  if (!(await isDemo(sql))) return null;
  throw new StartFault(
    'This database holds the demo, whose passwords everybody knows. Start it with HUB_DEMO=on, or name another database.',
  );
}

interface DemoParts {
  accounts: AccountPorts;
  sync: OpenedSync;
  clock: DemoClock;
  say: (words: string) => void;
}

/** Makes the demo authority when the database is empty; a database with anything else in it is left alone. */
async function openDemo({ accounts, sync, clock, say }: DemoParts): Promise<DemoPorts> {
  const { sql, keys } = accounts;
  if (!(await isDemo(sql))) say('Making the demo authority: people, cases and their advice');
  const prepared = await oneAtATime(sql, 'prepare demo', () => prepareDemo({ ...sync.ports, keys }));
  if (!prepared.ok) throw new StartFault(prepared.words);
  return demoPorts(accounts, clock);
}

interface SyncParts {
  accounts: AccountPorts;
  mailer: Mailer;
  jobs: RunningQueue;
  onFault: (fault: unknown) => void;
  log: Log;
}

function startSync({ accounts, mailer, jobs, onFault, log }: SyncParts): Promise<OpenedSync> {
  const { sql, clock, keys } = accounts;
  return openSync({
    sql,
    clock,
    revisions: revisionIds((text) => keys.digest('revision', text)),
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
function areasOf({ config, accounts, jobs, sync, typesetter, demo }: Parts): HubApi[] {
  const { sql, clock, origin } = accounts;
  const { casework, recordOpening, openingsOf } = sync;
  const authority = () => authorityOf(sql);
  const authorityName = async () => (await authority()).name;
  const invite = (who: Parameters<typeof invitePerson>[1], by: string) => invitePerson(accounts, who, by);
  return [
    signInRoutes(accounts),
    hubRoutes(accounts),
    deviceRoutes(accounts),
    peopleRoutes(accounts),
    sync.routes,
    accessRoutes({ sql, casework, invite }),
    adviceRoutes({ sql, casework, authority }),
    planRoutes({ casework }),
    consultationRoutes({ sql, casework }),
    assessmentRoutes({ sql, clock, casework, authority }),
    teamRoutes({ sql, clock, casework }),
    deskRoutes({ sql, clock, casework }),
    casesRoutes({ sql, casework, recordOpening, openingsOf }),
    filesRoutes({ sql, clock, casework }),
    requestsRoutes({
      sql,
      clock,
      desk: sync.requestDesk,
      trustProxy: config.trustProxy,
      limit: (address) => countTry(accounts, [{ kind: 'request', value: address }]),
      addressMark: (address) => accounts.keys.digest('network address', address),
      invite: (who, by, tx) => invitePerson(accounts, who, by, tx),
      takeBytes: (personId, fileId, bytes) => takeBytes({ sql, clock }, personId, fileId, bytes),
      authority,
    }),
    adviceDocumentRoutes({ sql, clock, casework, typesetter, authorityName }),
    letterRoutes({ sql, clock, typesetter, origin, authority }),
    caseLetterRoutes({ sql, clock, casework, typesetter, authority }),
    planDocumentRoutes({ sql, clock, casework, typesetter, authority }),
    templateRoutes({ sql, clock }),
    mailStopRoutes({ sql, clock, casework, jobs }),
    recallRoutes({ sql, clock, casework }),
    mailRoutes({ sql, clock, jobs, webhookSecret: config.mail.webhookSecret }),
    demoRoutes(demo),
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
