import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/statute/index.ts';
import { readPdf } from '../doubles/read-pdf.ts';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { AskSet } from './pages/ask-set.ts';
import { CasePage } from './pages/case.ts';
import { DecisionPages } from './pages/decision.ts';
import { Desk } from './pages/desk.ts';
import { acceptInvitation } from './pages/new-account.ts';
import { heading } from './pages/page.ts';
import { PlanPages } from './pages/plan.ts';
import { askForAssessment, registerRequest } from './pages/request-form.ts';
import { everythingIsHere, firstSync } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';
import { caseOf } from './server-side.ts';

const journey = 'an-assessment-on-time';
const look = lookerOf(journey);
const child = 'Bronwen Achterberg';
const mother = { name: 'Gwyneth Achterberg', email: 'gwyneth@example.org', password: 'teapot gravel windmill' };
const setting = 'Larkfield Primary School';

let hub: RunningHub;
let dayZero: string;
let id: string;
const [parent, jane] = [new OwnBrowser(phone), new OwnBrowser(computer)];
const advisers = {
  'Marcus Bell': new OwnBrowser(computer),
  'Dr Anneke Voss': new OwnBrowser(computer),
  'Dr Sunil Rao': new OwnBrowser(computer),
  'Priya Nath': new OwnBrowser(computer),
};
const browsers = [parent, jane, ...Object.values(advisers)];
beforeAll(async () => {
  hub = await RunningHub.start();
  dayZero = await hub.today();
});
afterEach(({ task }) => keepFailure(journey, task, browsers));
afterAll(async () => {
  for (const browser of browsers) await browser.remove();
  await hub?.stop();
});

/** So many days after the request was received; everybody who is in hears of it. */
async function dayIs(days: number, ...pages: Page[]): Promise<string> {
  const date = addDays(dayZero, days);
  await hub.moveTo(date);
  for (const page of pages) {
    await page.goto(`${hub.address}/work`);
    await everythingIsHere(page);
  }
  return date;
}

/** Writes a sentence under each heading, and sends. */
async function advise(page: Page, sentences: { needs: string; outcome: string; provision: readonly string[] }) {
  await page.goto(`${hub.address}/cases/${id}`);
  await new CasePage(page).advice(': you').click();
  const desk = await Desk.at(page, child);
  const write = async (section: Parameters<Desk['goToEndOf']>[0], words: string): Promise<void> => {
    await desk.goToEndOf(section);
    await desk.type(words);
  };
  await write('who', 'I have known Bronwen since September, and saw her twice this month.');
  await write('strengths', 'She is kind to younger children, and draws what she cannot say.');
  await write('needs', sentences.needs);
  await write('outcomes', sentences.outcome);
  const [what = '', much = '', often = '', who = ''] = sentences.provision;
  if (sentences.provision.length === 4) await desk.fillProvision([what, much, often, who]);
  else await write('provision', what);
  await desk.saved();
  await desk.send();
}

