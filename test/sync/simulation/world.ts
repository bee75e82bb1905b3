import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { makeCasework } from '../../../server/sync/casework.ts';
import { takeDeposits } from '../../../server/sync/deposits.ts';
import { changeCases, makeCases, type SyncPorts } from '../../../server/sync/index.ts';
import { readNews } from '../../../server/sync/news.ts';
import { pull } from '../../../server/sync/pull.ts';
import { push } from '../../../server/sync/push.ts';
import type { Body, HubDocument, RuleContext, Ruling } from '../../../shared/domain/documents/index.ts';
import type { Actor, Role } from '../../../shared/domain/people/index.ts';
import type {
  Change,
  Checkpoint,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
} from '../../../shared/sync/protocol.ts';
import { aCase, type CaseBuilder, refOf } from '../../builders/a-case.ts';
import { testRevisions } from '../../doubles/revisions.ts';

/** The people of one history. Nobody else has anything to do with its cases. */
export const cast = ['jane', 'nadia', 'george', 'priya', 'abigail', 'tom'] as const;
export type Who = (typeof cast)[number];
const roles: Record<Who, Role> = {
  jane: 'coordinator',
  nadia: 'contributor',
  george: 'contributor',
  priya: 'contributor',
  abigail: 'family',
  tom: 'family',
};

const dayMs = 86_400_000;
const start = Date.parse('2026-11-23T10:00:00.000Z');

/** What a backup of this history's part of the database holds. */
export type Backup = Record<string, string>;

/** The hub as one history sees it: its own people, its own two cases, its own clock, in a database shared with others. */
export interface World {
  people: Record<Who, Actor>;
  cases: readonly CaseBuilder[];
  ports: SyncPorts;
  /** Milliseconds of the true time. */
  now(): number;
  pass(ms: number): void;
  /** How long the next reaction holds up its transaction: opens the windows that locks have to close. */
  hold: { ms: number };
  suspended: Set<string>;
  pull(actor: Actor, request: PullRequest): Promise<PullAnswer>;
  push(actor: Actor, request: PushRequest): Promise<PushAnswer>;
  head(actor: Actor): Promise<Checkpoint>;
  /** What a stream that has told so much says next; null when nothing. */
  news(actor: Actor, since: Checkpoint): Promise<{ head: Checkpoint; page: PullAnswer | null } | null>;
  deposit(actor: Actor, changes: readonly Change[]): Promise<string[]>;
  carryOut(caseId: string, rule: (context: RuleContext) => Ruling): Promise<void>;
  /** Stores documents without a rule: what later parts of the product will do by theirs. */
  write(caseId: string, documents: readonly HubDocument[]): Promise<void>;
  suspend(who: Who, yes: boolean): Promise<void>;
  backUp(): Promise<Backup>;
  restore(backup: Backup): Promise<void>;
  /** All bodies that the hub has now, by document. */
  bodies(): Promise<Map<string, { caseId: string; body: Body; text: string; revision: string }>>;
}

let made = 0;

