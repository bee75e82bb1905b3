import type { Locator, Page } from 'playwright-core';

/** The one h1 of a page. */
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name });
