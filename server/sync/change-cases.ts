import { isDeepStrictEqual } from 'node:util';
import type { TransactionSql } from 'postgres';
import { type Body, type CaseworkEvent, factsOf, type HubDocument } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { dropEmptyRows, lockCases, makeCaseRows, refreshCaseRows, touchCaseRows } from './case-rows.ts';
import { type FeedRow, feedDiff, readFeeds, writeFeed } from './feed.ts';
import { readHubFacts } from './hub-facts.ts';
import { type OpenCase, openCase, partiesIn, readFacts } from './open-case.ts';
import type { SyncPorts } from './ports.ts';
import type { RevisionIds } from './revision-ids.ts';
import { type Revision, storeRevisions } from './store-documents.ts';
import { visibleTo } from './visible-to.ts';

/** Whose change it is and where it comes from. */
export interface Origin {
  actor: Actor;
  typedAt: string | null;
  operationId: string | null;
}

/** What a decision works with while its cases are locked. */
export interface CaseWork {
  tx: TransactionSql;
  today: string;
  /** ISO moment; the same for everything this transaction stores. */
  now: string;
  /** The cases that are there, as they stand with what was accepted so far. */
  cases: ReadonlyMap<string, OpenCase>;
  /**
   * Takes documents as they are next, and what happened. Answers the revision of each, in order. `origin` is null for
   * what the hub does by itself because a day has come: no event goes with that, which reactions would answer.
   */
  accept(documents: readonly HubDocument[], events: readonly CaseworkEvent[], origin: Origin): string[];
  accept(documents: readonly HubDocument[], events: readonly [], origin: null): string[];
  /** Keeps a revision that a device has and a restored server lost, as history (SYNC-12). */
  remember(revision: string, change: Pick<Revision, 'documentId' | 'caseId' | 'body'>): void;
  /** The body that was accepted in this transaction, if one was. */
  accepted(documentId: string): Body | undefined;
}

export interface CasePlan {
  caseIds: readonly string[];
  /** Cases among them that are made now, unless they are there; a row that then gets no document is not kept. */
  newCases?: readonly string[];
}

/**
 * The one way in for every write to a case (SYNC-1, SYNC-2): locks the case rows in their order, reads their state, lets
 * `decide` apply rules, and stores documents, revisions, audit, reactions and the difference of the feed in the same
 * transaction. Heads of feeds are locked last. News goes out after the commit.
 */
export async function changeCases<T>(
  ports: SyncPorts,
  plan: CasePlan,
  decide: (work: CaseWork) => Promise<T> | T,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { answer, heads } = await ports.sql.begin((tx) => inTransaction(ports, tx, plan, decide));
      ports.wake.tell(heads);
      return answer;
    } catch (fault) {
      if (attempt >= 4 || !isTransient(fault)) throw fault;
    }
  }
}

/** PostgreSQL gave this transaction up in favour of another: the same again will do. */
const isTransient = (fault: unknown): boolean => ['40001', '40P01'].includes((fault as { code?: string }).code ?? '');

async function inTransaction<T>(
  ports: SyncPorts,
  tx: TransactionSql,
  plan: CasePlan,
  decide: (work: CaseWork) => Promise<T> | T,
) {
  const [now, today] = [ports.clock.now(), ports.clock.today()];
  const made = plan.newCases?.length ? await makeCaseRows(tx, plan.newCases) : [];
  const cases = await openCases(tx, plan.caseIds, today);
  const ledger = makeLedger(cases, ports.revisions);
  const answer = await decide({ tx, today, now: now.toISOString(), cases, ...ledger });
  await dropEmptyRows(
    tx,
    made.filter((caseId) => !ledger.touched.has(caseId)),
  );
  if (ledger.revisions.length === 0) return { answer, heads: [] };
  const reshaped = [...ledger.reshaped].map((caseId) => cases.get(caseId) as OpenCase);
  const facts = [...ledger.touched].filter((caseId) => !ledger.reshaped.has(caseId));
  await Promise.all([
    storeRevisions(tx, ledger.revisions, now),
    refreshCaseRows(tx, reshaped, now),
    touchCaseRows(tx, facts, now),
  ]);
  await learnOfNewParties(tx, reshaped);
  for (const { event, caseId, actor } of ledger.events) {
    const { state } = cases.get(caseId) as OpenCase;
    await ports.react(event, { tx, caseId, state, actor, today, mailer: ports.mailer, jobs: ports.jobs });
  }
  const rows = await feedRows(tx, cases, ledger, today);
  return { answer, heads: await writeFeed(tx, rows, now) };
}

