import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AdviceDraftBody } from '../../../shared/domain/documents/index.ts';
import { aCase, fullText, nadia } from '../../builders/a-case.ts';
import { launchBrowser } from '../../doubles/browser.ts';
import { HubOverHttp } from '../../doubles/hub-over-http.ts';
import type { DeviceTest } from './page/page.ts';

const passphrase = 'three wet boots';
const posy = aCase().asked('speech', nadia, { adviserKind: 'health' });
const draftId = posy.id('speech draft');
const draftOf = (words: string): AdviceDraftBody => ({
  ...posy.body('speech draft', 'advice-draft'),
  text: fullText(words, 'health'),
});
const isDraft = (words: string) => expect.objectContaining({ body: draftOf(words) });

let browser: Browser;
let context: BrowserContext;
let server: HubOverHttp;
let address: string;

beforeAll(async () => {
  browser = await launchBrowser({
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  server = new HubOverHttp(nadia);
  address = await server.start(join('test/client/device/page'));
  for (const { id, caseId, body } of posy.documents()) server.hub.write(id, caseId, body);
  context = await browser.newContext();
});
afterEach(async () => {
  await context?.close();
  await server?.stop();
});

type Asked = {
  [K in keyof DeviceTest]: (...given: Parameters<DeviceTest[K]>) => Promise<Awaited<ReturnType<DeviceTest[K]>>>;
};
interface Tab extends Asked {
  page: Page;
}

/** A tab of the hub; its functions run in the page. */
async function tab(): Promise<Tab> {
  const page = await context.newPage();
  page.on('pageerror', (fault) => console.error('page:', fault.stack));
  await page.goto(address);
  await page.waitForFunction('globalThis.hub');
  const asked = new Proxy({ page } as unknown as Tab, {
    get: (target, name: string) =>
      name === 'page' || name === 'then'
        ? Reflect.get(target, name)
        : (...given: unknown[]) => page.evaluate(`hub[${JSON.stringify(name)}](...${JSON.stringify(given)})`),
  });
  await asked.ready();
  return asked;
}

const eventually = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 10_000 });

async function setUpTab(): Promise<Tab> {
  const hub = await tab();
  expect(await hub.setUp(passphrase)).toEqual({ ok: true });
  await eventually(() => hub.kinds('advice-draft')).toEqual([draftId]);
  return hub;
}
async function restart(hub: Tab): Promise<Tab> {
  await hub.page.close();
  return tab();
}

