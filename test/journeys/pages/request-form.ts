import type { Page } from 'playwright-core';
import type { RunningHub } from '../running-hub.ts';
import { heading, settled } from './page.ts';

/** What a parent says on the public form. */
export interface Asking {
  child: { first: string; last: string; born: readonly [day: string, month: string, year: string] };
  setting: string;
  parent: { name: string; related: string; email: string | null };
  difficult: string;
}

/** Fills in the public form from its start to the page that says the request has arrived. */
export async function askForAssessment(hub: RunningHub, page: Page, asking: Asking): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Continue' }).click();
  await page.goto(hub.address);
  await settled(page);
  await page.getByRole('link', { name: 'Ask for an assessment' }).click();
  await page.getByRole('link', { name: 'Start now' }).click();
  await heading(page, 'Who are you?').waitFor();
  await page.getByLabel('I am a parent or carer').check();
  await next();
  await heading(page, 'Who is it about?').waitFor();
  await page.getByLabel('First name').fill(asking.child.first);
  await page.getByLabel('Last name').fill(asking.child.last);
  for (const [index, label] of ['Day', 'Month', 'Year'].entries())
    await page.getByLabel(label, { exact: true }).fill(asking.child.born[index] ?? '');
  await page.getByLabel(/^School, nursery or college/).fill(asking.setting);
  await next();
  await heading(page, 'How can we reach you?').waitFor();
  await page.getByLabel('Your name').fill(asking.parent.name);
  await page.getByLabel('How are you related to the child?').fill(asking.parent.related);
  await page.getByLabel('I have parental responsibility').check();
  await page.getByLabel('Your phone number').fill('0114 496 0001');
  if (asking.parent.email) await page.getByLabel(/^Your e-mail address/).fill(asking.parent.email);
  await next();
  await heading(page, 'What is difficult?').waitFor();
  await page.getByRole('checkbox', { name: 'Talking, understanding and being with others' }).check();
  await page.getByLabel(/: what is difficult, and what has helped\?$/).fill(asking.difficult);
  await next();
  await heading(page, 'In your own words').waitFor();
  await next();
  await heading(page, 'Add photos or files').waitFor();
  await next();
  await heading(page, 'Asking people who know the child').waitFor();
  await page.getByLabel(/^You may ask these people/).check();
  await next();
  await heading(page, 'Check your answers, then send them').waitFor();
  await page.getByRole('button', { name: 'Send my request' }).click();
  await heading(page, 'Your request has arrived').waitFor();
}

/** A co-ordinator takes it from the tray: the case is theirs. Ends on the case's page. */
export async function registerRequest(page: Page, child: string, yearGroup: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).click();
  await page.getByRole('link', { name: child }).click();
  await heading(page, `Request for ${child}`).waitFor();
  await page.getByRole('button', { name: 'Register and allocate' }).click();
  await page.getByLabel('Year group').fill(yearGroup);
  await page.getByRole('button', { name: 'Register the request' }).click();
  await heading(page, /^The request is registered as H-/).waitFor();
  await page.getByRole('link', { name: 'Open the case' }).click();
  await heading(page, child).waitFor();
}
