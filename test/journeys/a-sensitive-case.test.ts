import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookerOf } from './look-at.ts';
import { onDisk } from './on-disk.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { CasePage } from './pages/case.ts';
import { heading } from './pages/page.ts';
import { firstSync, unlock } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';
import { caseOf, requestOf } from './server-side.ts';

const journey = 'a-sensitive-case';
const look = lookerOf(journey);
const child = 'Idris Kellaway';
const words = 'He flinched when the uncle came to fetch him.';

let hub: RunningHub;
let idris: string;
let wrong: string;
const ros = new OwnBrowser(phone);
const anneke = new OwnBrowser(computer);
const hannah = new OwnBrowser(phone);
const jane = new OwnBrowser(computer);
const admin = new OwnBrowser(computer);
const browsers = [ros, anneke, hannah, jane, admin];
beforeAll(async () => {
  hub = await RunningHub.start();
  idris = await caseOf(hub, child);
});
afterEach(({ task }) => keepFailure(journey, task, browsers));
afterAll(async () => {
  for (const browser of browsers) await browser.remove();
  await hub?.stop();
});

const confidential = () => hub.sql<{ id: string; body: string }[]>`
  SELECT id, body FROM document WHERE case_id = ${idris} AND kind = 'confidence' AND facts->>'state' = 'sent'`;
/** All that the hub gives this page's person of the case. */
const givenTo = (page: Page) =>
  page.evaluate(async (caseId) => (await fetch(`/api/cases/${caseId}/documents`)).text(), idris);

describe('something is told to the co-ordinator alone', () => {
  it('N2: a therapist writes it without a connection, beside her advice', async () => {
    const page = await ros.start();
    await firstSync(hub, page, 'Ros Penhale');
    await ros.context.setOffline(true);
    await page.goto(`${hub.address}/cases/${idris}`);
    await unlock(page);
    await page.getByRole('link', { name: 'Tell the co-ordinator something in confidence' }).click();
    await heading(page, 'Tell the co-ordinator something in confidence').waitFor();
    await page.getByRole('button', { name: 'Send to the co-ordinator' }).click();
    await page.getByRole('alert').getByText('Choose what it is about').waitFor();
    await page.getByLabel('A child’s safety').check();
    await page.getByLabel('What should the co-ordinator know?').fill(words);
    expect(await look(page, 'tell')).toEqual([]);
    expect(await page.title()).not.toMatch(/confidence|Idris/);
    await page.getByRole('button', { name: 'Send to the co-ordinator' }).click();
    await heading(page, 'It waits for a connection').waitFor();
    expect(await look(page, 'waits')).toEqual([]);
    expect(await onDisk(page, 'flinched')).toEqual([]);
    expect(await confidential()).toEqual([]);
  });

  it('N2, O2: with a connection it goes by itself, and leaves her phone', async () => {
    await ros.context.setOffline(false);
    await heading(ros.page, 'Sent to the co-ordinator alone').waitFor();
    await expect.poll(async () => (await confidential()).length).toBe(1);
    expect((await confidential())[0]?.body).toContain(words);
    await expect.poll(async () => onDisk(ros.page, (await confidential())[0]?.id ?? '')).toEqual([]);
    expect(await givenTo(ros.page)).not.toContain('flinched');
  });

  it('N2: another adviser and the family never see it', async () => {
    const id = (await confidential())[0]?.id ?? '';
    for (const [browser, name] of [
      [anneke, 'Dr Anneke Voss'],
      [hannah, 'Hannah Kellaway'],
    ] as const) {
      const page = await browser.start();
      await firstSync(hub, page, name);
      await page.goto(`${hub.address}/cases/${idris}/history`);
      await page.getByRole('heading', { name: /^What has happened/ }).waitFor();
      expect(await page.locator('body').textContent()).not.toContain('onfidence:');
      expect(await onDisk(page, id)).toEqual([]);
      expect(await givenTo(page)).not.toContain(id);
      await page.goto(`${hub.address}/cases/${idris}/co-ordinator`);
      await heading(page, 'Tell the co-ordinator something in confidence').waitFor();
      expect(await page.locator('body').textContent()).not.toContain('flinched');
    }
  });

  it('N2: the co-ordinator reads it and records what was done', async () => {
    const page = await jane.start();
    await firstSync(hub, page, 'Jane Holt');
    await page.getByRole('list', { name: 'Told in confidence' }).getByRole('link').first().click();
    await page.getByText(words).waitFor();
    await page.getByLabel('Record what you did').fill('Rang the duty social worker at 10:20.');
    expect(await look(page, 'told')).toEqual([]);
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByText('Rang the duty social worker at 10:20.').first().waitFor();
    await page.goto(`${hub.address}/cases/${idris}/history`);
    await page.getByRole('heading', { name: /^What has happened/ }).waitFor();
    expect(await page.getByText('flinched').count()).toBe(0);
    expect(await look(page, 'history')).toEqual([]);
  });
});