export async function openWorld(sql: Sql): Promise<World> {
  made += 1;
  const number = made;
  const people = Object.fromEntries(
    cast.map((who) => [
      who,
      { personId: randomUUID(), name: who, role: roles[who], settingId: null, teamIds: [] } as Actor,
    ]),
  ) as Record<Who, Actor>;
  let time = start;
  const [hold, suspended] = [{ ms: 0 }, new Set<string>()];
  const clock = { now: () => new Date(time), today: () => new Date(time).toISOString().slice(0, 10) };
  const ports: SyncPorts = {
    sql,
    clock,
    mailer: { order: async () => {} },
    jobs: { enqueue: async () => {} },
    wake: { tell: () => {} },
    revisions: testRevisions,
    react: async () => {
      const { ms } = hold;
      hold.ms = 0;
      if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    },
  };
  const casework = makeCasework(ports);
  const cases = [1, 2].map((nth) => aPlayground(`S-${process.pid}-${number}-${nth}`, people));
  const caseIds = cases.map(({ caseId }) => caseId);
  const personIds = cast.map((who) => people[who].personId);
  await sql`
    INSERT INTO person (id, name, role, status)
    SELECT *, 'active' FROM unnest(${personIds}::uuid[], ${[...cast]}::text[], ${cast.map((who) => roles[who])}::text[])`;
  await makeCases(
    ports,
    cases.map((one) => ({ caseId: one.caseId, documents: one.documents() })),
    people.jane,
  );

  return {
    people,
    cases,
    ports,
    hold,
    suspended,
    now: () => time,
    pass: (ms) => {
      time += ms;
    },
    async pull(actor, request) {
      const pieces: Buffer[] = [];
      await pull(ports, actor.personId, request, (piece) => void pieces.push(piece));
      return JSON.parse(Buffer.concat(pieces).toString('utf8')) as PullAnswer;
    },
    push: (actor, request) => push(ports, actor, request),
    async head({ personId }) {
      const [row] = await sql<Checkpoint[]>`
        SELECT seq, mark FROM feed_head JOIN feed_mark USING (person_id, seq) WHERE person_id = ${personId}`;
      return row ? { seq: row.seq, mark: row.mark } : { seq: 0, mark: '' };
    },
    async news({ personId }, since) {
      const [news] = await readNews(ports, [{ personId, since }]);
      if (!news || news.head.seq === since.seq) return null;
      return { head: news.head, page: news.page === null ? null : (JSON.parse(news.page) as PullAnswer) };
    },
    deposit: ({ personId }, changes) =>
      takeDeposits(
        ports,
        async () => true,
        personId,
        changes.map((change) => ({ type: 'change', change })),
      ),
    carryOut: async (caseId, rule) => {
      await casework.carryOut(caseId, people.jane, rule);
    },
    write: (caseId, documents) =>
      changeCases(ports, { caseIds: [caseId] }, (work) => {
        work.accept(documents, [], { actor: people.jane, typedAt: null, operationId: null });
      }),
    async suspend(who, yes) {
      const { personId } = people[who];
      await sql`UPDATE person SET status = ${yes ? 'suspended' : 'active'} WHERE id = ${personId}`;
      if (yes) suspended.add(personId);
      else suspended.delete(personId);
    },
    backUp: () => backUp(sql, caseIds, personIds),
    restore: (backup) => restore(sql, backup, caseIds, personIds),
    async bodies() {
      const rows = await sql<{ id: string; case_id: string; body: string; revision: string }[]>`
        SELECT id, case_id, body, revision FROM document WHERE case_id = ANY(${caseIds}::uuid[])`;
      return new Map(
        rows.map((row) => [
          row.id,
          { caseId: row.case_id, body: JSON.parse(row.body) as Body, text: row.body, revision: row.revision },
        ]),
      );
    },
  };
}

/** A case in which several people write: a shared answer, one of somebody alone, one of the mother’s, and a sister’s view. */
function aPlayground(name: string, people: Record<Who, Actor>): CaseBuilder {
  const { jane, nadia, george, priya, abigail } = people;
  return aCase(name)
    .case({ ref: name, coordinator: refOf(jane), setting: null })
    .granted('mother', abigail)
    .asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] })
    .asked('psychology', priya)
    .asked('views', abigail);
}

const byCase = ['hub_case', 'document', 'document_revision', 'feed'] as const;
const byPerson = ['feed_head', 'feed_mark', 'operation', 'feed_repair'] as const;

async function backUp(sql: Sql, caseIds: readonly string[], personIds: readonly string[]): Promise<Backup> {
  const backup: Backup = {};
  await sql.begin('ISOLATION LEVEL REPEATABLE READ', async (tx) => {
    for (const table of [...byCase, ...byPerson]) {
      const [row] = await tx<{ rows: string }[]>`
        SELECT coalesce(json_agg(t), '[]')::text AS rows FROM ${tx(table)} t
        WHERE ${tx(columnOf(table))} = ANY(${(byCase.includes(table as never) ? caseIds : personIds) as string[]}::uuid[])`;
      backup[table] = row?.rows ?? '[]';
    }
  });
  return backup;
}

async function restore(
  sql: Sql,
  backup: Backup,
  caseIds: readonly string[],
  personIds: readonly string[],
): Promise<void> {
  const tables = [...byPerson, ...byCase.toReversed()];
  await sql.begin(async (tx) => {
    for (const table of tables)
      await tx`DELETE FROM ${tx(table)} WHERE ${tx(columnOf(table))} = ANY(${
        (byCase.includes(table as never) ? caseIds : personIds) as string[]
      }::uuid[])`;
    for (const table of tables.toReversed())
      await tx`INSERT INTO ${tx(table)} SELECT * FROM json_populate_recordset(NULL::${tx(table)}, ${backup[table] ?? '[]'}::text::json)`;
  });
}

function columnOf(table: string): string {
  if (table === 'hub_case') return 'id';
  return (byCase as readonly string[]).includes(table) ? 'case_id' : 'person_id';
}

export const days = (count: number): number => count * dayMs;
