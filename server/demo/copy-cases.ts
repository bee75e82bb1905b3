import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { partiesOf } from '../../shared/domain/access/index.ts';
import { type DocumentFacts, factsOf, type HubFacts } from '../../shared/domain/documents/index.ts';
import { visibleTo } from '../sync/index.ts';
import type { DemoPerson } from './people/people.ts';
import type { Random } from './random.ts';
import type { CaseToWrite } from './write-cases.ts';

/** One table that is being filled by COPY. */
interface Table {
  row(values: readonly (string | number | boolean | null)[]): void;
  /** Waits until the database has taken what was given so far. */
  drained(): Promise<void>;
  end(): Promise<void>;
}

const tables = {
  hub_case: 'id, ref, child_name, birth_date, stage, setting_id, coordinator_id, parties',
  document: 'id, case_id, kind, revision, body, facts, by_person, at',
  document_revision: 'revision, document_id, case_id, body, by_person, at',
  feed: 'person_id, document_id, case_id, seq, visible, until',
} as const;
type TableName = keyof typeof tables;
const names = Object.keys(tables) as TableName[];

/**
 * Fills an empty database with very many cases by COPY, each table on a connection of its own. Feeds come from
 * `visible-to`, as in every write; there is no audit, for nobody did it.
 */
export async function copyCases(
  sql: Sql,
  made: { people: readonly DemoPerson[]; cases: Iterable<CaseToWrite>; today: string },
  random: Random,
  tell: (cases: number) => void,
): Promise<void> {
  const hub = hubFactsOf(made.people);
  const heads = new Map<string, number>();
  await withoutIndexes(sql, async () => {
    const open = new Map(await Promise.all(names.map(async (name) => [name, await openTable(sql, name)] as const)));
    const into = (name: TableName): Table => open.get(name) as Table;
    let count = 0;
    for (const one of made.cases) {
      copyCase(one, { hub, heads, today: made.today }, into, random);
      count += 1;
      if (count % 20 === 0) await Promise.all([...open.values()].map((table) => table.drained()));
      if (count % 500 === 0) tell(count);
    }
    // One after the other: documents refer to cases, which have to be there when their table is closed.
    for (const name of names) await into(name).end();
  });
  const [people, seqs] = [[...heads.keys()], [...heads.values()]];
  await sql`INSERT INTO feed_head (person_id, seq) SELECT * FROM unnest(${people}::uuid[], ${seqs}::text[]::bigint[])`;
  await sql`
    INSERT INTO feed_mark (person_id, seq, mark)
    SELECT *, ${random.uuid()} FROM unnest(${people}::uuid[], ${seqs}::text[]::bigint[])`;
}

function copyCase(
  { caseId, documents }: CaseToWrite,
  known: { hub: HubFacts; heads: Map<string, number>; today: string },
  into: (name: TableName) => Table,
  random: Random,
): void {
  const facts = new Map<string, DocumentFacts>();
  for (const { id, kind, body, by, at } of documents) {
    const [revision, text] = [random.uuid(), JSON.stringify(body)];
    facts.set(id, { id, revision, facts: factsOf(body) });
    into('document').row([id, caseId, kind, revision, text, JSON.stringify(factsOf(body)), by, at]);
    into('document_revision').row([revision, id, caseId, text, by, at]);
  }
  const parties = partiesOf([...facts.values()].map((one) => one.facts));
  const ids = [...parties.people, ...parties.settings, ...parties.teams].sort();
  const first = documents[0]?.body;
  if (first?.kind !== 'case') throw new Error('The first document of a case is the case itself.');
  const { ref, child, stage, setting, coordinator } = first;
  const name = `${child.firstName} ${child.lastName}`;
  into('hub_case').row([
    caseId,
    ref,
    name,
    child.birthDate,
    stage,
    setting?.settingId ?? null,
    coordinator?.personId ?? null,
    `{${ids.join(',')}}`,
  ]);
  for (const { personId, documentId, until } of visibleTo({ caseId, documents: facts, hub: known.hub }, known.today)) {
    const seq = (known.heads.get(personId) ?? 0) + 1;
    known.heads.set(personId, seq);
    into('feed').row([personId, documentId, caseId, seq, true, until]);
  }
}

function hubFactsOf(people: readonly DemoPerson[]): HubFacts {
  const members = new Map<string, string[]>();
  for (const { id, settingId } of people)
    if (settingId !== null) members.set(settingId, [...(members.get(settingId) ?? []), id]);
  return {
    settingMembers: members,
    teamMembers: new Map(),
    teamManagers: new Map(),
    suspended: new Set(),
    roles: new Map(people.map(({ id, role }) => [id, role])),
    graceDays: 60,
  };
}

async function openTable(sql: Sql, name: TableName): Promise<Table> {
  const stream: Writable = await sql.unsafe(`COPY ${name} (${tables[name]}) FROM STDIN`).writable();
  let [pending, waiting] = ['', Promise.resolve()];
  const flush = (): void => {
    if (pending === '') return;
    const full = !stream.write(pending);
    pending = '';
    if (full) waiting = once(stream, 'drain').then(() => {});
  };
  return {
    row(values) {
      pending += `${values.map(copied).join('\t')}\n`;
      if (pending.length > 200_000) flush();
    },
    drained: () => waiting,
    async end() {
      flush();
      await waiting;
      stream.end();
      await finished(stream);
    },
  };
}

/** One value as COPY's text format has it. */
function copied(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return value.replace(
    /[\\\t\n\r]/g,
    (mark) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[mark] as string,
  );
}

/** Indexes are built once at the end, which takes a fraction of keeping them row by row. Constraints stay. */
async function withoutIndexes(sql: Sql, fill: () => Promise<void>): Promise<void> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i WHERE i.indrelid = ANY(${names as string[]}::text[]::regclass[])
      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`;
  for (const { name } of indexes) await sql.unsafe(`DROP INDEX ${name}`);
  await fill();
  for (const { definition } of indexes) await sql.unsafe(definition);
}