describe('a child has died', () => {
  it('N9: the co-ordinator stops all automatic mail, after a quiet question', async () => {
    const { page } = jane;
    await CasePage.open(hub, page, idris);
    await page.getByRole('link', { name: 'Stop automatic mail' }).click();
    await heading(page, 'Stop automatic mail').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('Choose why it stops').waitFor();
    await page.getByLabel('Idi has died').or(page.getByLabel('Idris has died')).check();
    await page.getByLabel('What do colleagues need to know?').fill('His grandmother rang this morning.');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: /^Stop all automatic mail about/ }).waitFor();
    expect(await look(page, 'stop')).toEqual([]);
    await page.getByRole('button', { name: 'Stop automatic mail' }).click();
    await page.getByText('Nothing about this case goes out by itself.').waitFor();
    expect(await look(page, 'stopped')).toEqual([]);
  });

  it('N9: the family reads whom to speak to, and no date, no list, nothing that is late', async () => {
    const { page } = hannah;
    await page.goto(`${hub.address}/work`);
    await page.getByText('You do not need to do anything here.').waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).not.toMatch(/late|overdue|due|in \d+ (days|weeks)|Step \d|Your list|died|grandmother/i);
    expect(await look(page, 'family')).toEqual([]);
    await page.getByRole('link', { name: /^What is kept here/ }).click();
    await CasePage.open(hub, page, idris);
    expect(await page.locator('main').textContent()).not.toMatch(/overdue|Late by|Due |in \d+ (days|weeks)|died/);
    expect(await look(page, 'family-case')).toEqual([]);
  });

  it('N9: an adviser whose advice was late is asked to speak to the co-ordinator first', async () => {
    const { page } = ros;
    await page.goto(`${hub.address}/work`);
    await page.getByText('Please speak to Jane Holt before you do anything more.').waitFor();
    expect(await look(page, 'adviser')).toEqual([]);
  });

  it('N9: a day on which a reminder would be due passes, and nobody is reminded of this case', async () => {
    const reminded = () => hub.sql`SELECT m.id FROM mail m WHERE m.case_id = ${idris} AND m.state IN ('queued', 'sent')
      AND m.ordered_at > ${begun}`;
    const begun = new Date();
    const [{ today } = { today: '' }] = await hub.sql<{ today: string }[]>`SELECT (now()::date + 60)::text AS today`;
    await fetch(`http://localhost:${hub.port}/api/demo/date`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: hub.address },
      body: JSON.stringify({ date: today }),
    });
    const others = () => hub.sql`SELECT m.id FROM mail m WHERE m.case_id <> ${idris} AND m.ordered_at > ${begun}`;
    await expect.poll(async () => (await others()).length, { timeout: 100_000, interval: 1000 }).toBeGreaterThan(0);
    expect(await reminded()).toEqual([]);
  }, 120_000);

  it('N9: it is resumed on purpose, and what was held back stays to be decided upon', async () => {
    const { page } = jane;
    await page.goto(`${hub.address}/cases/${idris}/mail`);
    await heading(page, 'Automatic mail is stopped').waitFor();
    expect(await look(page, 'held-back')).toEqual([]);
    await page.getByRole('button', { name: 'Let automatic mail go again' }).click();
    await page.getByLabel('Why can it go again?').fill('It was another child. The school has said sorry.');
    expect(await look(page, 'resume')).toEqual([]);
    await page.getByRole('button', { name: 'Let mail go again' }).click();
    await heading(page, 'Stop automatic mail').waitFor();
    await page.goto(`${hub.address}/cases/${idris}/history`);
    await page.getByText('Jane Holt let automatic mail go again.').waitFor();
  });
});

