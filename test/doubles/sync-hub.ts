import { randomBytes, randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { makeApp } from '../../server/app.ts';
import { accessRoutes } from '../../server/features/access/index.ts';
import { adviceRoutes } from '../../server/features/advice/index.ts';
import { assessmentRoutes } from '../../server/features/assessments/index.ts';
import { casesRoutes } from '../../server/features/cases/index.ts';
import { consultationRoutes } from '../../server/features/consultations/index.ts';
import { deskRoutes } from '../../server/features/desk/index.ts';
import { filesRoutes, takeBytes } from '../../server/features/files/index.ts';
import { authorityOf } from '../../server/features/hub/index.ts';
import { invitePerson } from '../../server/features/people/index.ts';
import { planRoutes } from '../../server/features/plans/index.ts';
import { requestsRoutes } from '../../server/features/requests/index.ts';
import { mailStopRoutes, recallRoutes } from '../../server/features/restricted/index.ts';
import { accountPorts, countTry } from '../../server/features/sign-in/index.ts';
import { teamRoutes } from '../../server/features/teams/index.ts';
import type { HubApi } from '../../server/http/hub-api.ts';
import type { JobQueue } from '../../server/ports.ts';
import { react } from '../../server/reactions/index.ts';
import { actorOf, makeCases, type OpenedSync, openSync } from '../../server/sync/index.ts';
import type { Body } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import type { Deposit } from '../../shared/sync/deposit.ts';
import {
  type Change,
  type Checkpoint,
  type PullAnswer,
  type PushAnswer,
  type PushResult,
  protocolVersion,
  pullAnswerSchema,
  pushAnswerSchema,
} from '../../shared/sync/protocol.ts';
import {
  type CaseBuilder,
  everybody,
  idOf,
  jane,
  larkfield,
  lena,
  nadia,
  ravi,
  speechTeam,
} from '../builders/a-case.ts';
import { stoppedClock } from './clock.ts';
import { recordedMail } from './recorded-mail.ts';
import { testRevisions } from './revisions.ts';

/** Puts the people and the setting of the builders into a database. */
export async function storeEverybody(sql: Sql, people: readonly Actor[] = everybody): Promise<void> {
  await sql`
    INSERT INTO setting (id, name, phase) VALUES (${larkfield.settingId}, ${larkfield.name}, 'primary') ON CONFLICT DO NOTHING`;
  for (const { personId, name, role, settingId } of people)
    await sql`
      INSERT INTO person (id, name, role, status, setting_id) VALUES (${personId}, ${name}, ${role}, 'active', ${settingId})`;
  await sql`
    INSERT INTO team (id, name, service, adviser_kind)
    VALUES (${speechTeam.teamId}, ${speechTeam.name}, ${speechTeam.name}, 'health')`;
  for (const { personId } of people.filter((one) => [lena, ravi, nadia].includes(one)))
    await sql`INSERT INTO team_member VALUES (${speechTeam.teamId}, ${personId}, ${personId === lena.personId})`;
  await sql`DELETE FROM feed_repair`;
}

/** Somebody at the hub: over HTTP, with the session that the header names. */
export interface Caller {
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  pull(checkpoint?: Checkpoint | null, limit?: number): Promise<PullAnswer>;
  push(...changes: Partial<Change>[]): Promise<PushResult[]>;
  /** Everything this person holds after a full pull: body by document id. */
  holds(): Promise<Map<string, PullAnswer['documents'][number]>>;
}

export interface TestHub {
  sql: Sql;
  sync: OpenedSync;
  app: HubApi;
  clock: ReturnType<typeof stoppedClock>;
  mail: ReturnType<typeof recordedMail>;
  /** Sessions that were ended. */
  ended: Set<string>;
  faults: unknown[];
  make(...cases: CaseBuilder[]): Promise<void>;
  as(person: Actor): Caller;
  deposit(person: Actor, ...pieces: Pick<Deposit, 'id' | 'type' | 'sealed'>[]): Promise<string[]>;
  stop(): Promise<void>;
}

/** The real routes, kernel and reactions over a real database; sessions and sealing are simple doubles. */
export async function openTestHub(
  sql: Sql,
  jobs: Pick<JobQueue, 'enqueue'> = { enqueue: async () => {} },
): Promise<TestHub> {
  const clock = stoppedClock();
  const mail = recordedMail();
  const [ended, faults] = [new Set<string>(), [] as unknown[]];
  const files = { sql, clock };
  const sync = await openSync({
    sql,
    clock,
    mailer: mail,
    jobs,
    react,
    revisions: testRevisions,
    keepBytes: async (personId, fileId, bytes) => (await takeBytes(files, personId, fileId, bytes)).ok,
    depositor: async (personId) => ({ personId, device: 'known' }),
    openDeposit: async ({ id, type, sealed }) => {
      const plain = Buffer.from(sealed, 'base64');
      if (plain.toString('latin1') === 'rubbish') throw new Error('not sealed to this hub');
      return type === 'file'
        ? { type, fileId: id, bytes: plain }
        : { type, change: JSON.parse(plain.toString('utf8')) };
    },
    sessionsThatHold: async (ids) => new Set(ids.filter((id) => !ended.has(id))),
    onFault: (fault) => faults.push(fault),
    report: () => {},
  });
  const { casework, recordOpening, openingsOf } = sync;
  const accounts = accountPorts({ sql, clock, mailer: mail }, { secret: randomBytes(32), origin: 'http://hub.test' });
  const app = makeApp({
    origin: 'http://hub.test',
    version: 'test',
    authenticate: async (request) => {
      const personId = request.headers.get('X-Person') ?? '';
      const actor = await actorOf(sql, personId);
      return actor ? { sessionId: personId, deviceId: null, actor } : undefined;
    },
    areas: [
      sync.routes,
      accessRoutes({ sql, casework, invite: async () => ({ ok: false, code: 'has-account' }) }),
      planRoutes({ casework }),
      consultationRoutes({ sql, casework }),
      adviceRoutes({ sql, casework, authority: () => authorityOf(sql) }),
      assessmentRoutes({ sql, clock, casework, authority: () => authorityOf(sql) }),
      mailStopRoutes({ sql, clock, casework, jobs }),
      recallRoutes({ sql, clock, casework }),
      teamRoutes({ sql, clock, casework }),
      deskRoutes({ sql, clock, casework }),
      casesRoutes({ sql, casework, recordOpening, openingsOf }),
      filesRoutes({ ...files, casework }),
      requestsRoutes({
        sql,
        clock,
        desk: sync.requestDesk,
        trustProxy: true,
        limit: (address) => countTry(accounts, [{ kind: 'request', value: address }]),
        addressMark: (address) => accounts.keys.digest('network address', address),
        invite: (who, by, tx) => invitePerson(accounts, who, by, tx),
        takeBytes: (personId, fileId, bytes) => takeBytes(files, personId, fileId, bytes),
        authority: () => authorityOf(sql),
      }),
    ],
    checkDatabase: () => sql`SELECT 1`,
    now: clock.now,
    log: (entry) => {
      if (entry.level === 'error') faults.push(entry);
    },
  });

  const request: (person: Actor) => Caller['request'] =
    ({ personId }) =>
    async (method, path, body, headers = {}) => {
      const isBytes = body instanceof Uint8Array;
      const sent = body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) };
      const type = isBytes ? 'application/octet-stream' : 'application/json';
      return app.request(path, {
        method,
        headers: { 'X-Person': personId, 'Content-Type': type, ...headers },
        ...sent,
      });
    };

  function as(person: Actor): Caller {
    const ask = request(person);
    const caller: Caller = {
      request: ask,
      async pull(checkpoint = null, limit = 5000) {
        const answer = await ask('POST', '/api/sync/pull', { protocol: protocolVersion, checkpoint, limit });
        if (answer.status !== 200) throw new Error(`pull answered ${answer.status}: ${await answer.text()}`);
        return pullAnswerSchema.parse(await answer.json());
      },
      async push(...changes) {
        const full = changes.map((change) => ({ ...plainChange, operationId: randomUUID(), ...change }));
        const answer = await ask('POST', '/api/sync/push', { protocol: protocolVersion, changes: full });
        if (answer.status !== 200) throw new Error(`push answered ${answer.status}: ${await answer.text()}`);
        return (pushAnswerSchema.parse(await answer.json()) as PushAnswer).results;
      },
      async holds() {
        const { documents } = await caller.pull();
        return new Map(documents.map((document) => [document.id, document]));
      },
    };
    return caller;
  }

  return {
    sql,
    sync,
    app,
    clock,
    mail,
    ended,
    faults,
    as,
    make: (...cases) =>
      makeCases(
        sync.ports,
        cases.map((one) => ({ caseId: one.caseId, documents: one.documents() })),
        jane,
      ),
    async deposit({ personId }, ...pieces) {
      const answer = await app.request('/api/deposits', {
        method: 'POST',
        headers: { Authorization: `Deposit ${personId}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ deposits: pieces.map((piece) => ({ enc: '', ...piece })) }),
      });
      if (answer.status !== 200) throw new Error(`deposits answered ${answer.status}: ${await answer.text()}`);
      return ((await answer.json()) as { received: string[] }).received;
    },
    stop: () => sync.stop(),
  };
}

const plainChange = { baseRevision: null, typedAt: '2026-11-23T09:00:00.000Z', offered: false };

/** A change as a sealed piece, for the doubles' way of sealing. */
export function sealedChange(
  change: Partial<Change> & { operationId: string; body: Body },
): Pick<Deposit, 'id' | 'type' | 'sealed'> {
  const sealed = Buffer.from(JSON.stringify({ ...plainChange, ...change })).toString('base64');
  return { id: change.operationId, type: 'change', sealed };
}

let numbered = 0;
/** A name for a case that no other test of this run uses. */
export function freshName(): string {
  numbered += 1;
  return `T-${String(1000 + (process.pid % 800) * 100 + numbered).slice(0, 6)}`;
}

export { idOf };
