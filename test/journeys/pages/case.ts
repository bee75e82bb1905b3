import type { Locator, Page } from 'playwright-core';
import type { RunningHub } from '../running-hub.ts';

/** One child's case. */
export class CasePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** By a link from elsewhere; a live session opens the lock by itself. */
  static async open(hub: RunningHub, page: Page, caseId: string): Promise<CasePage> {
    await page.goto(`${hub.address}/cases/${caseId}`);
    const here = new CasePage(page);
    await here.rows.first().waitFor();
    return here;
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: 'Advice' }).getByRole('listitem');
  }

  /** The line of one request for advice, by service or name. */
  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  sentBy(name: string, service: string): Locator {
    return this.row(`${service}: ${name}`).getByText(/^Sent/);
  }

  advice(words: string): Locator {
    return this.row(words).getByRole('link');
  }
}
