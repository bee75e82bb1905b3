import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { CasePage } from './pages/case.ts';
import { Desk } from './pages/desk.ts';
import { heading } from './pages/page.ts';
import { everythingIsHere, firstSync, syncStatus, unlock } from './pages/sign-in.ts';
import { openWork, workOn } from './pages/work.ts';
import { photoOf } from './photo-of.ts';
import { RunningHub } from './running-hub.ts';
import { keeperOf, keepFailure } from './screens.ts';
import { caseOf, draftTextOf, requestOf } from './server-side.ts';

const keep = keeperOf('advice-on-home-visits');
const needs = 'Idris loses the thread when more than one person speaks.';
const list = ['He misses the second half of instructions', 'He copies what others do'];
const outcome = 'By July 2028 Idris follows three-part instructions in class four times out of five.';
const provision = ['Speech therapy in school', '30 minutes', 'weekly, 38 weeks a year', 'a therapist'] as const;
const words = {
  posy: 'At home Posy named eleven pictures without help, and asked for two more.',
  tomasz: 'Tomasz told his mother what he had eaten, in four sentences.',
};
const photos = ['The timetable of picture cards by the kitchen door', 'A page of the book that Idris made'];

let hub: RunningHub;
let ros: OwnBrowser;
let jane: OwnBrowser;
let idris: string;
beforeAll(async () => {
  hub = await RunningHub.start();
  ros = new OwnBrowser(phone);
  jane = new OwnBrowser(computer);
  idris = await caseOf(hub, 'Idris Kellaway');
});
afterAll(async () => {
  await ros?.remove();
  await jane?.remove();
  await hub?.stop();
});

afterEach(({ task }) => keepFailure('advice-on-home-visits', task, [ros, jane]));

describe('a speech therapist on home visits', () => {
  it('O1: after one sign-in at the office all her cases are on her phone', async () => {
    // Given Ros Penhale at the office, with a phone that has never seen the hub
    const page = await ros.start();
    // When she signs in and sets the phone up
    await firstSync(hub, page, 'Ros Penhale');
    // Then what she is asked for is there
    await workOn(page, 'Idris Kellaway').waitFor();
    await keep(page, 'your-work');
    // And the co-ordinator has the case open at her desk
    const desk = await jane.start();
    await firstSync(hub, desk, 'Jane Holt');
    await CasePage.open(hub, desk, idris);
    await ros.stop();
  });

  it('O1, O2: without a signal, after a restart, she opens three cases and writes advice with photos', async () => {
    // Given a phone without a signal, switched off and on again
    const page = await coldStart();
    await keep(page, 'unlocked-offline');
    // When she writes on each of her visits
    await writeAboutIdris(page);
    await keep(page, 'written-offline');
    for (const [child, sentence] of [
      ['Posy Adeyemi', words.posy],
      ['Tomasz Wren', words.tomasz],
    ] as const) {
      await openWork(page);
      const desk = await Desk.openFromWork(page, child);
      await desk.goToEndOf('needs');
      await desk.newParagraph(sentence);
      await desk.state(/^Saved on this phone \d\d:\d\d · will send when you are online$/).waitFor();
    }
    // Then the hub says what waits, in words
    await openWork(page);
    await syncStatus(page, /^Working offline: \d things waiting$/).waitFor();
  });

  it('O1, O5: the phone dies and starts again offline: all text and photos are there behind the passphrase', async () => {
    // Given a browser that is killed
    await ros.kill();
    // When it starts again without a signal, and she unlocks it
    const page = await coldStart();
    // Then everything she typed is there
    const desk = await Desk.openFromWork(page, 'Idris Kellaway');
    const text = await desk.text.textContent();
    for (const sentence of [needs, ...list, outcome, ...provision]) expect(text).toContain(sentence);
    for (const photo of photos)
      await expect.poll(() => desk.photo(photo).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1600);
    await keep(page, 'after-the-restart');
    for (const [child, sentence] of [
      ['Posy Adeyemi', words.posy],
      ['Tomasz Wren', words.tomasz],
    ] as const) {
      await openWork(page);
      expect(await (await Desk.openFromWork(page, child)).text.textContent()).toContain(sentence);
    }
  });

  it('O2: she sends one response while still offline, and the hub says that it waits', async () => {
    // Given the finished advice on Idris
    await openWork(ros.page);
    const desk = await Desk.openFromWork(ros.page, 'Idris Kellaway');
    // When she sends it
    await desk.send();
    // Then it waits, in words, wherever she looks
    await ros.page.getByText('It goes by itself when you are online').waitFor();
    await keep(ros.page, 'sent-offline');
    await openWork(ros.page);
    await workOn(ros.page, 'Idris Kellaway').getByText('Waiting to send').waitFor();
    await keep(ros.page, 'waiting-to-send');
    await syncStatus(ros.page, 'Working offline').click();
    await ros.page.getByText('Advice for Idris Kellaway').first().waitFor();
    await keep(ros.page, 'what-waits');
  });

  it('O2, A3: back online everything arrives, the co-ordinator sees it at once and gets an e-mail without a name', async () => {
    // When she is back online
    const online = performance.now();
    await ros.context.setOffline(false);
    // Then the co-ordinator's open page shows it
    await new CasePage(jane.page).sentBy('Ros Penhale', 'Speech and language therapy').waitFor();
    console.log(`The co-ordinator saw it after ${Math.round(performance.now() - online)} ms`);
    await keep(jane.page, 'the-co-ordinator-sees-it');
    await everythingIsHere(ros.page);
    // And she is told by an e-mail that names no child
    const { email } = await hub.account('Jane Holt');
    await expect.poll(async () => (await hub.mailTo(email)).map((mail) => mail.kind)).toContain('advice received');
    const mail = (await hub.mailTo(email)).find((one) => one.kind === 'advice received');
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/Idris|Kellaway/);
  });

  it('nothing was lost: every word and both photos are on the server', async () => {
    const [advice] = await hub.sql<{ body: string }[]>`
      SELECT body FROM document WHERE kind = 'advice' AND case_id = ${idris} AND body LIKE ${`%${needs}%`}`;
    for (const sentence of [needs, ...list, outcome, ...provision, ...photos]) expect(advice?.body).toContain(sentence);
    const files = await hub.sql<{ bytes: number }[]>`
      SELECT length(b.bytes) AS bytes FROM document d JOIN file_bytes b ON b.file_id = d.id
      WHERE d.kind = 'file' AND d.case_id = ${idris} AND (d.body LIKE ${`%${photos[0]}%`} OR d.body LIKE ${`%${photos[1]}%`})`;
    expect(files.length).toBe(2);
    expect(Math.min(...files.map(({ bytes }) => bytes))).toBeGreaterThan(10_000);
    expect(await draftTextOf(hub, 'Posy Adeyemi', 'Ros Penhale')).toContain(words.posy);
    expect(await draftTextOf(hub, 'Tomasz Wren', 'Ros Penhale')).toContain(words.tomasz);
  });

  it('A3: now she reads the others’ advice on Idris, and still none on the other children', async () => {
    // When she opens the case
    await CasePage.open(hub, ros.page, idris);
    // Then the educational psychologist's advice opens
    await new CasePage(ros.page).advice('Educational psychology').click();
    await heading(ros.page, 'Educational psychology: advice for Idris Kellaway').waitFor();
    expect((await ros.page.locator('article.sheet').textContent())?.length).toBeGreaterThan(500);
    await keep(ros.page, 'reading-the-others');
    // And what was sent about Posy stays sealed, also for somebody who asks the server directly
    const posy = await caseOf(hub, 'Posy Adeyemi');
    await CasePage.open(hub, ros.page, posy);
    await new CasePage(ros.page).row('Brannock').getByText('Sealed').waitFor();
    const sealed = await requestOf(hub, 'Posy Adeyemi', 'education');
    const answer = await ros.context.request.get(`${hub.address}/api/advice/${sealed.adviceId}/document?format=pdf`);
    expect(answer.status()).toBe(404);
  });

  it('no page threw anything on the way', () => {
    expect([...ros.errors, ...jane.errors]).toEqual([]);
  });
});

