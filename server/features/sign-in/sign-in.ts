import { plainAddress } from '../../../shared/domain/sign-in/index.ts';
import { findByAddress } from './account-store.ts';
import { type AccountPorts, type AccountRefusal, refused } from './ports.ts';
import { hasFactor } from './second-factor-store.ts';
import { type StartedSession, startSession } from './session-store.ts';
import { countTry, forgetTries, forgiveTry, type TryKey } from './tries-store.ts';

/** What is known of where a request comes from. */
export interface Caller {
  networkAddress: string;
  deviceName: string;
}

export type NextStep = 'code' | 'set-up';

/**
 * The first half of signing in (G3). An address without an account, a wrong password and an account that was never
 * opened get the same answer after the same work.
 */
export async function signIn(
  ports: AccountPorts,
  { address, password, caller }: { address: string; password: string; caller: Caller },
): Promise<{ ok: true; session: StartedSession; next: NextStep } | AccountRefusal> {
  const plain = plainAddress(address);
  const byAddress: TryKey = { kind: 'address', value: plain };
  const byClient: TryKey = { kind: 'client', value: caller.networkAddress };
  const wait = await countTry(ports, [byAddress, byClient]);
  if (wait) return refused('too-many-tries', wait);

  const account = await findByAddress(ports.sql, plain);
  const right = await ports.hashing.verify(account?.passwordHash ?? null, password);
  if (!account || !right) return refused('wrong-sign-in');

  await forgetTries(ports, byAddress);
  await forgiveTry(ports, byClient);
  // Only who knows the password is told (A5).
  if (account.status !== 'active') return refused('account-suspended');
  return startPending(ports, account.id, caller);
}

/** The password has been given: the second factor is next, or its set-up where there is none (anew after a reset). */
export async function startPending(
  ports: AccountPorts,
  personId: string,
  caller: Caller,
): Promise<{ ok: true; session: StartedSession; next: NextStep }> {
  const session = await startSession(ports, ports.sql, { personId, stage: 'pending', deviceName: caller.deviceName });
  return { ok: true, session, next: (await hasFactor(ports.sql, personId)) ? 'code' : 'set-up' };
}
