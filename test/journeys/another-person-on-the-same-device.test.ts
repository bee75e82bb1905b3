import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { onDisk } from './on-disk.ts';
import { OwnBrowser, phone } from './own-browser.ts';
import { Desk } from './pages/desk.ts';
import { heading } from './pages/page.ts';
import { everythingIsHere, firstSync, setUpDevice, signIn, unlock } from './pages/sign-in.ts';
import { openWork, workOn } from './pages/work.ts';
import { RunningHub } from './running-hub.ts';
import { keeperOf, keepFailure } from './screens.ts';
import { caseOf, draftTextOf, requestOf } from './server-side.ts';

const journey = 'another-person-on-the-same-device';
const keep = keeperOf(journey);
const words = { first: 'Posy pours her own milk.', second: 'She offers some to the goat.' };

let hub: RunningHub;
let posy: string;
const shared = new OwnBrowser(phone);
const own = new OwnBrowser(phone);
beforeAll(async () => {
  hub = await RunningHub.start();
  posy = await caseOf(hub, 'Posy Adeyemi');
});
afterEach(({ task }) => keepFailure(journey, task, [shared, own]));
afterAll(async () => {
  await shared.remove();
  await own.remove();
  await hub?.stop();
});

describe('two people share one phone', () => {
  it('O6: signing out with unsent work says so first', async () => {
    // Given Ros Penhale, who writes offline, restarts the phone, and writes on in the same paragraph
    await firstSync(hub, await shared.start(), 'Ros Penhale');
    await workOn(shared.page, 'Posy Adeyemi').waitFor();
    await shared.context.setOffline(true);
    await write(words.first);
    await shared.stop();
    const page = await shared.start({ offline: true });
    await page.goto(`${hub.address}/work`);
    await unlock(page);
    await write(` ${words.second}`, 'in the same paragraph');
    // When she wants to sign out without a signal
    await openWork(page);
    await page.getByText('Ros Penhale').first().click();
    await page.getByRole('link', { name: 'Sign out' }).click();
    // Then she is told what is not sent, and what becomes of it
    await heading(page, /^Sign out of this phone/).waitFor();
    await page.getByText('1 thing is not sent yet.').waitFor();
    await keep(page, 'told-first');
    await page.getByRole('button', { name: 'Sign out all the same' }).click();
    await page.waitForURL(/\/signed-out/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await keep(page, 'signed-out');
    expect(await onDisk(page, posy, 'Posy', words.first)).toEqual([]);
  });

  it('O5: nobody comes in by her session, and the next person sees nothing of hers', async () => {
    const { page } = shared;
    // When the phone has a signal again
    await shared.context.setOffline(false);
    await page.goto(`${hub.address}/cases/${posy}`);
    // Then the hub asks who is there
    await heading(page, 'Sign in').waitFor();
    // And Priya Nath, who signs in, has her own cases alone
    await signIn(hub, page, 'Priya Nath');
    await setUpDevice(page, 'quilt harbour onion');
    await everythingIsHere(page);
    await page.getByRole('link', { name: 'Cases', exact: true }).click();
    await page.getByText('Idris Kellaway').first().waitFor();
    await keep(page, 'the-next-person');
    expect(await onDisk(page, words.first, words.second, 'Ros Penhale')).toEqual([]);
    // And of the case that both work on, she is not shown what Ros has not sent
    const { requestId } = await requestOf(hub, 'Posy Adeyemi', 'Ros Penhale');
    await page.goto(`${hub.address}/cases/${posy}/advice/${requestId}/write`);
    await page.getByText('Not sent yet').waitFor();
    expect(await page.locator('body').textContent()).not.toContain(words.first);
  });

  it('O6: what she had not sent has arrived, once, under her name', async () => {
    await expect.poll(() => draftTextOf(hub, 'Posy Adeyemi', 'Ros Penhale')).toContain(words.second);
    const draft = await draftTextOf(hub, 'Posy Adeyemi', 'Ros Penhale');
    expect(draft).toContain(`${words.first} ${words.second}`);
    expect(draft).not.toContain('"conflict"');
    const late = await hub.sql`SELECT id FROM document WHERE kind = 'late-work' AND case_id = ${posy}`;
    expect(late.length).toBe(0);
    // And she finds it at her next sign-in, on another phone
    await firstSync(hub, await own.start(), 'Ros Penhale');
    await workOn(own.page, 'Posy Adeyemi').waitFor();
    const desk = await Desk.openFromWork(own.page, 'Posy Adeyemi');
    expect(await desk.text.textContent()).toContain(words.second);
    await keep(own.page, 'found-again');
    expect([...shared.errors, ...own.errors]).toEqual([]);
  });
});

async function write(sentence: string, where: 'in a new paragraph' | 'in the same paragraph' = 'in a new paragraph') {
  const desk = await Desk.openFromWork(shared.page, 'Posy Adeyemi');
  await desk.goToEndOf('outcomes');
  if (where === 'in a new paragraph') await desk.newParagraph(sentence);
  else await desk.type(sentence);
  await desk.state(/will send when you are online$/).waitFor();
}
