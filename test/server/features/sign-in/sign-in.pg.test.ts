import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hour, minute, second } from '../../../doubles/clock.ts';
import type { Answer } from '../../../doubles/visitor.ts';
import { type AccountsHub, aHub, password } from './accounts.ts';

let hub: AccountsHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.drop());

/** An answer as somebody outside sees it, without the number that every request has of its own. */
const seen = ({ status, text, headers }: Answer) => ({
  status,
  text: text.replace(/"request":"[^"]*"/, '"request":"…"'),
  headers: [...headers].filter(([name]) => name !== 'x-request-id'),
});

describe('signing in', () => {
  test('G3: password and code together sign in; each alone does not', async () => {
    const ros = await hub.open();
    const visitor = hub.visit();
    const first = await visitor.post('/api/sign-in', { email: ros.email, password });
    expect([first.status, first.body]).toEqual([200, { next: 'code' }]);
    expect((await visitor.get('/api/me')).status).toBe(401);

    const second = await visitor.post('/api/sign-in/code', { code: await hub.code(ros.personId) });
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({ person: { id: ros.personId, name: 'Ros Penhale', role: 'contributor' } });
    expect((await visitor.get('/api/me')).body).toMatchObject({
      person: { id: ros.personId },
      today: '2026-11-23',
      offlineDays: 7,
    });
  });

  test('G3: a code without a password before it signs nobody in', async () => {
    const ros = await hub.open();
    const answer = await hub.visit().post('/api/sign-in/code', { code: await hub.code(ros.personId) });
    expect([answer.status, answer.body.code]).toEqual([401, 'signed-out']);
  });

  test('G3: the address may be typed in capitals and with spaces around it', async () => {
    const ros = await hub.open();
    const answer = await hub.visit().post('/api/sign-in', { email: ` ${ros.email.toUpperCase()} `, password });
    expect(answer.status).toBe(200);
  });

  test('G3: the full session has another token than the half one, which is worth nothing afterwards', async () => {
    const ros = await hub.open();
    const visitor = hub.visit();
    await visitor.post('/api/sign-in', { email: ros.email, password });
    const half = visitor.cookie;
    await visitor.post('/api/sign-in/code', { code: await hub.code(ros.personId) });
    expect(visitor.cookie).not.toBe(half);
    const other = hub.visit();
    other.cookie = half;
    expect((await other.get('/api/me')).status).toBe(401);
    hub.clock.pass(minute);
    const again = await other.post('/api/sign-in/code', { code: await hub.code(ros.personId) });
    expect(again.body.code).toBe('signed-out');
  });

  test('G3: what is missing is said next to its field', async () => {
    const answer = await hub.visit().post('/api/sign-in', { email: '', password: '' });
    expect([answer.status, answer.body]).toMatchObject([
      422,
      {
        code: 'invalid',
        fields: { email: 'Enter your e-mail address or sign-in name', password: 'Enter your password' },
      },
    ]);
  });
});