/** Starts the phone without a signal: the app comes from its service worker, the passphrase opens the store. */
async function coldStart(): Promise<Page> {
  const page = await ros.start({ offline: true });
  await page.goto(`${hub.address}/work`);
  await page.getByText('You are offline, and you can still open it.').waitFor();
  await unlock(page);
  await workOn(page, 'Idris Kellaway').waitFor();
  return page;
}

async function writeAboutIdris(page: Page): Promise<void> {
  const desk = await Desk.openFromWork(page, 'Idris Kellaway');
  await desk.goToEndOf('needs');
  await desk.tool('Heading').click();
  await desk.type('At home');
  await desk.newParagraph('');
  await desk.tool('Bold').click();
  await desk.type(needs);
  await desk.tool('Bold').click();
  await desk.newParagraph('');
  await desk.tool('List').click();
  await desk.type(list[0] ?? '');
  await desk.newParagraph(list[1] ?? '');
  await desk.addPhoto({
    name: 'IMG_2041.jpg',
    bytes: await photoOf(page, '#2f6f73'),
    shows: photos[0] ?? '',
    caption: '',
  });
  await desk.goToEndOf('outcomes');
  await desk.type(outcome);
  await desk.addPhoto({
    name: 'IMG_2042.jpg',
    bytes: await photoOf(page, '#b4642c'),
    shows: photos[1] ?? '',
    caption: 'Made in October 2026',
  });
  await desk.fillProvision(provision);
  await desk.state(/^Saved on this phone \d\d:\d\d · will send when you are online$/).waitFor();
  expect(await desk.section('needs').getByRole('heading', { level: 3, name: 'At home' }).count()).toBe(1);
  expect(await desk.section('needs').locator('strong').textContent()).toBe(needs);
  expect(await desk.section('needs').getByRole('listitem').allInnerTexts()).toEqual(list);
}
