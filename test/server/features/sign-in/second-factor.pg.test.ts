import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeStep } from '../../../../server/features/sign-in/second-factor-store.ts';
import { day, minute, second } from '../../../doubles/clock.ts';
import type { Visitor } from '../../../doubles/visitor.ts';
import { type AccountsHub, aHub, type Opened, password } from './accounts.ts';

let hub: AccountsHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.drop());

/** Somebody who has a password and no second factor yet. */
async function withoutFactor(): Promise<{ ros: Opened; visitor: Visitor }> {
  const ros = await hub.open();
  await hub.sql`DELETE FROM second_factor WHERE person_id = ${ros.personId}`;
  const visitor = hub.visit();
  const answer = await visitor.post('/api/sign-in', { email: ros.email, password });
  expect(answer.body).toEqual({ next: 'set-up' });
  return { ros, visitor };
}

/** What an authenticator app shows at the hub's time for a key typed by hand. */
const appCode = (secret: string, later = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
    timestamp: hub.clock.now().getTime() + later,
  });

interface Start {
  secret: string;
  uri: string;
  qr: string;
}

test('G3: the set-up gives a QR code and the same key to type by hand, and a first code makes it hold', async () => {
  const { ros, visitor } = await withoutFactor();
  const { body } = await visitor.post<Start>('/api/second-factor/start');
  expect(body.uri).toContain(`secret=${body.secret.replaceAll(' ', '')}`);
  expect(decodeURIComponent(body.uri)).toContain(`EHC hub:${ros.email}`);
  expect(body.qr).toMatch(/^<svg /);
  expect(body.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);

  const confirmed = await visitor.post<{ recoveryCodes: string[] }>('/api/second-factor/confirm', {
    code: appCode(body.secret),
  });
  expect(confirmed.status).toBe(200);
  expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
  expect((await visitor.get('/api/me')).status).toBe(200);
  expect((await hub.visit().post('/api/sign-in', { email: ros.email, password })).body).toEqual({ next: 'code' });
});

test('G3: asking for the set-up again in the same sign-in keeps what was scanned; another sign-in gets another key', async () => {
  const { ros, visitor } = await withoutFactor();
  const first = await visitor.post<Start>('/api/second-factor/start');
  expect((await visitor.post<Start>('/api/second-factor/start')).body.secret).toBe(first.body.secret);
  const other = hub.visit();
  await other.post('/api/sign-in', { email: ros.email, password });
  expect((await other.post<Start>('/api/second-factor/start')).body.secret).not.toBe(first.body.secret);
});

test('G3: a wrong first code sets nothing up', async () => {
  const { ros, visitor } = await withoutFactor();
  await visitor.post('/api/second-factor/start');
  const answer = await visitor.post('/api/second-factor/confirm', { code: '000000' });
  expect(answer.body.code).toBe('wrong-code');
  expect((await hub.visit().post('/api/sign-in', { email: ros.email, password })).body).toEqual({ next: 'set-up' });
});

test('G3: a second factor that is there can’t be replaced by who knows only the password', async () => {
  const ros = await hub.open();
  const visitor = hub.visit();
  await visitor.post('/api/sign-in', { email: ros.email, password });
  const start = await visitor.post('/api/second-factor/start');
  expect([start.status, start.body.code]).toEqual([409, 'already-set-up']);
});

test('G3: of two set-ups at once the first confirmed holds, the other is refused', async () => {
  const { ros, visitor } = await withoutFactor();
  const other = hub.visit();
  await other.post('/api/sign-in', { email: ros.email, password });
  const mine = (await visitor.post<Start>('/api/second-factor/start')).body;
  const theirs = (await other.post<Start>('/api/second-factor/start')).body;
  expect((await visitor.post('/api/second-factor/confirm', { code: appCode(mine.secret) })).status).toBe(200);
  const late = await other.post('/api/second-factor/confirm', { code: appCode(theirs.secret) });
  expect([late.status, late.body.code]).toEqual([409, 'already-set-up']);
  expect((await other.get('/api/me')).status).toBe(401);
});

test('G3: each code signs in once; the same code a second time does not', async () => {
  const ros = await hub.open();
  const code = await hub.code(ros.personId);
  await hub.signIn(ros);
  const visitor = hub.visit();
  await visitor.post('/api/sign-in', { email: ros.email, password });
  const again = await visitor.post('/api/sign-in/code', { code });
  expect([again.status, again.body.code]).toEqual([401, 'wrong-code']);
});

