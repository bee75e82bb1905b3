import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { idSchema, letterKindSchema } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { type ProducePorts, produceLetter } from '../features/letters/index.ts';
import { holdJobIfStopped } from '../mail/held.ts';
import type { JobQueue } from '../ports.ts';
import { type AnyJob, defineJob } from './job.ts';

const name = 'produce-letter';
const orderSchema = z.strictObject({
  caseId: idSchema,
  /** The co-ordinator who decided, and checked the recipients (N1). */
  actorId: idSchema,
  kind: letterKindSchema,
  to: z.array(idSchema).min(1).max(20),
  requestId: idSchema.nullable(),
  /** Made with the decision: carried out twice, it makes one letter for each person. */
  orderId: idSchema,
});
export type LetterOrder = z.infer<typeof orderSchema>;

/**
 * For a reaction: the letter that a decision causes is made once the decision is stored (G4). A letter that gives reasons is
 * made by `produceLetter` itself, since no job holds words.
 */
export const orderLetter = (jobs: JobQueue, tx: TransactionSql, order: LetterOrder): Promise<void> =>
  jobs.enqueue(tx, name, order, { key: `letter ${order.orderId}` });

/** Makes an ordered letter. What is still missing is tried again, and is seen among the dead jobs when it stays so. */
export function produceLetterJob(ports: ProducePorts, actorOf: (personId: string) => Promise<Actor | null>): AnyJob {
  return defineJob({
    name,
    data: orderSchema,
    async run(whole) {
      const { caseId, actorId, ...order } = whole;
      if (await holdJobIfStopped(ports.sql, { name, caseId, data: whole }, ports.clock.now())) return;
      const actor = await actorOf(actorId);
      const made = actor && (await produceLetter(ports, actor, caseId, { ...order, reasons: null }));
      if (!made?.ok) throw new Error(made ? `The letter was not made: ${made.code}` : 'There is no such account.');
    },
  });
}
