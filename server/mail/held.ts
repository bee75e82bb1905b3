import { randomUUID } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import type { JobQueue } from '../ports.ts';

type Db = Sql | TransactionSql;

/** N9: an e-mail of a case whose mail is stopped waits for a person to decide. */
export async function holdMail(db: Db, mailId: string, now: Date): Promise<void> {
  const held = await db<Held[]>`
    UPDATE mail SET state = 'held', at = ${now} WHERE id = ${mailId} AND state = 'queued'
    RETURNING letter_id AS "letterId"`;
  await notServed(db, held);
}

interface Held {
  letterId: string | null;
}

/** A letter that nobody was told of is not served: its day is the one on which its e-mail goes after all. */
async function notServed(db: Db, held: readonly Held[]): Promise<void> {
  const ids = held.flatMap(({ letterId }) => letterId ?? []);
  if (ids.length > 0)
    await db`UPDATE letter_delivery SET served_on = NULL WHERE letter_id = ANY(${ids}::uuid[]) AND way = 'hub'`;
}

/** N9: what waits to be sent, of a whole case. */
export async function holdMailOf(db: Db, caseId: string): Promise<void> {
  const held = await db<Held[]>`
    UPDATE mail SET state = 'held' WHERE case_id = ${caseId} AND state = 'queued' RETURNING letter_id AS "letterId"`;
  await notServed(db, held);
}

/** N9: letters that wait to be printed and posted come off the list, until somebody puts them back. */
export async function holdLettersOf(db: Db, caseId: string): Promise<void> {
  await db`
    UPDATE letter_delivery SET held = true WHERE case_id = ${caseId} AND way = 'post' AND served_on IS NULL`;
}

/** N9: keeps a job instead of doing it, while mail of its case is stopped. Answers whether it was kept. */
export async function holdJobIfStopped(
  sql: Sql,
  { name, caseId, data }: { name: string; caseId: string; data: object },
  now: Date,
): Promise<boolean> {
  const rows = await sql`
    INSERT INTO held_job (id, case_id, name, data, held_at)
    SELECT ${randomUUID()}, id, ${name}, ${sql.json(data as never)}, ${now} FROM hub_case
    WHERE id = ${caseId} AND mail_stopped RETURNING id`;
  return rows.length > 0;
}

/** Something that did not go out because mail of its case was stopped (N9). */
export interface HeldBack {
  id: string;
  type: 'e-mail' | 'letter' | 'letter to post';
  /** Of an e-mail its kind, of a letter the kind of letter. */
  what: string;
  to: string[];
  since: Date;
}

/** N9: everything that is held back in a case, oldest first. */
export async function heldBackOf(db: Db, caseId: string): Promise<HeldBack[]> {
  return db<HeldBack[]>`
    SELECT m.id, 'e-mail' AS type, m.kind AS what, ARRAY[p.name] AS to, m.at AS since
    FROM mail m JOIN person p ON p.id = m.to_person
    WHERE m.case_id = ${caseId} AND m.state = 'held'
    UNION ALL
    SELECT j.id, 'letter', j.data->>'kind',
      ARRAY(SELECT p.name FROM person p WHERE j.data->'to' ? p.id::text ORDER BY p.name), j.held_at
    FROM held_job j WHERE j.case_id = ${caseId} AND j.outcome IS NULL
    UNION ALL
    SELECT l.letter_id, 'letter to post', d.facts->>'letter', ARRAY[d.facts->'to'->>'name'], l.made_at
    FROM letter_delivery l JOIN document d ON d.id = l.letter_id JOIN hub_case c ON c.id = l.case_id
    WHERE l.case_id = ${caseId} AND l.way = 'post' AND l.served_on IS NULL AND (l.held OR c.mail_stopped)
      AND NOT l.left_unsent
    ORDER BY since, id`;
}

interface Deciding {
  caseId: string;
  id: string;
  by: string;
  at: Date;
  /** The hub's date: a letter counts as served from it. */
  today: string;
}

/** N9: one thing that was held back goes after all. False when it is not held back in this case. */
export async function sendHeld(tx: TransactionSql, jobs: JobQueue, one: Deciding, sendMailJob: string) {
  const { caseId, id, by, at, today } = one;
  const mails = await tx<Held[]>`
    UPDATE mail SET state = 'queued' WHERE id = ${id} AND case_id = ${caseId} AND state = 'held'
    RETURNING letter_id AS "letterId"`;
  if (mails.length > 0) await jobs.enqueue(tx, sendMailJob, { mailId: id });
  for (const { letterId } of mails)
    if (letterId !== null)
      await tx`UPDATE letter_delivery SET served_on = ${today} WHERE letter_id = ${letterId} AND way = 'hub'`;
  const kept = await tx<{ name: string; data: Record<string, unknown> }[]>`
    UPDATE held_job SET outcome = 'sent', ended_by = ${by}, ended_at = ${at}
    WHERE id = ${id} AND case_id = ${caseId} AND outcome IS NULL RETURNING name, data`;
  for (const { name, data } of kept) await jobs.enqueue(tx, name, data);
  const letters = await tx`
    UPDATE letter_delivery SET held = false WHERE letter_id = ${id} AND case_id = ${caseId} AND held RETURNING letter_id`;
  return mails.length + kept.length + letters.length > 0;
}

/** N9: one thing that was held back never goes. A letter on paper stays in the case, off the list to post. */
export async function leaveHeld(tx: TransactionSql, { caseId, id, by, at }: Deciding): Promise<boolean> {
  const mails = await tx`
    UPDATE mail SET state = 'not needed', last_error = 'Held back while mail of the case was stopped.', at = ${at},
      sealed_token = NULL
    WHERE id = ${id} AND case_id = ${caseId} AND state = 'held' RETURNING id`;
  const kept = await tx`
    UPDATE held_job SET outcome = 'left', ended_by = ${by}, ended_at = ${at}
    WHERE id = ${id} AND case_id = ${caseId} AND outcome IS NULL RETURNING id`;
  const letters = await tx`
    UPDATE letter_delivery l SET left_unsent = true FROM hub_case c
    WHERE l.letter_id = ${id} AND l.case_id = ${caseId} AND c.id = l.case_id AND (l.held OR c.mail_stopped)
      AND l.way = 'post' AND l.served_on IS NULL AND NOT l.left_unsent RETURNING l.letter_id`;
  return mails.length + kept.length + letters.length > 0;
}
