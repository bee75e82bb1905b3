import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { OwnBrowser, phone } from './own-browser.ts';
import { Desk } from './pages/desk.ts';
import { setUpDevice, signIn } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';
import { caseOf, requestOf } from './server-side.ts';

const journey = 'link-from-an-e-mail';

let hub: RunningHub;
const browser = new OwnBrowser(phone);
beforeAll(async () => {
  hub = await RunningHub.start();
});
afterEach(({ task }) => keepFailure(journey, task, [browser]));
afterAll(async () => {
  await browser.remove();
  await hub?.stop();
});

describe('somebody is asked for advice and follows the link', () => {
  it('O1: on a phone that is set up just now the page waits for its documents, and opens where the link leads', async () => {
    // Given Ros Penhale with a new, slow phone
    const page = await browser.start();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const [caseId, { requestId }] = [
      await caseOf(hub, 'Posy Adeyemi'),
      await requestOf(hub, 'Posy Adeyemi', 'Ros Penhale'),
    ];
    // When she follows the link to the text, signs in and sets the phone up
    await signIn(hub, page, 'Ros Penhale', `/cases/${caseId}/advice/${requestId}/write`);
    await setUpDevice(page);
    // Then she can write as soon as the text has come
    await Desk.at(page, 'Posy');
  });
});
