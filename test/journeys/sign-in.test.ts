import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DemoMail } from '../../shared/api/demo-mailbox.ts';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { CasePage } from './pages/case.ts';
import { heading } from './pages/page.ts';
import { everythingIsHere, firstSync, giveNameAndPassword, setUpDevice, unlock } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';
import { caseOf } from './server-side.ts';

const journey = 'sign-in';
const look = lookerOf(journey);
const wilma = { name: 'Wilma Orchard', email: 'wilma.orchard@example.org', password: 'teapot gravel windmill' };
const newPassword = 'umbrella mustard violin';
const lena = { name: 'Lena Orchard', email: 'lena.orchard@example.org' };
const nobody = 'nobody.at.all@example.org';

let hub: RunningHub;
let idris: string;
let link: string;
let key: string;
let recoveryCodes: string[];
const jane = new OwnBrowser(computer);
const hers = new OwnBrowser(phone);
const elsewhere = new OwnBrowser(phone);
const browsers = [jane, hers, elsewhere];
beforeAll(async () => {
  hub = await RunningHub.start();
  idris = await caseOf(hub, 'Idris Kellaway');
});
afterEach(({ task }) => keepFailure(journey, task, browsers));
afterAll(async () => {
  for (const browser of browsers) await browser.remove();
  await hub?.stop();
});

describe('a grandmother is invited', () => {
  it('A1: the co-ordinator invites somebody who has no account, from the case', async () => {
    // Given Jane Holt at her desk, with the case of Idris open
    await firstSync(hub, await jane.start(), 'Jane Holt');
    await CasePage.open(hub, jane.page, idris);
    // When she forgets to say who it is, she is told so next to each field
    await openInvitation(jane.page);
    await jane.page.getByRole('button', { name: 'Send invitation' }).click();
    await problemOf(jane.page, 'give-name', 'Enter a name');
    expect(await look(jane.page, 'inviting')).toEqual([]);
    // And when she fills it in, it goes
    await invite(jane.page, wilma);
    // Then an e-mail is there that names no child
    const mail = await mailOf(wilma.email, 'invited');
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/Idris|Kellaway/);
  });

  it('G3: its link leads to a password; one that can’t be taken is explained next to the field, and stays', async () => {
    // Given Wilma Orchard at her mailbox
    const page = await hers.start();
    await page.goto(`${hub.address}/demo/mailbox`);
    await page.getByRole('listitem').filter({ hasText: wilma.name }).getByRole('link').click();
    const inMail = page.locator('main a[href*="/invitation/"]');
    link = `${hub.address}${await inMail.getAttribute('href')}`;
    // When she follows the link
    await inMail.click();
    await heading(page, `Welcome, ${wilma.name}`).waitFor();
    await page.getByText(wilma.email).waitFor();
    // Then a short password, a common one, and her own name are refused in words; what she typed stays
    for (const [typed, words] of [
      ['teapot', 'Password must be 12 characters or more'],
      ['password1234', /^That password is easy to guess/],
      ['wilma orchard', /^Password must not be your name/],
    ] as const) {
      await choose(page, typed, 'Save password and go on');
      await problemOf(page, 'password', words);
      expect(await page.getByLabel('New password').inputValue()).toBe(typed);
    }
    expect(await look(page, 'password-refused')).toEqual([]);
    // And three words that have nothing to do with each other are taken
    await choose(page, wilma.password, 'Save password and go on');
    await heading(page, 'Set up your sign-in codes').waitFor();
  });

  it('G3: she types the key into her app, and a code shows that it works', async () => {
    const { page } = hers;
    await page.getByText('I can’t scan it: show the key to type').click();
    key = (await page.locator('.key-to-type').textContent()) ?? '';
    expect(await look(page, 'codes-set-up')).toEqual([]);
    // When she enters a code that the app does not show
    await giveCode(page, wrongCode(), 'Check the code');
    await problemOf(page, 'code', /^That code is not right/);
    // Then she tries again with the one it shows, and gets ten codes for the day the phone is lost
    await giveCode(page, code(), 'Check the code');
    await heading(page, 'Keep your recovery codes').waitFor();
    recoveryCodes = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts();
    expect(new Set(recoveryCodes).size).toBe(10);
    await page.getByRole('button', { name: 'Carry on' }).click();
    await problemOf(page, 'kept', /^Say that you have kept the codes/);
    expect(await look(page, 'recovery-codes')).toEqual([]);
    await page.getByLabel('I have kept these codes').check();
    await page.getByRole('button', { name: 'Carry on' }).click();
  });

  it('A1: she sets her phone up and sees her grandson’s case', async () => {
    await setUpDevice(hers.page);
    await everythingIsHere(hers.page);
    await hers.page.getByRole('heading', { name: /Idris/ }).first().waitFor();
    expect(await look(hers.page, 'her-first-page')).toEqual([]);
    // And the co-ordinator sees her among the people
    await jane.page.getByRole('list', { name: 'People with access' }).getByText(wilma.name, { exact: true }).waitFor();
  });
});

