import type { TransactionSql } from 'postgres';
import type { Clock, RequestDesk } from '../../ports.ts';
import type { FillPorts } from '../letters/index.ts';

type Invited =
  | { ok: true; personId: string; letter: { signInName: string; code: string } | null }
  | { ok: false; code: string };

/** What the use cases of requests are given. */
export interface RequestsPorts extends FillPorts {
  clock: Clock;
  desk: RequestDesk;
  /** Behind a proxy that sets X-Forwarded-For. */
  trustProxy: boolean;
  /** Counts one more request from this network address; the seconds to wait when there were too many. */
  limit(address: string): Promise<{ retryAfter: number } | null>;
  /** What a network address is known by, without being kept. */
  addressMark(address: string): Buffer;
  /** Invites somebody to the hub inside the transaction (G3); somebody who has an account keeps it. */
  invite(who: { name: string; email: string | null; role: 'family' }, by: string, tx: TransactionSql): Promise<Invited>;
  /** Takes the bytes of a file from whoever added it. */
  takeBytes(
    personId: string,
    fileId: string,
    bytes: Uint8Array,
  ): Promise<{ ok: true } | { ok: false; code: BytesCode }>;
}

type BytesCode = 'not-found' | 'too-large' | 'unsupported-type' | 'invalid' | 'no-room-today';
