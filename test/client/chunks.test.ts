import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chunks } from '../../client/chunks.ts';
import { pureFunctions } from '../../client/pure-functions.ts';

const project = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const chunkOf = (path: string): string | undefined =>
  chunks.find(({ test: names }) => names?.test(join(project, path)))?.name;

/** The files that a source loads when they are wanted. */
function loadedLater(source: string, from: string): string[] {
  return [...read(source).matchAll(/import\('([^']+\.tsx?)'\)/g)].map(([, to]) => join(from, to ?? ''));
}

test('every page for everybody comes in a file that holds nothing of the inside', () => {
  const pages = loadedLater('client/app/app.tsx', 'client/app').filter((page) => page !== 'client/app/inside.tsx');
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) expect(['sign-in', 'about'], page).toContain(chunkOf(page));
});

test('every screen behind the sign-in comes with the inside, but for the editor', () => {
  const screens = [
    ...loadedLater('client/app/places.tsx', 'client/app'),
    ...loadedLater('client/app/gate.tsx', 'client/app'),
    ...loadedLater('client/features/advice/index.ts', 'client/features/advice'),
  ];
  expect(screens.length).toBeGreaterThan(15);
  for (const screen of screens)
    expect(chunkOf(screen), screen).toBe(screen.endsWith('write-page.tsx') ? 'editor' : 'inside');
});

test('what the hub never calls of the Word library can be left out', () => {
  const { transform } = pureFunctions() as {
    transform: { filter: { id: RegExp }; handler(code: string): { code: string } };
  };
  const path = 'node_modules/docx/dist/index.mjs';
  expect(path).toMatch(transform.filter.id);
  expect(transform.handler(read(path)).code).toContain('var patchDocument = /* @__PURE__ */ function');
});
