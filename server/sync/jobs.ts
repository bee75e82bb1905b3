import { z } from 'zod';
import { type AnyJob, defineJob } from '../jobs/job.ts';
import { repairFeeds } from './people-changed.ts';
import type { SyncPorts } from './ports.ts';
import { purgeDeletedDrafts } from './purge-drafts.ts';
import { type Findings, reconcile } from './reconcile.ts';

/** The background work of sync. `report` is told what a reconciliation found. */
export function syncJobs(ports: SyncPorts, report: (findings: Findings) => void): AnyJob[] {
  const nothing = z.strictObject({});
  return [
    defineJob({
      name: 'repair-feeds',
      data: nothing,
      expireAfterSeconds: 900,
      schedule: { cron: '* * * * *', data: {} },
      run: async () => {
        await repairFeeds(ports);
      },
    }),
    defineJob({
      name: 'reconcile-feeds',
      data: nothing,
      retries: 2,
      expireAfterSeconds: 3600,
      schedule: { cron: '20 2 * * *', data: {} },
      run: async () => report(await reconcile(ports)),
    }),
    defineJob({
      name: 'purge-deleted-drafts',
      data: nothing,
      schedule: { cron: '40 3 * * *', data: {} },
      run: async () => {
        await purgeDeletedDrafts(ports);
      },
    }),
  ];
}
