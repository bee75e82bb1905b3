import { stepAt } from '../../../shared/domain/sign-in/index.ts';
import { storePassword } from './account-store.ts';
import type { AccountPorts, Db } from './ports.ts';
import { codeOfStep } from './second-factor.ts';
import { readFactor, storeFactor } from './second-factor-store.ts';

/** Opens an account without its owner: for the demo authority alone. The hash may be one for all, so that it is made once. */
export async function openDemoAccount(
  ports: Pick<AccountPorts, 'keys' | 'clock'>,
  db: Db,
  account: { personId: string; passwordHash: string; factorSecret: Buffer },
): Promise<void> {
  const now = ports.clock.now();
  const { personId, passwordHash, factorSecret } = account;
  await storePassword(db, personId, passwordHash, now);
  const secret = ports.keys.wrap('second factor', personId, factorSecret);
  await storeFactor(db, { personId, secret, step: 0, recoveryHashes: [], now });
}

/** The code that this person's app would show now, or the next when that one has been used. The demo shows it. */
export async function currentCode(
  ports: Pick<AccountPorts, 'sql' | 'keys' | 'clock'>,
  personId: string,
): Promise<string | null> {
  const factor = await readFactor(ports.sql, personId);
  if (!factor) return null;
  const now = stepAt(ports.clock.now().getTime());
  const step = Math.max(now, factor.lastStep + 1);
  if (step > now + 1) return null;
  return codeOfStep(ports.keys.unwrap('second factor', personId, factor.secret), step);
}
