import { expect, test } from 'vitest';
import { makeApp } from '../../server/app.ts';
import { hubApi } from '../../server/http/hub-api.ts';
import type { LogLine } from '../../server/http/request-log.ts';

function anApp(checkDatabase: () => Promise<unknown> = async () => {}) {
  const log: LogLine[] = [];
  const faulty = hubApi().get('/api/hub', () => {
    throw new Error('the child is called Sam');
  });
  const app = makeApp({
    origin: 'http://localhost:3000',
    version: '1.2.3',
    authenticate: async () => undefined,
    areas: [faulty as ReturnType<typeof hubApi>],
    checkDatabase,
    now: () => new Date('2026-11-23T10:00:00Z'),
    log: (line) => log.push(line),
  });
  return { app, log };
}

test('a fault is told without its inner words, and its number leads to the log', async () => {
  const { app, log } = anApp();
  const answer = await app.request('/api/hub');
  expect(answer.status).toBe(500);
  const told = (await answer.json()) as { request: string; title: string; code: string };
  expect(told).toMatchObject({ code: 'fault', title: 'Something went wrong on our side. Try again in a few minutes.' });
  const line = log.find(({ event }) => event === 'fault');
  expect(line).toMatchObject({ request: told.request, level: 'error' });
  expect(JSON.stringify({ told, log })).not.toContain('Sam');
});

test('health answers with the version, and 503 when the database fails', async () => {
  const well = await anApp().app.request('/api/health');
  expect(await well.json()).toEqual({ status: 'ok', version: '1.2.3' });
  const ill = await anApp(() => Promise.reject(new Error('gone'))).app.request('/api/health');
  expect(ill.status).toBe(503);
  expect(await ill.json()).toMatchObject({ code: 'database-unavailable' });
});

test('health does not wait for a database that hangs', { timeout: 6000 }, async () => {
  const answer = await anApp(() => new Promise(() => {})).app.request('/api/health');
  expect(answer.status).toBe(503);
});
