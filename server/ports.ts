import type { Sql, TransactionSql } from 'postgres';
import type {
  CaseState,
  CaseworkEvent,
  HubDocument,
  Refusal,
  RuleContext,
  Ruling,
} from '../shared/domain/documents/index.ts';
import type { Actor } from '../shared/domain/people/index.ts';
import type { MailTemplateKind } from '../shared/domain/templates/index.ts';

/** The server's clock and the hub's date. The hub's date rules casework only; the demo can move it. */
export interface Clock {
  /** The real moment: sessions, codes, leases, retries, `at` of revisions. */
  now(): Date;
  /** The hub's date in Europe/London: `2026-11-23`. */
  today(): string;
}

/** E-mails by name with ids only (G2): the words are put together when it is sent, from the template of that name (G4). */
export type MailKind = MailTemplateKind;
export interface MailOrder {
  kind: MailKind;
  toPersonId: string;
  /** Makes the order idempotent: the same key is sent once. */
  key: string;
  caseId?: string;
  requestId?: string;
  /** The letter it tells of: posted instead when the e-mail does not arrive. */
  letterId?: string;
  /** The date that the e-mail names (G2), when it is not the request's. */
  dueOn?: string;
  /** A single-use link's token, for `invited` and `password reset`. */
  token?: string;
  /** When that link stops working, so that the e-mail can say by when (G2). */
  linkEndsAt?: Date;
}
export interface Mailer {
  /** Puts the e-mail in the queue inside the caller's transaction: it goes out if and only if that commits. */
  order(tx: TransactionSql, orders: readonly MailOrder[]): Promise<void>;
}

export interface JobQueue {
  /** Enqueues inside the caller's transaction. `data` holds ids, never names. */
  enqueue(
    tx: TransactionSql,
    name: string,
    data: Record<string, unknown>,
    options?: { key?: string; startAfter?: Date },
  ): Promise<void>;
}

/** The one way in for online casework: locks the case, reads its state, asks the rule, stores, feeds, audits, reacts. */
export interface Casework {
  carryOut(
    caseId: string,
    actor: Actor,
    rule: (context: RuleContext) => Ruling,
  ): Promise<{ ok: true; documents: HubDocument[] } | Refusal>;
  /**
   * The same rule for several cases, each in a transaction of its own: a refusal holds no other case up. Staff reach the
   * case without a relation to it, to move it and not to read it: the rule says who may (A9).
   */
  carryOutEach(
    caseIds: readonly string[],
    actor: Actor,
    rule: (context: RuleContext) => Ruling,
  ): Promise<Map<string, { ok: true } | Refusal>>;
  /** What this actor may see of a case now; null when nothing (then the case does not exist for them). */
  visibleCase(caseId: string, actor: Actor): Promise<{ state: CaseState; documentIds: ReadonlySet<string> } | null>;
  /**
   * For whoever gives words or pictures of a case out: the documents that this actor may read now, of the case or of the one
   * that is named; null when none. What staff reach by their role alone is recorded, each time (A9).
   */
  read(caseId: string, actor: Actor, documentId?: string): Promise<ReadonlySet<string> | null>;
}

type Decided = { ok: true; documents: HubDocument[] } | Refusal;
type Decide = (context: RuleContext, tx: TransactionSql) => Ruling | Promise<Ruling>;

/** Requests for an assessment before they are cases: nobody has a relation to them, the tray's staff decide (R1, R3, R6). */
export interface RequestDesk {
  /** Stores the first documents of a row that is made now; the same row again is decided upon as it stands. */
  begin(caseId: string, actor: Actor, decide: Decide): Promise<Decided>;
  /** Decides upon a request that was sent. What `decide` writes with `tx` commits with it, or not at all. */
  process(caseId: string, actor: Actor, decide: Decide): Promise<Decided>;
  /** Opens a request that is no case yet, and records it (A9). Answers the id of its document; null when there is none. */
  open(caseId: string, actor: Actor): Promise<string | null>;
}

/** What happens in answer to an event: one small file each in `server/reactions/`. */
export interface Reaction<T extends CaseworkEvent['type'] = CaseworkEvent['type']> {
  name: string;
  on: T;
  act(
    event: Extract<CaseworkEvent, { type: T }>,
    context: {
      tx: TransactionSql;
      caseId: string;
      state: CaseState;
      actor: Actor;
      today: string;
      mailer: Mailer;
      jobs: JobQueue;
    },
  ): Promise<void>;
}

export interface Ports {
  sql: Sql;
  clock: Clock;
  mailer: Mailer;
  jobs: JobQueue;
  casework: Casework;
}
