import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoMailboxRoutes } from '../../../../server/features/demo-mailbox/index.ts';
import { mailRoutes } from '../../../../server/features/mail/index.ts';
import { isPublic } from '../../../../server/http/public-routes.ts';
import { mailbox, type Transport } from '../../../../server/mail/transport.ts';
import { demoMailboxSchema } from '../../../../shared/api/demo-mailbox.ts';
import { mailFailuresSchema } from '../../../../shared/api/mail.ts';
import type { Actor, Role } from '../../../../shared/domain/people/index.ts';
import { mailWorld, storeMailWorld } from '../../../builders/mail-world.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { signedIn } from '../../../doubles/signed-in.ts';
import { mailHouse, untilState } from '../../mail/mail-house.ts';

const { caseId, requestId, therapist, coordinator, mother, secrets } = mailWorld;
const webhookSecret = 'a-long-secret-of-the-webhook';
const clock = { now: () => new Date(), today: () => '2026-11-23' };
const actorOf = (personId: string, role: Role): Actor => ({
  personId,
  name: 'A name',
  role,
  settingId: null,
  teamIds: [],
});
const stranger = '22222222-0000-4000-8000-000000000077';

let database: FreshDatabase;
let house: Awaited<ReturnType<typeof mailHouse>>;
const refused = new Set([therapist.email]);
const choosy: Transport = {
  ...mailbox,
  send: async ({ to }) =>
    refused.has(to) ? { ok: false, again: false, why: '550 5.1.1 No such user here' } : { ok: true },
};

beforeAll(async () => {
  database = await freshDatabase();
  await storeMailWorld(database.sql);
  await database.sql`UPDATE hub_case SET parties = ARRAY[${mother.id}, ${coordinator.id}]::uuid[] WHERE id = ${caseId}`;
  house = await mailHouse(database.sql, choosy);
  await house.order(
    { kind: 'asked for advice', toPersonId: therapist.id, key: 'refused', caseId, requestId },
    { kind: 'access granted', toPersonId: mother.id, key: 'arrived', caseId },
    { kind: 'invited', toPersonId: mother.id, key: 'bounces', token: 'tok' },
  );
  await untilState(database.sql, 'refused', 'failed');
  await untilState(database.sql, 'arrived', 'sent');
  await untilState(database.sql, 'bounces', 'sent');
});
afterAll(async () => {
  await house.stop();
  await database.drop();
});

const as = (personId: string, role: Role) =>
  signedIn(actorOf(personId, role), mailRoutes({ sql: database.sql, clock, jobs: house.queue, webhookSecret }));

async function failures(personId: string, role: Role) {
  const response = await as(personId, role).request('/api/mail/failures');
  return {
    status: response.status,
    text: await response.clone().text(),
    body: response.ok ? mailFailuresSchema.parse(await response.json()) : null,
  };
}

const report = (body: object, authorization = `Bearer ${webhookSecret}`) =>
  as(stranger, 'family').request('/api/mail/bounces', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Authorization: authorization },
  });

describe('e-mails that did not arrive', () => {
  test('G2: the co-ordinator of the case and an administrator see who was not reached and why; another co-ordinator does not', async () => {
    const mine = await failures(coordinator.id, 'coordinator');
    expect(mine.body?.failures).toMatchObject([
      {
        kind: 'asked for advice',
        state: 'failed',
        caseId,
        why: '550 5.1.1 No such user here',
        to: { personId: therapist.id, name: 'Nadia Rahman', address: therapist.email },
      },
    ]);
    expect((await failures(stranger, 'administrator')).body?.failures).toHaveLength(1);
    expect((await failures(stranger, 'coordinator')).body?.failures).toEqual([]);
    for (const secret of secrets.filter((word) => word !== 'Fenwick')) expect(mine.text).not.toContain(secret);
  });

  test('G2: nobody but staff sees them', async () => {
    for (const role of ['family', 'setting', 'contributor'] as const)
      expect((await failures(coordinator.id, role)).status).toBe(403);
  });

  test('G2: a bounce that the mail provider reports turns a sent e-mail into a failure; the co-ordinator of the person’s case sees it', async () => {
    const [{ messageId } = { messageId: '' }] = await database.sql<
      { messageId: string }[]
    >`SELECT message_id AS "messageId" FROM mail WHERE key = 'bounces'`;
    expect((await report({ reference: messageId, status: 'delivered' })).status).toBe(204);
    expect((await failures(coordinator.id, 'coordinator')).body?.failures).toHaveLength(1);
    expect((await report({ reference: messageId, status: 'permanent-failure' })).status).toBe(204);
    expect((await failures(coordinator.id, 'coordinator')).body?.failures).toMatchObject([
      { kind: 'invited', state: 'bounced' },
      { state: 'failed' },
    ]);
    expect((await report({ messageId, reason: 'Mailbox full' })).status).toBe(204);
    expect((await failures(coordinator.id, 'coordinator')).body?.failures[0]?.why).toBe('Mailbox full');
  });

  test('a report without the secret, or with another, is answered as if there were no such route', async () => {
    expect(isPublic('POST', '/api/mail/bounces')).toBe(true);
    for (const header of ['', 'Bearer ', 'Bearer wrong'])
      expect((await report({ messageId: 'x' }, header)).status).toBe(404);
    const without = signedIn(actorOf(stranger, 'family'), mailRoutes({ sql: database.sql, clock, jobs: house.queue }));
    const init = {
      method: 'POST',
      body: '{"messageId":"x"}',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer undefined' },
    };
    expect((await without.request('/api/mail/bounces', init)).status).toBe(404);
  });

  test('G2: after the address is mended the e-mail can be sent again, by whoever sees the failure', async () => {
    const [{ id } = { id: '' }] = await database.sql<{ id: string }[]>`SELECT id FROM mail WHERE key = 'refused'`;
    const again = (personId: string, role: Role) =>
      as(personId, role).request(`/api/mail/failures/${id}/again`, { method: 'POST' });
    expect((await again(stranger, 'coordinator')).status).toBe(404);
    expect((await again(coordinator.id, 'family')).status).toBe(403);
    await database.sql`UPDATE person SET email = 'nadia.r@nhs.example' WHERE id = ${therapist.id}`;
    expect((await again(coordinator.id, 'coordinator')).status).toBe(204);
    await untilState(database.sql, 'refused', 'sent');
    expect((await again(coordinator.id, 'coordinator')).status).toBe(404);
  });
});

describe('the mailbox of the demo', () => {
  const box = (demo: boolean, query = '') =>
    signedIn(actorOf(stranger, 'family'), demoMailboxRoutes({ sql: database.sql, demo })).request(
      `/api/demo/mailbox${query}`,
    );

  test('shows every e-mail with its words and links, newest first, and those of one address', async () => {
    const { mails } = demoMailboxSchema.parse(await (await box(true)).json());
    expect(mails.length).toBeGreaterThanOrEqual(2);
    expect(mails.map(({ at }) => at)).toEqual(
      mails
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(mails.find(({ kind }) => kind === 'invited')?.text).toContain('/invitation/tok');
    const theirs = demoMailboxSchema.parse(await (await box(true, `?to=${mother.email}`)).json()).mails;
    expect(new Set(theirs.map(({ to }) => to.address))).toEqual(new Set([mother.email]));
  });

  test('is there in the demo only', async () => {
    expect((await box(false)).status).toBe(404);
  });
});