test('G3: one code given twice at the same moment signs in once', async () => {
  const ros = await hub.open();
  const visitors = await Promise.all(
    [1, 2, 3].map(async () => {
      const visitor = hub.visit();
      await visitor.post('/api/sign-in', { email: ros.email, password });
      return visitor;
    }),
  );
  const code = await hub.code(ros.personId);
  const answers = await Promise.all(visitors.map((visitor) => visitor.post('/api/sign-in/code', { code })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('G3: a step that was taken meanwhile is not taken again, whatever was read before', async () => {
  const ros = await hub.open();
  expect(await takeStep(hub.sql, ros.personId, 100)).toBe(true);
  expect(await takeStep(hub.sql, ros.personId, 100)).toBe(false);
  expect(await takeStep(hub.sql, ros.personId, 99)).toBe(false);
});

test('G3: a clock that is half a minute off still signs in, one that is two minutes off does not', async () => {
  const { visitor } = await withoutFactor();
  const { body } = await visitor.post<Start>('/api/second-factor/start');
  expect((await visitor.post('/api/second-factor/confirm', { code: appCode(body.secret, 2 * minute) })).status).toBe(
    401,
  );
  expect((await visitor.post('/api/second-factor/confirm', { code: appCode(body.secret, -30 * second) })).status).toBe(
    200,
  );
});

test('G3: each of the ten recovery codes signs in once', async () => {
  const { ros, visitor } = await withoutFactor();
  const { body } = await visitor.post<Start>('/api/second-factor/start');
  const confirmed = await visitor.post<{ recoveryCodes: string[] }>('/api/second-factor/confirm', {
    code: appCode(body.secret),
  });
  const [first = '', second = ''] = confirmed.body.recoveryCodes;
  const giving = async (code: string) => {
    const next = hub.visit();
    await next.post('/api/sign-in', { email: ros.email, password });
    return next.post('/api/sign-in/code', { code });
  };
  const used = await giving(first.toUpperCase());
  expect([used.status, used.body.recoveryCodesLeft]).toEqual([200, 9]);
  expect((await giving(first)).status).toBe(401);
  expect((await giving(second)).status).toBe(200);
});

test('G3: one person’s recovery code is nobody else’s', async () => {
  const { visitor } = await withoutFactor();
  const { body } = await visitor.post<Start>('/api/second-factor/start');
  const { body: confirmed } = await visitor.post<{ recoveryCodes: string[] }>('/api/second-factor/confirm', {
    code: appCode(body.secret),
  });
  const other = await hub.open();
  const stranger = hub.visit();
  await stranger.post('/api/sign-in', { email: other.email, password });
  expect((await stranger.post('/api/sign-in/code', { code: confirmed.recoveryCodes[0] })).status).toBe(401);
});

test('G3: an administrator’s reset ends the sessions and the next sign-in sets the second factor up anew', async () => {
  const ros = await hub.open();
  const administrator = await hub.signIn(await hub.open('administrator', 'Ada Marsh'));
  const visitor = await hub.signIn(ros);
  expect((await administrator.post(`/api/people/${ros.personId}/second-factor/reset`)).status).toBe(204);
  expect((await visitor.get('/api/me')).status).toBe(401);
  expect((await hub.visit().post('/api/sign-in', { email: ros.email, password })).body).toEqual({ next: 'set-up' });
});

test('G3: nobody but an administrator resets a second factor, and none their own', async () => {
  const ros = await hub.open();
  const ada = await hub.open('administrator', 'Ada Marsh');
  const coordinator = await hub.signIn(await hub.open('coordinator', 'Miriam Vale'));
  expect((await coordinator.post(`/api/people/${ros.personId}/second-factor/reset`)).status).toBe(403);
  const administrator = await hub.signIn(ada);
  expect((await administrator.post(`/api/people/${ada.personId}/second-factor/reset`)).status).toBe(403);
});

test('G3: half a sign-in is over after a quarter of an hour', async () => {
  const ros = await hub.open();
  const visitor = hub.visit();
  await visitor.post('/api/sign-in', { email: ros.email, password });
  hub.clock.pass(15 * minute);
  expect((await visitor.post('/api/sign-in/code', { code: await hub.code(ros.personId) })).body.code).toBe(
    'signed-out',
  );
  hub.clock.pass(day);
});
