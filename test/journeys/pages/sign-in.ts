import type { Page } from 'playwright-core';
import type { RunningHub } from '../running-hub.ts';
import { heading, settled } from './page.ts';

/** Signs in as somebody of the demo: password, then the code that their app shows. */
export async function signIn(hub: RunningHub, page: Page, name: string, next = ''): Promise<void> {
  const { email, password } = await hub.account(name);
  await page.goto(`${hub.address}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`);
  await settled(page);
  await giveNameAndPassword(page, email, password);
  await giveCurrentCode(hub, page, name);
}

export async function giveNameAndPassword(page: Page, email: string, password: string): Promise<void> {
  await heading(page, 'Sign in').waitFor();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function giveCurrentCode(hub: RunningHub, page: Page, name: string): Promise<void> {
  await heading(page, 'Enter your code').waitFor();
  await page.getByLabel('6-digit code').fill(await currentCode(hub, name));
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function currentCode(hub: RunningHub, name: string): Promise<string> {
  const { personId } = await hub.account(name);
  const ask = async (): Promise<string | null> =>
    ((await (await fetch(`http://localhost:${hub.port}/api/demo/code/${personId}`)).json()) as { code: string | null })
      .code;
  const code = await ask();
  if (code) return code;
  await hub.halfAMinuteLater(personId);
  return (await ask()) as string;
}

export const passphrase = 'plum ferry lantern';

/** Right after signing in on a device that holds nothing: it opens with a passphrase from now on. */
export async function setUpDevice(page: Page, words = passphrase): Promise<void> {
  await heading(page, /^Set up this/).waitFor();
  await page.getByLabel('With a passphrase').check();
  await page.getByLabel(/^Passphrase for this/).fill(words);
  await page.getByRole('button', { name: /^Set up this/ }).click();
}

/** Opens the lock with the device's passphrase; works without a connection. */
export async function unlock(page: Page, words = passphrase): Promise<void> {
  await heading(page, 'Locked, and everything is safe').waitFor();
  await page.getByLabel(/^Passphrase for this/).fill(words);
  await page.getByRole('button', { name: 'Unlock with passphrase' }).click();
}

/** Signs in, sets the device up, and waits until all cases are on it and the app itself is kept for offline. */
export async function firstSync(hub: RunningHub, page: Page, name: string): Promise<void> {
  await signIn(hub, page, name);
  await setUpDevice(page);
  await everythingIsHere(page);
}

export async function everythingIsHere(page: Page): Promise<void> {
  await syncStatus(page, 'Up to date').waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The permanent status in the header, with these words. */
export const syncStatus = (page: Page, words: string | RegExp) =>
  page.locator('header .sync').filter({ hasText: words });
