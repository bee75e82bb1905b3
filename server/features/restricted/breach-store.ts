import type { Sql, TransactionSql } from 'postgres';
import type { Breach, BreachNote, BreachReader, ListedBreach } from '../../../shared/api/breaches.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';

type Db = Sql | TransactionSql;

/** The cases that this person holds or covers for (A9). */
const casesOf = (db: Db, { personId }: Actor) => db`
  SELECT id FROM hub_case WHERE coordinator_id = ${personId}
  UNION
  SELECT c.id FROM hub_case c JOIN document d ON d.case_id = c.id AND d.kind = 'case'
  WHERE c.parties @> ARRAY[${personId}]::uuid[] AND d.facts->'cover'->>'personId' = ${personId}`;

interface Logged {
  breachId: string;
  caseId: string;
  what: string;
  recalledIds: readonly string[];
  why: string;
  noticedOn: string;
  recalledOn: string;
  by: string;
}

/**
 * N4: logs what was recalled, to whom it was visible and who had it: downloads and readings are recorded; whose device was in
 * touch after it came holds what the feed gave it. The feed still says who saw it: it is written last.
 */
export async function logBreach(tx: TransactionSql, one: Logged): Promise<void> {
  const ids = [...one.recalledIds];
  await tx`
    INSERT INTO breach (id, case_id, what, why, noticed_on, recalled_on, recalled_by)
    VALUES (${one.breachId}, ${one.caseId}, ${one.what}, ${one.why}, ${one.noticedOn}, ${one.recalledOn}, ${one.by})`;
  await tx`
    WITH shown AS (
      SELECT id, at FROM document WHERE id = ANY(${ids}::uuid[]) AND kind IN ('advice', 'file', 'letter', 'plan')
    ), sight AS (
      SELECT f.person_id, min(s.at) AS since FROM feed f JOIN shown s ON s.id = f.document_id GROUP BY f.person_id
    ), reading AS (
      SELECT person_id, min(at) AS at, bool_or(action = 'document downloaded') AS downloaded FROM audit
      WHERE case_id = ${one.caseId} AND (
        (action IN ('document downloaded', 'read by role', 'request read') AND document_id IN (SELECT id FROM shown))
        OR (action IN ('opened by role', 'read by role') AND document_id IS NULL
          AND at >= (SELECT min(at) FROM shown)))
      GROUP BY person_id
    ), posted AS (
      SELECT to_person AS person_id, min(served_on) AS on FROM letter_delivery
      WHERE letter_id IN (SELECT id FROM shown) AND way = 'post' AND served_on IS NOT NULL GROUP BY to_person
    ), contact AS (
      SELECT person_id, max(at) AS at FROM (
        SELECT person_id, last_seen_at AS at FROM session UNION ALL SELECT person_id, last_contact_at FROM device
      ) AS seen GROUP BY person_id
    )
    INSERT INTO breach_reader (breach_id, person_id, visible_since, last_contact_at, read_at, posted_on, how)
    SELECT ${one.breachId}, p.id, sight.since, contact.at, reading.at, posted.on,
      CASE WHEN reading.downloaded THEN 'downloaded' WHEN reading.at IS NOT NULL THEN 'opened online'
        WHEN posted.on IS NOT NULL THEN 'posted' WHEN contact.at >= sight.since THEN 'on a device' ELSE 'not fetched' END
    FROM person p LEFT JOIN sight ON sight.person_id = p.id LEFT JOIN reading ON reading.person_id = p.id
      LEFT JOIN posted ON posted.person_id = p.id LEFT JOIN contact ON contact.person_id = p.id
    WHERE p.id <> ${one.by} AND (sight.since IS NOT NULL OR reading.at IS NOT NULL OR posted.on IS NOT NULL)`;
  await tx`
    UPDATE letter_delivery SET left_unsent = true
    WHERE letter_id = ANY(${ids}::uuid[]) AND way = 'post' AND served_on IS NULL`;
}

