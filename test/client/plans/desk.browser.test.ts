import type { Browser, Page } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlanBody, PlanDraftBody } from '../../../shared/domain/documents/index.ts';
import { launchBrowser } from '../../doubles/browser.ts';
import { serveModules } from '../../doubles/module-page.ts';
import { axeProblems, layoutProblems } from '../../journeys/axe.ts';

let browser: Browser;
let modules: { server: ViteDevServer; address: string };
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  modules = await serveModules();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await modules.server.close();
});
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  faults.length = 0;
  page.on('pageerror', (fault) => void faults.push(fault.message));
});
afterEach(async () => {
  await page.context().close();
  expect(faults).toEqual([]);
});

async function open(query: string, ready = '.writing'): Promise<void> {
  await page.goto(`${modules.address}/test/look/plan.html?${query}`);
  await page.locator(ready).first().waitFor();
}
const draft = (): Promise<PlanDraftBody> =>
  page.evaluate(`device.read('plan-draft', ids.draft).then((draft) => draft.body)`);
const words = async (): Promise<string> => JSON.stringify((await draft()).text);
const section = (key: string) => page.locator(`section:has(> #heading-${key}) .section-text`);
const until = (condition: () => Promise<boolean>): Promise<void> =>
  expect.poll(condition, { timeout: 5000, interval: 50 }).toBe(true);

/** A response in the panel, opened. */
async function response(service: string) {
  const found = page.locator('details.response', { hasText: service }).first();
  await found.locator('summary').click();
  return found;
}

describe('passages of the advice', () => {
  it('reg 12: a passage comes with its source, which stays while its words change and goes to both halves of a split', async () => {
    await open('at=/write&plan=empty');
    const speech = await response('Speech and language therapy');
    await speech.getByRole('button', { name: /^Put into Section B ?: She does not yet join two words/ }).click();
    await until(async () => (await draft()).sources.length === 1);
    const put = (await draft()).sources[0];
    expect(put).toMatchObject({ adviceBlockId: 'needs-list-1' });
    // Words change
    await section('B')
      .locator('p')
      .first()
      .click({ position: { x: 30, y: 8 } });
    await page.keyboard.press('Home');
    await page.keyboard.type('Now: ');
    await until(async () => (await words()).includes('Now: She does not yet'));
    expect((await draft()).sources).toEqual([put]);
    // And the passage is split behind them
    await page.keyboard.press('Enter');
    await until(async () => (await draft()).sources.length === 2);
    expect((await draft()).sources[1]).toMatchObject({ adviceId: put?.adviceId, adviceBlockId: 'needs-list-1' });
  });

  it('reg 12: selected words come alone, and a row of provision comes into the table', async () => {
    await open('at=/write&plan=empty');
    const speech = await response('Speech and language therapy');
    const passage = speech.locator('.passages p', { hasText: 'People who do not know her' });
    await passage.evaluate((element) => {
      const range = document.createRange();
      range.setStart(element.firstChild as Node, 0);
      range.setEnd(element.firstChild as Node, 'She does not yet join two words.'.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await speech.getByRole('button', { name: /^Put into Section B ?: She does not yet/ }).click();
    await speech.getByRole('button', { name: /^Put into Section F ?: Direct speech/ }).click();
    await until(async () => (await draft()).sources.length === 2);
    expect(await section('B').textContent()).toBe('She does not yet join two words.');
    expect(await section('F').locator('td').first().textContent()).toContain('Direct speech and language therapy');
    await speech.getByRole('button', { name: /In the plan.*Direct speech/ }).waitFor();
  });

  it('Undo takes a passage out again, and its source with it', async () => {
    await open('at=/write&plan=empty');
    const speech = await response('Speech and language therapy');
    await speech.getByRole('button', { name: /^Put into Section B ?: She does not yet/ }).click();
    await speech.getByRole('button', { name: /In the plan/ }).waitFor();
    await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Undo' }).click();
    await speech.getByRole('button', { name: /In the plan/ }).waitFor({ state: 'detached' });
    expect(await words()).not.toContain('She does not yet');
  });
});

describe('the golden thread', () => {
  it('reg 12: ties are made and removed by keyboard, and a gap leads to its block', async () => {
    await open('at=/write');
    await page.locator('.panel-switch.desk-only').getByRole('button', { name: 'Golden thread' }).press('Enter');
    const need = page.locator('.thread-items > li', { has: page.locator('.label', { hasText: 'B2' }) });
    await need.locator('summary').press('Enter');
    const box = need.getByRole('checkbox', { name: /^E1/ });
    await box.press('Space');
    await need.locator('summary', { hasText: 'Tied to E1' }).waitFor();
    await until(async () => (await draft()).ties.some(({ from }) => from === 'b-2'));
    await box.press('Space');
    await need.locator('summary', { hasText: 'Not tied' }).waitFor();
    await page.getByRole('button', { name: /^Say how often for “Visual timetable/ }).press('Enter');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const at = getSelection()?.anchorNode;
          return (at instanceof Element ? at : at?.parentElement)?.closest('td')?.dataset.label;
        }),
      )
      .toBe('How often');
  });
});