describe('one assessment, from the public form to the final plan, on time', () => {
  it('R1, R6, A1: a mother asks without an account, and is let in when the request is registered', async () => {
    await askForAssessment(hub, await parent.start(), {
      child: { first: 'Bronwen', last: 'Achterberg', born: ['9', '9', '2018'] },
      setting,
      parent: { ...mother, related: 'Mother' },
      difficult: 'She loses the thread when more than one person talks.',
    });
    await firstSync(hub, await jane.start(), 'Jane Holt');
    await registerRequest(jane.page, child, 'Year 3');
    id = await caseOf(hub, child);
    await expect
      .poll(async () => (await hub.mailTo(mother.email)).map(({ text }) => text).join())
      .toMatch('/invitation/');
    await acceptInvitation(hub, parent.page, mother);
  });

  it('reg 5, reg 6: in the fourth week it is decided to assess, and the whole set is asked for in one go', async () => {
    const today = await dayIs(27, jane.page);
    const pages = await DecisionPages.open(hub, jane.page, { id, child });
    await pages.choose('Decided to assess');
    await pages.on(today);
    await pages.decidedBy('SEND panel');
    await pages.continue();
    await heading(jane.page, 'Check before you record it').waitFor();
    await pages.record();
    await heading(jane.page, child).waitFor();
    const set = await AskSet.open(jane.page);
    await set.ask('The family or young person', mother.name);
    await set.ask('The head of the school, nursery or college', setting);
    await set.ask('A health professional', 'Dr Sunil Rao');
    await set.ask('An educational psychologist', 'Dr Anneke Voss');
    await set.ask('Social care', 'Priya Nath');
    expect(await look(jane.page, '1-the-set')).toEqual([]);
    await set.send();
    expect(await jane.page.getByRole('list', { name: 'Advice' }).getByRole('listitem').count()).toBe(5);
  });

  it('V1, A3: five people write, each at their own device, and all is in before the six weeks end', async () => {
    await dayIs(48, parent.page);
    await advise(parent.page, {
      needs: 'She comes home from school and hides under the table.',
      outcome: 'By the summer she will have a friend to play with.',
      provision: ['Somebody she can go to when it is too loud.'],
    });
    await expect.poll(() => sentBy(mother.name)).toBe(1);
    for (const [name, browser] of Object.entries(advisers)) {
      const page = await browser.start();
      await firstSync(hub, page, name);
      await advise(page, {
        needs: `${name} finds that Bronwen does not follow what is said in a group of more than three.`,
        outcome: 'Within 12 months, Bronwen will follow instructions of three parts in class with a picture.',
        provision: ['A language programme', '30 minutes', 'Weekly in term time', 'Speech and language therapist'],
      });
      await expect.poll(() => sentBy(name)).toBe(1);
      await browser.stop();
    }
  });

  it('reg 12, reg 13(1), N1: the plan is drafted from what they wrote, and its draft is with the mother in week 12', async () => {
    await dayIs(80, jane.page);
    const { page } = jane;
    await page.goto(`${hub.address}/cases/${id}/plan`);
    await page.getByRole('button', { name: 'Start drafting the plan' }).click();
    const plan = new PlanPages(page);
    await plan.desk(child);
    await plan.putFirst('Educational psychology', /special educational needs/);
    await plan.putFirst('Educational psychology', /Outcomes/);
    await plan.putFirst('Educational psychology', /Provision/);
    await plan.putFirst(mother.name, /./, 'A');
    await plan.show('Golden thread');
    await plan.tie('B1', 'E1');
    await plan.tie('E1', 'F1');
    await plan.state(/^(Saved on this computer|Received) /).waitFor();
    await page.getByRole('button', { name: 'Check and send' }).click();
    await heading(page, 'Check draft 1, then send it').waitFor();
    await page.getByLabel('In the hub', { exact: true }).check();
    await page.getByLabel(/^I have checked who gets it/).check();
    expect(await look(page, '2-check-draft')).toEqual([]);
    await page.getByRole('button', { name: 'Send the draft to the family' }).click();
    await page.getByText('Draft 1 is with the family').waitFor();
  });

  it('reg 13(1), s38: she reads it on her phone, and agrees', async () => {
    await dayIs(88, parent.page);
    const { page } = parent;
    await page.getByRole('link', { name: /^Tell us what you think of the draft plan/ }).click();
    await page.getByRole('button', { name: 'We agree with all of it' }).click();
    await page.getByLabel(/^Name of the school/).fill(setting);
    await page.getByLabel(/^Why would you like it/).fill('She knows everybody there.');
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page, 'Check your answer, then send it').waitFor();
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByText('You agreed with the draft plan.').waitFor();
    expect(await look(page, '3-answered')).toEqual([]);
  });

  it('reg 13(2), A2: the final plan is issued in week 17, with the setting named', async () => {
    const today = await dayIs(118, jane.page);
    const { page } = jane;
    await page.goto(`${hub.address}/cases/${id}/plan`);
    await page.getByRole('link', { name: /^Answers of the family/ }).click();
    const wish = page.getByRole('form', { name: 'Answer about the setting they ask for' });
    await wish.getByLabel('It will be named').check();
    await wish.getByRole('button', { name: 'Record this answer' }).click();
    await page.getByText('Everything that was said has an answer.').waitFor();
    await page.goto(`${hub.address}/cases/${id}/plan/write`);
    const plan = new PlanPages(page);
    await plan.desk(child);
    await plan.write('I', `${setting}, a mainstream school.`);
    await plan.state(/^(Saved on this computer|Received) /).waitFor();
    const pages = await DecisionPages.open(hub, page, { id, child });
    await pages.choose('Decided that there will be a plan');
    await pages.decidedBy('SEND panel');
    await pages.on(today);
    await pages.continue();
    await heading(page, 'Check before you record it').waitFor();
    await pages.record();
    await heading(page, child).waitFor();
    await page.goto(`${hub.address}/cases/${id}/plan/check?final`);
    await page.getByLabel('In the hub', { exact: true }).check();
    await page.getByLabel(setting, { exact: true }).check();
    await page.getByLabel(/^I have checked who gets it/).check();
    expect(await look(page, '4-check-final')).toEqual([]);
    await page.getByRole('button', { name: 'Issue the final plan' }).click();
    await page.getByText('The final plan is issued.').waitFor();
  });

  it('G1, V4: the case reads "done" at each step, and she downloads the plan on her phone', async () => {
    const { page } = parent;
    await page.goto(`${hub.address}/cases/${id}`);
    await heading(page, child).waitFor();
    await page.getByText('Plan in force', { exact: false }).first().waitFor();
    expect(await page.locator('.thread').getByText(/^Late/).count()).toBe(0);
    expect(await look(page, '5-her-case')).toEqual([]);
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('link', { name: 'Final plan' }).click();
    await heading(page, `Plan for ${child}`).waitFor();
    expect(await look(page, '6-her-plan')).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as PDF' }).filter({ visible: true }).first().click(),
    ]);
    const pdf = readPdf(readFileSync(await download.path()));
    expect([pdf.claimsUa1, pdf.says(child), pdf.says('A language programme')]).toEqual([true, true, true]);
    expect(browsers.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

const sentBy = async (name: string): Promise<number> => {
  const rows = await hub.sql`
    SELECT FROM document WHERE case_id = ${id} AND kind = 'advice' AND body::jsonb->'submittedBy'->>'name' = ${name}`;
  return rows.length;
};
