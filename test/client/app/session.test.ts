import { afterEach, beforeEach, expect, test } from 'vitest';
import { refreshSession } from '../../../client/app/session.ts';
import { isSignOutNoted, noteSignOut } from '../../../client/device/sign-out-note.ts';

const real = { fetch: globalThis.fetch, localStorage: Object.getOwnPropertyDescriptor(globalThis, 'localStorage') };
/** What the server is asked, in order; each question waits for its answer. */
let asked: { path: string; answer: (response: Response | Error) => void }[];

beforeEach(() => {
  asked = [];
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  globalThis.fetch = ((path: string) =>
    new Promise<Response>((resolve, reject) => {
      const answer = (response: Response | Error) => (response instanceof Error ? reject(response) : resolve(response));
      asked.push({ path, answer });
    })) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = real.fetch;
  if (real.localStorage) Object.defineProperty(globalThis, 'localStorage', real.localStorage);
  else Reflect.deleteProperty(globalThis, 'localStorage');
});

const turns = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const paths = () => asked.map(({ path }) => path);

test('O5: whoever signed out without a connection is out before the hub asks who is here', async () => {
  noteSignOut();
  const session = refreshSession();
  await turns();
  expect(paths()).toEqual(['/api/sign-out']);
  asked[0]?.answer(new Response(null, { status: 204 }));
  await expect.poll(paths).toEqual(['/api/sign-out', '/api/me']);
  asked[1]?.answer(Response.json({ code: 'signed-out' }, { status: 401 }));
  expect(await session).toEqual({ state: 'signed-out' });
  expect(isSignOutNoted()).toBe(false);
});

test('O5: while that session cannot be ended, nobody comes in by it', async () => {
  for (const answer of [new TypeError('no connection'), new Response(null, { status: 502 })]) {
    noteSignOut();
    const session = refreshSession();
    await turns();
    asked.at(-1)?.answer(answer);
    expect(await session).toEqual({ state: 'offline' });
    expect(isSignOutNoted()).toBe(true);
  }
  expect(paths()).toEqual(['/api/sign-out', '/api/sign-out']);
});
