import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { chunks } from '../../../client/chunks.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
/** As strict as the hub's own, so that a screen that needs more shows here. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'";

export interface Site {
  address: string;
  close(): Promise<void>;
}

/** Builds the gallery and serves it with the hub's content security policy; every address is the app. */
export async function openGallery(): Promise<Site> {
  const out = join(import.meta.dirname, '../../output/gallery');
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      target: 'es2022',
      // As the hub's own: a hundred small files would make each screen wait a second.
      rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
    },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname;
    const file = join(out, path);
    const found = !path.includes('..') && extname(path) !== '' && existsSync(file) ? file : join(out, 'index.html');
    response.writeHead(200, {
      'content-type': types[extname(found)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const found = server.address();
  if (!found || typeof found === 'string') throw new Error('The gallery has no port');
  return {
    address: `http://127.0.0.1:${found.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
