import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../doubles/read-pdf.ts';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { heading } from './pages/page.ts';
import { firstSync } from './pages/sign-in.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';
import { caseOf } from './server-side.ts';

const journey = 'letters-and-templates';
const look = lookerOf(journey);
const before = 'We have received the request to assess Tomasz';
const after = 'Thank you for asking us to assess Tomasz';

let hub: RunningHub;
let tomasz: string;
const beth = new OwnBrowser(computer);
const jane = new OwnBrowser(computer);
const marta = new OwnBrowser(phone);
const browsers = [beth, jane, marta];
beforeAll(async () => {
  hub = await RunningHub.start();
  tomasz = await caseOf(hub, 'Tomasz Wren');
});
afterEach(({ task }) => keepFailure(journey, task, browsers));
afterAll(async () => {
  for (const browser of browsers) await browser.remove();
  await hub?.stop();
});

const seen = async (page: Page, name: string): Promise<void> => expect(await look(page, name)).toEqual([]);
const letterCalled = (page: Page, title: string) => page.getByRole('list', { name: 'Letters' }).getByText(title);

/** On the letters of a case: makes one of this kind, and waits until it is there. */
async function makeLetter(page: Page, kind: string): Promise<void> {
  const letters = page.getByRole('list', { name: 'Letters' }).locator('> li');
  const count = await letters.count();
  await page.getByRole('button', { name: 'Make a letter' }).click();
  await page.getByLabel(kind, { exact: true }).check();
  await page
    .getByRole('group', { name: 'Check who gets it' })
    .getByText(/Marta Wren/)
    .waitFor();
  await page.getByRole('button', { name: 'Make and send the letter' }).click();
  await letters.nth(count).waitFor();
}

