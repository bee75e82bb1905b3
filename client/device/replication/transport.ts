import type { PullAnswer, PullRequest, PushAnswer, PushRequest } from '../../../shared/sync/protocol.ts';

/** Why a call to the server brought no answer. Everything else than `no connection` was said by the server. */
export type Unanswered =
  | { ok: false; because: 'no connection' | 'busy'; retryAfter?: number }
  | { ok: false; because: 'signed out' | 'suspended' | 'lost device' | 'too old' }
  | { ok: false; because: 'refused'; status: number };

export type Answer<T> = { ok: true; value: T } | Unanswered;

/** The server as replication sees it. */
export interface Transport {
  pull(request: PullRequest): Promise<Answer<PullAnswer>>;
  push(request: PushRequest): Promise<Answer<PushAnswer>>;
  putFile(fileId: string, file: { type: string; bytes: Uint8Array }): Promise<Answer<null>>;
  getFile(fileId: string): Promise<Answer<Uint8Array>>;
}
