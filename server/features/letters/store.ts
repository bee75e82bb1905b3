import type { Sql, TransactionSql } from 'postgres';
import type { LetterDelivery, LetterToPost } from '../../../shared/api/letters.ts';
import { type LetterBody, letterWords } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';

type Db = Sql | TransactionSql;
export type Way = 'hub' | 'post';

/** How a letter reaches each of these people: in the hub who has an account in use and an e-mail address, else by post (G6). */
export async function waysTo(db: Db, personIds: readonly string[]): Promise<Map<string, Way>> {
  const rows = await db<{ id: string; reached: boolean }[]>`
    SELECT id, (email IS NOT NULL AND status = 'active') AS reached FROM person WHERE id = ANY(${[...personIds]}::uuid[])`;
  const reached = new Map(rows.map((row) => [row.id, row.reached]));
  return new Map(personIds.map((id) => [id, reached.get(id) ? 'hub' : 'post']));
}

/** Notes how a letter goes out, in the transaction that makes it. In the hub it is served on that day; by post when it is posted. */
export async function recordDelivery(
  tx: TransactionSql,
  one: { letterId: string; caseId: string; toPersonId: string; today: string },
): Promise<Way> {
  const way = (await waysTo(tx, [one.toPersonId])).get(one.toPersonId) ?? 'post';
  await tx`
    INSERT INTO letter_delivery (letter_id, case_id, to_person, way, made_at, served_on)
    SELECT id, ${one.caseId}, ${one.toPersonId}, ${way}, at, ${way === 'hub' ? one.today : null}
    FROM document WHERE id = ${one.letterId}`;
  return way;
}

/** How these letters went out. */
export async function deliveriesOf(
  db: Db,
  letterIds: readonly string[],
): Promise<{ letterId: string; toPersonId: string; way: Way; hasEmail: boolean }[]> {
  return db<{ letterId: string; toPersonId: string; way: Way; hasEmail: boolean }[]>`
    SELECT l.letter_id AS "letterId", l.to_person AS "toPersonId", l.way, p.email IS NOT NULL AS "hasEmail"
    FROM letter_delivery l JOIN person p ON p.id = l.to_person WHERE l.letter_id = ANY(${[...letterIds]}::uuid[])`;
}

/** Those of these people whom no e-mail reaches. */
export async function withoutEmail(db: Db, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await db<{ id: string }[]>`
    SELECT id FROM person WHERE id = ANY(${[...personIds]}::uuid[]) AND email IS NULL`;
  return new Set(rows.map(({ id }) => id));
}

/** The e-mail that told of this letter did not arrive: nobody was served by it, and it waits to be posted (G6, reg 32). */
export async function postInstead(db: Db, letterId: string, why: string): Promise<void> {
  await db`
    UPDATE letter_delivery SET way = 'post', served_on = NULL, came_back = ${why}
    WHERE letter_id = ${letterId} AND way = 'hub'`;
}

/** G6: how each letter of a case reached its reader, or what still has to be done. */
export async function deliveriesIn(db: Db, caseId: string): Promise<LetterDelivery[]> {
  return db<LetterDelivery[]>`
    SELECT letter_id AS "letterId", way, served_on::text AS "servedOn", came_back AS "cameBack"
    FROM letter_delivery WHERE case_id = ${caseId} ORDER BY made_at, letter_id`;
}

export async function readLetter(db: Db, letterId: string): Promise<{ caseId: string; body: LetterBody } | null> {
  const [row] = await db<{ caseId: string; body: string }[]>`
    SELECT case_id AS "caseId", body FROM document WHERE id = ${letterId} AND kind = 'letter'`;
  return row ? { caseId: row.caseId, body: JSON.parse(row.body) as LetterBody } : null;
}

/** The cases that this person holds or covers for (A9). */
const casesOf = (db: Db, { personId }: Actor) => db`
  SELECT id FROM hub_case WHERE coordinator_id = ${personId}
  UNION
  SELECT c.id FROM hub_case c JOIN document d ON d.case_id = c.id AND d.kind = 'case'
  WHERE c.parties @> ARRAY[${personId}]::uuid[] AND d.facts->'cover'->>'personId' = ${personId}`;

/** Letters of this person's cases that wait to be printed and posted, oldest first (G6). */
export async function lettersToPost(db: Db, actor: Actor): Promise<LetterToPost[]> {
  const rows = await db<
    { id: string; caseId: string; ref: string; childName: string; cameBack: string | null; body: string }[]
  >`
    SELECT d.id, d.case_id AS "caseId", c.ref, c.child_name AS "childName", l.came_back AS "cameBack", d.body
    FROM letter_delivery l JOIN document d ON d.id = l.letter_id JOIN hub_case c ON c.id = l.case_id
    WHERE l.way = 'post' AND l.served_on IS NULL AND l.case_id IN (${casesOf(db, actor)})
      AND NOT l.held AND NOT l.left_unsent AND NOT c.mail_stopped -- N9, N4
    ORDER BY l.made_at, d.id LIMIT 500`;
  return rows.map(({ body, ...row }) => {
    const { letter, to, producedOn, data } = JSON.parse(body) as LetterBody;
    const { address } = data.recipient as { address: string | null };
    const { name } = letterWords[letter];
    return { ...row, kind: letter, name, to: to.name, hasAddress: address !== null, madeOn: producedOn };
  });
}

/** G6: these letters were printed and posted on a day: the day they count as served. Answers those that waited for it. */
export async function markPosted(
  tx: TransactionSql,
  actor: Actor,
  { letterIds, on, at }: { letterIds: readonly string[]; on: string; at: Date },
): Promise<{ id: string; caseId: string }[]> {
  const posted = await tx<{ id: string; caseId: string }[]>`
    UPDATE letter_delivery l SET served_on = ${on}, recorded_by = ${actor.personId}, recorded_at = ${at}
    WHERE l.letter_id = ANY(${[...letterIds]}::uuid[]) AND l.way = 'post' AND l.served_on IS NULL
      AND l.case_id IN (${casesOf(tx, actor)})
    RETURNING l.letter_id AS id, l.case_id AS "caseId"`;
  for (const { id, caseId } of posted)
    await tx`INSERT INTO audit (at, person_id, case_id, document_id, action, detail)
      VALUES (${at}, ${actor.personId}, ${caseId}, ${id}, 'letter posted', ${tx.json({ on })})`;
  return [...posted];
}

/** The first day on which any of these letters was made: none can have been posted before it. */
export async function madeOn(db: Db, letterIds: readonly string[]): Promise<string | null> {
  const [row] = await db<{ on: string | null }[]>`
    SELECT max(facts->>'producedOn') AS on FROM document WHERE id = ANY(${[...letterIds]}::uuid[]) AND kind = 'letter'`;
  return row?.on ?? null;
}

export async function recordLetterDownload(
  db: Db,
  read: { at: Date; personId: string; caseId: string; documentId: string; format: string },
): Promise<void> {
  await db`
    INSERT INTO audit (at, person_id, case_id, document_id, action, detail)
    VALUES (${read.at}, ${read.personId}, ${read.caseId}, ${read.documentId}, 'document downloaded', ${db.json({ format: read.format })})`;
}
