import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** How many bytes a file of this address and content is, compressed. */
export type Weigh = (address: string, bytes: Buffer) => number;

export const byGzip: Weigh = (_, bytes) => gzipSync(bytes, { level: 9 }).length;
/** As the build packs. */
export const byBrotli: Weigh = (_, bytes) => brotliCompressSync(bytes).length;

/** Kilobytes (1,000 bytes), compressed. */
export interface BundleSizes {
  /** JavaScript of each page for everybody: what its first visit fetches. */
  publicPages: { page: string; js: number; css: number }[];
  /** Everything that is fetched to install the app, fonts and images aside. */
  whole: { js: number; css: number; rest: number; all: number };
  /** The pages that only the SEND team has, kept on its devices besides. */
  teamParts: number;
  files: { file: string; kB: number }[];
}

export const targets = { publicJs: 90, whole: 450 };

/** Pages for everybody, by the beginning of the name of the file they need; '' is what every page needs. */
const pages: Record<string, string> = {
  home: '',
  'signing in, invitation, passwords': 'sign-in-',
  'asking for an assessment': 'request-',
  'help, privacy, accessibility': 'about-',
};

const built = join(import.meta.dirname, '../../dist/client');
const rounded = (kB: number): number => Math.round(kB * 10) / 10;

/** The addresses of all that the app needs, fonts and images aside, with their content. */
export function appFiles(folder = built): Map<string, Buffer> {
  const assets = readdirSync(join(folder, 'assets')).map((name) => `/assets/${name}`);
  const addresses = ['/index.html', '/service-worker.js', '/manifest.webmanifest', ...assets];
  return new Map(
    addresses
      .filter((address) => /\.(js|css|wasm|html|webmanifest)$/.test(address))
      .map((address) => [address, readFileSync(join(folder, address))]),
  );
}

/** Measures what the build has written to dist/client. */
export function bundleSizes(weigh: Weigh, folder = built): BundleSizes {
  const files = appFiles(folder);
  const weights = new Map([...files].map(([address, bytes]) => [address, weigh(address, bytes) / 1000]));
  const sum = (addresses: Iterable<string>): number =>
    rounded([...addresses].reduce((total, address) => total + (weights.get(address) ?? 0), 0));
  const textOf = (address: string): string => files.get(address)?.toString('utf8') ?? '';
  const firstLoad = [...textOf('/index.html').matchAll(/\/assets\/[\w.-]+\.(?:js|css)/g)].map(([address]) => address);

  const needs = (addresses: readonly string[], found = new Set<string>()): Set<string> => {
    for (const address of addresses) {
      if (found.has(address) || !files.has(address)) continue;
      found.add(address);
      const imports = textOf(address).matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g);
      if (address.endsWith('.js'))
        needs(
          [...imports].map(([, name]) => `/assets/${name}`),
          found,
        );
    }
    return found;
  };

  const ofType = (addresses: Iterable<string>, type: string) => [...addresses].filter((one) => one.endsWith(type));
  const publicPages = Object.entries(pages).map(([page, start]) => {
    const chunk = [...files.keys()].find(
      (address) => address.startsWith(`/assets/${start}`) && address.endsWith('.js'),
    );
    if (!chunk) throw new Error(`The build has no file ${start}*.js for ${page}`);
    const needed = needs(start ? [...firstLoad, chunk] : firstLoad);
    return { page, js: sum(ofType(needed, '.js')), css: sum(ofType(needed, '.css')) };
  });
  const isTeamPart = (address: string): boolean => address.startsWith('/assets/team-');
  const everybodys = [...files.keys()].filter((address) => !isTeamPart(address));
  const [js, css, all] = [sum(ofType(everybodys, '.js')), sum(ofType(everybodys, '.css')), sum(everybodys)];
  const teamParts = sum([...files.keys()].filter(isTeamPart));
  const each = [...weights].map(([file, kB]) => ({ file, kB: rounded(kB) })).sort((a, b) => b.kB - a.kB);
  return { publicPages, whole: { js, css, rest: rounded(all - js - css), all }, teamParts, files: each };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [brotli, gzip] = [bundleSizes(byBrotli), bundleSizes(byGzip)];
  const line = (words: string, first: number, second: number, target = ''): void =>
    console.log(`${words.padEnd(40)} ${String(first).padStart(7)} ${String(second).padStart(7)}  ${target}`);
  console.log(`${'kB'.padEnd(40)}  Brotli    gzip  target for Brotli, which browsers are sent\n`);
  for (const { page, js } of brotli.publicPages)
    line(`JavaScript: ${page}`, js, gzip.publicPages.find((one) => one.page === page)?.js ?? 0, `≤${targets.publicJs}`);
  line('whole app, fonts and images aside', brotli.whole.all, gzip.whole.all, `≤${targets.whole}\n`);
  line('pages of the SEND team, on its devices', brotli.teamParts, gzip.teamParts);
  for (const { file, kB } of brotli.files) line(file, kB, gzip.files.find((one) => one.file === file)?.kB ?? 0);
}
