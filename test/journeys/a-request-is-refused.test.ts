import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/statute/index.ts';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { DecisionPages } from './pages/decision.ts';
import { acceptInvitation } from './pages/new-account.ts';
import { heading } from './pages/page.ts';
import { askForAssessment, registerRequest } from './pages/request-form.ts';
import { everythingIsHere, firstSync } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';
import { caseOf } from './server-side.ts';

const journey = 'a-request-is-refused';
const look = lookerOf(journey);
const child = 'Bronwen Achterberg';
const mother = { name: 'Gwyneth Achterberg', email: 'gwyneth@example.org', password: 'teapot gravel windmill' };

let hub: RunningHub;
let dayZero: string;
const [parent, jane] = [new OwnBrowser(phone), new OwnBrowser(computer)];
beforeAll(async () => {
  hub = await RunningHub.start();
  dayZero = await hub.today();
});
afterEach(({ task }) => keepFailure(journey, task, [parent, jane]));
afterAll(async () => {
  await parent.remove();
  await jane.remove();
  await hub?.stop();
});

describe('a request that is refused, lived by a mother and her co-ordinator', () => {
  it('R1, R3, A1: she asks without an account, and has one when the request is registered', async () => {
    await askForAssessment(hub, await parent.start(), {
      child: { first: 'Bronwen', last: 'Achterberg', born: ['9', '9', '2018'] },
      setting: 'Larkfield Primary School',
      parent: { ...mother, related: 'Mother' },
      difficult: 'She loses the thread when more than one person talks.',
    });
    await firstSync(hub, await jane.start(), 'Jane Holt');
    await registerRequest(jane.page, child, 'Year 3');
    await expect.poll(() => hub.mailTo(mother.email)).not.toEqual([]);
    await acceptInvitation(hub, parent.page, mother);
    await parent.page
      .getByRole('heading', { name: /Bronwen/ })
      .first()
      .waitFor();
    expect(await look(parent.page, 'her-first-page')).toEqual([]);
  });

  it('reg 5: in the fifth week the authority decides not to assess; the date is met, and its letter has the reasons', async () => {
    await hub.moveTo(addDays(dayZero, 33));
    await jane.page.reload();
    await everythingIsHere(jane.page);
    const pages = await DecisionPages.open(hub, jane.page, { id: await caseOf(hub, child), child });
    await pages.choose('Decided not to assess');
    await pages.on(addDays(dayZero, 33));
    await pages.decidedBy('SEND panel');
    await pages.why('The school’s support began last term, and helps.');
    await pages.continue();
    await heading(jane.page, 'Check before you record it').waitFor();
    await pages.row('Dates from now').getByText('Last day to appeal').waitFor();
    expect(await look(jane.page, 'check')).toEqual([]);
    await pages.record();
    await heading(jane.page, child).waitFor();
    await jane.page.getByText('Not assessed').first().waitFor();
  });

  it('G1, G2, reg 32: she is told by an e-mail that names no child, and reads on her phone why, and by when she can appeal', async () => {
    await expect
      .poll(async () => (await hub.mailTo(mother.email)).map(({ subject, text }) => `${subject} ${text}`).join())
      .toMatch(/decision|decided/i);
    for (const { subject, text } of await hub.mailTo(mother.email))
      expect(`${subject} ${text}`).not.toMatch(/Bronwen|Achterberg/);
    const { page } = parent;
    await page.goto(`${hub.address}/cases/${await caseOf(hub, child)}`);
    await heading(page, child).waitFor();
    await page.getByRole('heading', { name: 'Last day to appeal' }).waitFor();
    expect(await look(page, 'her-case')).toEqual([]);
    await page.getByRole('link', { name: /^Letters/ }).click();
    await page
      .getByRole('list', { name: 'Letters' })
      .getByText(/assess/)
      .first()
      .click();
    await page.getByText('The school’s support began last term, and helps.').waitFor();
    await page
      .getByText(/mediation/i)
      .first()
      .waitFor();
    expect(await look(page, 'her-letter')).toEqual([]);
  });

  it('r 12: a mediation certificate moves her last day, and both see the same one', async () => {
    const before = await lastDayToAppeal(jane);
    await hub.moveTo(addDays(dayZero, 80));
    await jane.page.reload();
    await everythingIsHere(jane.page);
    const pages = await DecisionPages.open(hub, jane.page, { id: await caseOf(hub, child), child });
    await pages.choose('The mediation adviser issued a certificate');
    await pages.on(addDays(dayZero, 80));
    await pages.continue();
    await pages.record();
    await heading(jane.page, child).waitFor();
    await parent.page.goto(`${hub.address}/cases/${await caseOf(hub, child)}`);
    // Each follows when the news reaches their device
    await expect
      .poll(async () => {
        const [hers, janes] = [await lastDayToAppeal(parent), await lastDayToAppeal(jane)];
        return hers === janes && hers !== before && hers !== '';
      })
      .toBe(true);
    expect([...parent.errors, ...jane.errors]).toEqual([]);
  });
});

/** As it stands on the case's timeline. */
const lastDayToAppeal = async ({ page }: OwnBrowser): Promise<string> => {
  const step = page
    .locator('.thread li, .thread > *')
    .filter({ has: page.getByRole('heading', { name: 'Last day to appeal' }) });
  return ((await step.first().textContent()) ?? '').replace(/^.*Legal date/, '').slice(0, 40);
};
