import type { Sql, TransactionSql } from 'postgres';
import {
  type SameChild,
  type TrayLine,
  type TrayLines,
  type TrayQuery,
  trayPageLength,
} from '../../../shared/api/requests.ts';
import type { FactsOf, FileBody, RequestBody } from '../../../shared/domain/documents/index.ts';
import {
  type ChildMarks,
  childKeys,
  type KnownAccount,
  likeness,
  referenceOf,
} from '../../../shared/domain/requests/index.ts';
import { plainAddress } from '../../../shared/domain/sign-in/index.ts';
import { dueUnder } from '../../../shared/domain/statute/index.ts';

type Db = Sql | TransactionSql;

/** A page of the requests in one state. The child's name is read from the request itself: lists of cases do not have it yet. */
export async function readTray(sql: Sql, { state, page, order }: TrayQuery): Promise<TrayLines> {
  const way = (order ?? (state === 'submitted' ? 'oldest' : 'newest')) === 'newest' ? sql`DESC` : sql`ASC`;
  const rows = await sql<{ caseId: string; requestId: string; facts: FactsOf<'request'> }[]>`
    SELECT c.id AS "caseId", d.id AS "requestId", d.facts
    FROM hub_case c JOIN document d ON d.case_id = c.id AND d.kind = 'request'
    WHERE c.request_state = ${state} ORDER BY c.request_received_on ${way}, d.facts->>'sentAt' ${way}, c.id
    LIMIT ${trayPageLength} OFFSET ${(page - 1) * trayPageLength}`;
  const [count] = await sql<{ total: number }[]>`
    SELECT count(*)::int AS total FROM hub_case WHERE request_state = ${state}`;
  return { requests: rows.map(lineOf), total: count?.total ?? 0 };
}

const lineOf = (row: { caseId: string; requestId: string; facts: FactsOf<'request'> }): TrayLine => {
  const { caseId, requestId, facts } = row;
  return {
    caseId,
    reference: referenceOf(requestId),
    state: facts.state,
    childName: `${facts.child.firstName} ${facts.child.lastName}`.trim(),
    birthDate: facts.child.birthDate,
    asker: facts.asker ?? 'somebody else',
    basis: facts.basis ?? 'request',
    source: facts.source,
    receivedOn: facts.receivedOn ?? '',
    decisionBy: dueUnder('decide-whether-to-assess', facts.receivedOn ?? ''),
    looksAutomatic: facts.looksAutomatic,
  };
};

