import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookerOf } from './look-at.ts';
import { OwnBrowser, phone } from './own-browser.ts';
import { heading } from './pages/page.ts';
import { firstSync, unlock } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';

const journey = 'asking-with-an-account';
const look = lookerOf(journey);

let hub: RunningHub;
const browser = new OwnBrowser(phone);
beforeAll(async () => {
  hub = await RunningHub.start();
});
afterEach(({ task }) => keepFailure(journey, task, [browser]));
afterAll(async () => {
  await browser.remove();
  await hub?.stop();
});

describe('a SENCo asks for an assessment', () => {
  it('R2, R3: the draft is his alone, is written and sent without a signal, and leaves his phone when it has arrived', async () => {
    // Given a SENCo with his phone set up
    const page = await browser.start();
    await firstSync(hub, page, 'Owen Castell');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).click();
    await heading(page, 'Your requests for an assessment').waitFor();
    // When he begins a request in a hall without a signal
    await browser.context.setOffline(true);
    const next = () => page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Ask for an assessment' }).click();
    await heading(page, 'Who are you?').waitFor();
    await page.getByLabel('I ask for a school').check();
    await next();
    await page.getByLabel('Your job, or how you know the child').fill('SENCo');
    await page.getByLabel('Your phone number').fill('01632 960 500');
    await next();
    await page.getByLabel('First name').fill('Wilf');
    await page.getByLabel('Last name').fill('Hargreave');
    for (const [label, words] of [
      ['Day', '4'],
      ['Month', '3'],
      ['Year', '2018'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(words);
    // And comes back to it from his list
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).click();
    await page.getByRole('link', { name: 'Wilf Hargreave' }).waitFor();
    expect(await look(page, '1-own-requests')).toEqual([]);
    await page.getByRole('link', { name: 'Wilf Hargreave' }).click();
    await heading(page, 'Check your answers, then send them').waitFor();
    await page.getByRole('link', { name: /Enter the parent’s or young person’s name/ }).click();
    await page.getByLabel('Name', { exact: true }).fill('Joan Hargreave');
    await page.getByLabel('Their phone number').fill('01632 960 501');
    await next();
    await page.getByRole('checkbox', { name: 'Learning' }).check();
    await page.getByLabel(/^Learning: what is difficult/).fill('Reading is hard. Short tasks help.');
    await next();
    await heading(page, 'In your own words').waitFor();
    await next();
    await page.getByLabel('The parent or young person knows that I send this').check();
    await next();
    await heading(page, 'Check your answers, then send them').waitFor();
    expect(await look(page, '2-check')).toEqual([]);
    expect(await hub.sql`SELECT 1 FROM document WHERE facts->'child'->>'lastName' = 'Hargreave'`).toHaveLength(0);
    await page.getByRole('button', { name: 'Send my request' }).click();
    await heading(page, 'Your request waits for a connection').waitFor();
    // Then it goes when there is one, and leaves his phone
    await browser.context.setOffline(false);
    await heading(page, 'Your request has been sent').waitFor();
    expect(await look(page, '3-sent')).toEqual([]);
    const [row] = await hub.sql<{ state: string; source: string }[]>`
      SELECT facts->>'state' AS state, facts->>'source' AS source FROM document
      WHERE facts->'child'->>'lastName' = 'Hargreave'`;
    expect(row).toEqual({ state: 'submitted', source: 'hub' });
    await page.getByRole('link', { name: 'Your requests' }).click();
    await page.getByText('No drafts').waitFor();
    // And a draft that he deletes is gone
    await page.getByRole('button', { name: 'Ask for an assessment' }).click();
    await heading(page, 'Who are you?').waitFor();
    await page.goto(`${page.url().replace(/asker$/, 'check')}`);
    await unlocked(page);
    await page.getByRole('button', { name: 'Delete what I typed' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByText('No drafts').waitFor();
    expect(browser.errors).toEqual([]);
  });
});

/** A page that was loaded anew without a connection is locked: the passphrase opens it. */
async function unlocked(page: Page): Promise<void> {
  const locked = heading(page, 'Locked, and everything is safe');
  const open = page.getByRole('navigation', { name: 'Main' });
  await locked.or(open).first().waitFor();
  if (await locked.isVisible()) await unlock(page);
}
