import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Sql } from 'postgres';
import { ensureClient } from '../../server/build-client.ts';
import { benchmark } from '../../server/demo/index.ts';
import { browserArguments } from '../doubles/browser.ts';
import { findBrowser } from '../find-browser.ts';
import { type Bench, type Figure, spread } from './bench.ts';
import { typist } from './bench-cases.ts';
import { authorityDatabase } from './database.ts';
import { type HubProcess, startHub } from './hub.ts';
import { probePage, timeSaves } from './page-probe.ts';

const slowdown = 4;
const passphrase = 'kettle orbit walnut';

interface Probe {
  seen: Record<string, number>;
  tasks: { at: number; ms: number }[];
  gaps: { at: number; ms: number }[];
  saves: number[];
  derived: number | null;
  clicked: number;
}
const probeOf = (page: Page): Promise<Probe> => page.evaluate('probe');

/** A browser with a profile on the disk, so that it can be closed and started again as after a night. */
async function openBrowser(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    viewport: { width: 375, height: 740 },
    bypassCSP: true,
    args: [...browserArguments],
  });
  await context.addInitScript(probePage);
  return context;
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

async function signedIn(context: BrowserContext, hub: HubProcess, personId: string): Promise<void> {
  const [name = '', value = ''] = (await hub.cookieOf(personId)).split('=');
  const expires = Math.floor(Date.now() / 1000) + 86_400;
  await context.addCookies([
    { name, value, domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Strict', expires },
  ]);
}

/** Sets the device up on the page's own screen; answers when the button was pressed. */
async function setUp(page: Page, origin: string, path: string): Promise<void> {
  await page.goto(origin + path);
  const way = page.getByRole('radio', { name: /passphrase/ });
  await page.getByRole('heading', { name: /Set up this/ }).waitFor();
  if (await way.count()) await way.check();
  await page.locator('#passphrase').fill(passphrase);
  await page.getByRole('button', { name: /Set up this/ }).click();
}

const rowsHere = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('rxdb-dexie-hub--0--documents');
      request.onsuccess = () => resolve(request.result);
    });
    const request = db.transaction('docs').objectStore('docs').count();
    const count = await new Promise<number>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return count;
  });

async function untilHere(page: Page, documents: number): Promise<number> {
  const from = performance.now();
  while ((await rowsHere(page)) < documents) {
    if (performance.now() - from > 90_000) throw new Error('the documents did not arrive');
    await page.waitForTimeout(100);
  }
  return performance.now() - from;
}

const most = (values: readonly { ms: number }[]): number => Math.max(0, ...values.map(({ ms }) => ms));
const upTo = (name: string, value: number, limit: number, unit: 'ms' | 's' = 'ms'): Figure => ({
  name,
  value,
  unit,
  target: { words: `≤${limit} ${unit}`, met: value <= limit },
});

async function firstSync(context: BrowserContext, origin: string): Promise<Figure[]> {
  const page = await slowPage(context);
  await setUp(page, origin, '/cases');
  await page.waitForFunction('probe.seen["all cases"]', undefined, { timeout: 60_000 });
  await untilHere(page, 3200);
  const { seen, derived } = await probeOf(page);
  const whole = await page.evaluate(() => performance.now());
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.close();
  const from = derived ?? Number.NaN;
  return [
    upTo(
      'First sync: 200 cases on screen after the device is set up',
      ((seen['all cases'] ?? Number.NaN) - from) / 1000,
      1,
      's',
    ),
    { name: 'First sync: all 3,200 documents stored, encrypted', value: (whole - from) / 1000, unit: 's' },
  ];
}

async function unlock(page: Page): Promise<void> {
  await page.locator('#passphrase').fill(passphrase);
  await page.getByRole('button', { name: /Unlock with passphrase/ }).click();
  await page.waitForFunction('probe.seen["all cases"]', undefined, { timeout: 60_000 });
  await page.waitForTimeout(100);
}

/** A new start of the browser without a connection: from the right passphrase to the list. */
async function coldStart(profile: string, origin: string): Promise<{ lock: number; derive: number; list: number }> {
  const context = await openBrowser(profile);
  try {
    await context.setOffline(true);
    const page = await slowPage(context);
    await page.goto(`${origin}/cases`);
    await unlock(page);
    const { seen, derived, clicked } = await probeOf(page);
    return {
      lock: seen['lock'] ?? Number.NaN,
      derive: (derived ?? Number.NaN) - clicked,
      list: (seen['all cases'] ?? Number.NaN) - (derived ?? Number.NaN),
    };
  } finally {
    await context.close();
  }
}

async function openingCases(profile: string, origin: string): Promise<number[]> {
  const context = await openBrowser(profile);
  try {
    await context.setOffline(true);
    const page = await slowPage(context);
    await page.goto(`${origin}/cases`);
    await unlock(page);
    await page.waitForTimeout(2000);
    const times: number[] = [];
    for (let index = 0; index < 8; index++) {
      await page.evaluate('delete probe.seen.case');
      await page
        .locator('table.tray tbody tr')
        .nth(index * 3)
        .getByRole('link')
        .click();
      await page.waitForFunction('probe.seen.case');
      await page.waitForTimeout(300);
      const { seen, clicked } = await probeOf(page);
      times.push((seen['case'] ?? Number.NaN) - clicked);
      await page.goBack();
      await page.waitForTimeout(300);
    }
    return times;
  } finally {
    await context.close();
  }
}

