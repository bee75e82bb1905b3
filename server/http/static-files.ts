import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Context } from 'hono';
import { type Encoding, isPackable, packedEnding, packQuickly } from './packing.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

interface StaticFile {
  bytes: Buffer;
  type: string;
  etag: string;
  immutable: boolean;
  packable: boolean;
  packed: Map<Encoding, Promise<Buffer>>;
}

export type StaticFiles = (c: Context) => Promise<Response | undefined>;

/**
 * Serves the built client. Files are read once and listed by name, so no path leads out of the folder. Files under
 * /assets/ carry a hash in their name and are kept for ever; every other address that a browser opens as a page gets
 * the client, which knows its own addresses. What the build has packed is sent as it packed it to browsers that take
 * Brotli (all do, over HTTPS and on the machine itself); anything else is packed when it is first asked for.
 */
export function staticFiles(folder: string): StaticFiles {
  const files = readFiles(folder);
  return async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return undefined;
    const file = files.get(c.req.path) ?? (wantsPage(c) ? files.get('/index.html') : undefined);
    return file && answer(c, file);
  };
}

function readFiles(folder: string): Map<string, StaticFile> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const packed = new Set(all.filter((path) => path.endsWith(packedEnding)));
  const paths = all.filter((path) => !packed.has(path));
  return new Map(
    paths.map((path) => {
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      const bytes = readFileSync(path);
      const file: StaticFile = {
        bytes,
        type: types[extname(path)] ?? 'application/octet-stream',
        etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 27),
        immutable: address.startsWith('/assets/'),
        packable: isPackable(path, bytes.length),
        packed: new Map(),
      };
      const tight = `${path}${packedEnding}`;
      if (packed.has(tight)) file.packed.set('br', Promise.resolve(readFileSync(tight)));
      return [address, file];
    }),
  );
}

function wantsPage(c: Context): boolean {
  return extname(c.req.path) === '' && (c.req.header('Accept') ?? '').includes('text/html');
}

async function answer(c: Context, file: StaticFile): Promise<Response> {
  const encoding = encodingFor(c, file);
  const etag = encoding ? `"${file.etag}-${encoding}"` : `"${file.etag}"`;
  const headers: Record<string, string> = {
    'Content-Type': file.type,
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers);
  if (encoding) headers['Content-Encoding'] = encoding;
  const bytes = encoding ? await pack(file, encoding) : file.bytes;
  return c.body(new Uint8Array(bytes), 200, { ...headers, 'Content-Length': String(bytes.length) });
}

function encodingFor(c: Context, file: StaticFile): Encoding | undefined {
  if (!file.packable) return undefined;
  const accepted = c.req.header('Accept-Encoding') ?? '';
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

function pack(file: StaticFile, encoding: Encoding): Promise<Buffer> {
  const packed = file.packed.get(encoding) ?? packQuickly[encoding](file.bytes);
  file.packed.set(encoding, packed);
  return packed;
}
