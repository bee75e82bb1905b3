import { randomUUID } from 'node:crypto';
import type { Transport, Unanswered } from '../../client/device/replication/transport.ts';
import type { Body } from '../../shared/domain/documents/index.ts';
import { same } from '../../shared/sync/merge/canonical.ts';
import { mergeBodies } from '../../shared/sync/merge/index.ts';
import {
  type Change,
  type PullAnswer,
  type PulledDocument,
  type PullRequest,
  type PushAnswer,
  type PushRequest,
  type PushResult,
  protocolVersion,
} from '../../shared/sync/protocol.ts';

interface Standing extends PulledDocument {
  seq: number;
  gone: boolean;
}

/**
 * The server as one device sees it, in memory: keeps every revision, merges, carries an operation out once. It judges
 * nothing: what it refuses is set by the test. Not the hub's server, whose own suites prove its rules.
 */
export class HubServer {
  today = '2026-11-23';
  now = '2026-11-23T09:00:00.000Z';
  personId = '00000000-0000-4000-8000-000000000001';
  seq = 0;
  mark = 'first';
  readonly standing = new Map<string, Standing>();
  readonly revisions = new Map<string, Body>();
  readonly results = new Map<string, PushResult>();
  readonly files = new Map<string, Uint8Array>();
  /** Set by a test: the code with which a change is refused. */
  refuse: (change: Change) => Extract<PushResult, { status: 'refused' }>['code'] | null = () => null;
  readonly pushed: Change[] = [];

  /** Somebody else, or this person elsewhere, writes. */
  write(id: string, caseId: string, body: Body, by: string | null = null, until: string | null = null): PulledDocument {
    const revision = randomUUID();
    const document = { id, caseId, revision, at: this.now, by, until, body, seq: ++this.seq, gone: false };
    this.standing.set(id, document);
    this.revisions.set(revision, body);
    return document;
  }

  remove(id: string): void {
    const document = this.standing.get(id);
    if (document) this.standing.set(id, { ...document, gone: true, seq: ++this.seq });
  }

  pull({ checkpoint, limit, only }: PullRequest): PullAnswer {
    const { today, now, mark } = this;
    if (checkpoint && (checkpoint.mark !== mark || checkpoint.seq > this.seq))
      return {
        protocol: protocolVersion,
        startOver: true,
        removed: [],
        documents: [],
        checkpoint: { seq: 0, mark },
        left: 0,
        today,
        now,
      };
    const news = [...this.standing.values()]
      .filter((one) => one.seq > (checkpoint?.seq ?? 0) && (!only || one.body.kind === only))
      .sort((a, b) => a.seq - b.seq);
    const page = news.slice(0, limit);
    const seq = news.length > limit ? (page.at(-1)?.seq ?? 0) : this.seq;
    return {
      protocol: protocolVersion,
      startOver: false,
      removed: page.filter((one) => one.gone).map((one) => one.id),
      documents: page
        .filter((one) => !one.gone)
        .map(({ seq: _seq, gone: _gone, ...document }) => structuredClone(document)),
      checkpoint: only ? { seq: 0, mark: '' } : { seq, mark },
      left: news.length - page.length,
      today,
      now,
    };
  }

  push(request: PushRequest): PushAnswer {
    const results = request.changes.map((raw) => {
      const change = structuredClone(raw) as unknown as Change;
      this.pushed.push(change);
      const before = this.results.get(change.operationId);
      if (before) return before;
      const result = this.#take(change);
      if (result.status === 'accepted') this.results.set(change.operationId, result);
      return result;
    });
    return { protocol: protocolVersion, results, now: this.now };
  }

  #take(change: Change): PushResult {
    const { operationId, documentId, caseId, baseRevision } = change;
    const known = change.offered && baseRevision !== null && this.revisions.has(baseRevision);
    const code = this.refuse(change) ?? (known ? 'changed-meanwhile' : null);
    if (code) return { operationId, status: 'refused', code, detail: {}, keptForAuthority: false };
    const standing = this.standing.get(documentId);
    const base = baseRevision === null ? null : (this.revisions.get(baseRevision) ?? null);
    const who = {
      mine: { name: 'Sender', at: change.typedAt },
      theirs: { name: 'Other', at: standing?.at ?? this.now },
    };
    const body =
      !standing || standing.revision === baseRevision
        ? change.body
        : mergeBodies(base, change.body, standing.body, who);
    const { revision, at } = this.write(documentId, caseId, body, this.personId, standing?.until ?? null);
    return { operationId, status: 'accepted', documentId, revision, at, merged: same(body, change.body) ? null : body };
  }
}

type Call = 'pull' | 'push' | 'putFile' | 'getFile';

/** A line to that server on which the test decides what gets through: each call can fail before it arrives, or its answer be lost. */
export class Line implements Transport {
  readonly calls: Call[] = [];
  /** For the next calls, in order; afterwards everything gets through. */
  readonly plan: ('through' | 'answer lost' | Unanswered)[] = [];
  down: Unanswered | null = null;
  /** Called after the server has done its part and before the device hears of it. */
  beforeAnswer: (call: Call) => Promise<void> | void = () => undefined;
  readonly #server: HubServer;

  constructor(server: HubServer) {
    this.#server = server;
  }

  async #call<T>(call: Call, work: () => T) {
    this.calls.push(call);
    const fate = this.down ?? this.plan.shift() ?? 'through';
    if (typeof fate === 'object') return fate;
    const value = structuredClone(work());
    await this.beforeAnswer(call);
    return fate === 'answer lost' ? ({ ok: false, because: 'no connection' } as const) : ({ ok: true, value } as const);
  }

  pull(request: PullRequest) {
    return this.#call('pull', () => this.#server.pull(request));
  }

  push(request: PushRequest) {
    return this.#call('push', () => this.#server.push(request));
  }

  putFile(fileId: string, { bytes }: { bytes: Uint8Array }) {
    return this.#call('putFile', () => {
      this.#server.files.set(fileId, bytes);
      return null;
    });
  }

  getFile(fileId: string) {
    return this.#call('getFile', () => this.#server.files.get(fileId) ?? new Uint8Array());
  }
}