const words = 'Wants to show what was built, and asks for the missing piece by name. ';

/** Types for so long, and on until what is waited for has happened. */
async function typeFor(page: Page, seconds: number, happened = async () => true): Promise<Probe> {
  const from = (await page.evaluate(() => performance.now())) as number;
  await page.evaluate('probe.saves.length = 0');
  const [begun, patience] = [performance.now(), 120_000];
  while (performance.now() - begun < seconds * 1000 || !(await happened())) {
    if (performance.now() - begun > patience) throw new Error('what was to arrive while typing did not');
    await page.keyboard.type(words, { delay: 50 });
    await page.waitForTimeout(450);
  }
  const probe = await probeOf(page);
  const since = (list: Probe['tasks']) => list.filter(({ at }) => at >= from);
  return { ...probe, tasks: since(probe.tasks), gaps: since(probe.gaps) };
}

/** Joins a school with 200 cases: they all come to the device that is being written on. */
async function joinSchool(sql: Sql): Promise<void> {
  await sql`UPDATE person SET setting_id = (SELECT id FROM setting ORDER BY id LIMIT 1) WHERE id = ${typist.personId}`;
  await sql.notify('feed', JSON.stringify({ [typist.personId]: 1_000_000 }));
}

async function typing(hub: HubProcess, origin: string, sql: Sql): Promise<Figure[]> {
  const profile = await mkdtemp(join(tmpdir(), 'ehc-bench-'));
  const context = await openBrowser(profile);
  try {
    await signedIn(context, hub, typist.personId);
    const page = await slowPage(context);
    const [request] = await sql<{ id: string; caseId: string }[]>`
      SELECT d.id, d.case_id AS "caseId" FROM document d JOIN feed f ON f.document_id = d.id
      WHERE f.person_id = ${typist.personId} AND d.kind = 'advice-request'`;
    await setUp(page, origin, `/cases/${request?.caseId}/advice/${request?.id}/write`);
    await page.locator('.ProseMirror p:not([hidden])').first().click();
    if (!(await page.evaluate(timeSaves))) throw new Error('the open device was not found');
    await page.waitForTimeout(2000);
    await typeFor(page, 4);
    const alone = await typeFor(page, 12);
    await joinSchool(sql);
    const arriving = await typeFor(page, 20, () => rowsHere(page).then((here) => here >= 3200));
    const saves = spread(alone.saves);
    return [
      upTo(`Autosave, p95 of ${alone.saves.length}`, saves.p95, 50),
      upTo('Longest task while typing', most(alone.tasks), 50),
      { name: 'Longest time between two frames while typing', value: most(alone.gaps), unit: 'ms' },
      upTo('Longest task while typing and 3,200 documents arrive', most(arriving.tasks), 50),
      { name: 'Longest time between two frames meanwhile', value: most(arriving.gaps), unit: 'ms' },
      { name: `Autosave meanwhile, p95 of ${arriving.saves.length}`, value: spread(arriving.saves).p95, unit: 'ms' },
    ];
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

const bench: Bench = {
  name: `Device: Chromium, ${slowdown}x slowed CPU, encrypted store, 3,200 documents of 200 cases`,
  async run(say) {
    await ensureClient(say);
    const database = await authorityDatabase(benchmark, say);
    const hub = await startHub(database);
    const origin = hub.origin.replace('127.0.0.1', 'localhost');
    const profile = await mkdtemp(join(tmpdir(), 'ehc-bench-'));
    try {
      const [reader] = await database.sql<{ id: string }[]>`SELECT id FROM person WHERE setting_id IS NOT NULL LIMIT 1`;
      const context = await openBrowser(profile);
      await signedIn(context, hub, reader?.id ?? '');
      say('first sync');
      const figures: Figure[] = [];
      const add = (...found: Figure[]) => {
        for (const { name, value, unit } of found) say(`  ${name}: ${value.toFixed(3)} ${unit}`);
        figures.push(...found);
      };
      const first = await firstSync(context, origin).finally(() => context.close());
      add(...first);
      say('cold starts without a connection');
      const starts: Awaited<ReturnType<typeof coldStart>>[] = [];
      for (let turn = 0; turn < 3; turn++) starts.push(await coldStart(profile, origin));
      const middle = (pick: (start: (typeof starts)[number]) => number) => spread(starts.map(pick)).p50 / 1000;
      figures.push(
        upTo(
          'Cold offline start: 200 cases on screen after unlocking',
          middle(({ list }) => list),
          1.5,
          's',
        ),
        { name: '  before: from the address to the lock', value: middle(({ lock }) => lock), unit: 's' },
        {
          name: '  before: key from the passphrase (Argon2id, 64 MiB)',
          value: middle(({ derive }) => derive),
          unit: 's',
        },
      );
      say('opening cases');
      add(upTo('A case opened from the list, median', spread(await openingCases(profile, origin)).p50, 150));
      say('typing');
      add(...(await typing(hub, origin, database.sql)));
      return figures;
    } finally {
      await hub.stop();
      await database.drop();
      await rm(profile, { recursive: true, force: true });
    }
  },
};
export default bench;
