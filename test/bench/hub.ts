import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hubKeys, newToken } from '../../server/secret.ts';
import type { BenchDatabase } from './database.ts';

const root = join(import.meta.dirname, '../..');

/** A server in a process of its own. */
export interface ServerProcess {
  origin: string;
  /** The most memory it has held since `forgetPeak`, in MiB. */
  peakMiB(): number;
  forgetPeak(): void;
  stop(): Promise<void>;
}

export interface HubProcess extends ServerProcess {
  /** The cookie of a new session of this person, as after signing in with both factors. */
  cookieOf(personId: string): Promise<string>;
}

/** The hub as `npm start` runs it, without the demo, over this database. */
export async function startHub({ sql, url }: BenchDatabase): Promise<HubProcess> {
  const secret = randomBytes(24).toString('base64url').padEnd(32, '0');
  const port = await freePort();
  const environment = { PORT: String(port), DATABASE_URL: url, HUB_SECRET: secret, HUB_DEMO: 'off' };
  const server = await startServer('server/main.ts', environment, flagsOfStart());
  const keys = hubKeys(Buffer.from(secret));
  return {
    ...server,
    async cookieOf(personId) {
      const token = newToken();
      await sql`
        INSERT INTO session (id, token_hash, person_id, stage, device_name, created_at, last_seen_at, idle_ms, ends_at)
        VALUES (${randomUUID()}, ${keys.digest('session', token)}, ${personId}, 'full', 'Benchmark', now(), now(),
                ${86_400_000}, now() + interval '1 day')`;
      return `hub-session=${token}`;
    },
  };
}

/** The flags for Node with which `npm start` runs the hub. */
function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--max-'));
}

/** Starts a server of ours and waits until it answers. `PORT` says where. */
export async function startServer(
  file: string,
  environment: Record<string, string>,
  flags: readonly string[] = [],
): Promise<ServerProcess> {
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
  const child = spawn(process.execPath, [...flags, ...profile, join(root, file)], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said = `${said}${chunk}`.slice(-4000)));
  const origin = `http://127.0.0.1:${environment.PORT}`;
  await untilItAnswers(child, origin, () => said);
  const status = `/proc/${child.pid}`;
  return {
    origin,
    peakMiB() {
      const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`${status}/status`, 'utf8'));
      return Number(found?.[1] ?? Number.NaN) / 1024;
    },
    forgetPeak: () => writeFileSync(`${status}/clear_refs`, '5'),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 12_000).unref();
      }),
  };
}

async function untilItAnswers(child: ChildProcess, origin: string, said: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said()}`);
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`the server did not answer: ${said()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
