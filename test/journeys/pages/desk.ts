import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { heading } from './page.ts';

/** The desk where advice is written. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the list of a person's work to the text itself. */
  static async openFromWork(page: Page, child: string): Promise<Desk> {
    await page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: child }) })
      .locator('.do a')
      .click();
    return Desk.at(page, child);
  }

  static async at(page: Page, child: string): Promise<Desk> {
    await heading(page, `Advice for ${child}`).waitFor();
    const desk = new Desk(page);
    await desk.text.waitFor();
    return desk;
  }

  get text(): Locator {
    return this.page.locator('.ProseMirror');
  }

  /** The one quiet line, once every letter is stored: "Saved on this phone 14:02 · will send when you are online". */
  state(words: string | RegExp): Locator {
    return this.page.locator('.desk-top .state:not([aria-busy])').filter({ hasText: words });
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name, exact: true });
  }

  section(key: 'who' | 'strengths' | 'needs' | 'outcomes' | 'provision'): Locator {
    return this.page.locator('.sheet-section', { has: this.page.locator(`#heading-${key}`) });
  }

  /** Puts the caret behind the last word of a section's last paragraph. */
  async goToEndOf(key: Parameters<Desk['section']>[0]): Promise<void> {
    const paragraph = this.section(key).locator('.section-text > p').last();
    await paragraph.scrollIntoViewIfNeeded();
    // The last line's own end: "End" stops where a line wraps. On a busy machine the editor may still be taking its place;
    // two presses close together would choose a word.
    await expect
      .poll(
        async () => {
          const { width, height } = (await paragraph.boundingBox()) ?? { width: 2, height: 2 };
          await paragraph.click({ position: { x: width - 1, y: height - 2 } });
          return paragraph.evaluate(hasCaretAtEnd);
        },
        { interval: 700 },
      )
      .toBe(true);
  }

  /** Types as people do, letter by letter. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  async newParagraph(words: string): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.type(words);
  }

  /** A row of the provision table: what, how much, how often, who. */
  async fillProvision(cells: readonly [string, string, string, string]): Promise<void> {
    const row = this.section('provision').getByRole('row').last();
    for (const [index, words] of cells.entries()) {
      await row.getByRole('cell').nth(index).click();
      await this.type(words);
    }
  }

  /** A photo from the phone's own files, with what it shows. */
  async addPhoto(photo: { name: string; bytes: Buffer; shows: string; caption: string }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.tool('Photo').click();
    await (await chooser).setFiles({ name: photo.name, mimeType: 'image/jpeg', buffer: photo.bytes });
    await this.page.getByLabel('What does it show?').fill(photo.shows);
    await this.page.getByLabel('Caption (optional)').fill(photo.caption);
    await this.page.getByRole('button', { name: 'Add photo' }).click();
    await this.photo(photo.shows).waitFor();
  }

  photo(shows: string): Locator {
    return this.text.getByRole('img', { name: shows });
  }

  async saved(): Promise<void> {
    await this.state(/^(Saved on this (phone|computer)|Received) /).waitFor();
  }

  /** The last look, then it goes. */
  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Send advice' }).click();
    await heading(this.page, 'Check your advice, then send it').waitFor();
    await this.page.getByRole('button', { name: 'Send advice' }).click();
  }
}

/** Whether what is typed next stands behind the last letter. The browser draws twice before it is sure. */
async function hasCaretAtEnd(element: Element): Promise<boolean> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  const selection = document.getSelection();
  if (!selection?.isCollapsed || !element.contains(selection.anchorNode)) return false;
  const behind = document.createRange();
  behind.selectNodeContents(element);
  behind.setStart(selection.anchorNode as Node, selection.anchorOffset);
  return behind.toString() === '';
}