describe('links that do not work any more', () => {
  it('G3: an invitation works once', async () => {
    const page = await elsewhere.start();
    await page.goto(link);
    await heading(page, 'You have used this invitation already').waitFor();
    expect(await look(page, 'invitation-used')).toEqual([]);
    await page.goto(`${link}x`);
    await heading(page, 'This link does not work').waitFor();
    expect(await look(page, 'invitation-unknown')).toEqual([]);
  });

  it('G3: an expired one offers a new one, which goes to the same address', async () => {
    // Given an invitation that was left for too long
    await openInvitation(jane.page);
    await invite(jane.page, lena);
    const old = linkIn(await mailOf(lena.email, 'invited'));
    await hub.sql`UPDATE invitation SET expires_at = now() - interval '1 minute'
      WHERE person_id = (SELECT id FROM person WHERE email = ${lena.email})`;
    // When she opens it
    const { page } = elsewhere;
    await page.goto(old);
    await heading(page, 'This link has expired').waitFor();
    expect(await look(page, 'invitation-expired')).toEqual([]);
    await page.getByRole('button', { name: 'Send me a new link' }).click();
    await page.getByText('A new link is on its way').waitFor();
    // Then the new one is in her mailbox, and works
    await expect.poll(async () => (await hub.mailTo(lena.email)).length).toBe(2);
    const fresh = linkIn(await mailOf(lena.email, 'invited'));
    expect(fresh).not.toBe(old);
    await page.goto(fresh);
    await heading(page, `Welcome, ${lena.name}`).waitFor();
  });
});

