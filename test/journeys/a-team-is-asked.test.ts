import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { CasePage } from './pages/case.ts';
import { Desk } from './pages/desk.ts';
import { heading } from './pages/page.ts';
import { firstSync } from './pages/sign-in.ts';
import { openWork, workOn } from './pages/work.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';
import { caseOf } from './server-side.ts';

const journey = 'a-team-is-asked';
const look = lookerOf(journey);
const team = 'Children’s occupational therapy';
const child = 'Idris Kellaway';
const words = {
  who: 'I watched Idris in class and at lunch.',
  strengths: 'He builds with great care.',
  needs: 'Fastenings and cutlery are hard for him.',
  outcomes: 'By July he puts his coat on by himself.',
};

let hub: RunningHub;
let idris: string;
const jane = new OwnBrowser(computer);
const bryn = new OwnBrowser(computer);
const kirsty = new OwnBrowser(phone);
const browsers = [jane, bryn, kirsty];
beforeAll(async () => {
  hub = await RunningHub.start();
  idris = await caseOf(hub, child);
});
afterEach(({ task }) => keepFailure(journey, task, browsers));
afterAll(async () => {
  for (const browser of browsers) await browser.remove();
  await hub?.stop();
});

describe('a team is asked, and answers together', () => {
  it('V1: the co-ordinator asks the team, and reads that it has not been allocated yet', async () => {
    await firstSync(hub, await jane.start(), 'Jane Holt');
    const page = await CasePage.open(hub, jane.page, idris);
    await jane.page.getByRole('button', { name: 'Ask for advice' }).click();
    await jane.page.getByLabel('Who do you want to ask?').fill('occupational');
    await jane.page.getByRole('radio', { name: new RegExp(team) }).click();
    expect(await look(jane.page, 'asking-a-team')).toEqual([]);
    await jane.page.getByRole('button', { name: 'Ask for advice' }).click();
    await page.row(team).getByText('The team has not allocated it yet').waitFor();
  });

  it('A9, V3: the manager is told without a name, sees the request under “Team cases”, and nothing else of the case', async () => {
    await firstSync(hub, await bryn.start(), 'Bryn Hallett');
    const { email } = await hub.account('Bryn Hallett');
    await expect.poll(async () => (await hub.mailTo(email)).map(({ kind }) => kind)).toContain('team asked for advice');
    expect((await hub.mailTo(email)).map(({ text }) => text).join()).not.toMatch(/Idris|Kellaway/);
    const { page } = bryn;
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Team cases/ })
      .click();
    await heading(page, 'Team cases').waitFor();
    await row(page).getByText('Nobody yet').waitFor();
    expect(await look(page, 'awaiting-allocation')).toEqual([]);
    await page.goto(`${hub.address}/cases/${idris}`);
    await heading(page, /not on this/).waitFor();
  });

  it('V3: the manager allocates it to a colleague and to himself, by keyboard', async () => {
    const { page } = bryn;
    await page.goto(`${hub.address}/team-cases`);
    await row(page).waitFor();
    for (let moved = 0; moved < 30; moved += 1) {
      await page.keyboard.press('j');
      if (await row(page).evaluate((one) => one.contains(document.activeElement))) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Who writes about ${child}?` }).waitFor();
    await page.getByRole('button', { name: 'Allocate request' }).click();
    await page.getByRole('alert').getByText('Choose at least one member of the team').waitFor();
    for (const name of ['Kirsty Oduya', 'Bryn Hallett'])
      await page.getByRole('checkbox', { name: new RegExp(name) }).check();
    expect(await look(page, 'allocating')).toEqual([]);
    await page.getByRole('button', { name: 'Allocate request' }).click();
    await row(page).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /^Being written/ }).click();
    await row(page).getByText('Bryn Hallett, Kirsty Oduya').waitFor();
    expect(await look(page, 'being-written')).toEqual([]);
  });

  it('A3: both have the one shared draft, both write in it, and no word is lost', async () => {
    await firstSync(hub, await kirsty.start(), 'Kirsty Oduya');
    await workOn(kirsty.page, child).waitFor();
    const hers = await Desk.openFromWork(kirsty.page, child);
    await openWork(bryn.page);
    const his = await Desk.openFromWork(bryn.page, child);
    await write(hers, 'who', words.who);
    await write(hers, 'strengths', words.strengths);
    await write(his, 'needs', words.needs);
    await write(his, 'outcomes', words.outcomes);
    await his.fillProvision(['Occupational therapy', '45 minutes', 'Weekly', 'Occupational therapist']);
    for (const desk of [hers, his])
      for (const sentence of Object.values(words)) await expect.poll(() => desk.text.textContent()).toContain(sentence);
    expect(await look(kirsty.page, 'both-write')).toEqual([]);
  });

  it('A3, V3: one of them sends it for both; the co-ordinator reads it, and the manager’s tray says that it is sent', async () => {
    const hers = await Desk.at(kirsty.page, child);
    await hers.state(/^Received /).waitFor();
    await hers.send();
    const page = await CasePage.open(hub, jane.page, idris);
    await page.row(team).getByText(/^Sent/).waitFor();
    await jane.page.goto(`${hub.address}/cases/${idris}/history`);
    await jane.page.getByText('Bryn Hallett allocated the request (Occupational therapy) to').waitFor();
    expect(await look(jane.page, 'history')).toEqual([]);
    await bryn.page.goto(`${hub.address}/team-cases?show=answered`);
    await row(bryn.page).getByText(/^Sent/).waitFor();
    expect(await look(bryn.page, 'sent')).toEqual([]);
  });

  it('nothing was lost: the response holds what both wrote, and names both', async () => {
    const [advice] = await hub.sql<{ body: string }[]>`
      SELECT a.body FROM document a JOIN document r ON r.id::text = a.facts->>'requestId'
      WHERE a.kind = 'advice' AND a.case_id = ${idris} AND r.facts->'to'->>'name' = ${team}`;
    for (const sentence of Object.values(words)) expect(advice?.body).toContain(sentence);
    expect(JSON.parse(advice?.body ?? '{}').authors.map(({ name }: { name: string }) => name)).toEqual([
      'Bryn Hallett',
      'Kirsty Oduya',
    ]);
    expect(browsers.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

const row = (page: Page) => page.getByRole('row').filter({ hasText: child });

async function write(desk: Desk, section: 'who' | 'strengths' | 'needs' | 'outcomes', sentence: string): Promise<void> {
  await desk.goToEndOf(section);
  await desk.type(sentence);
  await desk.saved();
}
