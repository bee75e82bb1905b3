import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { heading } from './pages/page.ts';
import { PlanPages } from './pages/plan.ts';
import { everythingIsHere, firstSync, unlock } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';

const journey = 'a-plan-is-drafted';
const look = lookerOf(journey);
const added = ' The whole family says so too.';

let hub: RunningHub;
let one: { id: string; child: string };
let need = '';
const farida = new OwnBrowser(computer);
const sadia = new OwnBrowser(phone);
beforeAll(async () => {
  hub = await RunningHub.start();
  one = await caseOfFamily('Sadia Chowdhury');
});
afterEach(({ task }) => keepFailure(journey, task, [farida, sadia]));
afterAll(async () => {
  await farida.remove();
  await sadia.remove();
  await hub?.stop();
});

/** The case to which somebody of a family was given access. */
async function caseOfFamily(name: string): Promise<{ id: string; child: string }> {
  const [found] = await hub.sql<{ id: string; child: string }[]>`
    SELECT c.id, c.child_name AS child FROM hub_case c JOIN document d ON d.case_id = c.id
    WHERE d.kind = 'grant' AND d.body::jsonb->'to'->>'name' = ${name} LIMIT 1`;
  if (!found) throw new Error(`${name} has access to no case`);
  return found;
}

const stored = async (kind: 'plan' | 'plan-draft') => {
  const rows = await hub.sql<
    { body: string }[]
  >`SELECT body FROM document WHERE case_id = ${one.id} AND kind = ${kind}`;
  return rows.map(({ body }) => JSON.parse(body));
};

describe('a co-ordinator drafts a plan', () => {
  it('G1, reg 12: the case says where the plan stands, and she begins it', async () => {
    // Given Farida Osmani, whose case has all its advice
    const page = await farida.start();
    await firstSync(hub, page, 'Farida Osmani');
    await page.goto(`${hub.address}/cases/${one.id}/plan`);
    await heading(page, one.child).waitFor();
    await page.getByText(/pieces of advice are in/).waitFor();
    // When there is no connection, it says so before she tries
    await farida.context.setOffline(true);
    await page.getByText('Starting the plan needs a connection').waitFor();
    await farida.context.setOffline(false);
    expect(await look(page, 'case-before')).toEqual([]);
    // And with one she begins it
    await page.getByRole('button', { name: 'Start drafting the plan' }).click();
    await new PlanPages(page).desk(one.child);
    expect(await look(page, 'desk-empty')).toEqual([]);
    await expect.poll(async () => (await stored('plan-draft')).length).toBe(1);
  });

  it('O2, reg 12: without a signal she puts passages of the advice into the plan, and their source stays through edits', async () => {
    // Given no connection, after a restart
    await everythingIsHere(farida.page).catch(() => {});
    await farida.stop();
    const page = await farida.start({ offline: true });
    await page.goto(`${hub.address}/cases/${one.id}/plan/write`);
    await unlock(page);
    const plan = new PlanPages(page);
    await plan.desk(one.child);
    // When she puts in what the psychologist and the parents wrote
    need = await plan.putFirst('Educational psychology', /special educational needs/);
    await plan.putFirst('Educational psychology', /Outcomes/);
    await plan.putFirst('Educational psychology', /Provision/);
    await plan.putFirst('Parents', /./, 'A');
    // And adds words of her own to a passage
    await plan.write('B', added);
    await plan.state(/^Saved on this computer \d\d:\d\d · will send when you are online$/).waitFor();
    // Then the passage still says where it came from, with the words as they stood there
    const bar = page.locator('.source-bar');
    await bar.locator('summary', { hasText: 'From Educational psychology' }).click();
    expect(await bar.locator('dd').first().textContent()).toBe(need);
    await bar.locator('ins', { hasText: added.trim() }).waitFor();
    expect(await look(page, 'desk-written')).toEqual([]);
  });

  it('reg 12: what is loose in the golden thread is said in words, and tied', async () => {
    const plan = new PlanPages(farida.page);
    await plan.show('Golden thread');
    await farida.page.getByRole('button', { name: /^Say which provision meets the need B1/ }).waitFor();
    await plan.tie('B1', 'E1');
    await plan.tie('E1', 'F1');
    await farida.page
      .getByRole('button', { name: /^Say which provision meets the need B1/ })
      .waitFor({ state: 'detached' });
    expect(await look(farida.page, 'golden-thread')).toEqual([]);
  });

  it('N1, reg 13: the last look shows who gets it and where, how it is served, and the fifteen days; it waits to be sent', async () => {
    const { page } = farida;
    await page.getByRole('button', { name: 'Check and send' }).click();
    await heading(page, 'Check draft 1, then send it').waitFor();
    const people = page.getByRole('list', { name: 'Who gets it' });
    await people.getByText('Sadia Chowdhury').waitFor();
    expect(await people.getByRole('listitem').count()).toBe(2);
    // Nothing goes unseen
    await page.getByRole('button', { name: 'Send the draft to the family' }).click();
    await page.getByRole('alert').getByText('Choose how it reaches the family').waitFor();
    expect(await look(page, 'check-wrong')).toEqual([]);
    await page.getByLabel('In the hub', { exact: true }).check();
    await page.getByText('They have 15 days, and the day it is served is the first').waitFor();
    await page.getByLabel(/^I have checked who gets it/).check();
    expect(await look(page, 'check')).toEqual([]);
    await page.getByRole('button', { name: 'Send the draft to the family' }).click();
    await page.getByText('It goes by itself when you are online').waitFor();
    expect(await look(page, 'sent-offline')).toEqual([]);
  });

  it('reg 13(1): back online it is served on that day, with its ties; where its passages came from stays in the draft (N1)', async () => {
    await farida.context.setOffline(false);
    await expect.poll(async () => (await stored('plan')).length, { timeout: 20_000 }).toBe(1);
    const [plan] = await stored('plan');
    expect(plan.ties).toHaveLength(2);
    expect(plan.sources).toBeUndefined();
    const [draft] = await stored('plan-draft');
    expect(draft.sources.map((source: { excerpt: string }) => source.excerpt)).toContain(need);
    expect(JSON.stringify(plan.text)).toContain(added.trim());
    await farida.page.getByText('Draft 1 is with the family').waitFor();
    await farida.page.getByRole('button', { name: 'Show where passages came from' }).click();
    await farida.page
      .getByText(/under “/)
      .first()
      .waitFor();
    expect(await look(farida.page, 'coordinator-sees-where-from')).toEqual([]);
    const [row] = await hub.sql<{ stage: string }[]>`SELECT stage FROM hub_case WHERE id = ${one.id}`;
    expect(row?.stage).toBe('draft with the family');
  });

  it('reg 13(1): the family reads it on a phone, and sees by when to answer', async () => {
    const page = await sadia.start();
    await firstSync(hub, page, 'Sadia Chowdhury');
    await page.goto(`${hub.address}/cases/${one.id}`);
    await page.getByRole('link', { name: 'Read the draft plan' }).click();
    await heading(page, `Draft plan for ${one.child}`).waitFor();
    await page.getByText('Please read it and tell us what you think').waitFor();
    await page.getByText(added.trim()).waitFor();
    await page.getByText('This stays blank in a draft').waitFor();
    expect(await look(page, 'family-reads')).toEqual([]);
    expect(await page.getByRole('button', { name: 'Show where passages came from' }).count()).toBe(0);
  });

  it('no page threw anything on the way', () => {
    expect([...farida.errors, ...sadia.errors]).toEqual([]);
  });
});
