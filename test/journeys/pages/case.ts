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

  async endAccess(name: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: `End access of ${name}` }).click();
    await this.page.getByLabel('Why does it end?').fill(reason);
    await this.page.getByRole('button', { name: 'End access', exact: true }).click();
    await this.page
      .getByRole('list', { name: 'People with access' })
      .getByText(name, { exact: true })
      .waitFor({ state: 'detached' });
  }

  async withdrawRequest(name: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: /^Withdraw/ })
      .click();
    await this.page.getByRole('button', { name: 'Withdraw request' }).click();
    await this.row(name).getByText('Withdrawn').waitFor();
  }

  /** Work that came from this person after their access had ended. */
  lateWork(name: string): Locator {
    return this.page
      .getByRole('region', { name: 'Received after access ended' })
      .locator('.banner')
      .filter({ hasText: name });
  }

  async addColleague(asked: string, colleague: string): Promise<void> {
    await this.row(asked)
      .getByRole('button', { name: /^Add a colleague/ })
      .click();
    await this.page.getByLabel('Colleague who writes with them').fill(colleague);
    await this.page.getByRole('radio', { name: new RegExp(colleague) }).check();
    await this.page.getByLabel('Colleague who writes with them').waitFor({ state: 'detached' });
  }
}
