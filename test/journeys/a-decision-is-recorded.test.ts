import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser } from './own-browser.ts';
import { DecisionPages } from './pages/decision.ts';
import { heading } from './pages/page.ts';
import { firstSync } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';

const journey = 'a-decision-is-recorded';
const look = lookerOf(journey);

let hub: RunningHub;
let drafting: { id: string; child: string };
let undecided: { id: string; child: string };
const jane = new OwnBrowser(computer);
beforeAll(async () => {
  hub = await RunningHub.start();
  drafting = await caseAt('drafting the plan');
  undecided = await caseAt('deciding whether to assess');
});
afterEach(({ task }) => keepFailure(journey, task, [jane]));
afterAll(async () => {
  await jane.remove();
  await hub?.stop();
});

/** A case of Jane Holt's at this stage. */
async function caseAt(stage: string): Promise<{ id: string; child: string }> {
  const [found] = await hub.sql<{ id: string; child: string }[]>`
    SELECT c.id, c.child_name AS child FROM hub_case c JOIN person p ON p.id = c.coordinator_id
    WHERE c.stage = ${stage} AND p.name = 'Jane Holt' ORDER BY c.ref LIMIT 1`;
  if (!found) throw new Error(`Jane Holt has no case at the stage: ${stage}`);
  return found;
}

/** Addresses of the family that has access to a case. */
async function familyOf(caseId: string): Promise<string[]> {
  const rows = await hub.sql<{ email: string }[]>`
    SELECT p.email FROM document d JOIN person p ON p.id::text = d.body::jsonb->'to'->>'personId'
    WHERE d.case_id = ${caseId} AND d.kind = 'grant' AND p.role = 'family' AND p.email IS NOT NULL
      AND d.body::jsonb->>'ended' IS NULL`;
  return rows.map(({ email }) => email);
}

