import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { heading } from './pages/page.ts';
import { RecordPages } from './pages/record.ts';
import { firstSync } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';
import { caseOf } from './server-side.ts';

const journey = 'rights-and-consent';
const look = lookerOf(journey);

let hub: RunningHub;
let posy: { id: string; child: string };
let mei: { id: string; child: string; coordinator: string };
const jane = new OwnBrowser(computer);
const other = new OwnBrowser(computer);
const advocate = new OwnBrowser(phone);
const mother = new OwnBrowser(phone);
const browsers = [jane, other, advocate, mother];
beforeAll(async () => {
  hub = await RunningHub.start();
  posy = { id: await caseOf(hub, 'Posy Adeyemi'), child: 'Posy Adeyemi' };
  const id = await caseOf(hub, 'Mei Nguyen-Cole');
  const [found] = await hub.sql<{ name: string }[]>`
    SELECT p.name FROM hub_case c JOIN person p ON p.id = c.coordinator_id WHERE c.id = ${id}`;
  mei = { id, child: 'Mei Nguyen-Cole', coordinator: found?.name ?? '' };
});
afterEach(({ task }) => keepFailure(journey, task, browsers));
afterAll(async () => {
  for (const browser of browsers) await browser.remove();
  await hub?.stop();
});

/** The records of a case, as the server holds them. */
const recordsOf = async (caseId: string): Promise<{ record: { type: string }; ended: unknown }[]> => {
  const rows = await hub.sql<{ body: string }[]>`
    SELECT body::text AS body FROM document WHERE case_id = ${caseId} AND kind = 'rights-record'`;
  return rows.map(({ body }) => JSON.parse(body));
};
const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(new Date());

describe('a co-ordinator records what was agreed', () => {
  it('N3: the case says who makes the decisions, what was agreed, and what that stops', async () => {
    await firstSync(hub, await jane.start(), 'Jane Holt');
    await RecordPages.open(hub, jane.page, posy, 'rights');
    await jane.page.getByText(/The rights pass to Posy on/).waitFor();
    await jane.page.getByRole('heading', { name: 'Parental responsibility' }).waitFor();
    expect(await look(jane.page, 'rights')).toEqual([]);
  });

  it('N3: the form says by the field what is wrong, and keeps what was typed', async () => {
    const pages = new RecordPages(jane.page);
    await pages.begin('Record consent', 'Record consent');
    expect(await look(jane.page, 'consent-empty')).toEqual([]);
    await pages.record();
    await pages.error('Choose what the consent is to').waitFor();
    await pages.error('Add a file, or say what was seen and where it is kept').waitFor();
    await pages.choose('Consent to what?', 'Share the advice');
    await pages.choose('What was the answer?', 'Agreed');
    await pages.select('Who answered?', 'Somebody else');
    await pages.write('Name', 'Folake Adeyemi');
    await pages.choose('As what?', 'Parent of a child');
    await pages.select('For whom?', 'Everybody who is asked for advice');
    await pages.day('When?', '2031-01-01');
    await pages.choose('How?', 'By telephone');
    await pages.write('What shows it?', 'Note of the call, in the paper file');
    await pages.record();
    await pages.error('The date is in the future').waitFor();
    expect(await jane.page.getByLabel('Name', { exact: true }).inputValue()).toBe('Folake Adeyemi');
    expect(await look(jane.page, 'consent-wrong')).toEqual([]);
  });

  it('N3, O2: it is recorded without a connection, and the hub has it afterwards', async () => {
    const pages = new RecordPages(jane.page);
    const before = (await recordsOf(posy.id)).length;
    await jane.context.setOffline(true);
    await pages.day('When?', today());
    await pages.record();
    const recorded = jane.page.getByText('Folake Adeyemi agreed that the advice is shared with everybody');
    await recorded.first().waitFor();
    expect((await recordsOf(posy.id)).length).toBe(before);
    expect(await look(jane.page, 'recorded-offline')).toEqual([]);
    await jane.context.setOffline(false);
    await expect.poll(async () => (await recordsOf(posy.id)).length).toBe(before + 1);
  });

  it('N3: a correction is a record of its own, and the first stays to be read', async () => {
    const pages = new RecordPages(jane.page);
    const line = jane.page.getByRole('listitem').filter({ hasText: 'Folake Adeyemi agreed that the advice' });
    await line.getByRole('link', { name: /Correct/ }).click();
    await heading(jane.page, 'Correct: record consent').waitFor();
    await pages.choose('What was the answer?', 'Did not agree');
    await pages.record();
    await pages.error('Say what was wrong').waitFor();
    await pages.write('What was wrong with the first record?', 'She said no');
    await pages.record();
    await jane.page.getByText('Folake Adeyemi did not agree that the advice is shared').first().waitFor();
    await jane.page
      .getByText(/Over or corrected/)
      .first()
      .click();
    await jane.page
      .getByText(/^Corrected on/)
      .first()
      .waitFor();
    await jane.page.getByRole('link', { name: 'History' }).click();
    await jane.page
      .getByText(/This corrects an earlier record: She said no/)
      .first()
      .waitFor();
  });

  it('N8: what a panel and the place cost is recorded, and shown to who runs the case', async () => {
    const pages = await RecordPages.open(hub, jane.page, posy, 'costs');
    expect(await look(jane.page, 'costs-empty')).toEqual([]);
    await pages.begin('Record a placement', 'Record a placement and its cost');
    await pages.select('Which setting?', 'St Brannock’s Infants');
    await pages.choose('What kind of place is it?', 'Resourced provision');
    await pages.choose('Is it residential?', 'No');
    await pages.day('First day', '2027-09-01');
    await pages.choose('Is the cost by the week or by the year?', 'Week');
    await pages.write('Cost of a week, in pounds', '£425.50');
    await pages.write('Weeks in a year', '38');
    await pages.write('Education pays, per cent', '80');
    await pages.write('Health pays, per cent', '10');
    await pages.write('Social care pays, per cent', '0');
    await pages.write('Who agreed to it?', 'Head of SEND');
    await pages.record();
    await pages.error('The shares have to be 100 per cent together').waitFor();
    expect(await look(jane.page, 'placement-wrong')).toEqual([]);
    await pages.write('Health pays, per cent', '20');
    await pages.record();
    await jane.page.getByText('£16,169.00 a year (£425.50 a week for 38 weeks)').waitFor();
    expect(await look(jane.page, 'costs')).toEqual([]);
  });
});

