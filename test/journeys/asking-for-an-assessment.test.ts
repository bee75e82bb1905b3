import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lookerOf } from './look-at.ts';
import { computer, OwnBrowser, phone } from './own-browser.ts';
import { heading, settled } from './pages/page.ts';
import { firstSync } from './pages/sign-in.ts';
import { photoOf } from './photo-of.ts';
import { RunningHub } from './running-hub.ts';
import { keepFailure } from './screens.ts';

const journey = 'asking-for-an-assessment';
const look = lookerOf(journey);

let hub: RunningHub;
const [parent, coordinator] = [new OwnBrowser(phone), new OwnBrowser(computer)];
beforeAll(async () => {
  hub = await RunningHub.start();
});
afterEach(({ task }) => keepFailure(journey, task, [parent, coordinator]));
afterAll(async () => {
  await parent.remove();
  await coordinator.remove();
  await hub?.stop();
});

describe('a parent asks for an assessment of her son', () => {
  it('R1: on a phone, without an account, in a tunnel for a part of the way; it is sent when there is a signal', async () => {
    // Given Leila Osei on the hub's home page, and nothing else visited before
    const page = await parent.start();
    await page.goto(hub.address);
    await settled(page);
    await page.getByRole('link', { name: 'Ask for an assessment' }).click();
    await heading(page, /^Ask for an education, health and care needs assessment/).waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(await look(page, '1-start')).toEqual([]);
    const next = () => page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('link', { name: 'Start now' }).click();
    await heading(page, 'Who are you?').waitFor();
    // When she forgets to answer, she is told what is missing
    await next();
    await page.getByRole('alert').getByText('Choose who you are').waitFor();
    expect(await look(page, '2-who-error')).toEqual([]);
    await page.getByLabel('I am a parent or carer').check();
    await next();
    await heading(page, 'Who is it about?').waitFor();
    // And the train goes into a tunnel
    await parent.context.setOffline(true);
    await page.getByLabel('First name').fill('Kofi');
    await page.getByLabel('Last name').fill('Osei');
    for (const [label, words] of [
      ['Day', '4'],
      ['Month', '3'],
      ['Year', '2018'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(words);
    await page.getByLabel(/^School, nursery or college/).fill('Larkfield Primary School');
    expect(await look(page, '3-child')).toEqual([]);
    await next();
    await heading(page, 'How can we reach you?').waitFor();
    await page.getByLabel('Your name').fill('Leila Osei');
    await page.getByLabel('How are you related to the child?').fill('Mother');
    await page.getByLabel('I have parental responsibility').check();
    await page.getByLabel('Your phone number').fill('0114 496 0001');
    await page.getByLabel(/^Your e-mail address/).fill('leila@example.org');
    expect(await look(page, '4-family')).toEqual([]);
    await next();
    await heading(page, 'What is difficult?').waitFor();
    await page.getByRole('checkbox', { name: 'Talking, understanding and being with others' }).check();
    await page
      .getByLabel(/: what is difficult, and what has helped\?$/)
      .fill('He speaks in single words. Pictures help.');
    expect(await look(page, '5-needs')).toEqual([]);
    await next();
    await heading(page, 'In your own words').waitFor();
    await page.getByLabel('What does Kofi say? (optional)').fill('I like trains.');
    expect(await look(page, '6-views')).toEqual([]);
    // And she closes the page by mistake: what she typed is there again, without a signal too
    await page.goto(`${hub.address}/request/views`);
    expect(await page.getByLabel('What does Kofi say? (optional)').inputValue()).toBe('I like trains.');
    await next();
    await heading(page, 'Add photos or files').waitFor();
    const buffer = await photoOf(page, '#2f6f4e');
    await page
      .getByLabel('Add a photo or file')
      .first()
      .setInputFiles({ name: 'cards.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByLabel('What is it? (optional)').fill('His picture cards');
    expect(await look(page, '7-files')).toEqual([]);
    await next();
    await heading(page, 'Asking people who know the child').waitFor();
    await page.getByLabel(/^You may ask these people/).check();
    expect(await look(page, '8-agreements')).toEqual([]);
    await next();
    await heading(page, 'Check your answers, then send them').waitFor();
    expect(await look(page, '9-check')).toEqual([]);
    await page.getByRole('button', { name: 'Send my request' }).click();
    await heading(page, 'Your request waits for a connection').waitFor();
    expect(await look(page, '10-waiting')).toEqual([]);
    // Then it goes by itself when the train comes out, from whatever page of the hub she looks at
    await page.goto(`${hub.address}/help`);
    await parent.context.setOffline(false);
    await expect.poll(() => hub.sql`SELECT 1 FROM public_request`).toHaveLength(1);
    await page.goto(`${hub.address}/request`);
    await heading(page, 'Your request has arrived').waitFor();
    await page.getByText(/R-[0-9A-Z]{4}-[0-9A-Z]{4}/).waitFor();
    await expect
      .poll(() => hub.sql`SELECT 1 FROM file_bytes b JOIN public_request r ON r.case_id = b.case_id`)
      .toHaveLength(1);
    expect(await look(page, '11-arrived')).toEqual([]);
    // And nothing of what she typed is left on the phone
    expect(await keptOnDevice(page)).not.toContain('Kofi');
  });

  it('R3, R6: a co-ordinator registers it, and the parent is invited', async () => {
    // Given Jane Holt at her desk
    const page = await coordinator.start();
    await firstSync(hub, page, 'Jane Holt');
    // When she opens the tray and the request in it
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).click();
    await page.getByRole('link', { name: 'Kofi Osei' }).waitFor();
    expect(await look(page, '12-tray')).toEqual([]);
    await page.getByRole('link', { name: 'Kofi Osei' }).click();
    await heading(page, 'Request for Kofi Osei').waitFor();
    await page.getByRole('img', { name: 'His picture cards' }).waitFor();
    expect(await look(page, '13-request')).toEqual([]);
    expect(await hub.mailTo('leila@example.org')).toEqual([]);
    await page.getByRole('button', { name: 'Register and allocate' }).click();
    await page.getByLabel('Year group').fill('Year 3');
    expect(await look(page, '14-register')).toEqual([]);
    await page.getByRole('button', { name: 'Register the request' }).click();
    await heading(page, /^The request is registered as H-/).waitFor();
    expect(await look(page, '15-registered')).toEqual([]);
    // Then the case is hers, and the parent has the invitation
    await page.getByRole('link', { name: 'Open the case' }).click();
    await heading(page, 'Kofi Osei').waitFor();
    await page.getByRole('link', { name: 'Request', exact: true }).click();
    await page.getByText('He speaks in single words. Pictures help.').waitFor();
    await page.getByRole('img', { name: 'His picture cards' }).waitFor();
    expect(await page.getByText('0114 496 0001').count()).toBe(0);
    expect(await look(page, '15b-request-in-case')).toEqual([]);
    await expect
      .poll(async () => (await hub.mailTo('leila@example.org')).map(({ subject }) => subject).join())
      .toContain('Set up your account');
    // And a second request for him is shown beside the case when it comes by post
    await page.goto(`${hub.address}/requests/new`);
    await heading(page, 'Enter a request from paper or phone').waitFor();
    await page.getByLabel('By post').check();
    const came = page.getByRole('group', { name: /^When did it reach/ });
    for (const [label, words] of [
      ['Day', '2'],
      ['Month', '11'],
      ['Year', '2026'],
    ] as const)
      await came.getByLabel(label, { exact: true }).fill(words);
    await page.getByLabel('I ask for a school').check();
    await page.getByLabel('First name').fill('Cofi');
    await page.getByLabel('Last name').fill('Osey');
    const born = page.getByRole('group', { name: /^Date of birth/ });
    for (const [label, words] of [
      ['Day', '4'],
      ['Month', '3'],
      ['Year', '2018'],
    ] as const)
      await born.getByLabel(label, { exact: true }).fill(words);
    expect(await look(page, '16-paper')).toEqual([]);
    await page.getByRole('button', { name: 'Put it in the tray' }).click();
    await page.getByText('This may be a child we know.').waitFor();
    await page
      .getByRole('list', { name: 'May be the same child' })
      .getByRole('link', { name: /Kofi Osei, H-/ })
      .waitFor();
    expect(await look(page, '17-same-child')).toEqual([]);
    await page.getByRole('button', { name: 'It is a duplicate, or no request' }).click();
    await page.getByLabel('Why?').fill('His mother asked already, on the public form.');
    await page.getByRole('button', { name: 'Take it out of the tray' }).click();
    await page.getByText('A duplicate').waitFor();
    expect([...parent.errors, ...coordinator.errors]).toEqual([]);
  });
});

/** Everything in the form's database on the phone, as text. */
const keptOnDevice = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open('request-draft');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const all = asked.result.transaction('kept').objectStore('kept').getAll();
          all.onsuccess = () => {
            asked.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );
