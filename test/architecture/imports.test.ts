import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenRules, circles, importRules } from './import-rules.ts';
import { exists, parseFile, project, readSource } from './source.ts';

const files = readSource();

test('no file imports what its place forbids', () => {
  expect(brokenRules(files)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(circles(files).map((circle) => circle.join(' → '))).toEqual([]);
});

test('every import of a file leads to one', () => {
  const lost = files.flatMap(({ path, imports }) =>
    imports.filter(({ to }) => !to.includes(':') && !exists(to)).map(({ to }) => `${path} imports ${to}`),
  );
  expect(lost).toEqual([]);
});

test('rules of the domain ask no clock and throw no dice', () => {
  const chancy = files.filter(({ path }) => path.startsWith('shared/domain/') && !path.includes('.test.'));
  expect(chancy.flatMap(({ path, chance }) => chance.map((word) => `${path}: ${word}`))).toEqual([]);
});

test('migrations are plain SQL and import nothing live', () => {
  const names = readdirSync(join(project, 'server', 'database', 'migrations'));
  expect(names.filter((name) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(name))).toEqual([]);
  expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
});

const forbidden: [string, string, string][] = [
  ['client and server apart', 'client/app/a.ts', "import { x } from '../../server/ports.ts'"],
  ['client and server apart', 'server/a.ts', "const x = await import('../client/app/main.tsx')"],
  ['shared stands alone', 'shared/sync/a.ts', "import type { Ports } from '../../server/ports.ts'"],
  ['shared stands alone', 'shared/sync/a.ts', "import { join } from 'node:path'"],
  ['rules are pure', 'shared/domain/access/a.ts', "import { merge } from '../../sync/merge.ts'"],
  ['areas meet at their index.ts', 'shared/domain/access/a.ts', "export * from '../people/person.ts'"],
  ['areas meet at their index.ts', 'client/features/cases/a.tsx', "type X = import('../work/list.tsx').X"],
  ['features receive ports', 'server/features/people/store.ts', "import { problem } from '../../http/problems.ts'"],
  ['features receive ports', 'server/features/people/routes.ts', "import { push } from '../../sync/push.ts'"],
  ['hono only in routes and http', 'server/sync/pull.ts', "import { Hono } from 'hono'"],
  ['postgres only in database', 'server/features/people/store.ts', "import postgres, { type Sql } from 'postgres'"],
  ['client/ui knows no feature', 'client/ui/a.tsx', "import { x } from '../features/work/index.ts'"],
  ['source never imports test', 'server/a.ts', "import { x } from '../test/doubles/clock.ts'"],
  ['the browser has no Node', 'client/app/a.ts', "import { join } from 'node:path'"],
  ['templates are filled on the server', 'client/app/a.ts', "import { Liquid } from 'liquidjs'"],
  ['tools stay out of the server', 'server/a.ts', "import { chromium } from 'playwright-core'"],
];

test.for(forbidden)('the rule "%s" bites in %s: %s', ([name, path, text]) => {
  expect(brokenRules([parseFile(path, text)]).join()).toContain(`(${name}:`);
});

test('every import rule has been seen to bite', () => {
  const seen = new Set(forbidden.map(([name]) => name));
  expect(importRules.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
});

test('a circle is found, and one of types alone is none', () => {
  const a = parseFile('server/a.ts', "import { b } from './b.ts'");
  expect(circles([a, parseFile('server/b.ts', "export * from './a.ts'")])).toHaveLength(1);
  expect(circles([a, parseFile('server/b.ts', "import { type A } from './a.ts'")])).toEqual([]);
});

test('chance is found in rules', () => {
  const { chance } = parseFile('shared/domain/a.ts', 'new Date(); new Date(5); Date.now(); Math.random()');
  expect(chance).toEqual(['new Date()', 'Date.now', 'Math.random']);
});
