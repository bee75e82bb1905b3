import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { systemClock } from '../../server/clock.ts';
import { connect } from '../../server/database/connect.ts';
import { listCases, searchPeople } from '../../server/features/cases/store.ts';
import { openQueue } from '../../server/jobs/queue.ts';
import { sendMailJob } from '../../server/mail/send-mail.ts';
import { changeCases, type SyncPorts } from '../../server/sync/index.ts';
import { pull } from '../../server/sync/pull.ts';
import { pushChanges } from '../../server/sync/push.ts';
import { settleLapsed } from '../../server/sync/settle.ts';
import type { Body } from '../../shared/domain/documents/index.ts';
import type { Checkpoint, PullAnswer } from '../../shared/sync/protocol.ts';
import { testRevisions } from '../doubles/revisions.ts';
import { spread } from './bench.ts';
import { typist } from './bench-cases.ts';

/** Something the server does often, with what PostgreSQL says of its statements. */
export interface HotQuery {
  name: string;
  /** In ms, over 20 times. */
  p95: number;
  statements: number;
  /** Of the slowest of its statements. */
  slowestMs: number;
  buffers: number;
  /** Tables that are read from end to end. */
  wholeTables: string[];
}

interface Statement {
  text: string;
  parameters: unknown[];
}

type Operation = [name: string, run: () => Promise<unknown>];

/** Pulls until nothing is left, as a device does. */
async function pullAll(ports: SyncPorts, personId: string, from: Checkpoint | null): Promise<void> {
  for (let [checkpoint, left] = [from, 1]; left > 0; ) {
    const pieces: Buffer[] = [];
    await pull(ports, personId, { checkpoint, limit: 5000 }, (piece) => void pieces.push(piece));
    ({ checkpoint, left } = JSON.parse(Buffer.concat(pieces).toString('utf8')) as PullAnswer);
  }
}

async function operations(sql: Sql, ports: SyncPorts): Promise<Operation[]> {
  const [reader] = await sql<{ id: string; seq: number }[]>`
    SELECT p.id, h.seq FROM person p JOIN feed_head h ON h.person_id = p.id WHERE p.setting_id IS NOT NULL LIMIT 1`;
  const [mark] = await sql<{ mark: string }[]>`SELECT mark FROM feed_mark WHERE person_id = ${reader?.id ?? ''}`;
  const [draft] = await sql<{ id: string; caseId: string; revision: string; body: string }[]>`
    SELECT d.id, d.case_id AS "caseId", d.revision, d.body FROM document d JOIN feed f ON f.document_id = d.id
    WHERE f.person_id = ${typist.personId} AND d.kind = 'advice-draft'`;
  const [grant] = await sql<{ id: string; caseId: string; body: string }[]>`
    SELECT id, case_id AS "caseId", body FROM document WHERE kind = 'grant' LIMIT 1`;
  if (!reader || !mark || !draft || !grant) throw new Error('the authority has nothing to measure');
  const who = { actor: typist, typedAt: null, operationId: null };
  let turn = 0;
  const changed = (body: Body): Body => (body.kind === 'grant' ? { ...body, relation: `Setting ${++turn}` } : body);
  const write = (words: string): Body => {
    const body = JSON.parse(draft.body) as Body;
    if (body.kind === 'advice-draft')
      body.text.content?.[0]?.content?.push({
        type: 'paragraph',
        attrs: { id: randomUUID() },
        content: [{ type: 'text', text: words }],
      });
    return body;
  };
  const change = async () => {
    const [now] = await sql<{ revision: string }[]>`SELECT revision FROM document WHERE id = ${draft.id}`;
    return {
      operationId: randomUUID(),
      documentId: draft.id,
      caseId: draft.caseId,
      baseRevision: now?.revision ?? null,
      typedAt: new Date().toISOString(),
      offered: false,
      body: write(`Words ${++turn}`),
    };
  };
  return [
    ['Pull of everything, 3,200 documents', () => pullAll(ports, reader.id, null)],
    ['Pull without news', () => pullAll(ports, reader.id, { seq: reader.seq, mark: mark.mark })],
    ['Kernel: a draft pushed', async () => pushChanges(ports, typist, [await change()])],
    [
      'Kernel: who sees a case worked out anew',
      () =>
        changeCases(ports, { caseIds: [grant.caseId] }, (work) =>
          work.accept(
            [
              {
                id: grant.id,
                caseId: grant.caseId,
                kind: 'grant',
                body: changed(JSON.parse(grant.body) as Body) as never,
              },
            ],
            [],
            who,
          ),
        ),
    ],
    ['Lapsed rows of a person settled', () => settleLapsed(ports, reader.id)],
    ['Search of cases', () => listCases(sql, { q: 'son', stage: null, page: 1, personId: reader.id })],
    ['Last page of all cases', () => listCases(sql, { q: '', stage: null, page: 790, personId: reader.id })],
    ['Look-up of people', () => searchPeople(sql, 'Reader 3')],
  ];
}

