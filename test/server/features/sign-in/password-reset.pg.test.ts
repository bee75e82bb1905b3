import { afterAll, beforeAll, expect, test } from 'vitest';
import { hour, minute } from '../../../doubles/clock.ts';
import { type AccountsHub, aHub, type Opened, password } from './accounts.ts';

let hub: AccountsHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.drop());

const fresh = 'otters under the bridge';

async function askedBy({ email }: Opened): Promise<string> {
  await hub.visit().post('/api/password-reset', { email });
  return hub.mail.last('password reset').token ?? '';
}

test('G3: a reset by e-mail sets a new password, ends all sessions and signs nobody in', async () => {
  const ros = await hub.open();
  const phone = await hub.signIn(ros);
  const laptop = await hub.signIn(ros);
  const token = await askedBy(ros);
  const visitor = hub.visit();
  expect((await visitor.get(`/api/password-reset/${token}`)).body).toEqual({ state: 'open' });
  expect((await visitor.post(`/api/password-reset/${token}`, { password: fresh })).status).toBe(204);
  expect(visitor.cookie).toBeNull();
  for (const signedIn of [phone, laptop]) expect((await signedIn.get('/api/me')).body.code).toBe('signed-out');
  expect((await hub.visit().post('/api/sign-in', { email: ros.email, password })).status).toBe(401);
});

test('G3: a reset by e-mail never bypasses the second factor', async () => {
  const ros = await hub.open();
  const token = await askedBy(ros);
  const visitor = hub.visit();
  await visitor.post(`/api/password-reset/${token}`, { password: fresh });
  expect((await visitor.post('/api/sign-in', { email: ros.email, password: fresh })).body).toEqual({ next: 'code' });
  expect((await visitor.post('/api/second-factor/start')).body.code).toBe('already-set-up');
  expect((await visitor.get('/api/me')).status).toBe(401);
});

test('G3: a reset’s link is used once, within an hour', async () => {
  const ros = await hub.open();
  const token = await askedBy(ros);
  await hub.visit().post(`/api/password-reset/${token}`, { password: fresh });
  const again = await hub.visit().post(`/api/password-reset/${token}`, { password: 'yet another password' });
  expect([again.status, again.body.code]).toEqual([410, 'link-expired']);

  const late = await askedBy(ros);
  hub.clock.pass(hour);
  expect((await hub.visit().get(`/api/password-reset/${late}`)).body).toEqual({ state: 'expired' });
  expect((await hub.visit().post(`/api/password-reset/${late}`, { password: fresh })).status).toBe(410);
});

test('G3: using one link closes the others', async () => {
  const ros = await hub.open();
  const first = await askedBy(ros);
  const second = await askedBy(ros);
  expect(second).not.toBe(first);
  await hub.visit().post(`/api/password-reset/${second}`, { password: fresh });
  expect((await hub.visit().post(`/api/password-reset/${first}`, { password: 'yet another password' })).status).toBe(
    410,
  );
});

test('G3: a password that can’t be taken is said next to its field, and the link stays open', async () => {
  const ros = await hub.open();
  const token = await askedBy(ros);
  const answer = await hub.visit().post(`/api/password-reset/${token}`, { password: 'password1234' });
  expect(answer.body).toMatchObject({
    code: 'invalid',
    fields: { password: expect.stringContaining('easy to guess') },
  });
  expect((await hub.visit().get(`/api/password-reset/${token}`)).body).toEqual({ state: 'open' });
});

test('G3: asking answers alike, after the same pause, for any address; mail goes to open accounts only', async () => {
  const ros = await hub.open();
  const suspended = await hub.open();
  await hub.sql`UPDATE person SET status = 'suspended' WHERE id = ${suspended.personId}`;
  const before = hub.mail.orders.length;
  hub.pauses.length = 0;
  const answers = [];
  for (const email of [ros.email, 'nobody@example.org', suspended.email]) {
    const { status, text } = await hub.visit().post('/api/password-reset', { email });
    answers.push(`${status} ${text}`);
  }
  expect(new Set(answers).size).toBe(1);
  expect(hub.pauses).toHaveLength(3);
  expect(new Set(hub.pauses).size).toBe(1);
  expect(hub.mail.orders.slice(before).map(({ toPersonId }) => toPersonId)).toEqual([ros.personId]);
});

test('G3: nobody’s mailbox is filled by asking again and again, and the answers do not show it', async () => {
  const ros = await hub.open();
  const before = hub.mail.orders.length;
  const answers = [];
  for (let n = 0; n < 6; n++) answers.push((await hub.visit().post('/api/password-reset', { email: ros.email })).text);
  expect(hub.mail.orders.length - before).toBe(3);
  expect(new Set(answers).size).toBe(1);
});

test('G3: a new password frees an address that wrong tries had locked', async () => {
  const ros = await hub.open();
  for (let n = 0; n < 9; n++)
    await hub.visit().post('/api/sign-in', { email: ros.email, password: 'wrong wrong wrong' });
  const token = await askedBy(ros);
  await hub.visit().post(`/api/password-reset/${token}`, { password: fresh });
  expect((await hub.visit().post('/api/sign-in', { email: ros.email, password: fresh })).status).toBe(200);
  hub.clock.pass(minute);
});
