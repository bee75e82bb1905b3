import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureClient } from '../../server/build-client.ts';
import type { DemoAccount, DemoAccounts } from '../../shared/api/demo.ts';
import type { DemoMail } from '../../shared/api/demo-mailbox.ts';
import { type FreshDatabase, freshDatabase } from '../doubles/postgres.ts';

const project = join(import.meta.dirname, '../..');

/** The hub as people meet it: the real server in a process of its own, PostgreSQL, the demo authority, the built pages. */
export class RunningHub {
  readonly address: string;
  readonly port: number;
  readonly database: FreshDatabase;
  private process: ChildProcess | null = null;
  /** What the server wrote, for a failing journey. */
  said = '';

  private constructor(port: number, origin: string, database: FreshDatabase) {
    this.port = port;
    this.address = origin;
    this.database = database;
  }

  /** `origin` is where people reach it when that is not the server itself: a wire in between. */
  static async start(options: { origin?: (port: number) => Promise<string> } = {}): Promise<RunningHub> {
    await ensureClient(() => {});
    const port = await freePort();
    const origin = (await options.origin?.(port)) ?? `http://localhost:${port}`;
    const hub = new RunningHub(port, origin, await freshDatabase());
    await hub.up();
    return hub;
  }

  get sql(): FreshDatabase['sql'] {
    return this.database.sql;
  }

  /** Starts the server; after `kill`, the same server over the same database. */
  async up(): Promise<void> {
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(this.port),
      HUB_ORIGIN: this.address,
      DATABASE_URL: this.database.url,
      HUB_SECRET: 'a secret of forty characters for journeys',
      HUB_DEMO: 'on',
    };
    const child = spawn(process.execPath, ['server/main.ts'], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.process = child;
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        this.said += chunk.toString();
        if (this.said.includes('"Ready at ')) resolve();
      };
      this.said = '';
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${this.said}`)));
    });
    child.removeAllListeners('exit');
  }

  /** As when the machine loses its power. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    await this.database.drop();
  }

  private accounts: readonly DemoAccount[] = [];

  async account(name: string): Promise<DemoAccount> {
    if (this.accounts.length === 0) {
      const response = await fetch(`http://localhost:${this.port}/api/demo/accounts`);
      this.accounts = ((await response.json()) as DemoAccounts).accounts;
    }
    const account = this.accounts.find((one) => one.name === name);
    if (!account) throw new Error(`${name} has no account in the demo`);
    return account;
  }

  /** Every e-mail sent to somebody, newest first. */
  async mailTo(email: string): Promise<DemoMail[]> {
    const path = `/api/demo/mailbox?to=${encodeURIComponent(email)}`;
    const response = await fetch(`http://localhost:${this.port}${path}`);
    return ((await response.json()) as { mails: DemoMail[] }).mails;
  }

  /** The hub's date: '2026-11-23'. */
  async today(): Promise<string> {
    const response = await fetch(`http://localhost:${this.port}/api/hub`);
    return ((await response.json()) as { today: string }).today;
  }

  /** The hub's date from now on: '2027-01-04'. Only forward. */
  async moveTo(date: string): Promise<void> {
    const response = await fetch(`http://localhost:${this.port}/api/demo/date`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.address },
      body: JSON.stringify({ date }),
    });
    if (!response.ok) throw new Error(`The date was not moved: ${await response.text()}`);
  }

  /** Half a minute later: the person's app shows a code that has not been used yet. */
  async halfAMinuteLater(personId: string): Promise<void> {
    await this.sql`UPDATE second_factor SET last_step = 0 WHERE person_id = ${personId}`;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const place = server.address();
      server.close(() => (place && typeof place === 'object' ? resolve(place.port) : reject(new Error('no port'))));
    });
  });
}