describe('two who write one plan', () => {
  it('O3: words that overlap are both kept, and one of them is chosen', async () => {
    await open('at=/write');
    await section('A').getByText('Posy likes water').click();
    await page.keyboard.press('End');
    // Both at once: what was typed is not stored yet when the other's words come.
    await page.evaluate(
      `device.read('plan-draft', ids.draft).then(({ caseId, body }) => { document.execCommand('insertText', false, ' And painting.'); body.text = JSON.parse(JSON.stringify(body.text).replace('Posy likes water', 'Posy loves water')); device.receive(caseId, ids.draft, body); })`,
    );
    await page.locator('.wordings').waitFor();
    const text = (await page.locator('.wordings').textContent()) ?? '';
    expect(text).toContain('And painting.');
    expect(text).toContain('loves water');
    await page.getByRole('button', { name: 'Combine them' }).click();
    await page.getByText('It stands under “Section A: Views, interests and aspirations”').waitFor();
    await page.getByLabel('Both together').fill('Posy loves water and painting.');
    await page.getByRole('button', { name: 'Keep the combined wording' }).click();
    await section('A').getByText('Posy loves water and painting.').waitFor();
    expect(await page.locator('.wordings').count()).toBe(0);
  });
});

describe('sending a draft', () => {
  it('N1, reg 13: a day in the future is refused by the field; by post it takes the true day and counts from it', async () => {
    await open('at=/check&plan=whole&offline', 'h1');
    await page.getByLabel('By post', { exact: true }).check();
    await page.getByText('By post: 27 Mill Street').waitFor();
    await page.getByText('Take care: Write to him at this address alone.').waitFor();
    await page.getByLabel('I have checked who gets it').check();
    await page.getByLabel('Day', { exact: true }).fill('24');
    await page.getByRole('button', { name: 'Send the draft to the family' }).click();
    await page.getByRole('alert').getByText('The date is in the future').waitFor();
    await page.getByLabel('Day', { exact: true }).fill('20');
    await page.getByText('Friday 4 December 2026').waitFor();
    await page.getByRole('button', { name: 'Send the draft to the family' }).click();
    await page.getByText('It goes by itself when you are online').waitFor();
    const sent: PlanBody = await page.evaluate(`device.documents().find(({ kind }) => kind === 'plan').body`);
    expect(sent).toMatchObject({ version: 1, served: { on: '2026-11-20', by: 'post' }, answerBy: '2026-12-04' });
  });

  it('reg 12: what stops a plan is listed with its place, and nothing can be sent', async () => {
    await open('at=/check', 'h1');
    await page.getByRole('heading', { level: 1, name: 'Before the draft can go' }).waitFor();
    expect(await page.getByRole('button', { name: 'Send the draft to the family' }).count()).toBe(0);
    await page.getByRole('link', { name: /^Say which provision meets the need B2/ }).click();
    await expect
      .poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent ?? ''))
      .toContain('When plans change');
  });
});

describe('every state', () => {
  it.each([
    ['the section, not begun', 'at=&plan=none'],
    ['the section, not begun and offline', 'at=&plan=none&offline'],
    ['the section, with a draft sent', 'at=&sent=draft'],
    ['the section, for the family', 'at=&sent=draft&as=family'],
    ['the desk, empty', 'at=/write&plan=empty'],
    ['the last look, with things to mend', 'at=/check'],
    ['the last look', 'at=/check&plan=whole'],
    ['a draft, for the family', 'at=/00000000-0000-4000-8000-000000000301&sent=draft&as=family'],
    ['a plan that is not here', 'at=/00000000-0000-4000-8000-000000000399'],
  ])('%s: nothing for axe to find, no sideways scrolling, targets of 44 px', async (_, query) => {
    await open(query, 'h1');
    await page.waitForTimeout(200);
    expect(await axeProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect([...(await axeProblems(page)), ...(await layoutProblems(page))]).toEqual([]);
  });
});
