import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Kilobytes (1,000 bytes) compressed by gzip, as the targets count them. */
export interface BundleSizes {
  /** JavaScript of each page for everybody: what its first visit fetches. */
  publicPages: { page: string; js: number; css: number }[];
  /** Everything the service worker installs, fonts and images aside. */
  whole: { js: number; css: number; wasm: number; all: number; brotli: number };
  largest: { file: string; kB: number }[];
}

export const targets = { publicJs: 90, whole: 450 };

/** Pages for everybody, by the beginning of their chunk's name; '' is the entry alone. */
const pages: Record<string, string> = {
  'home, sign in': '',
  code: 'code-',
  'second factor': 'second-factor-',
  invitation: 'invitation-',
  'reset password': 'ask-for-reset-',
  'new password': 'new-password-',
  help: 'help-',
};

/** Measures what `vite build client` has written to dist/client. */
export function bundleSizes(folder = join(import.meta.dirname, '../../dist/client')): BundleSizes {
  const assets = join(folder, 'assets');
  const texts = new Map(readdirSync(assets).map((name) => [name, readFileSync(join(assets, name))]));
  const kB = (name: string): number => gzipSync(texts.get(name) ?? '', { level: 9 }).length / 1000;
  const sum = (names: Iterable<string>): number =>
    Math.round([...names].reduce((total, name) => total + kB(name), 0) * 10) / 10;
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const firstLoad = [...html.matchAll(/assets\/([\w.-]+\.(?:js|css))/g)].map(([, name]) => name ?? '');
  const needs = (names: readonly string[], found = new Set<string>()): Set<string> => {
    for (const name of names) {
      if (found.has(name) || !texts.has(name)) continue;
      found.add(name);
      const text = texts.get(name)?.toString('utf8') ?? '';
      if (name.endsWith('.js'))
        needs(
          [...text.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, next]) => next ?? ''),
          found,
        );
    }
    return found;
  };
  const ofType = (names: Iterable<string>, type: string): string[] => [...names].filter((name) => name.endsWith(type));
  const publicPages = Object.entries(pages).map(([page, start]) => {
    const chunk = start && [...texts.keys()].find((name) => name.startsWith(start) && name.endsWith('.js'));
    const names = needs(chunk ? [...firstLoad, chunk] : firstLoad);
    return { page, js: sum(ofType(names, '.js')), css: sum(ofType(names, '.css')) };
  });
  const all = [...texts.keys()];
  const [js, css, wasm] = [sum(ofType(all, '.js')), sum(ofType(all, '.css')), sum(ofType(all, '.wasm'))];
  const brotli =
    Math.round(all.reduce((total, name) => total + brotliCompressSync(texts.get(name) ?? '').length / 1000, 0) * 10) /
    10;
  const largest = ofType(all, '.js')
    .map((file) => ({ file, kB: Math.round(kB(file) * 10) / 10 }))
    .sort((a, b) => b.kB - a.kB)
    .slice(0, 10);
  return { publicPages, whole: { js, css, wasm, all: Math.round((js + css + wasm) * 10) / 10, brotli }, largest };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { publicPages, whole, largest } = bundleSizes();
  console.log('kB compressed by gzip\n');
  for (const { page, js, css } of publicPages)
    console.log(`${page.padEnd(16)} ${String(js).padStart(6)} JavaScript (target ${targets.publicJs})  ${css} styles`);
  console.log(
    `\n${'whole app'.padEnd(16)} ${String(whole.all).padStart(6)} (target ${targets.whole}): ${whole.js} JavaScript, ${whole.css} styles, ${whole.wasm} WebAssembly; ${whole.brotli} by Brotli, as browsers get it\n`,
  );
  for (const { file, kB } of largest) console.log(`${String(kB).padStart(6)}  ${file}`);
}