/** How many requests wait to be registered or closed. */
export async function countWaiting(sql: Sql): Promise<number> {
  const [row] = await sql<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM hub_case WHERE request_state = 'submitted'`;
  return row?.waiting ?? 0;
}

/** The request of a row with its words. */
export async function readRequest(db: Db, caseId: string): Promise<{ id: string; body: RequestBody } | null> {
  const [row] = await db<{ id: string; body: string }[]>`
    SELECT id, body FROM document WHERE case_id = ${caseId} AND kind = 'request'`;
  return row ? { id: row.id, body: JSON.parse(row.body) as RequestBody } : null;
}

/** The files of a request, and whether their bytes have arrived. */
export async function readFiles(sql: Sql, caseId: string): Promise<{ id: string; file: FileBody; here: boolean }[]> {
  return sql<{ id: string; file: FileBody; here: boolean }[]>`
    SELECT d.id, d.facts AS file,
      EXISTS (SELECT FROM file_bytes b WHERE b.file_id = d.id AND b.sha256 = d.facts->>'sha256') AS here
    FROM document d WHERE d.case_id = ${caseId} AND d.kind = 'file' ORDER BY d.at, d.id`;
}

interface OtherRow {
  caseId: string;
  ref: string;
  requestId: string | null;
  coordinatorName: string | null;
  one: FactsOf<'case'> | null;
  request: FactsOf<'request'> | null;
}

/** Other cases and requests that may be of this child, the surest first. An index finds those to look at. */
export async function readSameChild(sql: Sql, caseId: string, child: ChildMarks): Promise<SameChild[]> {
  const rows = await sql<OtherRow[]>`
    SELECT c.id AS "caseId", c.ref, p.name AS "coordinatorName", k.facts AS one, r.id AS "requestId", r.facts AS request
    FROM hub_case c
    LEFT JOIN document k ON k.case_id = c.id AND k.kind = 'case'
    LEFT JOIN document r ON r.case_id = c.id AND r.kind = 'request'
    LEFT JOIN person p ON p.id = c.coordinator_id
    WHERE c.child_keys && ${childKeys(child)}::text[] AND c.id <> ${caseId} LIMIT 300`;
  return rows
    .flatMap((row) => asSameChild(row, child))
    .sort((a, b) => order.indexOf(a.likeness) - order.indexOf(b.likeness) || a.ref.localeCompare(b.ref))
    .slice(0, 10);
}

const order: readonly SameChild['likeness'][] = [
  'same number',
  'same name and birth date',
  'like name, same birth date',
  'same name',
];

function asSameChild({ one, request, ...row }: OtherRow, child: ChildMarks): SameChild[] {
  const who = one?.child ?? request?.child;
  if (!who) return [];
  const { upn = '', nhsNumber = '' } = request?.child ?? {};
  const found = likeness(child, { ...who, upn, nhsNumber });
  if (!found) return [];
  return [
    {
      caseId: row.caseId,
      ref: one ? row.ref : referenceOf(row.requestId ?? row.caseId),
      isCase: one !== null,
      childName: `${who.firstName} ${who.lastName}`,
      birthDate: who.birthDate,
      stage: one?.stage ?? null,
      coordinatorName: row.coordinatorName,
      likeness: found,
    },
  ];
}

/** The accounts that a request meets: the one that started it, and those with an e-mail address that stands in it. */
export async function accountsAround(db: Db, { startedBy, people }: RequestBody): Promise<KnownAccount[]> {
  const addresses = people.map(({ email }) => plainAddress(email)).filter((address) => address !== '');
  const rows = await db<(Omit<KnownAccount, 'setting'> & { settingId: string | null; settingName: string })[]>`
    SELECT p.id AS "personId", p.name, p.email, p.role, p.status = 'suspended' AS suspended,
      s.id AS "settingId", s.name AS "settingName"
    FROM person p LEFT JOIN setting s ON s.id = p.setting_id AND s.closed_on IS NULL
    WHERE p.id = ${startedBy?.personId ?? null} OR p.email = ANY(${addresses})`;
  return rows.map(({ settingId, settingName, ...account }) => ({
    ...account,
    setting: settingId === null ? null : { settingId, name: settingName },
  }));
}

/** An account that cases can be allocated to. */
export async function findCoordinator(db: Db, personId: string): Promise<{ personId: string; name: string } | null> {
  const [row] = await db<{ personId: string; name: string }[]>`
    SELECT id AS "personId", name FROM person
    WHERE id = ${personId} AND role = 'coordinator' AND status <> 'suspended'`;
  return row ?? null;
}

export async function findSetting(db: Db, settingId: string): Promise<{ settingId: string; name: string } | null> {
  const [row] = await db<{ settingId: string; name: string }[]>`
    SELECT id AS "settingId", name FROM setting WHERE id = ${settingId} AND closed_on IS NULL`;
  return row ?? null;
}

/** Any number that nothing else in this database locks: two cases registered at once get two numbers. */
const numberLock = 4_827_303;

/** The number of the next case: one more than the highest there is. */
export async function nextRef(tx: TransactionSql): Promise<string> {
  await tx`SELECT pg_advisory_xact_lock(${numberLock}::int8)`;
  const [row] = await tx<{ next: number }[]>`
    SELECT coalesce(max(substring(ref FROM 3)::int), 1000) + 1 AS next FROM hub_case WHERE ref ~ '^H-[0-9]{3,6}$'`;
  return `H-${String(row?.next ?? 1001)}`;
}
