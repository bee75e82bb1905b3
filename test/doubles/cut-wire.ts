import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The line between people and a server: lets everything through, until it is told to cut the next answer to a certain
 * request. Then the request reaches the server, is carried out, and nobody hears of it.
 */
export class CutWire {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #target = 0;
  #cut: { request: string; done: () => void } | null = null;

  constructor() {
    this.#server = createServer((near) => this.#join(near));
  }

  /** Leads to the server at this port; answers the address that people use. */
  async leadTo(port: number): Promise<string> {
    this.#target = port;
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const place = this.#server.address();
    if (!place || typeof place === 'string') throw new Error('The wire has no port');
    return `http://localhost:${place.port}`;
  }

  /** Resolves when the server has begun to answer such a request and the answer was thrown away: 'POST /api/sync/push'. */
  cutAnswerTo(request: string): Promise<void> {
    return new Promise((done) => {
      this.#cut = { request, done };
    });
  }

  #join(near: Socket): void {
    const far = connect(this.#target, '127.0.0.1');
    let doomed = false;
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => end());
    }
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    near.on('data', (bytes) => {
      if (this.#cut && bytes.includes(this.#cut.request)) doomed = true;
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!doomed) return void near.write(bytes);
      end();
      this.#cut?.done();
      this.#cut = null;
    });
    near.on('close', end);
    far.on('close', end);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
