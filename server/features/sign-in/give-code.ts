import { looksLikeOneTimeCode, looksLikeRecoveryCode, plainCode } from '../../../shared/domain/sign-in/index.ts';
import { lockAccount } from './account-store.ts';
import { type AccountPorts, type AccountRefusal, type Db, refused } from './ports.ts';
import type { LiveSession } from './resolve-session.ts';
import { stepOfCode } from './second-factor.ts';
import { readFactor, recoveryCodesLeft, takeRecoveryCode, takeStep } from './second-factor-store.ts';
import { endSessions, type StartedSession, startSession } from './session-store.ts';
import { countTry, forgetTries, type TryKey } from './tries-store.ts';

/**
 * The second half of signing in (G3): a code of the authenticator app, or one of the ten recovery codes. Each is taken
 * once, also when two tries meet. The full session gets a token of its own.
 */
export async function giveCode(
  ports: AccountPorts,
  pending: LiveSession,
  typed: string,
): Promise<{ ok: true; session: StartedSession; recoveryCodesLeft: number } | AccountRefusal> {
  const key: TryKey = { kind: 'code', value: pending.actor.personId };
  const wait = await countTry(ports, [key]);
  if (wait) return refused('too-many-tries', wait);
  if (!(await takeCode(ports, pending.actor.personId, plainCode(typed)))) return refused('wrong-code');
  await forgetTries(ports, key);
  const session = await startFull(ports, pending);
  if (!session) return refused('signed-out');
  return { ok: true, session, recoveryCodesLeft: await recoveryCodesLeft(ports.sql, pending.actor.personId) };
}

async function takeCode(ports: AccountPorts, personId: string, code: string): Promise<boolean> {
  if (looksLikeOneTimeCode(code)) {
    const factor = await readFactor(ports.sql, personId);
    if (!factor) return false;
    const secret = ports.keys.unwrap('second factor', personId, factor.secret);
    const step = stepOfCode(secret, code, ports.clock.now().getTime(), factor.lastStep);
    return step !== null && takeStep(ports.sql, personId, step);
  }
  if (!looksLikeRecoveryCode(code)) return false;
  return takeRecoveryCode(ports.sql, personId, recoveryHash(ports, personId, code), ports.clock.now());
}

export const recoveryHash = (ports: Pick<AccountPorts, 'keys'>, personId: string, code: string): Buffer =>
  ports.keys.digest('recovery code', `${personId}:${plainCode(code)}`);

/** Turns a pending session into a full one; null when the account was suspended or the session ended meanwhile. */
export async function startFull(
  ports: AccountPorts,
  pending: LiveSession,
  within?: Db,
): Promise<StartedSession | null> {
  const { personId } = pending.actor;
  const turn = async (tx: Db): Promise<StartedSession | null> => {
    const account = await lockAccount(tx, personId);
    if (account?.status !== 'active') return null;
    const ended = await endSessions(tx, { personId, sessionId: pending.sessionId }, ports.clock.now());
    if (ended === 0) return null;
    return startSession(ports, tx, { personId, stage: 'full', deviceName: pending.deviceName });
  };
  return within ? turn(within) : ports.sql.begin((tx) => turn(tx));
}
