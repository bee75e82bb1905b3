import type { Locator, Page } from 'playwright-core';
import type { RunningHub } from '../running-hub.ts';
import { heading } from './page.ts';

/** Where a co-ordinator records a decision or an exemption: the questions, then the last look. */
export class DecisionPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the case itself. */
  static async open(hub: RunningHub, page: Page, one: { id: string; child: string }): Promise<DecisionPages> {
    await page.goto(`${hub.address}/cases/${one.id}`);
    await heading(page, one.child).waitFor();
    await page.getByRole('link', { name: 'Record a decision' }).click();
    await heading(page, 'Record a decision').waitFor();
    return new DecisionPages(page);
  }

  async choose(words: string): Promise<void> {
    await this.page.getByLabel(words, { exact: true }).check();
  }

  async day(day: string, month: string, year: string, group?: string): Promise<void> {
    const place = group ? this.page.getByRole('group', { name: group }) : this.page;
    await place.getByLabel('Day', { exact: true }).fill(day);
    await place.getByLabel('Month', { exact: true }).fill(month);
    await place.getByLabel('Year', { exact: true }).fill(year);
  }

  /** The machine's own day, in London: the demo's date has not been moved. */
  async today(): Promise<void> {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    const [year = '', month = '', day = ''] = format.format(new Date()).split('-');
    await this.day(day, month, year);
  }

  /** A day of the hub: '2027-01-04'. */
  async on(date: string, group?: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    await this.day(day, month, year, group);
  }

  async decidedBy(words: string): Promise<void> {
    await this.page.getByLabel('Who decided?').fill(words);
  }

  async why(words: string): Promise<void> {
    await this.page.getByLabel('Why was it decided?').fill(words);
  }

  async continue(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  async record(): Promise<void> {
    await this.page.getByRole('button', { name: 'Record this' }).click();
  }

  error(words: string): Locator {
    return this.page.getByRole('alert').getByText(words);
  }

  /** One line of a summary, by its label. */
  row(label: string): Locator {
    return this.page.locator('.summary > div').filter({ has: this.page.locator('dt', { hasText: label }) });
  }
}
