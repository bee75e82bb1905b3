import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { OwnBrowser } from './own-browser.ts';

const folder = join(import.meta.dirname, '../output/screens');

/** Keeps what stands on the screen, as a phone and as a desktop show it: `test/output/screens/<journey>/<name>-375.png`. */
export function keeperOf(journey: string) {
  const place = join(folder, journey);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  let count = 0;
  return async (page: Page, name: string): Promise<void> => {
    count += 1;
    const before = page.viewportSize();
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: width === 375 ? 812 : 900 });
      await page.screenshot({ path: join(place, `${String(count).padStart(2, '0')}-${name}-${width}.png`) });
    }
    if (before) await page.setViewportSize(before);
  };
}

/** Keeps what each browser shows when a step of the journey failed. For `afterEach`. */
export async function keepFailure(
  journey: string,
  task: { name: string; result?: { state?: string } },
  browsers: readonly OwnBrowser[],
) {
  if (task.result?.state !== 'fail') return;
  // A failed step brings down those after it: each keeps its own picture.
  const step = task.name.replace(/[^\w]+/g, '-').slice(0, 60);
  for (const [index, browser] of browsers.entries()) {
    if (!browser.isOpen) continue;
    for (const [tab, page] of browser.context.pages().entries()) {
      await page.screenshot({ path: join(folder, journey, `failed-${step}-${index}-${tab}.png`) }).catch(() => {});
      console.log(
        `${task.name}\n${page.url()}\n${await page
          .locator('body')
          .textContent()
          .catch(() => 'no page')}`,
      );
    }
    console.log(browser.errors.join('\n'));
  }
}
