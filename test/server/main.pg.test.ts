import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../doubles/postgres.ts';

const project = join(import.meta.dirname, '..', '..');
const environment = { PATH: process.env.PATH ?? '', HUB_SECRET: 's'.repeat(40) };

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

/** A server in a process of its own, over the fresh database. */
function startServer(more: Record<string, string>) {
  const env = { ...environment, DATABASE_URL: database.url, ...more };
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, ended, output: () => output };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen within 20 seconds.');
}

function holdPort(): Promise<{ port: number; free: () => Promise<void> }> {
  return new Promise((resolve) => {
    const holder = createServer();
    holder.listen(0, '127.0.0.1', () => {
      const { port } = holder.address() as { port: number };
      resolve({ port, free: () => new Promise((done) => holder.close(() => done())) });
    });
  });
}

test('a server starts over a database of one’s own, answers, and ends at SIGTERM', async () => {
  const { port, free } = await holdPort();
  await free();
  const server = startServer({ PORT: String(port) });
  await until(() => server.output().includes('Ready'));
  const health = await fetch(`http://127.0.0.1:${port}/api/health`);
  expect(await health.json()).toMatchObject({ status: 'ok' });
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('a port in use is told in a sentence that names another', async () => {
  const { port, free } = await holdPort();
  const server = startServer({ PORT: String(port) });
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain(`Port ${port} is in use. Choose another: PORT=${port + 1} npm start`);
  expect(server.output()).not.toContain('    at ');
  await free();
});

test('a wrong setting is told in a sentence', async () => {
  const server = startServer({ PORT: 'eighty' });
  expect(await server.ended).toBe(1);
  expect(server.output().trim()).toBe('PORT must be a number.');
});

test('the demo is not put over an authority that it did not make', async () => {
  await database.sql`
    INSERT INTO person (id, name, role, status) VALUES (${randomUUID()}, 'Ada Marsh', 'administrator', 'active')`;
  const server = startServer({ HUB_DEMO: 'on', PORT: '0' });
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain('holds an authority that is not the demo');
});

test('a database of the demo, whose passwords everybody knows, does not run as a real hub', async () => {
  await database.sql`
    INSERT INTO hub_setting (key, value) VALUES ('demo', ${database.sql.json({ seed: 'x', finished: true })})`;
  const server = startServer({ HUB_DEMO: 'off', PORT: '0' });
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain('Start it with HUB_DEMO=on');
});

test('two servers that start at once over an empty database make one demo', async () => {
  const servers = [startServer({ HUB_DEMO: 'on', PORT: '0' }), startServer({ HUB_DEMO: 'on', PORT: '0' })];
  await until(() => servers.every(({ output }) => output().includes('Ready')));
  const [row] = await database.sql<{ cases: number }[]>`SELECT count(*) AS cases FROM hub_case`;
  expect(row?.cases).toBe(63);
  for (const { child } of servers) child.kill('SIGTERM');
  expect(await Promise.all(servers.map(({ ended }) => ended))).toEqual([0, 0]);
});
