import { randomBytes } from 'node:crypto';
import { toString as toQrCode } from 'qrcode';
import { makeRecoveryCode, plainCode, recoveryCodeCount } from '../../../shared/domain/sign-in/index.ts';
import { findAccount } from './account-store.ts';
import { recoveryHash, startFull } from './give-code.ts';
import { type AccountPorts, type AccountRefusal, refused } from './ports.ts';
import type { LiveSession } from './resolve-session.ts';
import { factorForApp, newFactorSecret, stepOfCode } from './second-factor.ts';
import { hasFactor, readSetup, setupSecret, storeFactor } from './second-factor-store.ts';
import type { StartedSession } from './session-store.ts';
import { countTry, forgetTries, type TryKey } from './tries-store.ts';

/** What the app is to be given. Asking again in the same session gives the same: a code already scanned stays right. */
export async function startSecondFactor(
  ports: AccountPorts,
  pending: LiveSession,
): Promise<{ ok: true; secret: string; uri: string; qr: string } | AccountRefusal> {
  const { personId } = pending.actor;
  if (await hasFactor(ports.sql, personId)) return refused('already-set-up');
  const context = `set-up ${pending.sessionId}`;
  const fresh = ports.keys.wrap('second factor', context, newFactorSecret());
  const stored = await setupSecret(ports.sql, pending.sessionId, fresh, ports.clock.now());
  const account = await findAccount(ports.sql, personId);
  const label = account?.email ?? account?.signInName ?? pending.actor.name;
  const { uri, manualKey } = factorForApp(ports.keys.unwrap('second factor', context, stored), label);
  return { ok: true, secret: manualKey, uri, qr: await toQrCode(uri, { type: 'svg', margin: 2 }) };
}

/**
 * A first code shows that the app has the key: from now on it is asked for at every sign-in (G3). Answers the ten recovery
 * codes, which are shown this once.
 */
export async function confirmSecondFactor(
  ports: AccountPorts,
  pending: LiveSession,
  typed: string,
): Promise<{ ok: true; session: StartedSession; recoveryCodes: string[] } | AccountRefusal> {
  const { personId } = pending.actor;
  const key: TryKey = { kind: 'code', value: personId };
  const wait = await countTry(ports, [key]);
  if (wait) return refused('too-many-tries', wait);
  const stored = await readSetup(ports.sql, pending.sessionId);
  if (!stored) return refused('wrong-code');
  const secret = ports.keys.unwrap('second factor', `set-up ${pending.sessionId}`, stored);
  const now = ports.clock.now();
  const step = stepOfCode(secret, plainCode(typed), now.getTime(), null);
  if (step === null) return refused('wrong-code');

  const recoveryCodes = Array.from({ length: recoveryCodeCount }, () => makeRecoveryCode(randomBytes));
  const recoveryHashes = recoveryCodes.map((code) => recoveryHash(ports, personId, code));
  const wrapped = ports.keys.wrap('second factor', personId, secret);
  const session = await ports.sql.begin(async (tx) => {
    const started = await startFull(ports, pending, tx);
    if (!started) return null;
    const stored = await storeFactor(tx, { personId, secret: wrapped, step, recoveryHashes, now });
    return stored ? started : 'set up meanwhile';
  });
  if (session === null) return refused('signed-out');
  if (session === 'set up meanwhile') return refused('already-set-up');
  await forgetTries(ports, key);
  return { ok: true, session, recoveryCodes };
}
