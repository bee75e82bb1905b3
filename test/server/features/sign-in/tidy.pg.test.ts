import { afterAll, beforeAll, expect, test } from 'vitest';
import { tidyAccountsJob } from '../../../../server/jobs/tidy-accounts.ts';
import { day } from '../../../doubles/clock.ts';
import { type AccountsHub, aHub } from './accounts.ts';

let hub: AccountsHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.drop());

const tidy = () =>
  tidyAccountsJob(hub.ports).run({} as never, { number: 1, last: false, signal: new AbortController().signal });

test('A5: a device that comes back weeks after its session ended still learns of a suspension; after months the session is forgotten', async () => {
  const ros = await hub.open();
  const phone = await hub.signIn(ros);
  await hub.sql`UPDATE person SET status = 'suspended' WHERE id = ${ros.personId}`;
  hub.clock.pass(60 * day);
  await tidy();
  expect((await phone.get('/api/me')).body.code).toBe('account-suspended');
  hub.clock.pass(60 * day);
  await tidy();
  expect((await phone.get('/api/me')).body.code).toBe('signed-out');
});

test('G3: wrong tries are kept as long as they count', async () => {
  await hub.visit().post('/api/sign-in', { email: 'nobody@example.org', password: 'wrong wrong wrong' });
  await tidy();
  expect(await hub.sql`SELECT 1 FROM sign_in_tries`).not.toHaveLength(0);
  hub.clock.pass(8 * day);
  await tidy();
  expect(await hub.sql`SELECT 1 FROM sign_in_tries`).toHaveLength(0);
});