describe('a co-ordinator records what was decided', () => {
  it('G1: the form offers what the turn is of, and says what is wrong by the field', async () => {
    await firstSync(hub, await jane.start(), 'Jane Holt');
    const pages = await DecisionPages.open(hub, jane.page, drafting);
    expect(await look(jane.page, 'empty')).toEqual([]);
    await pages.continue();
    await pages.error('Choose what was decided or done').waitFor();
    await pages.choose('Decided that there will be no plan');
    await pages.day('1', '1', '2031');
    await pages.decidedBy('SEND panel');
    await pages.why('The support that the school gives is enough.');
    await pages.continue();
    await pages.error('The date is in the future').waitFor();
    expect(await look(jane.page, 'wrong')).toEqual([]);
  });

  it('G1, G2, A2: before it is recorded it shows who is told, which dates run, and whose access ends', async () => {
    const pages = new DecisionPages(jane.page);
    await pages.today();
    await pages.continue();
    await heading(jane.page, 'Check before you record it').waitFor();
    await pages.row('Stage').getByText('No plan').waitFor();
    await pages.row('Dates from now').getByText('Last day to appeal').waitFor();
    await pages
      .row('Access ends')
      .getByText(/after \d/)
      .first()
      .waitFor();
    const letter = jane.page.getByRole('region', { name: 'The letter: No plan' });
    await letter.getByRole('group', { name: 'Check who gets it' }).waitFor();
    await letter.getByText('Read the letter').click();
    await letter.getByRole('heading', { name: 'Your right to appeal' }).waitFor();
    expect(await look(jane.page, 'check')).toEqual([]);
    // A link to change something leads to its field
    await jane.page.getByRole('link', { name: 'Change the date' }).click();
    await expect.poll(() => jane.page.evaluate(() => document.activeElement?.id)).toBe('decision-on-day');
    await jane.page.goBack();
    await heading(jane.page, 'Check before you record it').waitFor();
    await letter.getByRole('group', { name: 'Check who gets it' }).waitFor();
    // Back and forth keeps what was typed
    await jane.page.goBack();
    await heading(jane.page, 'Record a decision').waitFor();
    await jane.page.goForward();
    await heading(jane.page, 'Check before you record it').waitFor();
  });

  it('without a connection it says so before it is tried', async () => {
    await jane.context.setOffline(true);
    await jane.page.getByText('Recording needs a connection').waitFor();
    expect(await jane.page.getByRole('button', { name: 'Record this' }).isDisabled()).toBe(true);
    await jane.context.setOffline(false);
    await jane.page.getByText('Recording needs a connection').waitFor({ state: 'detached' });
  });

  it('G1, G2: then the case has its stage, the family its dates and an e-mail that names no child', async () => {
    const pages = new DecisionPages(jane.page);
    await pages.record();
    await heading(jane.page, drafting.child).waitFor();
    await jane.page
      .getByText(/No plan\./)
      .first()
      .waitFor();
    await jane.page.getByRole('heading', { name: 'Last day to appeal' }).waitFor();
    expect(await look(jane.page, 'case-after')).toEqual([]);
    // The letter is in the case, with how it reached its reader
    await jane.page.goto(`${hub.address}/cases/${drafting.id}/letters`);
    await jane.page
      .getByText(/There will be no EHC plan for/)
      .first()
      .waitFor();
    await jane.page
      .getByText(/In the hub since|Waits to be printed and posted/)
      .first()
      .waitFor();
    expect(await look(jane.page, 'letters-after')).toEqual([]);
    await jane.page.goto(`${hub.address}/cases/${drafting.id}`);
    await heading(jane.page, drafting.child).waitFor();
    await jane.page.getByRole('link', { name: 'History' }).click();
    await jane.page.getByText('The authority decided not to issue a plan (SEND panel).').waitFor();
    const [address = ''] = await familyOf(drafting.id);
    await expect.poll(async () => (await hub.mailTo(address)).map(({ kind }) => kind)).toContain('decided no plan');
    const mail = (await hub.mailTo(address)).find(({ kind }) => kind === 'decided no plan');
    expect(mail?.text).toContain('can appeal to the SEND Tribunal until');
    for (const name of drafting.child.split(' ')) expect(mail?.text).not.toContain(name);
  });

  it('regs 5(4), 13(3): an exemption is recorded, moves no date, and can be taken back', async () => {
    const page = jane.page;
    await page.goto(`${hub.address}/cases/${undecided.id}`);
    await page.getByRole('link', { name: 'Record an exemption' }).click();
    await heading(page, 'Record an exemption').waitFor();
    await page.getByLabel('Decide whether to assess (week 6)').check();
    await page.getByLabel(/^Exceptional personal circumstances/).check();
    const pages = new DecisionPages(page);
    const [today] = await hub.sql<{ day: number; month: number; year: number }[]>`
      SELECT extract(day FROM d)::int AS day, extract(month FROM d)::int AS month, extract(year FROM d)::int AS year
      FROM (SELECT max((e->>'on')::date) + 1 AS d FROM document x, jsonb_array_elements(x.body::jsonb->'events') e
        WHERE x.kind = 'case' AND x.case_id = ${undecided.id} AND e->>'type' = 'request received') t`;
    for (const group of ['First day', 'Last day'])
      await pages.day(String(today?.day), String(today?.month), String(today?.year), group);
    await page.getByLabel('What happened?').fill('A parent was in hospital.');
    expect(await look(page, 'exemption')).toEqual([]);
    await pages.continue();
    await heading(page, 'Check before you record it').waitFor();
    await pages
      .row('Legal date')
      .getByText(/^Stays/)
      .waitFor();
    await page.getByRole('region', { name: 'The letter: A step will be late' }).getByText('Read the letter').waitFor();
    expect(await look(page, 'exemption-check')).toEqual([]);
    await pages.record();
    await heading(page, undecided.child).waitFor();
    const [address = ''] = await familyOf(undecided.id);
    await expect.poll(async () => (await hub.mailTo(address)).map(({ kind }) => kind)).toContain('exemption recorded');
    await page.getByRole('link', { name: 'Record an exemption' }).click();
    await page
      .getByRole('button', { name: /^Take back/ })
      .last()
      .click();
    await page.getByLabel('Why?').fill('It was about another child.');
    expect(await look(page, 'exemption-take-back')).toEqual([]);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText(/^Taken back by Jane Holt/).waitFor();
  });

  it('G1: what was recorded by mistake is corrected, and its letters are named', async () => {
    const { page } = jane;
    await page.goto(`${hub.address}/cases/${drafting.id}/decision`);
    await heading(page, 'Record a decision').waitFor();
    await page.getByRole('button', { name: 'Correct what was recorded: Decided that there will be no plan' }).click();
    const form = page.getByRole('region', { name: 'Correct what was recorded' });
    await form.getByText('Letters about it have gone out.').waitFor();
    await form.getByRole('button', { name: 'Correct it' }).click();
    await form.getByRole('alert').getByText('Choose what is wrong').waitFor();
    await form.getByLabel('Its day, its reasons or who decided').check();
    expect(await look(page, 'correct')).toEqual([]);
    await form.getByLabel('It should not have been recorded').check();
    await form.getByLabel('Why is it corrected?').fill('It was about another child.');
    await form.getByRole('button', { name: 'Correct it' }).click();
    await form.waitFor({ state: 'detached' });
    await page.goto(`${hub.address}/cases/${drafting.id}`);
    await heading(page, drafting.child).waitFor();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText(/^Jane Holt corrected what was recorded/).waitFor();
    await page.getByText(/^Corrected later: The authority decided not to issue a plan/).waitFor();
  });

  it('no page threw anything on the way', () => {
    expect(jane.errors).toEqual([]);
  });
});
