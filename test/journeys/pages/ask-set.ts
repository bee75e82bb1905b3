import type { Page } from 'playwright-core';
import { heading } from './page.ts';

/** Where a co-ordinator asks for all the advice that the law asks for, line by line. */
export class AskSet {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the case's own page. */
  static async open(page: Page): Promise<AskSet> {
    await page.getByRole('link', { name: 'Ask for all the advice that the law asks for' }).click();
    await heading(page, /^Ask for advice about/).waitFor();
    return new AskSet(page);
  }

  private line(name: string) {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Asks somebody whom the hub proposes, or, when it proposes somebody else, finds them by name. */
  async ask(line: string, who: string): Promise<void> {
    const place = this.line(line);
    await place.getByLabel('Ask for advice', { exact: true }).check();
    const proposed = place.getByLabel('Who is asked?');
    if (await proposed.count()) {
      const option = proposed.locator('option', { hasText: who });
      if (await option.count()) {
        await proposed.selectOption((await option.first().getAttribute('value')) ?? '');
        return;
      }
      await proposed.selectOption('other');
    }
    await place.getByLabel('Find a person, a team or a setting').fill(who);
    await place.getByRole('radio', { name: new RegExp(`^${who}`) }).click();
  }

  /** The last look, then everybody is told. */
  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check, then send' }).click();
    await this.page.getByRole('heading', { name: 'Check before it goes' }).waitFor();
    await this.page.getByRole('button', { name: /^Send \d requests?$/ }).click();
    await this.page.getByRole('list', { name: 'Advice' }).waitFor();
  }
}
