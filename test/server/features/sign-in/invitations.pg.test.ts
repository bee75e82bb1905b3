import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitePerson } from '../../../../server/features/people/index.ts';
import type { Role } from '../../../../shared/domain/people/index.ts';
import { day, hour } from '../../../doubles/clock.ts';
import { type AccountsHub, aHub, password } from './accounts.ts';

let hub: AccountsHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.drop());

let count = 0;
const address = () => `invited-${++count}@example.org`;

async function invited(email = address(), role: Role = 'contributor') {
  const answer = await invitePerson(hub.ports, { name: 'Noor Haddad', email, role }, null);
  if (!answer.ok) throw new Error(`Inviting was refused: ${answer.code}`);
  const { token = '' } = hub.mail.last('invited');
  return { email, token, personId: answer.personId };
}
const path = (token: string, act = '') => `/api/invitations/${token}${act}`;
const choose = (token: string) => hub.visit().post(path(token, '/accept'), { password });

describe('an invitation by e-mail', () => {
  test('G3: opens the account with a password of one’s own, then asks for the second factor', async () => {
    const { email, token } = await invited();
    const visitor = hub.visit();
    expect((await visitor.get(path(token))).body).toEqual({ state: 'open', name: 'Noor Haddad', signInWith: email });
    const accepted = await visitor.post(path(token, '/accept'), { password });
    expect([accepted.status, accepted.body]).toEqual([200, { next: 'set-up' }]);
    expect((await visitor.get('/api/me')).status).toBe(401);
    expect((await visitor.post('/api/second-factor/start')).status).toBe(200);
    expect((await hub.visit().post('/api/sign-in', { email, password })).body).toEqual({ next: 'set-up' });
  });

  test('G3: is used once', async () => {
    const { token } = await invited();
    expect((await choose(token)).status).toBe(200);
    const again = await choose(token);
    expect([again.status, again.body.code]).toEqual([410, 'link-expired']);
    expect((await hub.visit().get(path(token))).body).toEqual({ state: 'used', name: null, signInWith: null });
  });

  test('G3: used twice at the same moment opens the account once', async () => {
    const { token } = await invited();
    const answers = await Promise.all([choose(token), choose(token), choose(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  test('G3: is open for 72 hours, and says nothing about its person afterwards', async () => {
    const { token } = await invited();
    hub.clock.pass(72 * hour - 1);
    expect((await hub.visit().get(path(token))).body.state).toBe('open');
    hub.clock.pass(1);
    expect((await hub.visit().get(path(token))).body).toEqual({ state: 'expired', name: null, signInWith: null });
    expect((await choose(token)).body.code).toBe('link-expired');
  });

  test('G3: is open for as long as the authority says', async () => {
    await hub.sql`INSERT INTO hub_setting (key, value) VALUES ('invitation-hours', '24')`;
    const { token } = await invited();
    await hub.sql`DELETE FROM hub_setting WHERE key = 'invitation-hours'`;
    hub.clock.pass(24 * hour);
    expect((await hub.visit().get(path(token))).body.state).toBe('expired');
  });

  test('G3: tells the mailer when its link ends', async () => {
    await invited();
    expect(hub.mail.last('invited').linkEndsAt).toEqual(new Date(hub.clock.now().getTime() + 72 * hour));
  });

  test('G3: a password that can’t be taken is said next to its field, and the invitation stays open', async () => {
    const { email, token } = await invited();
    const answer = await hub.visit().post(path(token, '/accept'), { password: 'short' });
    expect([answer.status, answer.body]).toMatchObject([
      422,
      { code: 'invalid', fields: { password: 'Password must be 12 characters or more' } },
    ]);
    const own = await hub.visit().post(path(token, '/accept'), { password: email });
    expect(own.body).toMatchObject({ fields: { password: expect.stringContaining('name or e-mail address') } });
    expect((await hub.visit().get(path(token))).body.state).toBe('open');
  });

  test('G3: a link nobody was given is not found', async () => {
    expect((await hub.visit().get(path('x'.repeat(43)))).status).toBe(404);
    expect((await choose('x'.repeat(43))).status).toBe(404);
  });

  test('G3: inviting again closes the link before', async () => {
    const first = await invited();
    const second = await invited(first.email);
    expect(second.personId).toBe(first.personId);
    expect((await choose(first.token)).status).toBe(410);
    expect((await choose(second.token)).status).toBe(200);
  });

  test('A5: an invitation of a suspended account opens nothing', async () => {
    const { token, personId } = await invited();
    const administrator = await hub.signIn(await hub.open('administrator', 'Ada Marsh'));
    await administrator.post(`/api/people/${personId}/suspend`);
    expect((await choose(token)).status).toBe(410);
    await administrator.post(`/api/people/${personId}/reactivate`);
    expect((await choose(token)).status).toBe(200);
  });
});

describe('an expired invitation', () => {
  test('G3: offers a new link, sent to the same address', async () => {
    const { token, personId } = await invited();
    hub.clock.pass(3 * day);
    const before = hub.mail.orders.length;
    expect((await hub.visit().post(path(token, '/renew'))).status).toBe(202);
    expect(hub.mail.orders).toHaveLength(before + 1);
    const order = hub.mail.last('invited');
    expect(order.toPersonId).toBe(personId);
    expect((await choose(order.token ?? '')).status).toBe(200);
  });

  test('G3: answers alike, after the same pause, whether a new link is sent or not', async () => {
    const expired = await invited();
    hub.clock.pass(3 * day);
    const used = await invited();
    await choose(used.token);
    const open = await invited();
    const before = hub.mail.orders.length;
    hub.pauses.length = 0;
    const answers = [];
    for (const token of [used.token, open.token, 'y'.repeat(43), expired.token]) {
      const { status, text } = await hub.visit().post(path(token, '/renew'));
      answers.push(`${status} ${text}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(new Set(hub.pauses).size).toBe(1);
    expect(hub.pauses).toHaveLength(4);
    expect(hub.mail.orders.slice(before).map(({ toPersonId }) => toPersonId)).toEqual([expired.personId]);
  });

  test('G3: a link that was renewed sends nothing more to an account that is open', async () => {
    const { token } = await invited();
    hub.clock.pass(3 * day);
    await hub.visit().post(path(token, '/renew'));
    await choose(hub.mail.last('invited').token ?? '');
    const before = hub.mail.orders.length;
    await hub.visit().post(path(token, '/renew'));
    expect(hub.mail.orders).toHaveLength(before);
  });
});

describe('a letter, for people without e-mail', () => {
  const letter = async () => {
    const answer = await invitePerson(hub.ports, { name: 'Jean Barrow', email: null, role: 'family' }, null);
    if (!answer.ok || !answer.letter) throw new Error('No letter was made.');
    return { personId: answer.personId, ...answer.letter };
  };

  test('G3, G6: its code opens the account, and its name signs in', async () => {
    const before = hub.mail.orders.length;
    const { signInName, code } = await letter();
    expect(hub.mail.orders).toHaveLength(before);
    const visitor = hub.visit();
    const { body } = await visitor.post<{ token: string }>('/api/invitations/by-code', { code: code.toUpperCase() });
    expect((await visitor.get(path(body.token))).body).toEqual({
      state: 'open',
      name: 'Jean Barrow',
      signInWith: signInName,
    });
    expect((await visitor.post(path(body.token, '/accept'), { password })).body).toEqual({ next: 'set-up' });
    const signedIn = await hub.visit().post('/api/sign-in', { email: signInName, password });
    expect([signedIn.status, signedIn.body]).toEqual([200, { next: 'set-up' }]);
  });

  test('G3: its code is good until a password is chosen, for four weeks at most', async () => {
    const { code } = await letter();
    const link = async () => hub.visit().post<{ token: string }>('/api/invitations/by-code', { code });
    expect((await link()).status).toBe(200);
    const { body } = await link();
    await choose(body.token);
    expect((await link()).status).toBe(401);

    const second = await letter();
    hub.clock.pass(28 * day);
    expect((await hub.visit().post('/api/invitations/by-code', { code: second.code })).status).toBe(401);
  });

  test('G3: guessing at codes has to wait', async () => {
    const own = await aHub();
    const statuses = [];
    for (let n = 0; n < 11; n++)
      statuses.push((await own.visit().post('/api/invitations/by-code', { code: 'aaaa-bbbb-cccc' })).status);
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    await own.drop();
  });

  test('G3: a new letter lets its owner choose a new password and keeps the second factor', async () => {
    const { personId, signInName, code } = await letter();
    const visitor = hub.visit();
    const { body } = await visitor.post<{ token: string }>('/api/invitations/by-code', { code });
    await visitor.post(path(body.token, '/accept'), { password });
    await hub.sql`INSERT INTO second_factor (person_id, secret, confirmed_at, last_step) VALUES (${personId}, '\\x00', now(), 0)`;
    const administrator = await hub.signIn(await hub.open('administrator', 'Ada Marsh'));
    const fresh = await administrator.post<{ signInName: string; code: string }>(`/api/people/${personId}/letter`);
    expect(fresh.body.signInName).toBe(signInName);
    const link = await hub.visit().post<{ token: string }>('/api/invitations/by-code', { code: fresh.body.code });
    const accepted = await hub
      .visit()
      .post(path(link.body.token, '/accept'), { password: 'another heron, another fence' });
    expect(accepted.body).toEqual({ next: 'code' });
  });
});
