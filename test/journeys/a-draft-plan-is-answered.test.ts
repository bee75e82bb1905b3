import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { DecisionPages } from './pages/decision.ts';
import { heading } from './pages/page.ts';
import { PlanPages } from './pages/plan.ts';
import { firstSync } from './pages/sign-in.ts';
import { workOn } from './pages/work.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';

const journey = 'a-draft-plan-is-answered';
const look = lookerOf(journey);

let hub: RunningHub;
let one: { id: string; child: string; coordinator: string };
let adviser: { name: string; email: string };
let senco: { name: string; setting: string };
const ines = new OwnBrowser(phone);
const staff = new OwnBrowser(computer);
const school = new OwnBrowser(phone);
const therapist = new OwnBrowser(phone);
beforeAll(async () => {
  hub = await RunningHub.start();
  const [found] = await hub.sql<(typeof one)[]>`
    SELECT c.id, c.child_name AS child, p.name AS coordinator FROM hub_case c
      JOIN document d ON d.case_id = c.id JOIN person p ON p.id = c.coordinator_id
    WHERE d.kind = 'grant' AND d.facts->'to'->>'personId' = (SELECT id::text FROM person WHERE name LIKE 'Ines %' AND role = 'family') LIMIT 1`;
  if (!found) throw new Error('Ines has access to no case');
  one = found;
  const names = await accountNames();
  const [gave] = await hub.sql<(typeof adviser)[]>`
    SELECT p.name, p.email FROM document d JOIN person p ON p.id::text = d.facts->'authors'->0->>'personId'
    WHERE d.case_id = ${one.id} AND d.kind = 'advice' AND p.role = 'contributor' AND p.name = ANY(${names}) ORDER BY p.name LIMIT 1`;
  if (!gave) throw new Error('Nobody gave advice');
  adviser = gave;
  const [elsewhere] = await hub.sql<(typeof senco)[]>`
    SELECT p.name, s.name AS setting FROM person p JOIN setting s ON s.id = p.setting_id
    WHERE p.role = 'setting' AND p.name = ANY(${names}) AND NOT EXISTS (
      SELECT FROM feed f WHERE f.person_id = p.id AND f.case_id = ${one.id} AND f.visible) ORDER BY p.name LIMIT 1`;
  if (!elsewhere) throw new Error('No setting is without a part in the case');
  senco = elsewhere;
});
afterEach(({ task }) => keepFailure(journey, task, [ines, staff, school, therapist]));
afterAll(async () => {
  for (const each of [ines, staff, school, therapist]) await each.remove();
  await hub?.stop();
});

const stored = async (kind: string) => {
  const rows = await hub.sql<
    { body: string }[]
  >`SELECT body FROM document WHERE case_id = ${one.id} AND kind = ${kind}`;
  return rows.map(({ body }) => JSON.parse(body));
};
const mailsTo = async (name: string) => hub.mailTo((await hub.account(name)).email);

