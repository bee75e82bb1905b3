import { afterAll, beforeAll, expect, test } from 'vitest';
import { invitePerson } from '../../../../server/features/people/index.ts';
import { type AccountsHub, aHub } from '../sign-in/accounts.ts';

let hub: AccountsHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.drop());

const noor = { name: 'Noor Haddad', email: 'noor@example.org', role: 'contributor' } as const;

test('A8: an address that has an account in another role is refused', async () => {
  const ros = await hub.open('setting');
  const before = hub.mail.orders.length;
  const answer = await invitePerson(hub.ports, { ...noor, email: ros.email, role: 'contributor' }, null);
  expect(answer).toEqual({ ok: false, code: 'other-role' });
  expect(hub.mail.orders).toHaveLength(before);
});

test('A8: the database itself keeps a role from being changed', async () => {
  const ros = await hub.open('contributor');
  await expect(hub.sql`UPDATE person SET role = 'administrator' WHERE id = ${ros.personId}`).rejects.toThrow(
    /never changed/,
  );
  await hub.sql`UPDATE person SET name = 'Ros Penhale-Ward', role = 'contributor' WHERE id = ${ros.personId}`;
});

test('A1: inviting somebody who has an account in that role answers their account and sends nothing', async () => {
  const ros = await hub.open('contributor');
  const before = hub.mail.orders.length;
  const answer = await invitePerson(hub.ports, { ...noor, email: ros.email.toUpperCase() }, null);
  expect(answer).toEqual({ ok: true, personId: ros.personId, outcome: 'has an account', letter: null });
  expect(hub.mail.orders).toHaveLength(before);
});

test('G3: two invitations of one address at the same moment make one account', async () => {
  const both = await Promise.all([invitePerson(hub.ports, noor, null), invitePerson(hub.ports, noor, null)]);
  const ids = both.map((answer) => (answer.ok ? answer.personId : null));
  expect(ids[0]).toBe(ids[1]);
  const rows = await hub.sql`SELECT id FROM person WHERE email = ${noor.email}`;
  expect(rows).toHaveLength(1);
});

test('G3: an invitation inside a transaction that fails leaves nothing behind', async () => {
  const failing = hub.sql.begin(async (tx) => {
    await invitePerson(hub.ports, { ...noor, email: 'gone@example.org' }, null, tx);
    throw new Error('the grant failed');
  });
  await expect(failing).rejects.toThrow('the grant failed');
  expect(await hub.sql`SELECT 1 FROM person WHERE email = 'gone@example.org'`).toHaveLength(0);
});

test('G3: administrators invite by the API, nobody else does', async () => {
  const ada = await hub.signIn(await hub.open('administrator', 'Ada Marsh'));
  const asked = {
    ...noor,
    email: 'tom.ashby@example.org',
    jobTitle: 'Speech and language therapist',
    adviserKind: 'health',
  };
  const invited = await ada.post('/api/people', asked);
  expect([invited.status, invited.body]).toEqual([201, { personId: expect.any(String), letter: null }]);
  const miriam = await hub.signIn(await hub.open('coordinator'));
  expect((await miriam.post('/api/people', { ...asked, email: 'x@example.org' })).status).toBe(403);
});

test('G3: an address that is none is said next to its field', async () => {
  const ada = await hub.signIn(await hub.open('administrator', 'Ada Marsh'));
  const answer = await ada.post('/api/people', { ...noor, email: 'tom at example' });
  expect(answer.body).toMatchObject({
    fields: { email: 'Enter an e-mail address in the correct format, like name@example.com' },
  });
});
