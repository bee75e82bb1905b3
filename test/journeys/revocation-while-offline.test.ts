import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { onDisk } from './on-disk.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { CasePage } from './pages/case.ts';
import { Desk } from './pages/desk.ts';
import { heading } from './pages/page.ts';
import { firstSync, unlock } from './pages/sign-in.ts';
import { openWork, workOn } from './pages/work.ts';
import { RunningHub } from './running-hub.ts';
import { keeperOf, keepFailure } from './screens.ts';
import { caseOf, draftTextOf, requestOf } from './server-side.ts';

const journey = 'revocation-while-offline';
const keep = keeperOf(journey);
const day = 86_400_000;
const words = {
  marta: 'He sleeps better since the lamp is gone.',
  ros: 'Posy waits for her turn when a card shows it.',
};

let hub: RunningHub;
let ids: { posy: string; tomasz: string; mei: string };
const marta = new OwnBrowser(phone);
const ros = new OwnBrowser(phone);
const jane = new OwnBrowser(computer);
const advocate = new OwnBrowser(phone);
const browsers = [marta, ros, jane, advocate];
beforeAll(async () => {
  hub = await RunningHub.start();
  ids = {
    posy: await caseOf(hub, 'Posy Adeyemi'),
    tomasz: await caseOf(hub, 'Tomasz Wren'),
    mei: await caseOf(hub, 'Mei Nguyen-Cole'),
  };
});
afterEach(({ task }) => keepFailure(journey, task, browsers));
afterAll(async () => {
  for (const browser of browsers) await browser.remove();
  await hub?.stop();
});

describe('access that ends while a person is offline', () => {
  it('O2: a mother and a therapist write without a connection', async () => {
    // Given both with their cases on their phones, and no signal
    await firstSync(hub, await marta.start(), 'Marta Wren');
    await firstSync(hub, await ros.start(), 'Ros Penhale');
    await marta.context.setOffline(true);
    await ros.context.setOffline(true);
    // When they write
    await write(marta.page, ids.tomasz, 'Tomasz Wren', 'Marta Wren', words.marta);
    await write(ros.page, ids.posy, 'Posy Adeyemi', 'Ros Penhale', words.ros);
    // Then the words are on the devices alone, and there not to be read by others
    expect(await draftTextOf(hub, 'Posy Adeyemi', 'Ros Penhale')).not.toContain(words.ros);
    expect(await onDisk(ros.page, ids.posy)).not.toEqual([]);
    expect(await onDisk(ros.page, words.ros, 'Posy', 'Adeyemi')).toEqual([]);
  });

  it('A6: meanwhile the co-ordinator ends the access of one and withdraws the request to the other', async () => {
    await firstSync(hub, await jane.start(), 'Jane Holt');
    const tomasz = await CasePage.open(hub, jane.page, ids.tomasz);
    await tomasz.endAccess('Marta Wren', 'The court order of 20 November');
    const posy = await CasePage.open(hub, jane.page, ids.posy);
    await posy.withdrawRequest('Ros Penhale');
    await keep(jane.page, 'withdrawn');
  });

  it.each([
    ['mother', marta, 'tomasz', 'Tomasz'],
    ['therapist', ros, 'posy', 'Posy'],
  ] as const)(
    'A6: at the next contact the case leaves the phone of the %s, down to the disk',
    async (_, browser, which, child) => {
      // When the phone is back online
      const { page } = browser;
      await browser.context.setOffline(false);
      // Then the open page says what happened
      await heading(page, 'You no longer have access to this case').waitFor();
      await page.getByText('What you had written was kept.').waitFor();
      expect(await page.getByRole('navigation', { name: 'Main' }).count()).toBe(1);
      await keep(page, `${child}-has-left`);
      // And nothing of the case is left on the disk, not even its number
      await expect.poll(() => onDisk(page, ids[which], child)).toEqual([]);
      await page.getByRole('link', { name: 'Go to your work' }).click();
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      await expect.poll(() => page.locator('main').textContent()).not.toContain(child);
    },
  );

  it('A6: what they had not sent is kept for the co-ordinator, as received after access ended', async () => {
    for (const [caseId, name, sentence] of [
      [ids.tomasz, 'Marta Wren', words.marta],
      [ids.posy, 'Ros Penhale', words.ros],
    ] as const) {
      const page = await CasePage.open(hub, jane.page, caseId);
      const late = page.lateWork(name);
      await late.getByText('Read what was written').click();
      await late.getByText(sentence).waitFor();
    }
    await keep(jane.page, 'received-after-access-ended');
  });

  it('A4: the therapist keeps her other cases', async () => {
    await openWork(ros.page);
    await workOn(ros.page, 'Idris Kellaway').waitFor();
  });
});

describe('access that ends by its date', () => {
  it('O7: the device lets the case go offline, on the day after the last one', async () => {
    // Given an advocate whose access ends on a day, last in touch on that day
    await hub.moveTo(await lastDayOf('Rukhsana Mirza'));
    await firstSync(hub, await advocate.start(), 'Rukhsana Mirza');
    await openCase(advocate.page, ids.mei);
    await advocate.page.getByRole('heading', { level: 1 }).waitFor();
    await keep(advocate.page, 'last-day');
    await advocate.stop();
    // When she opens it later on the same day, and on the next, always without a signal
    await later(0);
    await openCase(advocate.page, ids.mei);
    await heading(advocate.page, 'Mei Nguyen-Cole').waitFor();
    await advocate.stop();
    await later(day);
    // Then the case is gone, from the disk too
    await openCase(advocate.page, ids.mei);
    await heading(advocate.page, /This case is not on this/).waitFor();
    await keep(advocate.page, 'the-day-after');
    await expect.poll(() => onDisk(advocate.page, ids.mei)).toEqual([]);
  });

  it('O7: turning the clock back brings nothing back', async () => {
    await advocate.stop();
    await later(-day);
    await openCase(advocate.page, ids.mei);
    await heading(advocate.page, /This case is not on this/).waitFor();
  });
});

/** The last day of the access that was given to somebody. */
async function lastDayOf(name: string): Promise<string> {
  const [found] = await hub.sql<{ day: string }[]>`
    SELECT body::jsonb->>'endsOn' AS day FROM document WHERE kind = 'grant' AND body::jsonb->'to'->>'name' = ${name}`;
  if (!found) throw new Error(`Nothing was given to ${name}`);
  return found.day;
}

/** Within the open hub, without loading it anew. */
async function openCase(page: Page, caseId: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path);
  }, `/cases/${caseId}`);
}

async function write(page: Page, caseId: string, child: string, author: string, sentence: string): Promise<void> {
  const { requestId } = await requestOf(hub, child, author);
  await page.evaluate((path) => history.pushState(null, '', path), `/cases/${caseId}/advice/${requestId}/write`);
  const desk = await Desk.at(page, child);
  await desk.goToEndOf('needs');
  await desk.newParagraph(sentence);
  await desk.state(/will send when you are online$/).waitFor();
}

/** The advocate starts her phone without a signal, so much later. */
async function later(ms: number): Promise<void> {
  const page = await advocate.start({ offline: true });
  await page.clock.install({ time: Date.now() + ms });
  await page.goto(`${hub.address}/cases`);
  await unlock(page);
  await heading(page, 'Cases').waitFor();
}
