import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { chunks } from '../../client/chunks.ts';
import { pureFunctions } from '../../client/pure-functions.ts';
import { adviceToWord } from '../../shared/word/advice-to-word.ts';
import { printableAdvice } from '../../shared/word/printable-advice.ts';
import { redSquare, sampleAdvice, toPrint } from '../builders/sample-advice.ts';
import { readZip } from '../doubles/read-zip.ts';

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
  for (const page of pages) expect(['sign-in', 'about', 'request'], page).toContain(chunkOf(page));
});

/** Screens that do not come with the inside, by the file in which they do. What begins with "team" is kept on the SEND team's devices alone. */
const apart: Record<string, RegExp> = {
  editor: /features\/advice\/write-page/,
  plan: /features\/plans\/read-page/,
  'team-plan': /features\/plans\/write-page/,
  team: /features\/(assessments|desk|records|templates|requests\/tray|letters|plans|restricted\/(?!confidence))\/?[\w-]+-page/,
};
const fileOf = (screen: string): string =>
  Object.entries(apart).find(([, screens]) => screens.test(screen))?.[0] ?? 'inside';

test('every screen behind the sign-in comes with the inside, but for the editor, plans, and what the SEND team alone does', () => {
  const screens = [
    ...loadedLater('client/app/places.tsx', 'client/app'),
    ...loadedLater('client/app/gate.tsx', 'client/app'),
    ...loadedLater('client/features/advice/index.ts', 'client/features/advice'),
    ...loadedLater('client/features/plans/index.ts', 'client/features/plans'),
  ];
  expect(screens.length).toBeGreaterThan(15);
  for (const screen of screens) expect(chunkOf(screen), screen).toBe(fileOf(screen));
});

/** The module at this path as the client's build makes it. */
async function built<T>(path: string): Promise<{ module: T; code: string }> {
  const outDir = mkdtempSync(join(tmpdir(), 'built-module-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [pureFunctions()],
      build: {
        outDir,
        target: 'esnext',
        minify: true,
        lib: { entry: join(project, path), formats: ['es'], fileName: 'it' },
      },
    });
    const [file = ''] = readdirSync(outDir);
    return { module: await import(join(outDir, file)), code: readFileSync(join(outDir, file), 'utf8') };
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

test('V4: the Word file is the same without what the hub never calls of the library, which is left out', async () => {
  const { module, code } = await built<{ adviceToWord: typeof adviceToWord }>('shared/word/advice-to-word.ts');
  const advice = printableAdvice(toPrint('health', sampleAdvice('health')));
  const pictures = new Map([['file-1', { bytes: redSquare, type: 'image/png' }]]);
  const [whole, lean] = [await adviceToWord(advice, pictures), await module.adviceToWord(advice, pictures)].map(
    readZip,
  );
  const fillsTemplates = 'Could not find content types file';
  expect(read('node_modules/docx/dist/index.mjs')).toContain(fillsTemplates);
  expect(code).not.toContain(fillsTemplates);
  expect([...(lean?.keys() ?? [])]).toEqual([...(whole?.keys() ?? [])]);
  for (const part of ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/footer1.xml'])
    expect(lean?.get(part)?.toString(), part).toBe(whole?.get(part)?.toString());
});
