import type { Locator, Page } from 'playwright-core';
import { heading } from './page.ts';

/** Where a plan is written, checked, sent and read. */
export class PlanPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The desk, once its text can be written. */
  async desk(child: string): Promise<void> {
    await heading(this.page, `Plan for ${child}`).waitFor();
    await this.page.locator('.ProseMirror').waitFor();
  }

  section(key: string): Locator {
    return this.page.locator('.sheet-section', { has: this.page.locator(`#heading-${key}`) }).locator('.section-text');
  }

  /** The one quiet line, once every letter is stored. */
  state(words: string | RegExp): Locator {
    return this.page.locator('.desk-top .state:not([aria-busy])').filter({ hasText: words });
  }

  async show(words: 'Plan' | 'Advice' | 'Golden thread'): Promise<void> {
    await this.page.locator('.panel-switch:visible').getByRole('button', { name: words }).click();
  }

  /** One response in the panel, opened. */
  async response(service: string): Promise<Locator> {
    const found = this.page.locator('details.response', { hasText: service }).first();
    if (!(await found.evaluate((element: HTMLDetailsElement) => element.open))) await found.locator('summary').click();
    return found;
  }

  /** Puts the first passage under a heading into the section that is proposed, or into the chosen one. Answers its words. */
  async putFirst(service: string, title: RegExp, into?: string): Promise<string> {
    await this.page.getByLabel('Put passages into').selectOption(into ?? 'fitting');
    const response = await this.response(service);
    const item = response.getByRole('region', { name: title }).getByRole('listitem').first();
    const words = (await item.locator('p').textContent()) ?? '';
    await item.getByRole('button', { name: /^Put into Section/ }).click();
    await item.getByRole('button', { name: /In the plan/ }).waitFor();
    return words;
  }

  async write(key: string, words: string): Promise<void> {
    await this.section(key).locator('p').last().click();
    await this.page.keyboard.type(words, { delay: 5 });
  }

  /** Ties one item to another by their labels: B1, E1, F1. */
  async tie(one: string, other: string): Promise<void> {
    const item = this.page.locator('.thread-items > li', { has: this.page.locator('.label', { hasText: one }) });
    const box = item.locator('label', { has: this.page.locator('b', { hasText: new RegExp(`^${other}$`) }) });
    if (!(await item.locator('details').evaluate((element: HTMLDetailsElement) => element.open)))
      await item.locator('summary').click();
    await box.locator('input').check();
    await item.locator('summary', { hasText: other }).waitFor();
  }
}
