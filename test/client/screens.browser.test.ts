import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../doubles/browser.ts';
import { axeProblems, layoutProblems } from '../journeys/axe.ts';
import { screens } from './gallery/screens.ts';
import { openGallery, type Site } from './gallery/site.ts';
import { visit } from './gallery/visit.ts';

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

describe('every screen of signing in, the device and the demo, in each of its states', () => {
  for (const screen of screens)
    it(`${screen.name}: nothing for axe to find in light and dark, no sideways scrolling, targets of 44 px`, async () => {
      const found: string[] = [];
      for (const look of [{ width: 375 }, { width: 1280 }, { width: 320 }, { width: 375, dark: true }]) {
        const { page, complaints } = await visit(browser, site.address, screen, look);
        const where = `${look.width}${look.dark ? ' dark' : ''}`;
        const wrong = [...complaints, ...(await axeProblems(page)), ...(look.dark ? [] : await layoutProblems(page))];
        found.push(...wrong.map((problem) => `${where}: ${problem}`));
        if (look.width !== 320)
          await page.screenshot({ path: join(shots, `${screen.name}-${where.replace(' ', '-')}.png`), fullPage: true });
        await page.context().close();
      }
      expect(found).toEqual([]);
    });
});
