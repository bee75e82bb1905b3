import { createHash, randomUUID } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import { postInstead } from '../features/letters/index.ts';
import type { MailKind, MailOrder } from '../ports.ts';
import type { HubKeys } from '../secret.ts';

/** Wraps the secrets of links as long as their e-mail waits (G3). */
export type LinkKeys = Pick<HubKeys, 'wrap' | 'unwrap'>;

/** An ordered e-mail with what its words need, read at the time of sending. */
export interface QueuedMail {
  id: string;
  kind: MailKind;
  state: string;
  caseId: string | null;
  token: string | null;
  linkEndsAt: Date | null;
  messageId: string;
  address: string | null;
  personStatus: 'invited' | 'active' | 'suspended';
  /** Of the request it is about: null when there is none. */
  requestState: string | null;
  dueOn: string | null;
  /** N9: nothing about its case goes out by itself. */
  stopped: boolean;
}

/** The same key makes the same Message-ID, also after a restored backup. */
const messageIdFor = (key: string, origin: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${new URL(origin).hostname}>`;

/** Stores an order; null when its key is already there. */
export async function storeOrder(
  tx: TransactionSql,
  keys: LinkKeys,
  order: MailOrder,
  origin: string,
): Promise<string | null> {
  const id = randomUUID();
  const sealed = order.token === undefined ? null : keys.wrap('mail link', id, Buffer.from(order.token));
  const [row] = await tx<{ id: string }[]>`
    INSERT INTO mail (id, key, kind, to_person, case_id, request_id, letter_id, sealed_token, link_ends_at, message_id, due_on)
    VALUES (${id}, ${order.key}, ${order.kind}, ${order.toPersonId}, ${order.caseId ?? null},
      ${order.requestId ?? null}, ${order.letterId ?? null}, ${sealed}, ${order.linkEndsAt ?? null}, ${messageIdFor(order.key, origin)},
      ${order.dueOn ?? null})
    ON CONFLICT (key) DO NOTHING RETURNING id`;
  return row?.id ?? null;
}

export async function readMail(sql: Sql, keys: LinkKeys, id: string): Promise<QueuedMail | null> {
  const [row] = await sql<(Omit<QueuedMail, 'token'> & { sealed: Buffer | null })[]>`
    SELECT m.id, m.kind, m.state, m.case_id AS "caseId", m.sealed_token AS sealed, m.link_ends_at AS "linkEndsAt",
      m.message_id AS "messageId", p.email AS address, p.status AS "personStatus",
      r.facts->>'state' AS "requestState", coalesce(r.facts->>'dueOn', m.due_on::text) AS "dueOn", coalesce(c.mail_stopped, false) AS stopped
    FROM mail m
    JOIN person p ON p.id = m.to_person
    LEFT JOIN hub_case c ON c.id = m.case_id
    LEFT JOIN document r ON r.id = m.request_id AND r.kind = 'advice-request'
    WHERE m.id = ${id}`;
  if (!row) return null;
  const { sealed, ...mail } = row;
  return { ...mail, token: sealed && keys.unwrap('mail link', id, sealed).toString() };
}

/**
 * Counts an attempt before it is made: a server that dies in the middle of it has made it. Null when it does not wait any
 * more: it was held back since it was read (N9).
 */
export async function countAttempt(sql: Sql, id: string, address: string, now: Date): Promise<number | null> {
  const [row] = await sql<{ attempts: number }[]>`
    UPDATE mail SET attempts = attempts + 1, address = ${address}, at = ${now}
    WHERE id = ${id} AND state = 'queued' RETURNING attempts`;
  return row?.attempts ?? null;
}

export interface KeptWords {
  subject: string;
  text: string;
  html: string;
}

export async function markSent(sql: Sql, id: string, words: KeptWords, now: Date): Promise<void> {
  await sql`
    UPDATE mail SET state = 'sent', subject = ${words.subject}, text = ${words.text}, html = ${words.html},
      sealed_token = NULL, last_error = NULL, at = ${now}
    WHERE id = ${id}`;
}

interface Ended {
  letterId: string | null;
}

/** An e-mail that does not arrive is not service: the letters they told of are posted instead. */
async function postLetters(tx: TransactionSql, ended: readonly Ended[], why: string): Promise<void> {
  for (const { letterId } of ended) if (letterId !== null) await postInstead(tx, letterId, why);
}

/** The e-mail will not go any more: refused for good, given up, or no longer needed. */
export async function markEnded(
  sql: Sql,
  id: string,
  state: 'failed' | 'not needed',
  why: string,
  now: Date,
): Promise<void> {
  await sql.begin(async (tx) => {
    const ended = await tx<Ended[]>`UPDATE mail SET state = ${state}, last_error = ${why}, at = ${now},
        sealed_token = CASE WHEN ${state} = 'failed' THEN sealed_token END
      WHERE id = ${id} AND state = 'queued' RETURNING letter_id AS "letterId"`;
    if (state === 'failed') await postLetters(tx, ended, why);
  });
}

export async function noteError(sql: Sql, id: string, why: string, now: Date): Promise<void> {
  await sql`UPDATE mail SET last_error = ${why}, at = ${now} WHERE id = ${id}`;
}

/** A bounce that the mail provider reported. False when no such e-mail went out. */
export async function markBounced(sql: Sql, messageId: string, why: string, now: Date): Promise<boolean> {
  return sql.begin(async (tx) => {
    const rows = await tx<Ended[]>`
      UPDATE mail SET state = 'bounced', last_error = ${why}, at = ${now}
      WHERE message_id = ${messageId} AND state IN ('sent', 'queued', 'bounced') RETURNING letter_id AS "letterId"`;
    await postLetters(tx, rows, why);
    return rows.length > 0;
  });
}

/** Puts a failed e-mail back in the queue. False when it is not a failed one. */
export async function requeue(tx: TransactionSql, id: string): Promise<boolean> {
  const rows = await tx`
    UPDATE mail SET state = 'queued', last_error = NULL WHERE id = ${id} AND state IN ('failed', 'bounced') RETURNING id`;
  return rows.length > 0;
}
