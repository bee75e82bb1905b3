import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../doubles/browser.ts';
import { axeProblems } from './axe.ts';
import { lookerOf } from './look-at.ts';
import { heading } from './pages/page.ts';
import { everythingIsHere, giveNameAndPassword } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { caseOf, requestOf } from './server-side.ts';

const look = lookerOf('looks');

let hub: RunningHub;
let browser: Browser;
const pages = new Map<string, Page>();
let idris: string;
const errors: string[] = [];

beforeAll(async () => {
  hub = await RunningHub.start();
  browser = await launchBrowser();
  idris = await caseOf(hub, 'Idris Kellaway');
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

describe('pages for everybody', () => {
  it.each([
    ['home', '/', 'Education, health and care needs, worked on together'],
    ['sign-in', '/sign-in', 'Sign in'],
    ['reset-password', '/reset-password', 'Reset your password'],
    ['reset-link-expired', '/reset-password/0000', 'This link has expired or was used'],
    ['letter-code', '/invitation', 'Use the code from your letter'],
    ['signed-out', '/signed-out', /signed out/i],
    ['help', '/help', /help/i],
    ['privacy', '/privacy', /privacy/i],
    ['accessibility', '/accessibility', /accessib/i],
    ['mailbox', '/demo/mailbox', 'Demo mailbox'],
    ['demo-date', '/demo/date', 'Move the date'],
  ])('%s', async (name, path, title) => {
    const page = await pageOf('nobody');
    await page.goto(hub.address + path);
    await heading(page, title).waitFor();
    expect(await look(page, name)).toEqual([]);
    if (name === 'home') expect(await inTheDark(page)).toEqual([]);
  });

  it('code', async () => {
    const page = await pageOf('nobody');
    const { email, password } = await hub.account('Colm Rafferty');
    await page.goto(`${hub.address}/sign-in`);
    await giveNameAndPassword(page, email, password);
    await heading(page, 'Enter your code').waitFor();
    expect(await look(page, 'code')).toEqual([]);
  });
});

describe('a therapist', () => {
  it('sets the device up, and sees her work', async () => {
    const page = await signedIn('Ros Penhale');
    await page.getByRole('heading', { name: 'Idris Kellaway' }).waitFor();
    await seen(page, 'therapist-work');
    expect(await inTheDark(page)).toEqual([]);
  });

  it.each([
    ['cases', '/cases', 'Cases'],
    ['case', '/cases/:idris', 'Idris Kellaway'],
    ['case-files', '/cases/:idris/files', 'Idris Kellaway'],
    ['case-contacts', '/cases/:idris/contacts', 'Idris Kellaway'],
    ['case-history', '/cases/:idris/history', 'Idris Kellaway'],
    ['sync-list', '/sync', /./],
    ['attention', '/attention', /./],
    ['account', '/account', /account/i],
    ['unknown-address', '/nowhere', 'There is nothing at this address'],
    ['case-not-here', '/cases/0b0f6a52-6a3c-4c56-8f44-5d9ad1f0a001', /not on this/],
  ])('%s', async (name, path, title) => {
    const page = await signedIn('Ros Penhale');
    await go(page, path.replace(':idris', idris));
    await heading(page, title).waitFor();
    await seen(page, name);
    if (name === 'case') expect(await inTheDark(page)).toEqual([]);
  });

  it('a search that finds nothing', async () => {
    const page = await signedIn('Ros Penhale');
    await go(page, '/cases');
    await page.getByLabel('Search name, number or setting').fill('Zebedee');
    await page.getByText('Idris Kellaway').waitFor({ state: 'detached' });
    await seen(page, 'cases-none-found');
  });

  it('the desk, and what is still to mend', async () => {
    const page = await signedIn('Ros Penhale');
    const { requestId } = await requestOf(hub, 'Idris Kellaway', 'Ros Penhale');
    await go(page, `/cases/${idris}/advice/${requestId}/write`);
    await page.locator('.ProseMirror').waitFor();
    await seen(page, 'editor');
    expect(await inTheDark(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send advice' }).click();
    await heading(page, /Before your advice can go|Check your advice/).waitFor();
    await seen(page, 'check');
  });

  it('without a connection: work, case, desk, what waits, and the lock that opens online only', async () => {
    const page = await signedIn('Ros Penhale');
    await page.context().setOffline(true);
    const { requestId } = await requestOf(hub, 'Idris Kellaway', 'Ros Penhale');
    for (const [name, path, title] of [
      ['offline-work', '/work', 'Your work'],
      ['offline-case', `/cases/${idris}`, 'Idris Kellaway'],
      ['offline-account', '/account', /account/i],
      ['offline-sync-list', '/sync', /./],
      ['offline-editor', `/cases/${idris}/advice/${requestId}/write`, 'Advice for Idris Kellaway'],
    ] as const) {
      await go(page, path);
      await heading(page, title).waitFor();
      await seen(page, name);
    }
    await page.goto(`${hub.address}/work`);
    await heading(page, 'Sign in once online').waitFor();
    await seen(page, 'offline-lock');
  });
});

describe('a SENCo', () => {
  it('sees the setting’s work, and reads a response', async () => {
    const page = await signedIn('Marcus Bell');
    await heading(page, 'Your work').waitFor();
    await seen(page, 'senco-work');
    const { requestId } = await requestOf(hub, 'Idris Kellaway', 'educational psychology');
    await go(page, `/cases/${idris}/advice/${requestId}`);
    await page.locator('article.sheet').waitFor();
    await seen(page, 'reading-a-response');
    expect(await inTheDark(page)).toEqual([]);
  });
});

describe('a family', () => {
  it('sees where the assessment is, and the case', async () => {
    const page = await signedIn('Hannah Kellaway');
    await heading(page, 'Idris’s assessment').waitFor();
    await seen(page, 'family-home');
    await go(page, `/cases/${idris}`);
    await heading(page, 'Idris Kellaway').waitFor();
    await seen(page, 'family-case');
  });
});

describe('the SEND team', () => {
  it('a co-ordinator sees what is late or due', async () => {
    const page = await signedIn('Jane Holt');
    await heading(page, 'Your work').waitFor();
    await seen(page, 'coordinator-work');
    await go(page, '/cases');
    await heading(page, 'Cases').waitFor();
    await seen(page, 'coordinator-cases');
  });

  it.each(['Jane Holt', 'Marek Sobol'])('a case in each stage that %s has', async (name) => {
    const page = await signedIn(name);
    const { personId } = await hub.account(name);
    const cases = await hub.sql<{ id: string; child: string; stage: string }[]>`
      SELECT DISTINCT ON (d.body::jsonb->>'stage') d.case_id AS id, c.child_name AS child, d.body::jsonb->>'stage' AS stage
      FROM document d JOIN hub_case c ON c.id = d.case_id
      WHERE d.kind = 'case' AND d.body::jsonb->'coordinator'->>'personId' = ${personId} ORDER BY 3, 2`;
    expect(cases.length).toBeGreaterThan(2);
    for (const one of cases.filter(({ stage }) => !stagesSeen.has(stage))) {
      stagesSeen.add(one.stage);
      await go(page, `/cases/${one.id}`);
      await heading(page, one.child).waitFor();
      await seen(page, `stage-${one.stage.replaceAll(' ', '-')}`);
    }
  });

  it('an administrator sees what did not arrive, and no case', async () => {
    const page = await signedIn('Beth Arkwright');
    await heading(page, 'Your work').waitFor();
    await seen(page, 'administrator-work');
    await go(page, '/cases');
    await heading(page, 'Cases').waitFor();
    await seen(page, 'administrator-cases');
  });

  it('A9: an administrator opens a case by its reference, with a reason, and reads no name before', async () => {
    const page = await signedIn('Beth Arkwright');
    const [one] = await hub.sql<{ ref: string; child: string }[]>`
      SELECT ref, child_name AS child FROM hub_case WHERE id = ${idris}`;
    await go(page, '/cases');
    await page.getByLabel('Case reference').fill('H-1');
    await page.getByRole('button', { name: 'Find the case' }).click();
    await page.getByRole('alert').getByText('There is no case H-1').waitFor();
    await seen(page, 'administrator-case-not-found');
    await page.getByLabel('Case reference').fill(one?.ref.toLowerCase() ?? '');
    await page.getByRole('button', { name: 'Find the case' }).click();
    const found = page.getByRole('link', { name: `Open case ${one?.ref} with a reason` });
    await found.waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Kellaway');
    await seen(page, 'administrator-case-found');
    await found.click();
    await page.getByLabel('Why do you need to open it?').fill('The co-ordinator cannot open a photo');
    await page.getByRole('button', { name: 'Open the case' }).click();
    await heading(page, one?.child ?? '').waitFor();
  });

  it('N1: a co-ordinator sees who is kept from what, and why, and lets them read it again', async () => {
    const [bar] = await hub.sql<{ caseId: string; coordinator: string }[]>`
      SELECT b.case_id AS "caseId", p.name AS coordinator
      FROM document b JOIN hub_case c ON c.id = b.case_id JOIN person p ON p.id = c.coordinator_id WHERE b.kind = 'bar'`;
    const page = await signedIn(bar?.coordinator ?? '');
    await go(page, `/cases/${bar?.caseId}`);
    await page.getByRole('button', { name: /^Let .* read it again/ }).click();
    await page.getByRole('button', { name: /^Let .* read it$/ }).click();
    await page.getByRole('alert').getByText('Say why').waitFor();
    await seen(page, 'coordinator-lifts-a-bar');
    await page.getByLabel('Why?').fill('The order has ended');
    await page.getByRole('button', { name: /^Let .* read it$/ }).click();
    await page.getByRole('button', { name: /^Let .* read it again/ }).waitFor({ state: 'detached' });
  });

  it('no page threw anything on the way', () => {
    expect(errors).toEqual([]);
  });
});

const stagesSeen = new Set<string>();

async function seen(page: Page, name: string): Promise<void> {
  expect(await look(page, name)).toEqual([]);
}

/** What axe finds in dark colours. */
async function inTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await axeProblems(page);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** Within the open hub, without loading it anew. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
}

async function pageOf(name: string): Promise<Page> {
  const there = pages.get(name);
  if (there) return there;
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  context.on('weberror', (error) => errors.push(String(error.error().stack)));
  const page = await context.newPage();
  pages.set(name, page);
  return page;
}

/** One sign-in for each person, without the forms; the device is set up to open online only. */
async function signedIn(name: string): Promise<Page> {
  if (pages.has(name)) return pageOf(name);
  const page = await pageOf(name);
  const { email, password, personId } = await hub.account(name);
  await page.goto(`${hub.address}/help`);
  await page.evaluate(
    async (who) => {
      const post = (path: string, body: object): Promise<Response> =>
        fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      await post('/api/sign-in', { email: who.email, password: who.password });
      const shown = (await (await fetch(`/api/demo/code/${who.personId}`)).json()) as { code: string };
      await post('/api/sign-in/code', { code: shown.code });
    },
    { email, password, personId },
  );
  await page.goto(`${hub.address}/work`);
  await heading(page, /^Set up this/).waitFor();
  if (name === 'Ros Penhale') await seen(page, 'set-up');
  await page.getByLabel('Only online, by signing in').check();
  await page.getByRole('button', { name: /^Set up this/ }).click();
  await everythingIsHere(page);
  return page;
}