describe('a forgotten password', () => {
  it('the answer is the same for an address that nobody has', async () => {
    const { page } = elsewhere;
    const said = [];
    for (const email of [nobody, wilma.email]) {
      await page.goto(`${hub.address}/sign-in`);
      await page.getByRole('link', { name: 'I don’t know my password' }).click();
      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('button', { name: 'Send me a link' }).click();
      await heading(page, 'Look in your e-mail').waitFor();
      said.push((await page.locator('main').textContent())?.replace(email, ''));
    }
    expect(said[0]).toBe(said[1]);
    expect(await look(page, 'reset-asked')).toEqual([]);
    expect(await hub.mailTo(nobody)).toEqual([]);
  });

  it('G3: the link gives a new password and ends every session, and the code is asked for as always', async () => {
    // Given that she is signed in on her phone
    expect((await hers.context.request.get(`${hub.address}/api/me`)).status()).toBe(200);
    // When she uses the link in another browser
    const { page } = elsewhere;
    const reset = linkIn(await mailOf(wilma.email, 'password reset'));
    await page.goto(reset);
    await heading(page, 'Choose a new password').waitFor();
    await choose(page, 'teapot', 'Save new password');
    await problemOf(page, 'password', 'Password must be 12 characters or more');
    expect(await look(page, 'new-password')).toEqual([]);
    await choose(page, newPassword, 'Save new password');
    await heading(page, 'Your new password is saved').waitFor();
    // Then the session on the phone has ended, and nobody is signed in here
    expect((await hers.context.request.get(`${hub.address}/api/me`)).status()).toBe(401);
    expect((await elsewhere.context.request.get(`${hub.address}/api/me`)).status()).toBe(401);
    // And the new password alone opens nothing
    await page.getByRole('link', { name: 'Sign in' }).last().click();
    await giveNameAndPassword(page, wilma.email, newPassword);
    await heading(page, 'Enter your code').waitFor();
    expect((await elsewhere.context.request.get(`${hub.address}/api/me`)).status()).toBe(401);
    await page.goto(`${hub.address}/work`);
    await heading(page, 'Sign in').waitFor();
    // And the link is used up
    await page.goto(reset);
    await heading(page, 'This link has expired or was used').waitFor();
  });

  it('G3: a code is taken once; a recovery code stands in for it, once', async () => {
    const { page } = elsewhere;
    await signInAnew(page, newPassword);
    // A code that was used already
    const [{ last_step: step } = { last_step: 0 }] = await hub.sql<{ last_step: number }[]>`
      SELECT last_step FROM second_factor WHERE person_id = (SELECT id FROM person WHERE email = ${wilma.email})`;
    await giveCode(page, codeOfStep(step), 'Sign in');
    await problemOf(page, 'code', /^That code is not right or was used already/);
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await heading(page, 'Enter a recovery code').waitFor();
    await page.getByLabel('Recovery code').fill(recoveryCodes[3] ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading(page, /^Set up this/).waitFor();
    // A second time it opens nothing
    await elsewhere.context.clearCookies();
    await signInAnew(page, newPassword);
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await page.getByLabel('Recovery code').fill(recoveryCodes[3] ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await problemOf(page, 'code', /^That recovery code is not right or was used already/);
    expect(await look(page, 'recovery-code-refused')).toEqual([]);
  });

  it('O5: her phone opens with its passphrase, says that it is signed out, and keeps everything', async () => {
    const { page } = hers;
    await page.goto(`${hub.address}/work`);
    await unlock(page);
    await page.getByRole('heading', { name: /Idris/ }).first().waitFor();
    expect(await look(page, 'signed-out-elsewhere')).toEqual([]);
  });
});

describe('somebody guesses passwords', () => {
  it('G3: after six tries there is a wait, in words; an unknown address hears just the same', async () => {
    const { page } = elsewhere;
    await elsewhere.context.clearCookies();
    const said: string[][] = [];
    for (const email of [wilma.email, nobody]) {
      const words: string[] = [];
      for (let count = 1; count <= 6; count += 1) {
        await page.goto(`${hub.address}/sign-in`);
        await giveNameAndPassword(page, email, `not the password ${count}`);
        words.push((await page.locator('#email-problem').textContent()) ?? '');
        expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
      }
      said.push(words);
    }
    expect(said[0]).toEqual(said[1]);
    expect(said[0]?.[0]).toContain('The e-mail address or password is not right.');
    expect(said[0]?.[5]).toContain('There were too many tries. Wait 1 minute, then try again');
    expect(await look(page, 'too-many-tries')).toEqual([]);
  });

  it('G3: the right password waits too, and works when the wait is over', async () => {
    const { page } = elsewhere;
    await page.goto(`${hub.address}/sign-in`);
    await giveNameAndPassword(page, wilma.email, newPassword);
    await problemOf(page, 'email', /^There were too many tries/);
    // When an hour has passed
    await hub.sql`UPDATE sign_in_tries SET last_at = last_at - interval '1 hour'`;
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page, 'Enter your code').waitFor();
    await halfAMinuteLater();
    await giveCode(page, code(), 'Sign in');
    await heading(page, /^Set up this/).waitFor();
  });

  it('no page threw anything on the way', () => {
    expect(browsers.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

async function openInvitation(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Give access' }).click();
  await page.getByRole('button', { name: 'They do not have an account yet' }).click();
}

async function invite(page: Page, who: { name: string; email: string }): Promise<void> {
  await page.getByLabel('Full name').fill(who.name);
  await page.getByLabel('E-mail address').fill(who.email);
  await page.getByLabel('As', { exact: true }).selectOption('carer');
  await page.getByLabel('In words').fill('Relative who looks after him');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText(`An invitation is on its way to ${who.name}`).waitFor({ state: 'attached' });
}

async function choose(page: Page, password: string, button: string): Promise<void> {
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: button }).click();
}

async function giveCode(page: Page, digits: string, button: string): Promise<void> {
  await page.getByLabel('6-digit code').fill(digits);
  await page.getByRole('button', { name: button }).click();
}

async function signInAnew(page: Page, password: string): Promise<void> {
  await page.goto(`${hub.address}/sign-in`);
  await giveNameAndPassword(page, wilma.email, password);
  await heading(page, 'Enter your code').waitFor();
}

/** The sentence that stands next to a field. */
async function problemOf(page: Page, field: string, words: string | RegExp): Promise<void> {
  await expect
    .poll(
      async () => ((await page.locator(`#${field}-problem`).textContent()) ?? '').replace(/^Error:\s*/, '').trim(),
      {
        timeout: 10_000,
      },
    )
    .toMatch(typeof words === 'string' ? new RegExp(`^${words}$`) : words);
}

/** The newest e-mail of a kind to somebody. */
async function mailOf(email: string, kind: DemoMail['kind']): Promise<DemoMail> {
  const find = async () => (await hub.mailTo(email)).find((mail) => mail.kind === kind);
  await expect.poll(find, { timeout: 20_000 }).toBeDefined();
  return (await find()) as DemoMail;
}

const linkIn = (mail: DemoMail): string =>
  /https?:\/\/\S+\/(?:invitation|reset-password)\/\S+/.exec(mail.text)?.[0] ?? '';

const app = (): TOTP => new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) });
const code = (): string => app().generate();
const codeOfStep = (step: number): string => app().generate({ timestamp: step * 30_000 });

/** Six digits that the app shows neither now nor just before or after. */
function wrongCode(): string {
  const near = [-1, 0, 1].map((steps) => app().generate({ timestamp: Date.now() + steps * 30_000 }));
  return ['000000', '111111', '222222', '333333'].find((digits) => !near.includes(digits)) ?? '';
}

async function halfAMinuteLater(): Promise<void> {
  await hub.sql`UPDATE second_factor SET last_step = 0
    WHERE person_id = (SELECT id FROM person WHERE email = ${wilma.email})`;
}
