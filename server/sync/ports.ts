import type { Sql, TransactionSql } from 'postgres';
import type { CaseworkEvent } from '../../shared/domain/documents/index.ts';
import type { Clock, JobQueue, Mailer, Reaction } from '../ports.ts';
import type { RevisionIds } from './revision-ids.ts';

/** Where the news goes that somebody's feed has grown: told after the commit, never before. */
export interface Wake {
  tell(heads: readonly FeedHead[]): void;
}

/** The last sequence number of one person's feed. */
export interface FeedHead {
  personId: string;
  seq: number;
}

/** What the kernel works with. */
export interface SyncPorts {
  sql: Sql;
  clock: Clock;
  mailer: Mailer;
  jobs: JobQueue;
  /** Lets the reactions to an event act, inside the transaction of the write. */
  react(event: CaseworkEvent, context: Parameters<Reaction['act']>[1]): Promise<void>;
  wake: Wake;
  revisions: RevisionIds;
}

/** A connection or a transaction. */
export type Db = Sql | TransactionSql;
