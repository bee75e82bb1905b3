import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { CasePage } from './pages/case.ts';
import { Desk } from './pages/desk.ts';
import { heading } from './pages/page.ts';
import { firstSync } from './pages/sign-in.ts';
import { workOn } from './pages/work.ts';
import { RunningHub } from './running-hub.ts';
import { keeperOf, keepFailure } from './screens.ts';
import { caseOf, draftTextOf, requestOf } from './server-side.ts';

const journey = 'two-authors-one-text';
const keep = keeperOf(journey);
const words = {
  rosAlone: ' She pointed at what she wanted.',
  devAlone: ' She laughed at a picture of a goat.',
  rosHere: ' At home this is nearly there.',
  devHere: ' At nursery this needs a card.',
};

let hub: RunningHub;
let posy: string;
const ros = new OwnBrowser(phone);
const dev = new OwnBrowser(computer);
const jane = new OwnBrowser(computer);
const browsers = [ros, dev, jane];
beforeAll(async () => {
  hub = await RunningHub.start();
  posy = await caseOf(hub, 'Posy Adeyemi');
});
afterEach(({ task }) => keepFailure(journey, task, browsers));
afterAll(async () => {
  for (const browser of browsers) await browser.remove();
  await hub?.stop();
});

describe('two professionals write one response, both offline', () => {
  it('A1: the co-ordinator lets a colleague write it too, and both have the draft', async () => {
    await firstSync(hub, await jane.start(), 'Jane Holt');
    const page = await CasePage.open(hub, jane.page, posy);
    await page.addColleague('Ros Penhale', 'Dev Marwaha');
    await jane.stop();
    for (const [browser, name] of [
      [ros, 'Ros Penhale'],
      [dev, 'Dev Marwaha'],
    ] as const) {
      await firstSync(hub, await browser.start(), name);
      await workOn(browser.page, 'Posy Adeyemi').waitFor();
      await Desk.openFromWork(browser.page, 'Posy Adeyemi');
      await browser.context.setOffline(true);
    }
  });

  it('O3: different paragraphs, and one paragraph by both', async () => {
    // When each writes in a paragraph of their own, and both in the first aim
    await write(ros.page, 'needs', words.rosAlone);
    await write(dev.page, 'strengths', words.devAlone);
    await write(ros.page, 'outcomes', words.rosHere);
    await write(dev.page, 'outcomes', words.devHere);
    // And both are back online at the same time
    await Promise.all([ros.context.setOffline(false), dev.context.setOffline(false)]);
    // Then both have the same text, with both wordings of the one paragraph, by name and time
    for (const { page } of [ros, dev]) {
      const both = page.getByRole('group', { name: 'Two wordings of one paragraph' });
      await both.waitFor();
      expect(await both.count()).toBe(1);
      for (const name of ['Ros Penhale', 'Dev Marwaha'])
        await both.getByText(new RegExp(`^${name} today \\d\\d:\\d\\d$`)).waitFor();
      for (const sentence of Object.values(words)) await expect.poll(() => textOf(page)).toContain(sentence.trim());
    }
    await expect.poll(async () => (await textOf(ros.page)) === (await textOf(dev.page))).toBe(true);
    for (const { page } of [ros, dev])
      await page.getByRole('button', { name: 'Combine them' }).scrollIntoViewIfNeeded();
    await keep(ros.page, 'two-wordings');
    await keep(dev.page, 'two-wordings-of-the-colleague');
  });

  it('O3: what both wrote cannot be sent before somebody has chosen', async () => {
    await ros.page.getByRole('button', { name: 'Send advice' }).click();
    await heading(ros.page, 'Before your advice can go').waitFor();
    await ros.page.getByText('Choose between two wordings').first().waitFor();
    await keep(ros.page, 'to-mend');
    await ros.page.getByRole('link', { name: 'Back to writing' }).click();
  });

  it('O3: one of them combines the wordings, and both have the result', async () => {
    // When Ros combines them
    await ros.page.getByRole('button', { name: 'Combine them' }).click();
    await heading(ros.page, 'Two people changed this paragraph while apart').waitFor();
    await keep(ros.page, 'choosing');
    await ros.page.getByLabel('Both together').fill(`The aim.${words.rosHere}${words.devHere}`);
    await ros.page.getByRole('button', { name: 'Keep the combined wording' }).click();
    // Then the colleague's open text shows it too, and nobody is asked again
    for (const { page } of [ros, dev]) {
      await page.getByRole('group', { name: 'Two wordings of one paragraph' }).waitFor({ state: 'detached' });
      await expect.poll(() => textOf(page)).toContain(`The aim.${words.rosHere}${words.devHere}`);
    }
    await expect.poll(async () => (await textOf(ros.page)) === (await textOf(dev.page))).toBe(true);
    await keep(dev.page, 'combined');
  });

  it('nothing was lost: the draft on the server holds all sentences, and its history every wording', async () => {
    await expect.poll(() => draftTextOf(hub, 'Posy Adeyemi', 'Ros Penhale')).toContain('The aim.');
    const draft = await draftTextOf(hub, 'Posy Adeyemi', 'Ros Penhale');
    for (const sentence of Object.values(words)) expect(draft).toContain(sentence.trim());
    const { draftId } = await requestOf(hub, 'Posy Adeyemi', 'Ros Penhale');
    const history = await hub.sql<
      { body: string }[]
    >`SELECT body FROM document_revision WHERE document_id = ${draftId}`;
    for (const sentence of [words.rosHere, words.devHere])
      expect(history.some(({ body }) => body.includes(sentence.trim()) && !body.includes('The aim.'))).toBe(true);
    expect([...ros.errors, ...dev.errors]).toEqual([]);
  });
});

async function write(page: Page, section: 'needs' | 'strengths' | 'outcomes', words: string): Promise<void> {
  const desk = new Desk(page);
  await desk.section(section).locator('.section-text > p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  await desk.state(/will send when you are online$/).waitFor();
}

/** The words on the sheet, without those for screen readers alone. */
const textOf = (page: Page): Promise<string> =>
  new Desk(page).text.evaluate((sheet) => {
    const copy = sheet.cloneNode(true) as HTMLElement;
    for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove();
    return copy.textContent ?? '';
  });
