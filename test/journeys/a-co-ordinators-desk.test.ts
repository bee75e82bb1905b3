import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { heading } from './pages/page.ts';
import { everythingIsHere, firstSync } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';

const journey = 'a-co-ordinators-desk';
const look = lookerOf(journey);

let hub: RunningHub;
const jane = new OwnBrowser(computer);
const janesPhone = new OwnBrowser(phone);
const browsers = [jane, janesPhone];
beforeAll(async () => {
  hub = await RunningHub.start();
});
afterEach(({ task }) => keepFailure(journey, task, browsers));
afterAll(async () => {
  for (const browser of browsers) await browser.remove();
  await hub?.stop();
});

const tray = (page: Page, name: string) => page.getByRole('navigation', { name: 'Trays' }).getByRole('link', { name });
const countOf = async (page: Page, name: string): Promise<number> =>
  Number(await tray(page, name).locator('.count').textContent());
const rows = (page: Page) => page.locator('tr[data-row]');

describe('a co-ordinator works through the trays by keyboard', () => {
  it('G1: each tray has as many rows as its count says, and the navigation says how many are overdue', async () => {
    const page = await jane.start();
    await firstSync(hub, page, 'Jane Holt');
    await page.goto(`${hub.address}/work`);
    await heading(page, 'Your work').waitFor();
    await everythingIsHere(page);
    for (const name of ['Decide whether to assess', 'Waiting for advice', 'Overdue', 'Drafting', 'All my cases']) {
      const count = await countOf(page, name);
      await tray(page, name).click();
      await expect.poll(() => rows(page).count()).toBe(count);
    }
    const work = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Your work/ });
    expect(await work.textContent()).toContain(String(await countOf(page, 'Overdue')));
    expect(await look(page, 'all')).toEqual([]);
  });

  it('the keys move, preview, search and open; going back finds the tray as it was', async () => {
    const { page } = jane;
    await tray(page, 'Waiting for advice').click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = (await rows(page).nth(1).locator('[data-open]').textContent()) ?? '';
    await page.getByRole('complementary', { name: `Preview: ${second}` }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(second.split(' ')[0] ?? '');
    await expect.poll(() => rows(page).count()).toBeLessThan(await countOf(page, 'Waiting for advice'));
    await page.keyboard.press('Tab');
    await page.getByLabel('Due', { exact: true }).selectOption('28');
    await expect.poll(() => page.url()).toContain('within=28');
    await rows(page).first().locator('[data-open]').focus();
    await page.keyboard.press('Enter');
    await heading(page, second).waitFor();
    await page.goBack();
    await heading(page, 'Your work').waitFor();
    expect(new URL(page.url()).search).toBe('?tray=waiting+for+advice&within=28');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys of this page' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('O1: the trays work without a connection, and allocating says that it needs one', async () => {
    const { page } = jane;
    await page.goto(`${hub.address}/work`);
    await rows(page).first().waitFor();
    await page.context().setOffline(true);
    await tray(page, 'Decide whether to assess').click();
    expect(await rows(page).count()).toBe(await countOf(page, 'Decide whether to assess'));
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Allocate 1 case' }).click();
    await page.getByText('Allocating needs a connection').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.context().setOffline(false);
  });

  it('A9, G2: two cases are allocated to a colleague: they leave this desk, come to hers, and she gets one e-mail', async () => {
    const { page } = jane;
    await page.goto(`${hub.address}/work?tray=waiting+for+advice`);
    await rows(page).first().waitFor();
    const before = await countOf(page, 'All my cases');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Allocate 2 cases' }).click();
    await page.getByLabel('Who co-ordinates them from now on?').selectOption({ index: 2 });
    const to = await page
      .getByLabel('Who co-ordinates them from now on?')
      .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text.split(',')[0] ?? '');
    expect(await look(page, 'allocating')).toEqual([]);
    await page.getByRole('button', { name: 'Allocate 2 cases' }).last().click();
    await page.getByText(`2 cases allocated to ${to}.`).waitFor();
    await expect.poll(() => countOf(page, 'All my cases')).toBe(before - 2);
    const { email } = await hub.account(to);
    const mails = async () => (await hub.mailTo(email)).filter(({ kind }) => kind === 'cases allocated').length;
    await expect.poll(mails).toBe(1);
  });

  it('on a phone each case is a card, and the trays are the same', async () => {
    const page = await janesPhone.start();
    await firstSync(hub, page, 'Jane Holt');
    await page.goto(`${hub.address}/work?tray=waiting+for+advice`);
    await heading(page, 'Your work').waitFor();
    await rows(page).first().waitFor();
    expect(await look(page, 'phone')).toEqual([]);
  });
});