describe('what sign-in tells a stranger', () => {
  test('G3: an address without an account gets byte for byte the answer of a wrong password, after the same work', async () => {
    const ros = await hub.open();
    hub.verified.length = 0;
    const wrong = await hub.visit().post('/api/sign-in', { email: ros.email, password: 'not the right one at all' });
    const unknown = await hub
      .visit()
      .post('/api/sign-in', { email: 'nobody@example.org', password: 'not the right one at all' });
    expect(wrong.body.code).toBe('wrong-sign-in');
    expect(seen(unknown)).toEqual(seen(wrong));
    expect(hub.verified).toHaveLength(2);
    expect(hub.verified.map((hash) => hash === null)).toEqual([false, true]);
  });

  test('G3: an invited person without a password gets that answer too, after the same work', async () => {
    const ros = await hub.open();
    await hub.sql`DELETE FROM credential WHERE person_id = ${ros.personId}`;
    hub.verified.length = 0;
    const answer = await hub.visit().post('/api/sign-in', { email: ros.email, password });
    expect(answer.body.code).toBe('wrong-sign-in');
    expect(hub.verified).toEqual([null]);
  });

  test('G3: an address without an account locks exactly like one that has one', async () => {
    const ros = await hub.open();
    const answersFor = async (email: string) => {
      const answers = [];
      for (let n = 0; n < 7; n++)
        answers.push(seen(await hub.visit().post('/api/sign-in', { email, password: 'wrong wrong wrong' })));
      return answers;
    };
    const known = await answersFor(ros.email);
    expect(await answersFor('nobody-at-all@example.org')).toEqual(known);
    expect(known.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });
});

describe('lockout', () => {
  test('G3: after too many wrong tries even the right password waits, and the answer says how long', async () => {
    const ros = await hub.open();
    for (let n = 0; n < 5; n++)
      await hub.visit().post('/api/sign-in', { email: ros.email, password: 'wrong wrong wrong' });
    const locked = await hub.visit().post('/api/sign-in', { email: ros.email, password });
    expect([locked.status, locked.body.code, locked.body.retryAfter]).toEqual([429, 'too-many-tries', 30]);
    expect(locked.headers.get('Retry-After')).toBe('30');
    hub.clock.pass(30 * second);
    expect((await hub.visit().post('/api/sign-in', { email: ros.email, password })).status).toBe(200);
  });

  test('G3: the right password forgets the wrong ones before it', async () => {
    const ros = await hub.open();
    const wrong = () => hub.visit().post('/api/sign-in', { email: ros.email, password: 'wrong wrong wrong' });
    for (let n = 0; n < 4; n++) await wrong();
    await hub.visit().post('/api/sign-in', { email: ros.email, password });
    for (let n = 0; n < 5; n++) expect((await wrong()).status).toBe(401);
    expect((await wrong()).status).toBe(429);
  });

  test('G3: wrong tries made at the same time all count', async () => {
    const ros = await hub.open();
    const tries = Array.from({ length: 12 }, () =>
      hub.visit().post('/api/sign-in', { email: ros.email, password: 'wrong wrong wrong' }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  test('G3: many wrong tries from one network address wait, whatever addresses they try', async () => {
    const own = await aHub();
    const ros = await own.open();
    const statuses = [];
    for (let n = 0; n < 61; n++) {
      statuses.push(
        (await own.visit().post('/api/sign-in', { email: `guess-${n}@example.org`, password: 'x' })).status,
      );
    }
    expect(statuses.slice(0, 60).every((status) => status === 401)).toBe(true);
    expect(statuses[60]).toBe(429);
    expect((await own.visit().post('/api/sign-in', { email: ros.email, password })).status).toBe(429);
    own.clock.pass(hour);
    expect((await own.visit().post('/api/sign-in', { email: ros.email, password })).status).toBe(200);
    await own.drop();
  });

  test('G3: wrong codes wait too, and a new sign-in does not begin the count anew', async () => {
    const ros = await hub.open();
    const wrongCode = async () => {
      const visitor = hub.visit();
      await visitor.post('/api/sign-in', { email: ros.email, password });
      return (await visitor.post('/api/sign-in/code', { code: '000000' })).status;
    };
    const statuses = [];
    for (let n = 0; n < 6; n++) statuses.push(await wrongCode());
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

test('G3: passwords are kept as Argon2id, codes and tokens as hashes, the second factor’s secret encrypted', async () => {
  const ros = await hub.open();
  const visitor = await hub.signIn(ros);
  const [row] = await hub.sql`SELECT password_hash FROM credential WHERE person_id = ${ros.personId}`;
  expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const everything =
    await hub.sql`SELECT s.*, encode(token_hash, 'base64') AS token FROM session s WHERE person_id = ${ros.personId}`;
  expect(JSON.stringify(everything)).not.toContain(visitor.cookie?.split('=')[1]);
  const [factor] = await hub.sql`SELECT length(secret) AS length FROM second_factor WHERE person_id = ${ros.personId}`;
  expect(factor?.length).toBe(20 + 12 + 16);
});

test('G3: the cookie is for this host alone, out of reach of scripts and other sites, and Secure outside loopback', async () => {
  const ros = await hub.open();
  const local = await hub.visit().post('/api/sign-in', { email: ros.email, password });
  expect(local.headers.getSetCookie()[0]).toMatch(
    /^hub-session=[\w-]{43}; Path=\/; Max-Age=1800; HttpOnly; SameSite=Strict$/,
  );

  const outside = await aHub({ origin: 'https://hub.example.gov.uk' });
  const tom = await outside.open();
  const answer = await outside.visit().post('/api/sign-in', { email: tom.email, password });
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-hub-session=[\w-]{43}; Path=\/; Max-Age=1800; HttpOnly; SameSite=Strict; Secure$/,
  );
  await outside.drop();
});

test('G3: a change asked for by another site’s page is refused, with a session too', async () => {
  const ros = await hub.open();
  const visitor = await hub.signIn(ros);
  const foreign = await visitor.post('/api/sign-out', {}, { Origin: 'https://elsewhere.example' });
  expect([foreign.status, foreign.body.code]).toEqual([403, 'wrong-origin']);
  expect((await visitor.get('/api/me')).status).toBe(200);
});
