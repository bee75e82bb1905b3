import { randomBytes, randomUUID } from 'node:crypto';
import { makeApp } from '../../../../server/app.ts';
import { deviceRoutes } from '../../../../server/features/devices/index.ts';
import { hubRoutes } from '../../../../server/features/hub/index.ts';
import { peopleRoutes } from '../../../../server/features/people/index.ts';
import {
  type AccountPorts,
  accountPorts,
  currentCode,
  openDemoAccount,
  signInRoutes,
} from '../../../../server/features/sign-in/index.ts';
import type { HubApi } from '../../../../server/http/hub-api.ts';
import { authenticateBySession } from '../../../../server/http/session.ts';
import type { Role } from '../../../../shared/domain/people/index.ts';
import { second, stoppedClock } from '../../../doubles/clock.ts';
import { freshDatabase } from '../../../doubles/postgres.ts';
import { recordedMail } from '../../../doubles/recorded-mail.ts';
import { type Visitor, visitor } from '../../../doubles/visitor.ts';

export const password = 'three herons on a fence';

export interface Opened {
  personId: string;
  email: string;
}

/** A hub with accounts only: the real routes over a real database, a clock that can be moved, mail that is kept. */
export async function aHub({ origin = 'http://localhost' } = {}) {
  const database = await freshDatabase();
  const { sql } = database;
  const clock = stoppedClock();
  const mail = recordedMail();
  const made = accountPorts({ sql, clock, mailer: mail }, { secret: randomBytes(32), origin });
  const verified: (string | null)[] = [];
  const pauses: number[] = [];
  const ports: AccountPorts = {
    ...made,
    hashing: {
      hash: made.hashing.hash,
      verify: (hash, text) => {
        verified.push(hash);
        return made.hashing.verify(hash, text);
      },
    },
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  };
  const app = appOf(ports);
  const passwordHash = await made.hashing.hash(password);

  async function open(role: Role = 'contributor', name = 'Ros Penhale'): Promise<Opened> {
    const personId = randomUUID();
    const email = `${personId.slice(0, 8)}@example.org`;
    await sql`INSERT INTO person (id, email, name, role, status) VALUES (${personId}, ${email}, ${name}, ${role}, 'active')`;
    await openDemoAccount(ports, sql, { personId, passwordHash, factorSecret: randomBytes(20) });
    return { personId, email };
  }
  const code = async (personId: string): Promise<string> => {
    let shown = await currentCode(ports, personId);
    while (shown === null) {
      clock.pass(30 * second);
      shown = await currentCode(ports, personId);
    }
    return shown;
  };
  async function signIn({ personId, email }: Opened, at: Visitor = visitor(app)): Promise<Visitor> {
    await at.post('/api/sign-in', { email, password });
    const answer = await at.post('/api/sign-in/code', { code: await code(personId) });
    if (answer.status !== 200) throw new Error(`Signing in failed: ${answer.text}`);
    return at;
  }
  return {
    app,
    sql,
    clock,
    mail,
    ports,
    verified,
    pauses,
    open,
    code,
    signIn,
    visit: () => visitor(app),
    drop: database.drop,
  };
}
export type AccountsHub = Awaited<ReturnType<typeof aHub>>;

const appOf = (ports: AccountPorts): HubApi =>
  makeApp({
    origin: ports.origin,
    version: 'test',
    authenticate: authenticateBySession(ports),
    areas: [signInRoutes(ports), peopleRoutes(ports), deviceRoutes(ports), hubRoutes(ports)],
    checkDatabase: async () => undefined,
    now: ports.clock.now,
    log: () => undefined,
  });
