import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../doubles/browser.ts';
import { type BuiltSite, openBuiltSite } from './built-site.ts';

let browser: Browser;
let site: BuiltSite;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  site = await openBuiltSite();
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await site.close();
});

/** Opens a page and waits until the service worker has taken control and holds the app. */
async function firstVisit(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.address + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const releaseNewVersion = async (page: Page): Promise<void> => {
  site.release();
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()));
  await page.getByText('A new version of the hub is ready.').waitFor();
};
/** Addresses of the SEND team's pages in any of the caches. */
const keptTeamParts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const kept: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname);
    return kept.filter((path) => path.startsWith('/assets/team-'));
  });

describe('the app on the device', () => {
  it('O1: the first load is taken over at once, and from then on a cold start without a connection works, at any address', async () => {
    await (await firstVisit('/')).close();
    await context.setOffline(true);
    const page = await context.newPage();
    await page.goto(`${site.address}/help`);
    await heading(page, 'Help and short guides').waitFor();
    await page.goto(`${site.address}/cases/00000000-0000-4000-8000-000000000100`);
    await heading(page, 'Sign in once online').waitFor();
    await page.goto(site.address);
    await heading(page, 'Education, health and care needs').waitFor();
    expect(await page.getByText('Harrowdale Council', { exact: true }).count()).toBe(1);
  });

  it('O1: a page that was on its way while the worker took over is taken over too', async () => {
    const page = await firstVisit('/help');
    const wire = await context.newCDPSession(page);
    // A reload past the worker leaves the page without one, as the race does.
    await wire.send('Page.reload', { ignoreCache: true });
    await page.waitForEvent('load');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  });

  it('O1: when the server is away while the app is fetched, it is fetched again without a reload', async () => {
    // The editor is fetched by the worker alone: no page has asked for it yet.
    site.beAwayFor(/^\/assets\/editor-/);
    await (await firstVisit('/')).close();
    await context.setOffline(true);
    const page = await context.newPage();
    await page.goto(`${site.address}/help`);
    await heading(page, 'Help and short guides').waitFor();
  });

  it('O1: the pages of the SEND team are kept where its people are, each new version with its own, and nowhere else', async () => {
    const page = await firstVisit('/');
    expect(await keptTeamParts(page)).toEqual([]);
    await page.evaluate(() => navigator.serviceWorker.controller?.postMessage({ type: 'KEEP_TEAM_PARTS' }));
    const scripts = async (): Promise<string[]> => (await keptTeamParts(page)).filter((path) => path.endsWith('.js'));
    await expect.poll(async () => (await scripts()).length).toBeGreaterThan(1);
    const before = (await scripts()).sort();
    const after = before.map((path) => path.replace('.js', '-version2.js'));
    await releaseNewVersion(page);
    // What waits has brought its own already, and the version that runs still has what it needs.
    expect((await scripts()).sort()).toEqual([...before, ...after].sort());
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Start the new version' }).click();
    await expect.poll(async () => (await scripts()).sort()).toEqual(after);
    const [one = ''] = after;
    expect(await page.evaluate((path) => fetch(path).then((answer) => answer.status), one)).toBe(200);
  });

  it('O5: nothing of /api is ever kept in a cache', async () => {
    const page = await firstVisit('/');
    await page.reload();
    await heading(page, 'Education, health and care needs').waitFor();
    const kept = await page.evaluate(async () => {
      const urls: string[] = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) urls.push(request.url);
      return urls;
    });
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((url) => new URL(url).pathname.startsWith('/api'))).toEqual([]);
    expect(site.asked.filter((path) => path === '/api/hub').length).toBeGreaterThan(1);
  });

  it('a new version asks before it starts', async () => {
    const page = await firstVisit('/help');
    await page.evaluate(() => Object.assign(window, { sameStart: true }));
    await releaseNewVersion(page);
    expect(await page.evaluate(() => 'sameStart' in window)).toBe(true);
    await page.getByRole('button', { name: 'Start the new version' }).click();
    await page.waitForFunction(() => !('sameStart' in window));
    await heading(page, 'Help and short guides').waitFor();
  });

  it('O2: a new version never starts over typing that is not saved, also when it was let in', async () => {
    const page = await firstVisit('/invitation');
    await page.evaluate(() => Object.assign(window, { sameStart: true }));
    await releaseNewVersion(page);
    await page.getByLabel('Code').fill('h4kt-9wme');
    await page.getByRole('button', { name: 'Start the new version' }).click();
    await page.getByText('It starts as soon as your writing is saved.').waitFor();
    expect(await page.evaluate(() => 'sameStart' in window)).toBe(true);
    await page.getByLabel('Code').fill('');
    await page.waitForFunction(() => !('sameStart' in window));
  });

  it('pages for everybody never load the store or the editor', async () => {
    const loaded: string[] = [];
    const page = await context.newPage();
    page.on(
      'request',
      (request) => void (request.serviceWorker() ? null : loaded.push(new URL(request.url()).pathname)),
    );
    for (const [path, name] of [
      ['/', 'Education, health'],
      ['/sign-in', 'Sign in'],
      ['/reset-password', 'Reset your password'],
      ['/help', 'Help and short guides'],
    ] as const) {
      await page.goto(site.address + path);
      await heading(page, name).waitFor();
    }
    const behind = (name: string): boolean => /^\/assets\/(device|inside|editor|word)-/.test(name);
    expect(loaded.filter(behind)).toEqual([]);
    await page.goto(`${site.address}/work`);
    await heading(page, 'Sign in').waitFor();
    expect(loaded.filter(behind)).toHaveLength(3);
  });
});