describe('a family answers a draft plan', () => {
  it('reg 13(1), O2: a parent goes through it part by part on a phone, without a signal', async () => {
    // Given Ines, whose foster child has a draft plan
    const page = await ines.start();
    await firstSync(hub, page, await nameOf('Ines'));
    await page.getByRole('link', { name: /^Tell us what you think of the draft plan/ }).waitFor();
    expect(await look(page, '1-home')).toEqual([]);
    await page.getByRole('link', { name: /^Tell us what you think of the draft plan/ }).click();
    await heading(page, /^What do you think of/).waitFor();
    expect(await look(page, '2-start')).toEqual([]);
    // When she begins it in a place without a signal
    await ines.context.setOffline(true);
    await page.getByRole('button', { name: 'Go through it part by part' }).click();
    await heading(page, /^Your answer to/).waitFor();
    expect(await look(page, '3-list')).toEqual([]);
    await page.getByRole('list', { name: 'The parts of the plan' }).getByRole('link').first().click();
    await page.getByText('Part 1 of').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('Say if it is right, or go back to the list').waitFor();
    expect(await look(page, '4-section-wrong')).toEqual([]);
    await page.getByLabel('Yes, it is right').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Part 2 of').waitFor();
    await page.getByLabel('No, something should change').check();
    await page.getByLabel('What should change?').fill('It does not say how tiring school is.');
    expect(await look(page, '5-section')).toEqual([]);
    await page.getByRole('link', { name: 'All parts' }).click();
    await page.getByRole('heading', { name: /: 2 of \d+ done/ }).waitFor();
    // And says which school she would like
    await page.getByRole('link', { name: /^Which school or college/ }).click();
    await page.getByLabel(/^Name of the school/).fill(senco.setting);
    await page.getByLabel(/^Why would you like it/).fill('Her brother is there.');
    expect(await look(page, '6-setting')).toEqual([]);
    await page.getByRole('button', { name: 'Continue' }).click();
    await heading(page, /^Your answer to/).waitFor();
    await page.getByRole('link', { name: 'Check and send' }).click();
    await heading(page, 'Check your answer, then send it').waitFor();
    await page.getByText('It does not say how tiring school is.').waitFor();
    expect(await look(page, '7-check')).toEqual([]);
    await page.getByRole('button', { name: 'Send my answer' }).click();
    // Then it waits on her phone, and nobody has it
    await page.getByText('Your answer waits for a connection.').waitFor();
    expect(await stored('plan-answer')).toEqual([]);
    await ines.context.setOffline(false);
    await page.getByText('You answered the draft plan.').waitFor();
    expect(await look(page, '8-sent')).toEqual([]);
    const [answer] = await stored('plan-answer');
    expect([answer.state, answer.comments.length, answer.wishes[0].name]).toEqual(['sent', 2, senco.setting]);
  });

  it('reg 13(1), G2: the co-ordinator is told, and records an answer to each thing', async () => {
    const page = await staff.start();
    await firstSync(hub, page, one.coordinator);
    await expect.poll(async () => (await mailsTo(one.coordinator)).map(({ kind }) => kind)).toContain('plan answered');
    await page.goto(`${hub.address}/cases/${one.id}/plan`);
    await page.getByRole('link', { name: /^Answers of the family/ }).waitFor();
    expect(await look(page, '9-plan-section')).toEqual([]);
    await page.getByRole('link', { name: /^Answers of the family \(2 to answer\)/ }).click();
    await heading(page, 'What the family says of the draft plan').waitFor();
    await page.getByText('It does not say how tiring school is.').waitFor();
    expect(await look(page, '10-answers')).toEqual([]);
    const comment = page.getByRole('form', { name: /^Answer about section/ });
    await comment.getByLabel('The plan is not changed').check();
    await comment.getByRole('button', { name: 'Record this answer' }).click();
    await page.getByRole('alert').getByText('Say why, in words that the family reads').waitFor();
    await comment.getByLabel('The plan is changed').check();
    await comment.getByLabel(/^What was changed/).fill('Added to section B, and rest breaks to section F.');
    await comment.getByRole('button', { name: 'Record this answer' }).click();
    await page.getByText('One thing waits for your answer.').waitFor();
    expect(await look(page, '11-one-answered')).toEqual([]);
  });

  it('s39, G1: the setting is consulted, reads the draft plan and nothing else, and answers without a signal', async () => {
    const { page } = staff;
    await page.getByRole('link', { name: 'Consult this setting' }).click();
    await page.getByLabel('Which setting?').fill(senco.setting.slice(0, 8));
    await page.getByRole('radio', { name: new RegExp(`^${senco.setting}`) }).click();
    expect(await look(page, '12-consult')).toEqual([]);
    await page.getByRole('button', { name: 'Consult this setting' }).click();
    await page.getByRole('heading', { name: `${senco.setting} is consulted` }).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('No answer yet').waitFor();
    expect(await look(page, '13-consultations')).toEqual([]);
    // Ines sees that it is asked
    await ines.page.goto(`${hub.address}/work`);
    await ines.page.getByText(`We asked ${senco.setting} whether it can meet`).waitFor();
    // When its SENCo answers in a hall without a signal
    const there = await school.start();
    await firstSync(hub, there, senco.name);
    await there.getByRole('heading', { name: /^Consultations to answer: \d/ }).waitFor();
    expect(await look(there, '14-work')).toEqual([]);
    await workOn(there, one.child).getByRole('link', { name: 'Read and answer' }).click();
    await there.getByRole('heading', { name: 'The draft plan' }).waitFor();
    await school.context.setOffline(true);
    await there.getByRole('button', { name: 'Write your answer' }).click();
    await there.getByLabel('No', { exact: true }).check();
    await there.getByRole('button', { name: 'Send the answer' }).click();
    await there.getByRole('alert').getByText('Choose at least one ground that the law allows').waitFor();
    expect(await look(there, '15-reply-wrong')).toEqual([]);
    await there.getByLabel('Yes', { exact: true }).check();
    await there.getByLabel(/^What should the council know/).fill('We have a place from January.');
    await there.getByRole('button', { name: 'Send the answer' }).click();
    await there.getByText('Your answer waits for a connection.').waitFor();
    await school.context.setOffline(false);
    await there.getByText('Your setting has answered.').waitFor();
    expect(await look(there, '16-replied')).toEqual([]);
    await page.getByText('Can meet the needs').waitFor();
    await page.getByText('We have a place from January.').waitFor();
    expect(await look(page, '17-answered')).toEqual([]);
  });

  it('reg 13(2): the final plan waits until each thing has its answer and it is recorded that there is a plan', async () => {
    const { page } = staff;
    await page.goto(`${hub.address}/cases/${one.id}/plan/write`);
    const plan = new PlanPages(page);
    await plan.desk(one.child);
    await plan.write('I', `${senco.setting}, a mainstream school.`);
    await plan.state(/^(Saved on this computer|Received) /).waitFor();
    await page.goto(`${hub.address}/cases/${one.id}/plan/check?final`);
    await page.getByText('A comment of the family on the draft plan has no answer yet').waitFor();
    expect(await look(page, '18-held-up')).toEqual([]);
    await page.getByRole('link', { name: 'What the family says' }).click();
    const wish = page.getByRole('form', { name: 'Answer about the setting they ask for' });
    await wish.getByLabel('It will be named').check();
    await wish.getByRole('button', { name: 'Record this answer' }).click();
    await page.getByText('Everything that was said has an answer.').waitFor();
    await page.getByRole('link', { name: 'Record the decision to issue a plan' }).click();
    const pages = new DecisionPages(page);
    await pages.choose('Decided that there will be a plan');
    await pages.decidedBy('SEND panel');
    await pages.today();
    await pages.continue();
    await heading(page, 'Check before you record it').waitFor();
    await pages.record();
    await heading(page, one.child).waitFor();
    await page.goto(`${hub.address}/cases/${one.id}/plan/check?final`);
    await page.getByLabel('In the hub', { exact: true }).check();
    await page.getByLabel(senco.setting, { exact: true }).check();
    await page.getByLabel(/^I have checked who gets it/).check();
    expect(await look(page, '19-final-check')).toEqual([]);
    await page.getByRole('button', { name: 'Issue the final plan' }).click();
    await page.getByText('The final plan is issued.').waitFor();
    expect(await look(page, '20-issued')).toEqual([]);
  });

  it('A2, G2, reg 13(2): everyone is told: the family, the setting it names, and each adviser with their last day', async () => {
    await expect
      .poll(async () => (await mailsTo(await nameOf('Ines'))).map(({ kind }) => kind))
      .toContain('final plan issued');
    await expect.poll(async () => (await mailsTo(senco.name)).map(({ kind }) => kind)).toContain('final plan issued');
    await expect
      .poll(async () => (await hub.mailTo(adviser.email)).map(({ kind }) => kind))
      .toContain('assessment ended');
    const told = (await hub.mailTo(adviser.email)).find(({ kind }) => kind === 'assessment ended');
    const day = /You can read the case until (\d+ \w+ \d+)/.exec(told?.text ?? '')?.[1] ?? 'no day';
    for (const name of one.child.split(' ')) expect(told?.text).not.toContain(name);
    // And the adviser reads the same day in the case
    const page = await therapist.start();
    await firstSync(hub, page, adviser.name);
    await page.goto(`${hub.address}/cases/${one.id}`);
    await page.getByText(new RegExp(`You can read this case until \\w+ ${day}`)).waitFor();
    expect(await look(page, '21-adviser')).toEqual([]);
    // And the setting reads the plan that names it
    await school.page.goto(`${hub.address}/cases/${one.id}/plan`);
    await school.page.getByRole('link', { name: 'Final plan' }).click();
    await heading(school.page, `Plan for ${one.child}`).waitFor();
    expect((await stored('plan')).find(({ status }) => status === 'final').advice.length).toBeGreaterThan(2);
  });

  it('no page threw anything on the way', () => {
    expect([ines, staff, school, therapist].flatMap(({ errors }) => errors)).toEqual([]);
  });
});

/** The whole name of a demo account that begins with this. */
async function nameOf(first: string): Promise<string> {
  const [found] = await hub.sql<{ name: string }[]>`
    SELECT name FROM person WHERE name LIKE ${`${first} %`} AND role = 'family' LIMIT 1`;
  return found?.name ?? first;
}

/** Everybody of the demo who can sign in. */
async function accountNames(): Promise<string[]> {
  const response = await fetch(`http://localhost:${hub.port}/api/demo/accounts`);
  return ((await response.json()) as { accounts: { name: string }[] }).accounts.map(({ name }) => name);
}