describe('something was sent to the wrong child', () => {
  it('N4: the co-ordinator recalls it; it is written down who had it', async () => {
    const { page } = jane;
    const mother = await CasePage.open(hub, hannah.page, idris);
    await mother.advice('Educational psychology').waitFor();
    const { adviceId } = await requestOf(hub, child, 'Dr Anneke Voss');
    wrong = adviceId ?? '';
    expect(await onDisk(hannah.page, wrong)).not.toEqual([]);
    await hannah.context.setOffline(true);
    await hannah.page.reload();
    await unlock(hannah.page);
    await new CasePage(hannah.page).advice('Educational psychology').waitFor();
    await CasePage.open(hub, page, idris);
    await page.getByRole('link', { name: 'Recall something sent by mistake' }).click();
    await heading(page, 'Recall something sent by mistake').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('Choose what is recalled').waitFor();
    await page.getByLabel(/^The advice from Educational psychology/).check();
    await page.getByLabel('What went wrong?').fill('It is about another boy of the same first name.');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Recall this from everybody?' }).waitFor();
    expect(await look(page, 'recall')).toEqual([]);
    await page.getByRole('button', { name: 'Recall it' }).click();
    await heading(page, /^Advice recalled in case/).waitFor();
    await page.getByRole('list', { name: 'Who could see it' }).getByText('Hannah Kellaway').waitFor();
    await page.getByLabel('The ICO was told').check();
    await page.getByLabel('In words').fill('Reported online at 15:10.');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByRole('list', { name: 'What was done' }).getByText('The ICO was told').waitFor();
    expect(await look(page, 'breach')).toEqual([]);
  });

  it('N4: it leaves the phone of the mother, who was offline, at the next contact, down to the disk', async () => {
    expect(await onDisk(hannah.page, wrong)).not.toEqual([]);
    await hannah.context.setOffline(false);
    await expect.poll(async () => onDisk(hannah.page, wrong), { timeout: 20_000 }).toEqual([]);
    expect(await givenTo(hannah.page)).not.toContain(wrong);
    const here = await CasePage.open(hub, hannah.page, idris);
    expect(await here.advice('Educational psychology').count()).toBe(0);
  });

  it('N4: the co-ordinator still reads it, marked as recalled; an administrator reads the log without a word of it', async () => {
    const { page } = jane;
    await page.goto(`${hub.address}/cases/${idris}/recall`);
    await page.getByRole('region', { name: 'Advice' }).getByText('Recalled', { exact: true }).waitFor();
    await page.getByText('Read what was recalled').click();
    expect(await look(page, 'recalled')).toEqual([]);
    await anneke.remove();
    const lin = await admin.start();
    await firstSync(hub, lin, 'Beth Arkwright');
    await lin.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Breach log' }).click();
    await heading(lin, 'Breach log').waitFor();
    expect(await look(lin, 'log')).toEqual([]);
    await lin.getByRole('link', { name: /^Advice in case/ }).click();
    await heading(lin, /^Advice recalled in case/).waitFor();
    expect(await lin.locator('main').textContent()).not.toMatch(/Idris|Kellaway|another boy|15:10/);
  });
});