describe('an administrator changes a letter, and a co-ordinator makes it before and after', () => {
  it('N1, G4: the co-ordinator checks who gets it, reads it, and makes it', async () => {
    // Given Jane Holt in the case of Tomasz Wren
    const page = await jane.start();
    await firstSync(hub, page, 'Jane Holt');
    await page.goto(`${hub.address}/cases/${tomasz}/letters`);
    await heading(page, 'Tomasz Wren').waitFor();
    await seen(page, 'letters-empty');
    // When she looks at the letter before it goes
    await page.getByRole('button', { name: 'Make a letter' }).click();
    await page.getByRole('button', { name: 'Make and send the letter' }).click();
    await page.getByRole('alert').getByText('Choose which letter').waitFor();
    await page.getByLabel('Request received', { exact: true }).check();
    await page
      .getByRole('group', { name: 'Check who gets it' })
      .getByText(/Marta Wren/)
      .waitFor();
    await page.getByRole('button', { name: 'Read it first' }).click();
    await page.getByRole('heading', { name: before }).waitFor();
    await seen(page, 'letter-read-first');
    await page.getByRole('button', { name: 'Make and send the letter' }).click();
    // Then it is in the case
    await letterCalled(page, before).first().waitFor();
    await letterCalled(page, before).first().click();
    await seen(page, 'letters');
  });

  it('G4: an administrator is told at the line what is wrong, and saves what is right', async () => {
    const page = await beth.start();
    await firstSync(hub, page, 'Beth Arkwright');
    await page.goto(`${hub.address}/templates`);
    await heading(page, 'Letters and templates').waitFor();
    const letters = page.getByRole('list', { name: 'Letters' });
    await letters.getByRole('link', { name: /Request received/ }).waitFor();
    await seen(page, 'templates');
    await letters.getByRole('link', { name: /Request received/ }).click();
    await heading(page, 'Request received').waitFor();
    const text = page.getByLabel('Text of the letter');
    const source = await text.inputValue();
    // When she names a field that there is not
    await text.fill(
      source.replace('{{ child.called }}', '{{ child.nickname }}').replace('**{{ decide.on }}**', 'soon'),
    );
    await page.getByLabel('What did you change?').fill('Kinder first words');
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    // Then nothing is saved, and each problem leads to its line
    await page.getByText('There is no field “child.nickname”').waitFor();
    await page.getByText('The law wants this letter to say by when the decision comes').waitFor();
    await seen(page, 'template-problems');
    await page.getByRole('button', { name: 'Line 1' }).last().click();
    expect(await text.evaluate((field) => document.activeElement === field)).toBe(true);
    // And with the right words it is saved
    await text.fill(source.replace('We have received the request to assess', 'Thank you for asking us to assess'));
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.getByText('Saved as version 1. The next letter is made from it.').waitFor();
    await page.getByLabel('Compare what is in the editor with').selectOption('0');
    await page.getByRole('region', { name: 'Changes' }).waitFor();
    await seen(page, 'template-saved');
  });

  it('G2, G4: an e-mail that would name a child is refused with the reason; the plan shows on the sample case', async () => {
    const page = beth.page;
    await page.goto(`${hub.address}/templates/e-mail-advice-received`);
    await heading(page, 'Advice received').waitFor();
    const text = page.getByLabel('Text of the e-mail');
    const source = await text.inputValue();
    await text.fill(source.replace('What you need', 'About {{ child.name }}. What you need'));
    await page.getByRole('button', { name: 'Check and preview' }).click();
    await page.getByText('There is no field “child.name”. An e-mail names no child').waitFor();
    await seen(page, 'template-e-mail-problems');
    await text.fill(source);
    await page.getByRole('button', { name: 'Check and preview' }).click();
    await page.getByText('Nothing to mend.').waitFor();
    await seen(page, 'template-e-mail');
    await page.goto(`${hub.address}/templates/plan-document`);
    await page.getByLabel('Text of the plan').waitFor();
    await page.getByRole('button', { name: 'Check and preview' }).click();
    await page.getByRole('heading', { name: 'Section F: Special educational provision' }).waitFor();
    await seen(page, 'template-plan');
  });

  it('G4: of two who change the same letter the later one keeps what was typed and is asked', async () => {
    const page = await beth.context.newPage();
    await page.goto(`${hub.address}/templates/request-received`);
    await page.goto(`${hub.address}/templates/acknowledgement`);
    const text = page.getByLabel('Text of the letter');
    await text.waitFor();
    const { personId } = await hub.account('Beth Arkwright');
    await hub.sql`
      INSERT INTO template_version (kind, version, source, note, saved_by, saved_at)
      SELECT kind, 2, source, 'A colleague was here', ${personId}, now() FROM template_version WHERE version = 1`;
    await text.fill(`${await text.inputValue()}\nWritten in the other window.\n`);
    await page.getByLabel('What did you change?').fill('One more line');
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.getByText(/saved version 2 on .* What you typed is still here/).waitFor();
    expect(await text.inputValue()).toContain('Written in the other window.');
    await seen(page, 'template-changed-meanwhile');
    await page.close();
  });

  it('G4: the next letter has the new words, and the one that was made keeps its own', async () => {
    await makeLetter(jane.page, 'Request received');
    await letterCalled(jane.page, after).first().waitFor();
    await letterCalled(jane.page, before).first().waitFor();
    const [download] = await Promise.all([
      jane.page.waitForEvent('download'),
      jane.page.getByRole('link', { name: 'Download as PDF' }).filter({ visible: true }).first().click(),
    ]);
    const pdf = readPdf(readFileSync(await download.path()));
    expect([pdf.claimsUa1, pdf.says(before), pdf.says(after)]).toEqual([true, true, false]);
  });

  it('G2, N1: the mother is told by an e-mail that names no child, and reads both letters, without a connection too', async () => {
    const { email } = await hub.account('Marta Wren');
    const told = async () =>
      (await hub.mailTo(email)).filter(({ subject }) => subject.startsWith('There is a letter for you'));
    await expect.poll(async () => (await told()).length, { timeout: 20_000 }).toBe(2);
    expect(JSON.stringify(await told())).not.toMatch(/Tomasz/);
    const page = await marta.start();
    await firstSync(hub, page, 'Marta Wren');
    await page.goto(`${hub.address}/cases/${tomasz}/letters`);
    await letterCalled(page, after).first().waitFor();
    await marta.context.setOffline(true);
    await letterCalled(page, before).first().click();
    await page.getByText('PDF and Word when you are online.').filter({ visible: true }).first().waitFor();
    await seen(page, 'family-letters-offline');
    await marta.context.setOffline(false);
  });

  it('G6: a letter to somebody without e-mail is printed from the list, and its posting recorded', async () => {
    const { personId } = await hub.account('Marta Wren');
    await hub.sql`UPDATE person SET email = NULL WHERE id = ${personId}`;
    const { page } = jane;
    await makeLetter(page, 'Request received');
    await page.goto(`${hub.address}/letters/to-post`);
    await heading(page, 'To print and post').waitFor();
    await page.getByRole('row', { name: /Marta Wren/ }).waitFor();
    await seen(page, 'to-post');
    const all = page.getByLabel(/^All \d+ letters|^The only letter/);
    if (!(await all.isChecked())) await all.check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /as one PDF$/ }).click(),
    ]);
    expect(readPdf(readFileSync(await download.path())).says(after)).toBe(true);
    await page.getByRole('button', { name: 'Record as posted' }).click();
    await page.getByText('Nothing to post').waitFor();
    await seen(page, 'to-post-empty');
    await page.context().setOffline(true);
    await page.evaluate(() => history.pushState(null, '', '/work'));
    await heading(page, 'Your work').waitFor();
    await page.evaluate(() => history.pushState(null, '', '/letters/to-post'));
    await page.getByText('You are working offline.').waitFor();
    await seen(page, 'to-post-offline');
    await page.context().setOffline(false);
  });
});
