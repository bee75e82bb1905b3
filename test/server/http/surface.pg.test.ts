import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPublic } from '../../../server/http/public-routes.ts';
import { aWholeHub } from '../../doubles/whole-hub.ts';

type Hub = Awaited<ReturnType<typeof aWholeHub>>;
interface Operation {
  method: string;
  path: string;
  hasBody: boolean;
  tags: string[];
  summary: string;
}

let hub: Hub;
let operations: Operation[];
const id = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  hub = await aWholeHub();
  const answer = await hub.app.request('/api/openapi.json');
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Record<string, unknown>>> };
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, tags, summary }]) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, id),
      hasBody: requestBody !== undefined,
      tags: tags as string[],
      summary: summary as string,
    })),
  );
});
afterAll(() => hub.end());

const json = { 'Content-Type': 'application/json' };

test('the OpenAPI document names the routes that outside tools rely on, each with what it is for', () => {
  const named = operations.map(({ method, path }) => `${method} ${path}`);
  expect(named).toEqual(
    expect.arrayContaining([
      'GET /api/health',
      'POST /api/sign-in',
      'POST /api/sign-in/code',
      'POST /api/sign-out',
      'GET /api/me',
      'POST /api/sync/pull',
      'POST /api/sync/push',
      'GET /api/sync/stream',
    ]),
  );
  for (const { path, tags, summary } of operations) {
    expect(tags, path).not.toHaveLength(0);
    expect(summary, path).toMatch(/\w{3}/);
  }
});

test('every route that is not listed as public is closed to people without a session', async () => {
  const closed = operations.filter(({ method, path }) => !isPublic(method, path));
  expect(closed.length).toBeGreaterThan(20);
  for (const { method, path } of closed) {
    const answer = await hub.app.request(path, { method });
    expect(answer.status, `${method} ${path}`).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'signed-out', status: 401 });
  }
});

test('what is not there is closed in the same way: nobody learns which routes exist', async () => {
  const answer = await hub.app.request('/api/no-such-route');
  expect(await answer.json()).toMatchObject({ code: 'signed-out' });
});

test('a body that its schema refuses is a problem with a sentence, on every public route that takes one', async () => {
  const open = operations.filter(({ method, path, hasBody }) => hasBody && isPublic(method, path));
  expect(open.length).toBeGreaterThan(5);
  for (const { method, path } of open) {
    const answer = await hub.app.request(path, { method, headers: json, body: '{"nonsense":[]}' });
    expect(answer.headers.get('Content-Type'), `${method} ${path}`).toBe('application/problem+json');
    expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
    expect(answer.status, `${method} ${path}`).toBeLessThan(500);
  }
});

test('a body that is not JSON is refused as a problem, and no fault', async () => {
  const answer = await hub.app.request('/api/sign-in', { method: 'POST', headers: json, body: '{"email":' });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: 'invalid', title: expect.stringMatching(/\.$/) });
});

test('a body larger than its route needs is refused before it is read', async () => {
  const body = JSON.stringify({ email: 'a'.repeat(300_000) });
  const headers = { ...json, 'Content-Length': String(body.length) };
  const answer = await hub.app.request('/api/sign-in', { method: 'POST', headers, body });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: 'too-large' });
});

test('a change that another site’s page asks for is refused, and the hub’s own is not', async () => {
  const ask = (headers: Record<string, string>) =>
    hub.app.request('/api/sign-out', { method: 'POST', headers: { ...json, ...headers }, body: '{}' });
  const elsewhere = [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://other.example' },
  ];
  for (const headers of elsewhere) expect(await (await ask(headers)).json()).toMatchObject({ code: 'wrong-origin' });
  for (const headers of [{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: 'http://localhost:3000' }, {}]) {
    expect((await ask(headers)).status).not.toBe(403);
  }
});

test('every answer carries the headers that keep browsers strict', async () => {
  for (const path of ['/api/health', '/api/me', '/nothing']) {
    const { headers } = await hub.app.request(path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain("'unsafe-eval'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Permissions-Policy')).toContain('camera=()');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Strict-Transport-Security')).toBeNull();
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('browsers are told to insist on TLS where people reach the hub over it', async () => {
  const secure = await aWholeHub({ environment: { HUB_ORIGIN: 'https://hub.example.gov.uk' } });
  const { headers } = await secure.app.request('/api/health');
  expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
  await secure.end();
});

test('answers of the API are kept by no cache, and large JSON is compressed', async () => {
  const { headers } = await hub.app.request('/api/openapi.json', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('Content-Encoding')).toBe('gzip');
});

test('the log names routes, never what stands in their place or was sent', async () => {
  await hub.app.request('/api/invitations/a-secret-token');
  await hub.app.request('/api/sign-in', {
    method: 'POST',
    headers: json,
    body: '{"email":"ada@example.org","password":"x"}',
  });
  const text = JSON.stringify(hub.log);
  expect(text).toContain('/api/invitations/:token');
  expect(text).not.toContain('a-secret-token');
  expect(text).not.toContain('ada@example.org');
});

test('health answers 200 while the database does', async () => {
  expect((await hub.app.request('/api/health')).status).toBe(200);
});
