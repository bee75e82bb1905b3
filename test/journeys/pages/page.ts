import type { Locator, Page } from 'playwright-core';

/** The demo's own line stands above the page when the hub has said that it is one: what is pressed before may move away. */
export const settled = (page: Page): Promise<void> => page.locator('.demo-bar').waitFor();

/** The one h1 of a page. */
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name });
