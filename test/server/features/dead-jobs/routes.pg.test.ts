import { afterAll, beforeAll, expect, test } from 'vitest';
import { deadJobRoutes } from '../../../../server/features/dead-jobs/index.ts';
import { deadJobs } from '../../../../server/jobs/dead-jobs.ts';
import { deadJobsSchema } from '../../../../shared/api/jobs.ts';
import type { Role } from '../../../../shared/domain/people/index.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { signedIn } from '../../../doubles/signed-in.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await database.sql`INSERT INTO dead_job (id, name, data, error, attempts, enqueued_at) VALUES
    (gen_random_uuid(), 'send-mail', '{"mailId": "x"}', 'The e-mail could not be sent.', 31, now() - interval '1 day')`;
});
afterAll(() => database.drop());

const ask = (role: Role) => {
  const actor = {
    personId: '66666666-0000-4000-8000-000000000001',
    name: 'A name',
    role,
    settingId: null,
    teamIds: [],
  };
  return signedIn(actor, deadJobRoutes({ deadJobs: () => deadJobs(database.sql) })).request('/api/jobs/dead');
};

test('an administrator sees the work that the hub has given up, without its data', async () => {
  const { jobs } = deadJobsSchema.parse(await (await ask('administrator')).json());
  expect(jobs).toMatchObject([{ name: 'send-mail', error: 'The e-mail could not be sent.', attempts: 31 }]);
});

test('nobody else sees it', async () => {
  for (const role of ['family', 'setting', 'contributor', 'coordinator'] as const)
    expect((await ask(role)).status).toBe(403);
});
