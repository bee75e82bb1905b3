import { mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyPrograms } from '../../../server/database/embedded-binaries.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('links that the package made among its libraries lead nowhere outside the copy', async () => {
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  writeFileSync(join(folder, 'native', 'lib', 'libpq.so.5.18'), '');
  symlinkSync('libpq.so.5.18', join(folder, 'native', 'lib', 'libpq.so.5'));
  await copyPrograms(join(folder, 'native'), join(folder, 'copy'));
  expect(readlinkSync(join(folder, 'copy', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
});