/** Does what the server does often, and has each of its statements explained. */
export async function hotQueries(url: string): Promise<HotQuery[]> {
  const [sql, plain] = [connect(url, { max: 4 }), connect(url, { max: 1 })];
  let heard: Statement[] | null = null;
  (sql.options as { debug: unknown }).debug = (_: number, text: string, parameters: unknown[]) =>
    heard?.push({ text, parameters });
  const nothing = { enqueue: async () => {} };
  const mailer = { send: async () => {} } as never;
  const ports: SyncPorts = {
    sql,
    clock: systemClock,
    mailer,
    jobs: nothing,
    react: async () => {},
    wake: { tell: () => {} },
    revisions: testRevisions,
  };
  const found: HotQuery[] = [];
  const measure = async ([name, run]: Operation) => {
    for (let turn = 0; turn < 3; turn++) await run();
    const times: number[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const from = performance.now();
      await run();
      times.push(performance.now() - from);
    }
    heard = [];
    await run();
    const statements = heard;
    heard = null;
    found.push({ name, p95: spread(times).p95, ...(await explain(plain, statements)) });
  };
  for (const operation of await operations(sql, ports)) await measure(operation);
  const queue = await openQueue(sql, { pace: { pollSeconds: 60, superviseSeconds: 3600 } });
  await queue.know([
    sendMailJob({
      sql,
      clock: systemClock,
      keys: {} as never,
      transport: {} as never,
      origin: '',
      authorityName: async () => '',
    }),
  ]);
  await measure([
    'A job enqueued',
    () => sql.begin((tx) => queue.enqueue(tx, 'send-mail', { mailId: randomUUID() }, { key: randomUUID() })),
  ]);
  await queue.stop();
  await Promise.all([sql.end({ timeout: 2 }), plain.end({ timeout: 2 })]);
  return found;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: PlanNode[];
}

interface Plan {
  Plan: PlanNode;
  'Execution Time'?: number;
}

/** EXPLAIN (ANALYZE, BUFFERS) of each statement, undone afterwards. Tables below a thousand rows are read whole for good reason. */
async function explain(sql: Sql, statements: readonly Statement[]): Promise<Omit<HotQuery, 'name' | 'p95'>> {
  const sum = { statements: 0, slowestMs: 0, buffers: 0 };
  const wholeTables = new Set<string>();
  const ours = statements.filter(({ text }) => /^\s*(\(?SELECT|INSERT|UPDATE|DELETE|WITH)/i.test(text));
  for (const statement of ours) {
    const { Plan: top, 'Execution Time': took = 0 } = await planOf(sql, statement);
    sum.statements += 1;
    sum.slowestMs = Math.max(sum.slowestMs, took);
    sum.buffers += (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0);
    walk(top, (node) => {
      if (node['Node Type'] === 'Seq Scan' && (node['Actual Rows'] ?? 0) >= 1000)
        wholeTables.add(node['Relation Name'] ?? '');
    });
  }
  return { ...sum, wholeTables: [...wholeTables] };
}

/** A row that is there already can't be inserted again: of such a statement there is the plan alone. */
async function planOf(sql: Sql, { text, parameters }: Statement): Promise<Plan> {
  for (const how of ['ANALYZE, BUFFERS, FORMAT JSON', 'FORMAT JSON']) {
    let plan: Plan | undefined;
    const explaining = sql.begin(async (tx) => {
      const [row] = await tx.unsafe<{ 'QUERY PLAN': Plan[] }[]>(`EXPLAIN (${how}) ${text}`, parameters as never[]);
      plan = row?.['QUERY PLAN'][0];
      throw new Error('undo');
    });
    await explaining.catch(() => {});
    if (plan) return plan;
  }
  throw new Error(`no plan: ${text}`);
}

function walk(node: PlanNode, see: (node: PlanNode) => void): void {
  see(node);
  for (const inner of node.Plans ?? []) walk(inner, see);
}
