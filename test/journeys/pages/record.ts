import type { Locator, Page } from 'playwright-core';
import type { RunningHub } from '../running-hub.ts';
import { heading } from './page.ts';

/** Where a co-ordinator reads and records rights, consent, panels and costs. */
export class RecordPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(hub: RunningHub, page: Page, one: { id: string; child: string }, section: 'rights' | 'costs') {
    await page.goto(`${hub.address}/cases/${one.id}/${section}`);
    await heading(page, one.child).waitFor();
    await page.getByRole('heading', { level: 2, name: /Rights and consent|Panel and costs/ }).waitFor();
    return new RecordPages(page);
  }

  async begin(link: string, title: string): Promise<void> {
    await this.page.getByRole('link', { name: link }).click();
    await heading(this.page, title).waitFor();
  }

  async choose(question: string, answer: string): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
  }

  async select(question: string, answer: string): Promise<void> {
    await this.page.getByLabel(question, { exact: true }).selectOption({ label: answer });
  }

  async day(question: string, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    const place = this.page.getByRole('group', { name: question });
    await place.getByLabel('Day', { exact: true }).fill(day);
    await place.getByLabel('Month', { exact: true }).fill(month);
    await place.getByLabel('Year', { exact: true }).fill(year);
  }

  async write(question: string, words: string): Promise<void> {
    await this.page.getByLabel(question, { exact: true }).fill(words);
  }

  async record(): Promise<void> {
    await this.page.getByRole('button', { name: 'Record this' }).click();
  }

  error(words: string): Locator {
    return this.page.getByRole('alert').getByText(words);
  }
}
