import { z } from 'zod';
import { idSchema } from '../../shared/domain/documents/index.ts';
import { keepEdition } from '../features/plan-documents/index.ts';
import { type AnyJob, defineJob } from './job.ts';

/** Right after a plan was sent: keeps what its document is made of, so that no later change reaches it (G4). */
export function keepPlanJob(ports: Parameters<typeof keepEdition>[0]): AnyJob {
  return defineJob({
    name: 'keep-plan',
    data: z.strictObject({ planId: idSchema }),
    async run({ planId }) {
      await keepEdition(ports, planId);
    },
  });
}
