import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookerOf } from './look-at.ts';
import { onDisk } from './on-disk.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { Desk } from './pages/desk.ts';
import { heading } from './pages/page.ts';
import { everythingIsHere, firstSync, signIn, syncStatus, unlock } from './pages/sign-in.ts';
import { openWork, workOn } from './pages/work.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';
import { caseOf, draftTextOf } from './server-side.ts';

const journey = 'locks';
const look = lookerOf(journey);
const words = {
  idle: 'Idris waits by the door when he is asked to.',
  guessed: 'Posy puts three pictures into their order.',
  passkey: 'He shows his sister the card that he means.',
};
const locked = (page: Page) => heading(page, 'Locked, and everything is safe');

let hub: RunningHub;
const desktop = new OwnBrowser(computer);
const mobile = new OwnBrowser(phone);
const withPasskey = new OwnBrowser(phone);
const browsers = [desktop, mobile, withPasskey];
beforeAll(async () => {
  hub = await RunningHub.start();
});
afterEach(({ task }) => keepFailure(journey, task, browsers));
afterAll(async () => {
  for (const browser of browsers) await browser.remove();
  await hub?.stop();
});

describe('a hub that nobody uses', () => {
  let second: Page;

  it('O5: after ten minutes without any use both tabs are locked, and say so', async () => {
    // Given two tabs of one therapist who was writing, and a clock that the test moves
    const page = await desktop.start();
    await desktop.context.clock.install();
    await firstSync(hub, page, 'Ros Penhale');
    const desk = await Desk.openFromWork(page, 'Idris Kellaway');
    await desk.goToEndOf('needs');
    await desk.newParagraph(words.idle);
    await desk.saved();
    second = await desktop.context.newPage();
    await second.goto(`${hub.address}/cases`);
    await heading(second, 'Cases').waitFor();
    // When she is called away for eleven minutes
    await desktop.context.clock.fastForward(11 * 60_000);
    // Then neither tab shows anything of a child
    for (const tab of [page, second]) {
      await locked(tab).waitFor();
      await tab.getByText(/^The hub locked at \d\d:\d\d because nobody used it for a while\.$/).waitFor();
      await expect.poll(() => tab.locator('body').textContent()).not.toMatch(/Kellaway|waits by the door/);
    }
    expect(await look(second, 'locked')).toEqual([]);
  });

  it('O5: a live session does not open that lock after a reload; the passphrase opens both tabs, with every word', async () => {
    await second.reload();
    await locked(second).waitFor();
    await unlock(second);
    await heading(second, 'Cases').waitFor();
    const desk = await Desk.at(desktop.page, 'Idris Kellaway');
    await expect.poll(() => desk.text.textContent()).toContain(words.idle);
    await desktop.stop();
  });
});

describe('somebody guesses the passphrase', () => {
  let posy: string;

  it('O5: each wrong try is counted, in words', async () => {
    // Given a phone with words that were never sent, locked, without a signal
    posy = await caseOf(hub, 'Posy Adeyemi');
    const page = await mobile.start();
    await firstSync(hub, page, 'Ros Penhale');
    await workOn(page, 'Posy Adeyemi').waitFor();
    await mobile.context.setOffline(true);
    await syncStatus(page, 'Working offline').waitFor();
    await writeOffline(page, 'Posy Adeyemi', words.guessed);
    await openWork(page);
    await page.getByRole('button', { name: 'Ros Penhale' }).click();
    await page.getByRole('link', { name: 'Lock the hub' }).click();
    await locked(page).waitFor();
    await page.getByText(/^1 thing is waiting to send\. It stays sealed on this phone\.$/).waitFor();
    // When somebody tries nine passphrases
    for (let left = 9; left >= 1; left -= 1) {
      await tryPassphrase(page, `plum ferry lamp ${left}`);
      await page.getByText(left === 1 ? '1 try left' : `${left} tries left`, { exact: true }).waitFor();
      if (left === 7) expect(await look(page, 'wrong-tries')).toEqual([]);
    }
  });

  it('O5: the tenth wipes the phone; the right passphrase is of no use any more', async () => {
    const { page } = mobile;
    await tryPassphrase(page, 'plum ferry lamp 0');
    await heading(page, 'This phone has forgotten its copies').waitFor();
    expect(await look(page, 'wiped')).toEqual([]);
    // Then no case is on the disk, by no name and no number
    expect(await onDisk(page, posy, 'Posy', 'Adeyemi', words.guessed)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByLabel(/^Passphrase for this/).count()).toBe(0);
    expect(await look(page, 'nothing-here')).toEqual([]);
  });

  it('O6: the unsent words reach the server without anybody signing in, and the session is over', async () => {
    const { page } = mobile;
    expect(await draftTextOf(hub, 'Posy Adeyemi', 'Ros Penhale')).not.toContain(words.guessed);
    // When it is online again, and the first thing that it sends gets lost
    await page.route('**/api/deposits', (route) => route.abort(), { times: 1 });
    await mobile.context.setOffline(false);
    await expect
      .poll(() => draftTextOf(hub, 'Posy Adeyemi', 'Ros Penhale'), { timeout: 30_000 })
      .toContain(words.guessed);
    await expect
      .poll(async () => (await mobile.context.request.get(`${hub.address}/api/me`)).status(), { timeout: 10_000 })
      .toBe(401);
    // And who guessed is asked to sign in
    await page.goto(`${hub.address}/work`);
    await heading(page, 'Sign in').waitFor();
  });

  it('O6: their author finds them at the next sign-in', async () => {
    const { page } = mobile;
    await firstSync(hub, page, 'Ros Penhale');
    const desk = await Desk.openFromWork(page, 'Posy Adeyemi');
    await expect.poll(() => desk.text.textContent()).toContain(words.guessed);
  });
});

describe('a phone that opens with a passkey', () => {
  it('O5: a passkey opens it without a connection, after a restart of the page', async () => {
    // Given a phone whose screen lock can hold a passkey
    const page = await withPasskey.start();
    const cdp = await withPasskey.context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
        hasPrf: true,
      },
    });
    // When Dev Marwaha sets it up with one
    await signIn(hub, page, 'Dev Marwaha');
    await heading(page, /^Set up this/).waitFor();
    await page.getByLabel('With a passkey').check();
    await page.getByRole('button', { name: 'Go on to the passkey' }).click();
    await heading(page, 'Add your passkey').waitFor();
    expect(await look(page, 'adding-a-passkey')).toEqual([]);
    await page.getByRole('button', { name: 'Add passkey' }).click();
    await heading(page, 'Your work').waitFor();
    await everythingIsHere(page);
    // And starts it again without a signal
    await withPasskey.context.setOffline(true);
    await page.reload();
    await locked(page).waitFor();
    expect(await look(page, 'passkey-lock')).toEqual([]);
    // Then the passkey opens it
    await page.getByRole('button', { name: 'Unlock with passkey' }).click();
    await heading(page, 'Your work').waitFor();
  });

  it('no page threw anything on the way', () => {
    expect(browsers.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

async function writeOffline(page: Page, child: string, sentence: string): Promise<void> {
  const desk = await Desk.openFromWork(page, child);
  await desk.goToEndOf('needs');
  await desk.newParagraph(sentence);
  await desk.state(/will send when you are online$/).waitFor();
}

async function tryPassphrase(page: Page, typed: string): Promise<void> {
  await page.getByLabel(/^Passphrase for this/).fill(typed);
  await page.getByRole('button', { name: 'Unlock with passphrase' }).click();
}
