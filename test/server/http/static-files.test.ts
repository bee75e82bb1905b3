import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticFiles } from '../../../server/http/static-files.ts';

let folder: string;
let app: Hono;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'static-'));
  mkdirSync(join(folder, 'client', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'client', 'index.html'), '<!doctype html><title>EHC hub</title>');
  writeFileSync(join(folder, 'client', 'service-worker.js'), 'self.x = 1;');
  writeFileSync(join(folder, 'client', 'assets', 'app-5f2a.js'), `// ${'a'.repeat(5000)}`);
  writeFileSync(join(folder, 'client', 'assets', 'packed-1c3d.js'), `// ${'b'.repeat(5000)}`);
  writeFileSync(join(folder, 'client', 'assets', 'packed-1c3d.js.br'), brotliCompressSync('// as the build packed it'));
  const serve = staticFiles(join(folder, 'client'));
  app = new Hono().all('*', async (c) => (await serve(c)) ?? c.text('none', 404));
});
afterAll(() => rmSync(folder, { recursive: true }));

const page = { headers: { Accept: 'text/html,*/*' } };

test('files with a hash in their name are kept for ever, others are asked for each time', async () => {
  const cacheOf = async (path: string) => (await app.request(path)).headers.get('Cache-Control');
  expect(await cacheOf('/assets/app-5f2a.js')).toBe('public, max-age=31536000, immutable');
  expect(await cacheOf('/service-worker.js')).toBe('no-cache');
  expect(await cacheOf('/index.html')).toBe('no-cache');
});

test('every address that is opened as a page gets the client', async () => {
  for (const path of ['/', '/work', '/cases/6b1'])
    expect(await (await app.request(path, page)).text()).toContain('EHC hub');
});

test('a file that is not there is not found, rather than a page in its place', async () => {
  expect((await app.request('/assets/app-old.js', page)).status).toBe(404);
  expect((await app.request('/logo.png')).status).toBe(404);
});

test('no path leads out of the folder', async () => {
  for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt']) {
    const answer = await app.request(path);
    expect(await answer.text(), path).not.toContain('secret');
  }
});

test('large texts are compressed once and small ones not', async () => {
  const ask = (path: string) => app.request(path, { headers: { 'Accept-Encoding': 'gzip, br' } });
  const large = await ask('/assets/app-5f2a.js');
  expect(large.headers.get('Content-Encoding')).toBe('br');
  expect(Number(large.headers.get('Content-Length'))).toBeLessThan(100);
  expect((await ask('/service-worker.js')).headers.get('Content-Encoding')).toBeNull();
});

test('what the build has packed is sent as it is to a browser that takes it, and has no address of its own', async () => {
  const ask = (encodings: string, path = '/assets/packed-1c3d.js') =>
    app.request(path, { headers: { 'Accept-Encoding': encodings } });
  const packed = await ask('gzip, deflate, br, zstd');
  expect(packed.headers.get('Content-Encoding')).toBe('br');
  expect(brotliDecompressSync(await packed.bytes()).toString()).toBe('// as the build packed it');
  expect((await ask('gzip')).headers.get('Content-Encoding')).toBe('gzip');
  expect(await (await ask('identity')).text()).toContain('bbb');
  expect((await ask('br', '/assets/packed-1c3d.js.br')).status).toBe(404);
});

test('a browser that has the file gets 304', async () => {
  const first = await app.request('/service-worker.js');
  const etag = first.headers.get('ETag') ?? '';
  const second = await app.request('/service-worker.js', { headers: { 'If-None-Match': etag } });
  expect(second.status).toBe(304);
});

test('nothing is served to anything but reading', async () => {
  expect((await app.request('/service-worker.js', { method: 'POST' })).status).toBe(404);
});
