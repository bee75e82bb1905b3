import type { Sql, TransactionSql } from 'postgres';
import type { Clock, Mailer } from '../../ports.ts';
import { type HubKeys, hubKeys } from '../../secret.ts';
import { type PasswordHashing, passwordHashing } from './passwords.ts';

/** A connection or a transaction: what a store's function needs. */
export type Db = Sql | TransactionSql;

/** What the use cases of accounts are given. Moments are the server's clock; the hub's date never rules a session or code. */
export interface AccountPorts {
  sql: Sql;
  clock: Clock;
  mailer: Mailer;
  keys: HubKeys;
  hashing: PasswordHashing;
  /** Where people reach the hub: `https://hub.example.gov.uk`. */
  origin: string;
  /** Behind a proxy that sets X-Forwarded-For. */
  trustProxy: boolean;
  demo: boolean;
  /** Waits: used where how long an answer takes must say nothing. */
  pause(milliseconds: number): Promise<void>;
}

export interface AccountOptions {
  /** 32 bytes or more, the same at every start: it wraps what the database keeps secret. */
  secret: Buffer;
  origin: string;
  trustProxy?: boolean;
  demo?: boolean;
}

export function accountPorts(
  { sql, clock, mailer }: Pick<AccountPorts, 'sql' | 'clock' | 'mailer'>,
  { secret, origin, trustProxy = false, demo = false }: AccountOptions,
): AccountPorts {
  return {
    sql,
    clock,
    mailer,
    origin,
    trustProxy,
    demo,
    keys: hubKeys(secret),
    hashing: passwordHashing(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/** Why an account's request was not carried out. The words and HTTP status stand in `server/http/problems.ts`. */
export interface AccountRefusal {
  ok: false;
  code:
    | 'wrong-sign-in'
    | 'wrong-code'
    | 'too-many-tries'
    | 'account-suspended'
    | 'device-wiped'
    | 'signed-out'
    | 'link-expired'
    | 'already-set-up'
    | 'other-role'
    | 'has-account'
    | 'not-found'
    | 'not-allowed'
    | 'invalid';
  /** Seconds to wait. */
  retryAfter?: number;
  /** A sentence for each field that is wrong. */
  fields?: Record<string, string>;
}

export const refused = (
  code: AccountRefusal['code'],
  more: Omit<AccountRefusal, 'ok' | 'code'> = {},
): AccountRefusal => ({
  ok: false,
  code,
  ...more,
});