describe('what others see of it', () => {
  it('N3, N8: a mother reads what is recorded about her, and no costs', async () => {
    await firstSync(hub, await mother.start(), 'Folake Adeyemi');
    await RecordPages.open(hub, mother.page, posy, 'rights');
    await mother.page.getByText('Folake Adeyemi has parental responsibility').waitFor();
    expect(await mother.page.getByRole('link', { name: 'Panel and costs' }).count()).toBe(0);
    expect(await mother.page.getByRole('link', { name: 'Record consent' }).count()).toBe(0);
    expect(await look(mother.page, 'mother-reads')).toEqual([]);
    await mother.page.goto(`${hub.address}/cases/${posy.id}/record/consent`);
    await heading(mother.page, 'Only the co-ordinator of the case records this').waitFor();
  });

  it('N3: when the authority of an advocate ends, the case leaves their phone', async () => {
    await firstSync(hub, await advocate.start(), 'Rukhsana Mirza');
    await advocate.page.goto(`${hub.address}/cases/${mei.id}`);
    await heading(advocate.page, mei.child).waitFor();
    await firstSync(hub, await other.start(), mei.coordinator);
    const pages = await RecordPages.open(hub, other.page, mei, 'rights');
    await other.page.getByText(/is over compulsory school age/).waitFor();
    expect(await look(other.page, 'young-person')).toEqual([]);
    const line = other.page.getByRole('listitem').filter({ hasText: 'Rukhsana Mirza may act for' });
    await line.getByRole('link', { name: /Record that it has ended/ }).click();
    await heading(other.page, 'Record that it has ended').waitFor();
    await pages.record();
    await pages.error('Say what happened').waitFor();
    await pages.day('From which day does it hold no more?', today());
    await pages.write('What happened?', 'Mei took it back by telephone');
    expect(await look(other.page, 'end-of-authority')).toEqual([]);
    await pages.record();
    await other.page.getByText(/The authority of Rukhsana Mirza as advocate has ended/).waitFor();
    await heading(advocate.page, 'This case is not on this phone').waitFor();
  });
});