describe('a device in a real browser', () => {
  test('O1, O2: offline after a restart everything opens; what is written survives the next restart and arrives', async () => {
    let hub = await setUpTab();
    await context.setOffline(true);
    expect(await hub.write(posy.caseId, draftId, draftOf('typed at a home without signal'))).toEqual({ ok: true });
    server.away = true;
    await context.setOffline(false);
    hub = await restart(hub);
    expect(await hub.state()).toMatchObject({ door: 'locked', because: 'restart', hasPassphrase: true, waiting: 1 });
    expect(await hub.passphrase(passphrase)).toEqual({ ok: true });
    expect(await hub.kinds('case')).toEqual([posy.id('case')]);
    expect(await hub.read('advice-draft', draftId)).toEqual(isDraft('typed at a home without signal'));
    await eventually(async () => (await hub.pieces())[0]).toMatchObject({
      title: 'Draft advice for Posy Fenwick',
      piece: { state: 'waiting to send' },
    });
    server.away = false;
    await hub.tryAgain();
    await eventually(() => hub.status()).toMatchObject({ waiting: 0, connection: 'online' });
    expect(server.hub.standing.get(draftId)?.body).toEqual(draftOf('typed at a home without signal'));
  });

  test('O5: nothing of a document is readable in the browser’s storage', async () => {
    const hub = await setUpTab();
    await context.setOffline(true);
    await hub.write(posy.caseId, draftId, draftOf('Xylophone kangaroo'));
    const fileId = await hub.addFile(posy.caseId, draftId, 'Marmalade in the picture');
    const stored = await hub.everythingStored();
    expect(stored).toContain(draftId);
    for (const word of [
      'Posy',
      'Fenwick',
      'H-2291',
      'Larkfield',
      '2019-03-14',
      'Xylophone',
      'kangaroo',
      'Marmalade',
      'Jane',
      passphrase,
    ])
      expect(stored.includes(word), word).toBe(false);
    expect(await hub.fileWords(fileId)).toBe('Marmalade in the picture');
  });

  test('O5: wrong tries are counted over restarts; the tenth wipes, and what was unsent arrives sealed (O6)', async () => {
    let hub = await setUpTab();
    await context.setOffline(true);
    await hub.write(posy.caseId, draftId, draftOf('the only copy'));
    const fileId = await hub.addFile(posy.caseId, draftId, 'the only picture');
    server.away = true;
    await context.setOffline(false);
    await hub.lock();
    expect(await hub.passphrase('not this one')).toEqual({ ok: false, because: 'wrong', triesLeft: 9 });
    hub = await restart(hub);
    for (const triesLeft of [8, 7, 6, 5, 4, 3, 2, 1])
      expect(await hub.passphrase('nor this one')).toEqual({ ok: false, because: 'wrong', triesLeft });
    server.away = false;
    server.signedIn = false;
    expect(await hub.passphrase('three dry boots')).toEqual({ ok: false, because: 'wiped' });
    expect(await hub.state()).toMatchObject({ door: 'none' });
    await eventually(() => hub.databases()).toEqual([]);
    const words = server.deposits.map((deposit) => deposit.words).join();
    expect(words).toContain('the only copy');
    expect(words).toContain('the only picture');
    expect(server.deposits.map((deposit) => deposit.piece.id)).toContain(fileId);
    expect(server.deposits[0]?.credential).toBe(`Deposit ${'c'.repeat(43)}`);
  });

  test('O5: signing out leaves no database, no cache and no note behind', async () => {
    const hub = await setUpTab();
    await hub.page.evaluate(`caches.open('pictures').then(() => { localStorage.a = 'b'; })`);
    await hub.write(posy.caseId, draftId, draftOf('sent before signing out'));
    await hub.signOut();
    expect(await hub.state()).toMatchObject({ door: 'none' });
    await eventually(() => hub.databases()).toEqual([]);
    expect(await hub.page.evaluate(`caches.keys().then((names) => [names, localStorage.length])`)).toEqual([[], 0]);
    expect(server.hub.standing.get(draftId)?.body).toEqual(draftOf('sent before signing out'));
  });

  test('O5: signing out without a connection wipes at once; the session is ended at the next contact', async () => {
    let hub = await setUpTab();
    await context.setOffline(true);
    await hub.write(posy.caseId, draftId, draftOf('sealed when signing out'));
    await hub.signOut();
    expect(await hub.state()).toMatchObject({ door: 'none' });
    expect(await hub.databases()).toEqual(['hub-outbox']);
    expect(server.signedIn).toBe(true);
    await context.setOffline(false);
    hub = await restart(hub);
    await eventually(async () => server.signedIn).toBe(false);
    await eventually(async () => server.deposits.map((deposit) => deposit.words).join()).toContain(
      'sealed when signing out',
    );
    await eventually(() => hub.databases()).toEqual(['hub-device']);
  });

  test('A5: a locked device is told of the suspension too, though it has nothing to deposit', async () => {
    const hub = await setUpTab();
    await hub.lock();
    server.suspended = true;
    await context.setOffline(true);
    await context.setOffline(false);
    await eventually(() => hub.state()).toMatchObject({ door: 'none' });
    await eventually(() => hub.databases()).toEqual([]);
  });

  test('O5: two tabs share keys by message; one replicates for both; locking one locks both', async () => {
    const first = await setUpTab();
    const second = await tab();
    await eventually(() => second.state()).toMatchObject({ door: 'open' });
    await second.write(posy.caseId, draftId, draftOf('typed in the second tab'));
    await eventually(async () => server.hub.standing.get(draftId)?.body).toEqual(draftOf('typed in the second tab'));
    await eventually(() => first.read('advice-draft', draftId)).toMatchObject({
      ...draftOfDocument('typed in the second tab'),
      piece: { state: 'received' },
    });
    await first.lock();
    await eventually(() => second.state()).toMatchObject({ door: 'locked', because: 'asked' });
    expect(await second.passphrase(passphrase)).toEqual({ ok: true });
    await eventually(() => first.state()).toMatchObject({ door: 'open' });
    await first.page.close();
    await second.write(posy.caseId, draftId, draftOf('typed after the first tab was closed'));
    await eventually(async () => server.hub.standing.get(draftId)?.body).toEqual(
      draftOf('typed after the first tab was closed'),
    );
  });

  test('O5: a live session opens the device online without the passphrase', async () => {
    const hub = await restart(await setUpTab());
    expect(await hub.session()).toEqual({ ok: true });
    expect(await hub.read('advice-draft', draftId)).toEqual(
      isDraft('draft of speech'.length ? 'x' : 'x') && expect.objectContaining({ id: draftId }),
    );
    await hub.lock();
    server.signedIn = false;
    expect(await hub.session()).toEqual({ ok: false, because: 'cancelled' });
  });

  test('O5: a lock that was asked for is no mere restart after the page was loaded anew', async () => {
    let hub = await setUpTab();
    await hub.lock();
    hub = await restart(hub);
    expect(await hub.state()).toMatchObject({ door: 'locked', because: 'asked' });
    expect(await hub.passphrase(passphrase)).toEqual({ ok: true });
    hub = await restart(hub);
    expect(await hub.state()).toMatchObject({ door: 'locked', because: 'restart' });
  });

  test('O5: a passkey of the platform opens the device offline', async () => {
    const first = await context.newPage();
    await first.close();
    let hub = await setUpTab();
    await withAuthenticator(hub.page);
    expect(await hub.addPasskey()).toEqual({ ok: true });
    await hub.lock();
    await context.setOffline(true);
    expect(await hub.state()).toMatchObject({ hasPasskey: true });
    expect(await hub.passkey()).toEqual({ ok: true });
    expect(await hub.kinds('case')).toEqual([posy.id('case')]);
    await context.setOffline(false);
    hub = await restart(hub);
    expect(await hub.state()).toMatchObject({ door: 'locked', hasPasskey: true });
  });

  test('A5, O6: a suspended account’s device deposits what was unsent and wipes itself', async () => {
    const hub = await setUpTab();
    await context.setOffline(true);
    await hub.write(posy.caseId, draftId, draftOf('written before the news'));
    server.suspended = true;
    await context.setOffline(false);
    await eventually(() => hub.state()).toMatchObject({ door: 'none' });
    await eventually(async () => server.deposits.map((deposit) => deposit.words).join()).toContain(
      'written before the news',
    );
    await eventually(() => hub.databases()).toEqual([]);
  });

  test('SYNC-7, SYNC-8: the stream wakes the device; what was taken away is gone without a trace', async () => {
    const hub = await setUpTab();
    await expect.poll(() => server.streams.size).toBe(1);
    for (const { id } of posy.documents()) server.hub.remove(id);
    server.signal();
    await eventually(() => hub.kinds('advice-draft')).toEqual([]);
    await eventually(async () => (await hub.everythingStored()).includes(draftId)).toBe(false);
    expect((await hub.everythingStored()).includes(posy.caseId)).toBe(false);
  });

  test('SYNC-7, O6: what was typed last in a text that has just been taken away is delivered sealed', async () => {
    const hub = await setUpTab();
    await expect.poll(() => server.streams.size).toBe(1);
    for (const { id } of posy.documents()) server.hub.remove(id);
    server.signal();
    await eventually(() => hub.kinds('advice-draft')).toEqual([]);
    const last = draftOf('the last letters');
    expect(await hub.write(posy.caseId, draftId, last, posy.body('speech draft', 'advice-draft'))).toEqual({
      ok: true,
    });
    await eventually(async () => server.deposits.map((deposit) => deposit.words).join()).toContain('the last letters');
    expect(await hub.kinds('advice-draft')).toEqual([]);
    await eventually(async () => (await hub.everythingStored()).includes(posy.caseId)).toBe(false);
  });

  test('N10: storage that is cleared while the hub is open is noticed; what was typed is kept and sent', async () => {
    const hub = await setUpTab();
    const cdp = await context.newCDPSession(hub.page);
    await cdp.send('Storage.clearDataForOrigin', { origin: address, storageTypes: 'indexeddb' });
    expect(await hub.write(posy.caseId, draftId, draftOf('typed after the storage was cleared'))).toEqual({ ok: true });
    await eventually(async () => server.hub.standing.get(draftId)?.body).toEqual(
      draftOf('typed after the storage was cleared'),
    );
    await eventually(() => hub.kinds('case')).toEqual([posy.id('case')]);
  });

  test('N10: a full disk is told; what was typed is stored as soon as there is room', async () => {
    const hub = await setUpTab();
    await hub.page.evaluate(`globalThis.put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => { throw new DOMException('no space', 'QuotaExceededError'); };`);
    await context.setOffline(true);
    const writing = hub.write(posy.caseId, draftId, draftOf('typed on a full disk'));
    await eventually(() => hub.status()).toMatchObject({ trouble: 'storage full' });
    await hub.page.evaluate(`IDBObjectStore.prototype.put = put`);
    expect(await writing).toEqual({ ok: true });
    expect(await hub.read('advice-draft', draftId)).toEqual(isDraft('typed on a full disk'));
    expect(await hub.status()).toMatchObject({ trouble: null });
  });
});

const draftOfDocument = (words: string) => ({ body: draftOf(words) });

async function withAuthenticator(page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
