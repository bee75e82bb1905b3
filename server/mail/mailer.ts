import type { TransactionSql } from 'postgres';
import type { JobQueue, Mailer } from '../ports.ts';
import { type LinkKeys, requeue, storeOrder } from './mail-store.ts';
import { sendMailJobName } from './send-mail.ts';

/** Orders e-mails inside the caller's transaction: row and job are there if and only if that commits (G2). */
export function makeMailer(jobs: JobQueue, keys: LinkKeys, origin: string): Mailer {
  return {
    async order(tx, orders) {
      for (const order of orders) {
        const mailId = await storeOrder(tx, keys, order, origin);
        if (mailId) await jobs.enqueue(tx, sendMailJobName, { mailId });
      }
    },
  };
}

/** Tries a failed or bounced e-mail again, after somebody has mended what stopped it. False when there is none. */
export async function sendAgain(tx: TransactionSql, jobs: JobQueue, mailId: string): Promise<boolean> {
  if (!(await requeue(tx, mailId))) return false;
  await jobs.enqueue(tx, sendMailJobName, { mailId });
  return true;
}