async function openCases(tx: TransactionSql, caseIds: readonly string[], today: string) {
  // Sent together, carried out in turn: what is read was committed before the lock was given.
  const [found, documents] = await Promise.all([lockCases(tx, caseIds), readFacts(tx, caseIds)]);
  for (const caseId of caseIds) if (!found.has(caseId)) documents.delete(caseId);
  const hub = await readHubFacts(tx, [...documents.values()].map(partiesIn), true);
  return new Map([...documents].map(([caseId, facts]) => [caseId, openCase(caseId, facts, hub, today)]));
}

/** A person, setting or team that was named just now: what the hub knows of them decides who sees the result. */
async function learnOfNewParties(tx: TransactionSql, cases: readonly OpenCase[]): Promise<void> {
  const strange = cases.filter(({ state }) => {
    const { people, settings, teams } = partiesIn(state.documents);
    const { hub } = state;
    return (
      [...people].some((id) => !hub.roles.has(id)) ||
      [...settings].some((id) => !hub.settingMembers.has(id)) ||
      [...teams].some((id) => !hub.teamMembers.has(id))
    );
  });
  if (strange.length === 0) return;
  const hub = await readHubFacts(
    tx,
    cases.map(({ state }) => partiesIn(state.documents)),
    true,
  );
  for (const opened of cases) opened.learn(hub);
}

interface Ledger extends Pick<CaseWork, 'accept' | 'accepted' | 'remember'> {
  revisions: Revision[];
  events: { event: CaseworkEvent; caseId: string; actor: Actor }[];
  touched: Set<string>;
  /** Cases whose facts changed: who sees what has to be worked out anew. */
  reshaped: Set<string>;
}

/** Keeps account of what was accepted, and carries it over into the open cases. */
function makeLedger(cases: ReadonlyMap<string, OpenCase>, revisionIds: RevisionIds): Ledger {
  const bodies = new Map<string, Body>();
  const ledger: Ledger = {
    revisions: [],
    events: [],
    touched: new Set(),
    reshaped: new Set(),
    accepted: (documentId) => bodies.get(documentId),
    remember(revision, { documentId, caseId, body }) {
      const nobody = { by: null, typedAt: null, operationId: null, baseRevision: null, stands: false };
      const kept = { documentId, caseId, revision, body, text: JSON.stringify(body), facts: factsOf(body) };
      ledger.revisions.push({ ...kept, ...nobody });
    },
    accept(documents: readonly HubDocument[], events: readonly CaseworkEvent[], origin: Origin | null) {
      const caseId = documents[0]?.caseId;
      for (const event of events) if (caseId && origin) ledger.events.push({ event, caseId, actor: origin.actor });
      return documents.map((document) => {
        const opened = cases.get(document.caseId) as OpenCase;
        const before = opened.state.documents.get(document.id);
        const [revision, next] = [revisionIds.next(document.id), factsOf(document.body)];
        const unchanged = before !== undefined && isDeepStrictEqual(before.facts, next);
        const facts = unchanged ? before.facts : next;
        ledger.revisions.push({
          documentId: document.id,
          caseId: document.caseId,
          revision,
          baseRevision: before?.revision ?? null,
          body: document.body,
          text: JSON.stringify(document.body),
          facts,
          by: origin?.actor.personId ?? null,
          typedAt: origin?.typedAt ?? null,
          operationId: origin?.operationId ?? null,
          stands: true,
        });
        ledger.touched.add(document.caseId);
        if (!unchanged) ledger.reshaped.add(document.caseId);
        bodies.set(document.id, document.body);
        opened.put({ id: document.id, revision, facts });
        return revision;
      });
    },
  };
  return ledger;
}

/**
 * The rows that the feed needs. Where a write left all facts of a case as they were, nobody's sight of it can have
 * changed: only the readers of the changed documents get a new place, and the stored rows need not be read.
 */
async function feedRows(
  tx: TransactionSql,
  cases: ReadonlyMap<string, OpenCase>,
  ledger: Ledger,
  today: string,
): Promise<FeedRow[]> {
  const stored = await readFeeds(tx, [...ledger.reshaped]);
  const changed = new Set(ledger.revisions.filter(({ stands }) => stands).map(({ documentId }) => documentId));
  return [...ledger.touched].flatMap((caseId) => {
    const visible = visibleTo((cases.get(caseId) as OpenCase).state, today);
    const feed = stored.get(caseId);
    if (feed) return feedDiff(caseId, feed, visible, changed);
    return visible
      .filter(({ documentId }) => changed.has(documentId))
      .map((one) => ({ ...one, caseId, visible: true }));
  });
}
