import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountsHub, aHub, password } from '../sign-in/accounts.ts';

let hub: AccountsHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.drop());

const anAdministrator = async () => hub.signIn(await hub.open('administrator', 'Ada Marsh'));

test('A5: a suspended account loses its sessions at once and is told so, so that its devices wipe', async () => {
  const ros = await hub.open();
  const phone = await hub.signIn(ros);
  const laptop = await hub.signIn(ros);
  const administrator = await anAdministrator();
  expect((await administrator.post(`/api/people/${ros.personId}/suspend`)).status).toBe(204);
  for (const device of [phone, laptop]) {
    const answer = await device.get('/api/me');
    expect([answer.status, answer.body.code]).toEqual([401, 'account-suspended']);
  }
});

test('A5: a device whose session was over before the suspension is told to wipe too', async () => {
  const ros = await hub.open();
  const phone = await hub.signIn(ros);
  hub.clock.pass(24 * 3_600_000);
  expect((await phone.get('/api/me')).body.code).toBe('signed-out');
  await (await anAdministrator()).post(`/api/people/${ros.personId}/suspend`);
  expect((await phone.get('/api/me')).body.code).toBe('account-suspended');
});

test('A5: a suspended account can’t sign in; only who knows the password is told why', async () => {
  const ros = await hub.open();
  await (await anAdministrator()).post(`/api/people/${ros.personId}/suspend`);
  const right = await hub.visit().post('/api/sign-in', { email: ros.email, password });
  expect([right.status, right.body.code]).toEqual([401, 'account-suspended']);
  const wrong = await hub.visit().post('/api/sign-in', { email: ros.email, password: 'wrong wrong wrong' });
  expect(wrong.body.code).toBe('wrong-sign-in');
});

test('A5: a suspension between password and code lets nobody in', async () => {
  const ros = await hub.open();
  const visitor = hub.visit();
  await visitor.post('/api/sign-in', { email: ros.email, password });
  const administrator = await anAdministrator();
  const code = await hub.code(ros.personId);
  await administrator.post(`/api/people/${ros.personId}/suspend`);
  expect((await visitor.post('/api/sign-in/code', { code })).body.code).toBe('account-suspended');
});

test('A5: reactivation restores the account with its password and second factor; ended sessions stay ended', async () => {
  const ros = await hub.open();
  const old = await hub.signIn(ros);
  const administrator = await anAdministrator();
  await administrator.post(`/api/people/${ros.personId}/suspend`);
  expect((await administrator.post(`/api/people/${ros.personId}/reactivate`)).status).toBe(204);
  expect((await old.get('/api/me')).body.code).toBe('signed-out');
  expect((await (await hub.signIn(ros)).get('/api/me')).status).toBe(200);
});

test('A5: administrators alone suspend and reactivate, and none themselves', async () => {
  const ros = await hub.open();
  const ada = await hub.open('administrator', 'Ada Marsh');
  for (const role of ['family', 'setting', 'contributor', 'coordinator'] as const) {
    const other = await hub.signIn(await hub.open(role));
    expect((await other.post(`/api/people/${ros.personId}/suspend`)).status).toBe(403);
    expect((await other.post(`/api/people/${ros.personId}/reactivate`)).status).toBe(403);
  }
  expect((await (await hub.signIn(ada)).post(`/api/people/${ada.personId}/suspend`)).status).toBe(403);
});

test('A5: what an administrator did to an account is on record', async () => {
  const ros = await hub.open();
  await (await anAdministrator()).post(`/api/people/${ros.personId}/suspend`);
  const rows = await hub.sql`SELECT detail FROM audit WHERE action = 'account suspended' ORDER BY id DESC LIMIT 1`;
  expect(rows[0]?.detail).toEqual({ personId: ros.personId });
});
