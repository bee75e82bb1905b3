import type { Locator, Page } from 'playwright-core';
import { heading } from './page.ts';

/** "Your work", reached by the hub's own ways: its navigation, or from the desk by the child's case. */
export async function openWork(page: Page): Promise<void> {
  if (await page.locator('.desk-top').isVisible()) await page.locator('.desk-top .back').click();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Your work/ })
    .click();
  await heading(page, 'Your work').waitFor();
}

/** The card of one child. */
export const workOn = (page: Page, child: string): Locator =>
  page.locator('.work > li').filter({ has: page.getByRole('heading', { name: child }) });
