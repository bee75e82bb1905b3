import { setTimeout as wait } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';
import { openQueue } from '../../../server/jobs/queue.ts';
import { makeMailer, sendAgain } from '../../../server/mail/mailer.ts';
import { sendMailJob } from '../../../server/mail/send-mail.ts';
import type { Transport } from '../../../server/mail/transport.ts';
import type { MailOrder } from '../../../server/ports.ts';
import { hubKeys } from '../../../server/secret.ts';

export const origin = 'https://hub.northwick.example';
const keys = hubKeys(Buffer.alloc(32, 9));
const clock = { now: () => new Date(), today: () => '2026-11-23' };
const pace = { retries: 6, firstPauseSeconds: 1, longestPauseSeconds: 1 };

/** One server process as far as e-mail goes: queue, mailer and the job that sends. */
export async function mailHouse(sql: Sql, transport: Transport, options: { retries?: number } = {}) {
  const queue = await openQueue(sql, { pace: { pollSeconds: 0.5, superviseSeconds: 1, stopSeconds: 3 } });
  const retries = options.retries ?? pace.retries;
  const authorityName = async () => 'Northwick Council';
  await queue.work([sendMailJob({ sql, clock, keys, transport, origin, authorityName, pace: { ...pace, retries } })]);
  const mailer = makeMailer(queue, keys, origin);
  return {
    queue,
    mailer,
    again: (tx: TransactionSql, mailId: string) => sendAgain(tx, queue, mailId),
    order: (...orders: MailOrder[]) => sql.begin((tx) => mailer.order(tx, orders)),
    stop: async () => {
      await queue.stop();
      transport.close();
    },
  };
}

export interface MailRow {
  key: string;
  kind: string;
  state: string;
  attempts: number;
  lastError: string | null;
  subject: string | null;
  text: string | null;
  html: string | null;
  sealed: Buffer | null;
  messageId: string;
}

export const mailRows = (sql: Sql) =>
  sql<
    MailRow[]
  >`SELECT key, kind, state, attempts, last_error AS "lastError", subject, text, html, sealed_token AS sealed,
    message_id AS "messageId" FROM mail ORDER BY ordered_at, key`;

/** Waits until the one e-mail with this key is in this state. */
export async function untilState(sql: Sql, key: string, state: string, milliseconds = 15_000): Promise<MailRow> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const row = (await mailRows(sql)).find((mail) => mail.key === key);
    if (row?.state === state) return row;
    if (Date.now() > end) throw new Error(`The e-mail ${key} is ${JSON.stringify(row)}, not ${state}.`);
    await wait(50);
  }
}

/** Header values of a raw message, by name. */
export function headerOf(message: string, name: string): string | undefined {
  const [head = ''] = message.split('\r\n\r\n');
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim();
}
