import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { ensureClient } from '../../../server/build-client.ts';
import { type Answers, signedOut } from '../gallery/answers.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'";

export interface BuiltSite {
  address: string;
  /** Paths of /api that were asked for. */
  asked: string[];
  /** Puts a new version of the hub up. */
  release(): void;
  /** Answers the next request for a path like this as a proxy does whose server is away. */
  beAwayFor(path: RegExp): void;
  close(): Promise<void>;
}

/** The built hub in a folder of its own, with scripted answers for /api, so that versions can come and go. */
export async function openBuiltSite(answers: Answers = signedOut): Promise<BuiltSite> {
  await ensureClient(() => {});
  const folder = mkdtempSync(join(tmpdir(), 'hub-built-'));
  cpSync(join(import.meta.dirname, '../../../dist/client'), folder, { recursive: true });
  const asked: string[] = [];
  let broken: RegExp | null = null;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://built').pathname;
    if (broken?.test(path)) {
      broken = null;
      return response.writeHead(502).end();
    }
    if (path.startsWith('/api/')) {
      asked.push(path);
      const answer = answers[`${request.method} ${path}`];
      response.writeHead(answer?.status ?? (answer ? 200 : 404), { 'content-type': 'application/json' });
      return response.end(JSON.stringify(answer?.body ?? {}));
    }
    const file = join(folder, path);
    const found = !path.includes('..') && extname(path) !== '' && existsSync(file) ? file : join(folder, 'index.html');
    response.writeHead(200, {
      'content-type': types[extname(found)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
    });
    response.end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (!place || typeof place === 'string') throw new Error('The site has no port');
  let version = 1;
  return {
    address: `http://127.0.0.1:${place.port}`,
    asked,
    release: () => {
      const worker = join(folder, 'service-worker.js');
      const text = readFileSync(worker, 'utf8');
      version += 1;
      // A new version brings new files, and the former ones are gone.
      const renamed = text.replace(/assets\/team-[\w-]+\.js/g, (former) => {
        const next = former.replace('.js', `-version${version}.js`);
        renameSync(join(folder, former), join(folder, next));
        return next;
      });
      writeFileSync(worker, `${renamed}\n// version ${version}`);
    },
    beAwayFor: (path) => {
      broken = path;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
