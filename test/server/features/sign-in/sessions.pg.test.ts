import { afterAll, beforeAll, expect, test } from 'vitest';
import { heldSessions } from '../../../../server/features/sign-in/index.ts';
import { day, hour, minute } from '../../../doubles/clock.ts';
import { type AccountsHub, aHub } from './accounts.ts';

let hub: AccountsHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.drop());

interface Sessions {
  sessions: { id: string; deviceName: string; current: boolean }[];
}

test('G3: without a session every route of the API is closed, known or not', async () => {
  for (const path of ['/api/me', '/api/sessions', '/api/devices', '/api/people', '/api/nothing-here']) {
    const answer = await hub.visit().get(path);
    expect([path, answer.status, answer.body.code]).toEqual([path, 401, 'signed-out']);
  }
});

test('G3: a made-up token is no session', async () => {
  const visitor = hub.visit();
  visitor.cookie = `hub-session=${'a'.repeat(43)}`;
  expect((await visitor.get('/api/me')).body.code).toBe('signed-out');
});

test('G3: a session lasts while it is used, and is over half a day after it was used last', async () => {
  const visitor = await hub.signIn(await hub.open());
  for (let n = 0; n < 3; n++) {
    hub.clock.pass(11 * hour);
    expect((await visitor.get('/api/me')).status).toBe(200);
  }
  hub.clock.pass(12 * hour);
  expect((await visitor.get('/api/me')).body.code).toBe('signed-out');
});

test('G3: a session is over after a week, however much it is used', async () => {
  const visitor = await hub.signIn(await hub.open());
  for (let n = 0; n < 16; n++) {
    hub.clock.pass(10 * hour);
    expect((await visitor.get('/api/me')).status).toBe(200);
  }
  hub.clock.pass(10 * hour);
  expect((await visitor.get('/api/me')).body.code).toBe('signed-out');
});

test('G3: signing out ends this session and takes the cookie away', async () => {
  const ros = await hub.open();
  const phone = await hub.signIn(ros);
  const laptop = await hub.signIn(ros);
  const held = phone.cookie;
  expect((await phone.post('/api/sign-out')).status).toBe(204);
  expect(phone.cookie).toBeNull();
  phone.cookie = held;
  expect((await phone.get('/api/me')).status).toBe(401);
  expect((await laptop.get('/api/me')).status).toBe(200);
});

test('G3: signing out everywhere ends all sessions of this person and of nobody else', async () => {
  const ros = await hub.open();
  const phone = await hub.signIn(ros);
  const laptop = await hub.signIn(ros);
  const tom = await hub.signIn(await hub.open());
  await phone.post('/api/sign-out', { everywhere: true });
  expect((await laptop.get('/api/me')).status).toBe(401);
  expect((await tom.get('/api/me')).status).toBe(200);
});

test('G3: signing out without a session answers the same', async () => {
  expect((await hub.visit().post('/api/sign-out')).status).toBe(204);
});

test('G3: a person sees where they are signed in, and can end a session of their own only', async () => {
  const ros = await hub.open();
  const phone = await hub.signIn(ros);
  const laptop = await hub.signIn(ros);
  const tom = await hub.signIn(await hub.open());
  const { sessions } = (await laptop.get<Sessions>('/api/sessions')).body;
  expect(sessions.map(({ deviceName }) => deviceName)).toEqual(['Chrome on Android', 'Chrome on Android']);
  const other = sessions.find(({ current }) => !current)?.id;
  expect((await tom.delete(`/api/sessions/${other}`)).status).toBe(404);
  expect((await phone.get('/api/me')).status).toBe(200);
  expect((await laptop.delete(`/api/sessions/${other}`)).status).toBe(204);
  expect((await phone.get('/api/me')).status).toBe(401);
});

test('G3: "last seen" is written once a minute at most', async () => {
  const ros = await hub.open();
  const visitor = await hub.signIn(ros);
  const lastSeen = async () =>
    (await hub.sql`SELECT last_seen_at FROM session WHERE person_id = ${ros.personId} AND stage = 'full'`)[0]
      ?.last_seen_at;
  const first = await lastSeen();
  hub.clock.pass(minute - 1);
  await visitor.get('/api/me');
  expect(await lastSeen()).toEqual(first);
  hub.clock.pass(1);
  await visitor.get('/api/me');
  expect(await lastSeen()).toEqual(hub.clock.now());
  hub.clock.pass(day);
});

test('A5: of the sessions with an open stream, those that ended, lapsed or are suspended are told apart at once', async () => {
  const people = await Promise.all([1, 2, 3, 4].map(() => hub.open()));
  const visitors = await Promise.all(people.map((person) => hub.signIn(person)));
  const ids = await Promise.all(
    visitors.map(async (at) => (await at.get<Sessions>('/api/sessions')).body.sessions[0]?.id ?? ''),
  );
  const holding = () => heldSessions(hub.ports, ids);
  expect([...(await holding())].sort()).toEqual([...ids].sort());
  await visitors[0]?.post('/api/sign-out');
  await hub.sql`UPDATE person SET status = 'suspended' WHERE id = ${people[1]?.personId ?? ''}`;
  expect([...(await holding())].sort()).toEqual(ids.slice(2).sort());
  hub.clock.pass(11 * hour);
  await visitors[2]?.get('/api/me');
  hub.clock.pass(2 * hour);
  expect([...(await holding())]).toEqual([ids[2]]);
});
