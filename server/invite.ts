import { join } from 'node:path';
import { z } from 'zod';
import { invitePersonRequestSchema } from '../shared/api/people.ts';
import { systemClock } from './clock.ts';
import { ConfigFault, readConfig } from './config.ts';
import { openDatabase } from './database/open.ts';
import { authorityOf } from './features/hub/index.ts';
import { invitePerson } from './features/people/index.ts';
import { accountPorts } from './features/sign-in/index.ts';
import { wordsOf } from './http/problems.ts';
import { hubSecret } from './hub-secret.ts';
import { openQueue } from './jobs/queue.ts';
import { makeMailer } from './mail/mailer.ts';
import { sendMailJob } from './mail/send-mail.ts';
import { transportFor } from './mail/settings.ts';
import { endWith } from './main.ts';
import type { Mailer, MailOrder } from './ports.ts';
import { hubKeys } from './secret.ts';

/**
 * `npm run invite -- administrator ada.marsh@example.gov.uk "Ada Marsh"`: an operator invites the first administrator of a
 * new hub, who invites everybody else. The e-mail goes out while a server is running; the link is told here too.
 */
const usage = 'npm run invite -- <role> <e-mail address> "<name>"';

async function inviteFromCommandLine([role, email, name]: readonly string[]): Promise<string> {
  const asked = invitePersonRequestSchema.safeParse({ role, email, name });
  if (!asked.success) throw new ConfigFault(`${z.prettifyError(asked.error)}\n\n${usage}`);
  const config = readConfig(process.env);
  const { origin } = config;
  const dataFolder = join(import.meta.dirname, '..', 'data');
  const secret = await hubSecret(config.secret, dataFolder);
  const keys = hubKeys(secret);
  const database = await openDatabase({ url: config.databaseUrl, dataFolder, say: (words) => console.log(words) });
  const { sql } = database;
  const jobs = await openQueue(sql);
  try {
    const transport = transportFor(config.mail, systemClock.now, { demo: config.demo });
    const authorityName = async () => (await authorityOf(sql)).name;
    await jobs.know([sendMailJob({ sql, clock: systemClock, keys, transport, origin, authorityName })]);
    const mailer = remembering(makeMailer(jobs, keys, origin));
    const ports = accountPorts({ sql, clock: systemClock, mailer }, { secret, origin });
    const invited = await invitePerson(ports, asked.data, null);
    if (!invited.ok) throw new ConfigFault(`Not invited. ${wordsOf(invited.code)}`);
    if (invited.outcome === 'has an account') return `${email} already has an account.`;
    return `${name} is invited. The e-mail goes out while the hub is running; this is its link:\n${origin}/invitation/${mailer.token()}`;
  } finally {
    await jobs.stop();
    await database.close();
  }
}

function remembering(mailer: Mailer): Mailer & { token(): string } {
  let last: MailOrder | undefined;
  return {
    async order(tx, orders) {
      last = orders.at(-1);
      await mailer.order(tx, orders);
    },
    token: () => last?.token ?? '',
  };
}

try {
  console.log(await inviteFromCommandLine(process.argv.slice(2)));
} catch (fault) {
  endWith(fault);
}
