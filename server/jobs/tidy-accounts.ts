import { z } from 'zod';
import { type AccountPorts, forgetOldSessions, forgetOldTries } from '../features/sign-in/index.ts';
import { type AnyJob, defineJob } from './job.ts';

/** Sessions are kept for a while after their end: a device that comes back late still learns that its account is suspended. */
const keptDays = 90;

/** Forgets, each night, sessions long over and wrong tries that count for nothing any more (G3, A5). */
export function tidyAccountsJob(ports: Pick<AccountPorts, 'sql' | 'clock' | 'keys'>): AnyJob {
  return defineJob({
    name: 'tidy-accounts',
    data: z.strictObject({}),
    schedule: { cron: '17 3 * * *', data: {} },
    async run() {
      await forgetOldSessions(ports.sql, new Date(ports.clock.now().getTime() - keptDays * 24 * 3_600_000));
      await forgetOldTries(ports);
    },
  });
}
