import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { OwnBrowser, phone } from './own-browser.ts';
import { Desk } from './pages/desk.ts';
import { firstSync, unlock } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keeperOf, keepFailure } from './screens.ts';
import { caseOf, draftTextOf, requestOf } from './server-side.ts';

const journey = 'browser-killed-while-typing';
const keep = keeperOf(journey);
const kills = 20;

interface Typed {
  word: string;
  /** When its last letter stood in the text, ms. */
  at: number;
}

let hub: RunningHub;
let address: string;
const ros = new OwnBrowser(phone);
beforeAll(async () => {
  hub = await RunningHub.start();
  const { requestId } = await requestOf(hub, 'Posy Adeyemi', 'Ros Penhale');
  address = `${hub.address}/cases/${await caseOf(hub, 'Posy Adeyemi')}/advice/${requestId}/write`;
  await firstSync(hub, await ros.start(), 'Ros Penhale');
  await ros.stop();
});
afterEach(({ task }) => keepFailure(journey, task, [ros]));
afterAll(async () => {
  await ros.remove();
  await hub?.stop();
});

it('O2: killed twenty times while somebody types, all but the last second is there each time, offline', async () => {
  const kept: string[] = [];
  let desk = await openOffline();
  for (let kill = 1; kill <= kills; kill += 1) {
    // When the browser is killed while she types, each time at another moment between two savings
    const { typed, killedAt } = await typeUntilKilled(desk, kill);
    // Then it opens offline from a cold start, with what was typed up to a second before, and all of the times before
    desk = await openOffline();
    const text = (await desk.text.textContent()) ?? '';
    const safe = typed.filter(({ at }) => at <= killedAt - 1000).map(({ word }) => word);
    expect(safe.length).toBeGreaterThan(0);
    const lost = [...kept, ...safe].filter((word) => !text.includes(word));
    expect(lost, `after kill ${kill}`).toEqual([]);
    kept.push(...safe);
  }
  await keep(ros.page, 'after-twenty-kills');
  await ros.stop();
  // And back online all of it reaches the hub
  await ros.start();
  await ros.page.goto(address);
  await (await Desk.at(ros.page, 'Posy Adeyemi')).state(/^Received/).waitFor();
  const received = await draftTextOf(hub, 'Posy Adeyemi', 'Ros Penhale');
  expect(kept.filter((word) => !received.includes(word))).toEqual([]);
}, 600_000);

async function openOffline(): Promise<Desk> {
  const page = await ros.start({ offline: true });
  await page.goto(address);
  await unlock(page);
  return Desk.at(page, 'Posy Adeyemi');
}

/** Types numbered words without a pause; after 1.6 to 2.5 seconds of it the process is killed. */
async function typeUntilKilled(desk: Desk, kill: number): Promise<{ typed: Typed[]; killedAt: number }> {
  await desk.goToEndOf('needs');
  const typed: Typed[] = [];
  const end = performance.now() + 1600 + (kill % 10) * 100;
  for (let count = 1; performance.now() < end; count += 1) {
    const word = `k${kill}n${count}.`;
    await desk.page.keyboard.type(` ${word}`, { delay: 15 });
    typed.push({ word, at: performance.now() });
  }
  // Letters are still on their way when it ends.
  const typing = desk.page.keyboard.type(' and then it', { delay: 15 }).catch(() => {});
  const killedAt = performance.now();
  await ros.kill();
  await typing;
  return { typed, killedAt };
}
