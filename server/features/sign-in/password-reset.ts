import { randomUUID } from 'node:crypto';
import { plainAddress } from '../../../shared/domain/sign-in/index.ts';
import { newToken } from '../../secret.ts';
import { findAccount, findByAddress, lockAccount, recordAct, storePassword } from './account-store.ts';
import { evenAnswer } from './invitations.ts';
import { newPasswordProblem } from './new-password.ts';
import { type AccountPorts, type AccountRefusal, refused } from './ports.ts';
import { closeResets, findReset, makeReset } from './reset-store.ts';
import { endSessions } from './session-store.ts';
import type { Caller } from './sign-in.ts';
import { countTry, forgetTries } from './tries-store.ts';

/**
 * Asks for a link to choose a new password (G3). The answer is the same, and takes as long, whether the address has an
 * account or not. An address that was asked for often gets nothing more for a while; that does not show either.
 */
export async function askPasswordReset(
  ports: AccountPorts,
  { address, caller }: { address: string; caller: Caller },
): Promise<{ ok: true } | AccountRefusal> {
  const wait = await countTry(ports, [{ kind: 'client', value: `reset ${caller.networkAddress}` }]);
  if (wait) return refused('too-many-tries', wait);
  await Promise.all([sendReset(ports, plainAddress(address)), ports.pause(evenAnswer)]);
  return { ok: true };
}

async function sendReset(ports: AccountPorts, address: string): Promise<void> {
  if (await countTry(ports, [{ kind: 'reset', value: address }])) return;
  const account = await findByAddress(ports.sql, address);
  if (!account?.email || account.email !== address || account.status !== 'active') return;
  const id = randomUUID();
  const token = newToken();
  await ports.sql.begin(async (tx) => {
    const { expiresAt } = await makeReset(ports, tx, { id, personId: account.id, token });
    await ports.mailer.order(tx, [
      { kind: 'password reset', toPersonId: account.id, key: `password reset:${id}`, token, linkEndsAt: expiresAt },
    ]);
  });
}

/** What a reset's link shows: whether it still can be used. */
export async function lookAtReset(ports: AccountPorts, token: string): Promise<'open' | 'expired'> {
  return (await findReset(ports, ports.sql, token)) ? 'open' : 'expired';
}

/**
 * Sets the new password, once, and ends all sessions. Nobody is signed in by it: the second factor is asked for as
 * always (G3).
 */
export async function setNewPassword(
  ports: AccountPorts,
  { token, password }: { token: string; password: string },
): Promise<{ ok: true } | AccountRefusal> {
  const reset = await findReset(ports, ports.sql, token);
  const account = reset && (await findAccount(ports.sql, reset.personId));
  if (!account) return refused('link-expired');
  const problem = newPasswordProblem(password, account);
  if (problem) return refused('invalid', { fields: { password: problem } });
  const hash = await ports.hashing.hash(password);
  const done = await ports.sql.begin(async (tx) => {
    const now = ports.clock.now();
    const locked = await lockAccount(tx, account.id);
    if (locked?.status !== 'active' || !(await findReset(ports, tx, token))) return false;
    await closeResets(tx, locked.id, now);
    await storePassword(tx, locked.id, hash, now);
    await endSessions(tx, { personId: locked.id }, now);
    await recordAct(tx, { at: now, by: locked.id, action: 'password reset' });
    return true;
  });
  if (!done) return refused('link-expired');
  if (account.email) await forgetTries(ports, { kind: 'address', value: account.email });
  return { ok: true };
}
