import type { Import, SourceFile } from './source.ts';

/** An import that is not allowed: from files that match, to what matches. */
export interface ImportRule {
  name: string;
  why: string;
  forbids(from: string, to: string, typeOnly: boolean): boolean;
}

const inside =
  (...starts: string[]) =>
  (path: string): boolean =>
    starts.some((start) => path.startsWith(start));
const isPackage = (to: string): boolean => to.startsWith('npm:');
const isRoutes = (path: string): boolean => /(^|\/|-)routes\.ts$/.test(path);
const areaOf = (path: string): string | undefined =>
  /^(?:shared\/domain|server\/features|client\/features)\/[^/]+/.exec(path)?.[0];

const server = inside('server/');
const client = inside('client/');
const shared = inside('shared/');
const domain = inside('shared/domain/');
const source = inside('server/', 'client/', 'shared/');
const features = inside('server/features/');
const http = inside('server/http/');

/** How the parts may know each other. */
export const importRules: readonly ImportRule[] = [
  {
    name: 'client and server apart',
    why: 'they meet over the protocol and the schemas in shared/',
    forbids: (from, to) => (client(from) && server(to)) || (server(from) && client(to)),
  },
  {
    name: 'shared stands alone',
    why: 'both sides run it: it knows neither of them',
    forbids: (from, to) => shared(from) && (client(to) || server(to) || to.startsWith('node:')),
  },
  {
    name: 'rules are pure',
    why: 'shared/domain imports only itself, zod and the calendar',
    forbids: (from, to) => domain(from) && !(domain(to) || to === 'npm:zod'),
  },
  {
    name: 'areas meet at their index.ts',
    why: 'what an area offers to others stands in one file',
    forbids: (from, to) => {
      const area = areaOf(to);
      // The shell opens screens one by one, so that each is loaded when it is wanted.
      if (inside('client/app/')(from) && client(to)) return false;
      return source(from) && area !== undefined && areaOf(from) !== area && !/^[^.]*\/index\.tsx?$/.test(to);
    },
  },
  {
    name: 'features receive ports',
    why: 'features never import sync, http or jobs; only their routes speak HTTP',
    forbids: (from, to) =>
      features(from) && (inside('server/sync/', 'server/jobs/')(to) || (http(to) && !isRoutes(from))),
  },
  {
    name: 'hono only in routes and http',
    why: 'use cases know no request',
    forbids: (from, to, typeOnly) =>
      (to === 'npm:hono' || to.startsWith('npm:@hono/')) &&
      !(http(from) || isRoutes(from) || inside('server/app.ts', 'server/main.ts', 'test/')(from) || typeOnly),
  },
  {
    name: 'postgres only in database',
    why: 'everybody else is given a connection (its type may be named)',
    forbids: (from, to, typeOnly) => to === 'npm:postgres' && !typeOnly && !inside('server/database/', 'test/')(from),
  },
  {
    name: 'client/ui knows no feature',
    why: 'the kit is for every screen',
    forbids: (from, to) =>
      inside('client/ui/')(from) && inside('client/features/', 'client/app/', 'client/device/')(to),
  },
  {
    name: 'source never imports test',
    why: 'what is delivered holds no test code',
    forbids: (from, to) => source(from) && to.startsWith('test/'),
  },
  {
    name: 'the browser has no Node',
    why: 'client runs in browsers; only its build may use Node',
    forbids: (from, to) => client(from) && to.startsWith('node:') && !from.endsWith('vite.config.ts'),
  },
  {
    name: 'templates are filled on the server',
    why: 'the client shows what the server made of them; Liquid is no part of a page',
    forbids: (from, to) => to === 'npm:liquidjs' && source(from) && !inside('server/features/templates/')(from),
  },
  {
    name: 'tools stay out of the server',
    why: 'the server runs without what builds and tests it',
    forbids: (from, to) => server(from) && ['npm:vitest', 'npm:playwright-core', 'npm:fast-check'].includes(to),
  },
];

/** Says in one line each which imports break a rule. */
export function brokenRules(files: readonly SourceFile[], rules = importRules): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap(({ to, typeOnly }: Import) =>
      rules
        .filter((rule) => rule.forbids(file.path, to, typeOnly))
        .map((rule) => `${file.path} imports ${to} (${rule.name}: ${rule.why})`),
    ),
  );
}

/** Finds circles of files that import each other; imports of types alone do not count. */
export function circles(files: readonly SourceFile[]): string[][] {
  const graph = new Map(
    files.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) if (!isPackage(next)) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
