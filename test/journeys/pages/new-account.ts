import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import type { RunningHub } from '../running-hub.ts';
import { heading } from './page.ts';
import { everythingIsHere, setUpDevice } from './sign-in.ts';

/** From the link in the invitation to the first page with cases: a password, codes, the device. */
export async function acceptInvitation(hub: RunningHub, page: Page, who: { email: string; password: string }) {
  await page.goto(hub.address + (await linkIn(hub, who.email)));
  await heading(page, /^Welcome/).waitFor();
  await page.getByLabel('New password').fill(who.password);
  await page.getByRole('button', { name: 'Save password and go on' }).click();
  await heading(page, 'Set up your sign-in codes').waitFor();
  await page.getByText('I can’t scan it: show the key to type').click();
  const key = (await page.locator('.key-to-type').textContent()) ?? '';
  const code = new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) }).generate();
  await page.getByLabel('6-digit code').fill(code);
  await page.getByRole('button', { name: 'Check the code' }).click();
  await heading(page, 'Keep your recovery codes').waitFor();
  await page.getByLabel('I have kept these codes').check();
  await page.getByRole('button', { name: 'Carry on' }).click();
  await setUpDevice(page);
  await everythingIsHere(page);
}

async function linkIn(hub: RunningHub, email: string): Promise<string> {
  for (const { text } of await hub.mailTo(email)) {
    const link = /\/invitation\/[\w-]+/.exec(text);
    if (link) return link[0];
  }
  throw new Error(`There is no invitation to ${email}`);
}
