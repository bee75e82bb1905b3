import { afterWrongTry, type LockoutKind, lockoutPolicies, waitUntil } from '../../../shared/domain/sign-in/index.ts';
import type { AccountPorts } from './ports.ts';

/** One thing that can be guessed at: an address, a person's codes, a client's network address. */
export interface TryKey {
  kind: LockoutKind;
  value: string;
}

type Ports = Pick<AccountPorts, 'sql' | 'clock' | 'keys'>;

const keyOf = (ports: Ports, { kind, value }: TryKey): Buffer => ports.keys.digest('tries', `${kind}:${value}`);

/**
 * Counts a try as a wrong one before it is looked at, so that tries made at the same time count too. Answers the seconds
 * to wait when it may not be made; then nothing is counted. A right one is taken back by `forgive` or `forget`.
 */
export async function countTry(ports: Ports, keys: readonly TryKey[]): Promise<{ retryAfter: number } | null> {
  const now = ports.clock.now();
  const wanted = keys
    .map((key) => ({ policy: lockoutPolicies[key.kind], hash: keyOf(ports, key) }))
    .sort((a, b) => Buffer.compare(a.hash, b.hash));
  return ports.sql
    .begin(async (tx) => {
      let until = 0;
      for (const { policy, hash } of wanted) {
        await tx`INSERT INTO sign_in_tries (key, failures, last_at) VALUES (${hash}, 0, ${now}) ON CONFLICT DO NOTHING`;
        const [row] = await tx<{ failures: number; lastAt: Date }[]>`
        SELECT failures, last_at AS "lastAt" FROM sign_in_tries WHERE key = ${hash} FOR UPDATE`;
        if (!row) throw new Error('The row of tries that was just made is gone.');
        const tries = { failures: row.failures, lastAt: row.lastAt.getTime() };
        until = Math.max(until, waitUntil(tries, now.getTime(), policy) ?? 0);
        const next = afterWrongTry(tries, now.getTime(), policy);
        await tx`UPDATE sign_in_tries SET failures = ${next.failures}, last_at = ${now} WHERE key = ${hash}`;
      }
      if (until > 0) throw new Waits(until);
      return null;
    })
    .catch((fault) => {
      if (fault instanceof Waits) return { retryAfter: Math.max(1, Math.ceil((fault.until - now.getTime()) / 1000)) };
      throw fault;
    });
}

/** Rolls back what was counted. */
class Waits extends Error {
  readonly until: number;
  constructor(until: number) {
    super('a wait is due');
    this.until = until;
  }
}

/** After a right try: all wrong ones of this key are forgotten. */
export async function forgetTries(ports: Ports, key: TryKey): Promise<void> {
  await ports.sql`DELETE FROM sign_in_tries WHERE key = ${keyOf(ports, key)}`;
}

/** After a right try of a key that many share: only this one is taken back. */
export async function forgiveTry(ports: Ports, key: TryKey): Promise<void> {
  await ports.sql`UPDATE sign_in_tries SET failures = greatest(0, failures - 1) WHERE key = ${keyOf(ports, key)}`;
}

/** Rows that count for nothing any more. */
export async function forgetOldTries(ports: Ports): Promise<void> {
  const old = new Date(
    ports.clock.now().getTime() - Math.max(...Object.values(lockoutPolicies).map((policy) => policy.forgetAfter)),
  );
  await ports.sql`DELETE FROM sign_in_tries WHERE last_at < ${old}`;
}