/** N4: the log of the authority, newest first. */
export async function listBreaches(db: Db): Promise<ListedBreach[]> {
  return db<ListedBreach[]>`
    SELECT b.id, c.ref, b.what, b.noticed_on::text AS "noticedOn", b.recalled_on::text AS "recalledOn", p.name AS "recalledBy",
      (SELECT count(*)::int FROM breach_reader r WHERE r.breach_id = b.id) AS visible,
      (SELECT count(*)::int FROM breach_reader r WHERE r.breach_id = b.id AND r.how <> 'not fetched') AS had,
      EXISTS (SELECT FROM breach_note n WHERE n.breach_id = b.id AND n.what IN ('ICO told', 'ICO not told')) AS "icoDecided",
      EXISTS (SELECT FROM breach_note n WHERE n.breach_id = b.id AND n.what IN ('family told', 'family not told')) AS "familyDecided"
    FROM breach b JOIN hub_case c ON c.id = b.case_id JOIN person p ON p.id = b.recalled_by
    ORDER BY b.recalled_on DESC, b.id LIMIT 500`;
}

/** N4: one breach. Whoever does not hold the case reads it without anything that tells of the child: no words, no family's names. */
export async function readBreach(db: Db, actor: Actor, id: string): Promise<Breach | null> {
  const [breach] = await db<(Omit<Breach, 'readers' | 'notes'> & { own: boolean })[]>`
    SELECT b.id, b.case_id AS "caseId", c.ref, b.what, b.why, b.noticed_on::text AS "noticedOn",
      b.recalled_on::text AS "recalledOn", p.name AS "recalledBy", b.case_id IN (${casesOf(db, actor)}) AS own
    FROM breach b JOIN hub_case c ON c.id = b.case_id JOIN person p ON p.id = b.recalled_by WHERE b.id = ${id}`;
  if (!breach) return null;
  const { own, ...facts } = breach;
  const [readers, notes] = await Promise.all([readersOf(db, id, own), notesOf(db, id, own)]);
  return { ...facts, why: own ? facts.why : null, readers, notes };
}

async function readersOf(db: Db, id: string, own: boolean): Promise<BreachReader[]> {
  const rows = await db<(Omit<BreachReader, 'at'> & { at: Date | null })[]>`
    SELECT CASE WHEN ${own} OR p.role <> 'family' THEN p.name END AS name, p.role, r.how,
      CASE r.how WHEN 'on a device' THEN r.last_contact_at WHEN 'not fetched' THEN NULL
        WHEN 'posted' THEN r.posted_on::timestamptz ELSE r.read_at END AS at
    FROM breach_reader r JOIN person p ON p.id = r.person_id WHERE r.breach_id = ${id}
    ORDER BY r.how = 'not fetched', p.role, p.name`;
  return rows.map(({ at, ...rest }) => ({ ...rest, at: at?.toISOString() ?? null }));
}

async function notesOf(db: Db, id: string, own: boolean): Promise<BreachNote[]> {
  return db<BreachNote[]>`
    SELECT n.id, n.what, n.happened_on::text AS on, p.name AS by, CASE WHEN ${own} THEN n.words END AS words
    FROM breach_note n JOIN person p ON p.id = n.by_person WHERE n.breach_id = ${id} ORDER BY n.at, n.id`;
}

/** N4: adds to the log what was done. The co-ordinator of the case or an administrator; false for everybody else. */
export async function addNote(
  db: Db,
  actor: Actor,
  note: { id: string; breachId: string; what: string; on: string; words: string; at: Date },
): Promise<boolean> {
  const rows = await db`
    INSERT INTO breach_note (id, breach_id, what, happened_on, words, by_person, at)
    SELECT ${note.id}, b.id, ${note.what}, ${note.on}, ${note.words}, ${actor.personId}, ${note.at} FROM breach b
    WHERE b.id = ${note.breachId}
      AND (${actor.role === 'administrator'} OR b.case_id IN (${casesOf(db, actor)})) RETURNING id`;
  return rows.length > 0;
}

/** N4: the recalled documents of a case with their words, for its co-ordinator. */
export async function recalledDocuments(db: Db, ids: readonly string[]): Promise<{ id: string; text: string }[]> {
  return db<{ id: string; text: string }[]>`
    SELECT id, body AS text FROM document
    WHERE id = ANY(${[...ids]}::uuid[]) AND kind IN ('advice', 'file', 'letter', 'plan') ORDER BY at, id`;
}

/** N4: reading what was recalled is recorded. */
export async function recordRecalledReading(db: Db, actor: Actor, caseId: string, at: Date): Promise<void> {
  await db`
    INSERT INTO audit (at, person_id, case_id, action) VALUES (${at}, ${actor.personId}, ${caseId}, 'recalled read')`;
}
