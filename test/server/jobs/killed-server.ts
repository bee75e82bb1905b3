import { z } from 'zod';
import { connect } from '../../../server/database/connect.ts';
import { defineJob } from '../../../server/jobs/job.ts';
import { openQueue } from '../../../server/jobs/queue.ts';

/** A server process that says when it is in the middle of a job, and never finishes it. */
const sql = connect(process.argv[2] ?? '');
const queue = await openQueue(sql, { pace: { pollSeconds: 0.5, superviseSeconds: 1, stopSeconds: 1 } });
const hang = defineJob({
  name: 'hang',
  data: z.strictObject({ n: z.int() }),
  firstPauseSeconds: 1,
  expireAfterSeconds: 3,
  run: () => {
    process.stdout.write('in the middle of it');
    return new Promise(() => {});
  },
});
await queue.work([hang]);
await sql.begin((tx) => queue.enqueue(tx, 'hang', { n: 1 }));
