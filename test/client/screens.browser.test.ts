import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../doubles/browser.ts';
import { checkScreen } from './gallery/check.ts';
import { screens } from './gallery/screens.ts';
import { openGallery, type Site } from './gallery/site.ts';

const shots = join(import.meta.dirname, '../output/screens');
let browser: Browser;
let site: Site;
beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  [browser, site] = await Promise.all([launchBrowser(), openGallery()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.concurrent('every screen of signing in, the device and the demo, in each of its states', () => {
  for (const screen of screens)
    it(`${screen.name}: nothing for axe to find in light and dark, no sideways scrolling, targets of 44 px`, async () => {
      expect(await checkScreen(browser, site.address, screen, shots)).toEqual([]);
    });
});
