import { z } from 'zod';
import { type AnyJob, defineJob } from '../jobs/job.ts';
import type { SyncPorts } from '../sync/index.ts';
import { tellOfOverdueConsultations } from './consultations.ts';
import { remind } from './sweep.ts';

/** V2: looks every minute for reminders that are due. No job waits for a date: dates are moved and servers sleep. */
export function remindJob(ports: SyncPorts): AnyJob {
  return defineJob({
    name: 'remind',
    data: z.strictObject({}),
    retries: 2,
    expireAfterSeconds: 900,
    schedule: { cron: '* * * * *', data: {} },
    run: async () => {
      await remind(ports);
      await tellOfOverdueConsultations(ports);
    },
  });
}
