import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import type { Actor } from '../../shared/domain/people/index.ts';
import type { Deposit, DepositRequest } from '../../shared/sync/deposit.ts';
import { makeSealingKeys, unseal } from '../../shared/sync/sealing.ts';
import { HubServer } from './hub-server.ts';

const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** A small page of the client, built as the real one is, without writing it anywhere. */
async function builtPage(folder: string): Promise<Map<string, Uint8Array | string>> {
  const root = join(import.meta.dirname, '../..', folder);
  const built = await build({
    root,
    logLevel: 'error',
    configFile: false,
    build: { write: false, minify: !process.env.DEBUG_PAGE },
    worker: { format: 'es' },
  });
  if (!('output' in built)) throw new Error('the page was not built once');
  return new Map(built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

/** The double of the hub's server over HTTP, with a page that uses the device, for tests in a real browser. */
export class HubOverHttp {
  readonly hub = new HubServer();
  readonly deposits: { piece: Deposit; words: string; credential: string }[] = [];
  readonly streams = new Set<ServerResponse>();
  signedIn = true;
  suspended = false;
  deviceWiped = false;
  /** While true only the page itself is answered, as by the service worker of the hub when there is no connection. */
  away = false;
  share = Buffer.alloc(32, 7).toString('base64');
  #deviceId: string | null = null;
  #server: Server | null = null;
  #files = new Map<string, Uint8Array | string>();
  #keys: Awaited<ReturnType<typeof makeSealingKeys>> | null = null;
  readonly actor: Actor;

  constructor(actor: Actor) {
    this.actor = actor;
    this.hub.personId = actor.personId;
  }

  async start(folder: string): Promise<string> {
    this.#keys = await makeSealingKeys();
    this.#files = await builtPage(folder);
    this.#server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const stream of this.streams) stream.end();
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** Tells open streams that there is something new. */
  signal(): void {
    for (const stream of this.streams) stream.write(`event: changed\ndata: {"seq":${this.hub.seq}}\n\n`);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = this.#files.get(pathname === '/' ? '/index.html' : pathname);
    if (file !== undefined)
      return void response
        .writeHead(200, { 'content-type': types[pathname.split('.').at(-1) ?? ''] ?? 'text/html' })
        .end(file);
    if (this.away) return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body === null ? '' : JSON.stringify(body));
    if (pathname === '/api/deposits')
      return void send(200, await this.#take(request, JSON.parse(Buffer.concat(chunks).toString())));
    if (this.suspended) return void send(403, { code: 'account-suspended' });
    if (this.deviceWiped) return void send(401, { code: 'device-wiped' });
    if (!this.signedIn) return void send(401, { code: 'signed-out' });
    if (pathname === '/api/sync/stream') return this.#stream(response);
    if (pathname.startsWith('/api/files/'))
      return this.#file(request, response, pathname.slice(11), Buffer.concat(chunks));
    const json = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : {};
    const answer = this.#json(pathname, json);
    send(answer === undefined ? 404 : 200, answer === undefined ? { code: 'not-found' } : answer);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the double believes what it is sent
  #json(path: string, body: any): unknown {
    const sealingKey = Buffer.from(this.#keys?.publicKey ?? []).toString('base64');
    const { hub, share, actor } = this;
    switch (path) {
      case '/api/me': {
        const person = {
          id: actor.personId,
          name: actor.name,
          email: null,
          role: actor.role,
          jobTitle: 'Therapist',
          service: null,
        };
        const authority = { name: 'Northwick', shortName: 'Northwick', email: null, phone: null };
        const membership = { settingId: actor.settingId, settingName: null, teamIds: [...actor.teamIds] };
        return {
          person: { ...person, ...membership },
          authority,
          demo: false,
          today: hub.today,
          now: hub.now,
          offlineDays: 7,
          deviceId: this.#deviceId,
        };
      }
      case '/api/devices':
        this.#deviceId = '00000000-0000-4000-8000-00000000dddd';
        return { deviceId: this.#deviceId, share, depositCredential: 'c'.repeat(43), sealingKey };
      case '/api/sign-out':
        this.signedIn = false;
        return {};
      case '/api/sync/pull':
        return hub.pull(body);
      case '/api/sync/push': {
        const answer = hub.push(body);
        this.signal();
        return answer;
      }
    }
    return path.endsWith('/share') || path.endsWith('/resume')
      ? { share, sealingKey }
      : path.endsWith('/wipe')
        ? {}
        : undefined;
  }

  async #take(request: IncomingMessage, { deposits }: DepositRequest) {
    for (const piece of deposits) {
      const opened = await unseal(this.#keys?.privateKey ?? new Uint8Array(), piece, {
        enc: bytesOf(piece.enc),
        sealed: bytesOf(piece.sealed),
      });
      this.deposits.push({
        piece,
        words: new TextDecoder().decode(opened),
        credential: request.headers.authorization ?? '',
      });
    }
    return {
      received: deposits.map(({ id }) => id),
      device: this.suspended ? 'suspended' : this.deviceWiped ? 'lost' : 'known',
    };
  }

  #stream(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(': open\n\n');
    this.streams.add(response);
    response.on('close', () => this.streams.delete(response));
  }

  #file(request: IncomingMessage, response: ServerResponse, id: string, bytes: Buffer): void {
    if (request.method === 'PUT') this.hub.files.set(id, new Uint8Array(bytes));
    const found = this.hub.files.get(id);
    response
      .writeHead(found ? 200 : 404, { 'content-type': found ? 'application/octet-stream' : 'application/json' })
      .end(found ?? '{"code":"not-found"}');
  }
}
