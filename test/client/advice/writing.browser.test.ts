import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { structureProblems } from '../../../shared/domain/advice/index.ts';
import type { AdviceBody, RichText } from '../../../shared/domain/documents/index.ts';
import { find, wordsIn } from '../../builders/rich-text.ts';
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
  await page.goto(`${modules.address}/test/look/advice.html?${query}`);
  await page.locator(ready).first().waitFor();
}
const text = (): Promise<RichText> =>
  page.evaluate(`device.read('advice-draft', posy.draftId).then((draft) => draft.body.text)`);
const words = async (): Promise<string> => wordsIn(await text()).join(' ');
const until = (condition: () => Promise<boolean>): Promise<void> =>
  expect.poll(condition, { timeout: 5000, interval: 50 }).toBe(true);
const section = (key: string) => page.locator(`section:has(> #heading-${key}) .section-text`);

/** Changes the stored draft as somebody else would. */
const other = (change: string): Promise<void> =>
  page.evaluate(
    `device.read('advice-draft', posy.draftId).then((draft) => { const find = (node, id) => node.attrs?.id === id ? node : (node.content ?? []).map((one) => find(one, id)).find(Boolean); const text = draft.body.text; ${change}; device.receive(posy.caseId, posy.draftId, draft.body); })`,
  );

describe('autosave', () => {
  it('O2: what is typed without a pause is on the device within a second', async () => {
    await open('at=write&text=empty');
    await section('who').click();
    for (let n = 0; n < 25; n += 1) {
      await page.keyboard.type(`word${n} `, { delay: 10 });
      if (n === 20) await until(async () => (await words()).includes('word10'));
    }
    await until(async () => (await words()).includes('word24'));
  });

  it('O2: leaving the page stores the last letters at once', async () => {
    await open('at=write&text=empty');
    await section('who').click();
    await page.keyboard.type('last');
    await page.evaluate(`dispatchEvent(new Event('pagehide'))`);
    await until(async () => (await words()).includes('last'));
  });

  it('O2: the quiet line says what is stored where', async () => {
    await open('at=write&offline=1');
    await expect
      .poll(() => page.locator('.state').textContent())
      .toBe('Saved on this computer 14:02 · will send when you are online');
  });
});

describe('two people in one text', () => {
  it('O3: words of another author come in elsewhere, and the caret stays', async () => {
    await open('at=write');
    await section('who').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' First.');
    await other(`find(text, 'str-1').content = [{ type: 'text', text: 'Anneke wrote this.' }]`);
    await expect.poll(() => section('strengths').textContent()).toBe('Anneke wrote this.');
    await page.keyboard.type(' Second.');
    await until(async () => JSON.stringify(find(await text(), 'who-1')).includes('First. Second.'));
    expect(wordsIn(await text())).toContain('Anneke');
  });

  it('O3: both wordings of one paragraph stay until one is chosen', async () => {
    await open('at=write');
    await section('strengths').click();
    await page.keyboard.type('Mine ');
    await other(`find(text, 'str-1').content = [{ type: 'text', text: 'Theirs.' }]`);
    await page.locator('.wordings').waitFor();
    await until(async () => find(await text(), 'str-1')?.type === 'conflict');
    await page.getByRole('button', { name: 'Use the other wording' }).click();
    await until(async () => find(await text(), 'str-1')?.type === 'paragraph');
    expect(wordsIn(find(await text(), 'str-1') ?? { type: 'doc' })).toEqual(['Theirs.']);
  });

  it('O3: two wordings are combined on a page of their own', async () => {
    await open('at=wordings&text=conflict', '.versions');
    await page.getByLabel('Both together').fill('By July 2027 Posy joins two words.');
    await page.getByRole('button', { name: 'Keep the combined wording' }).click();
    await page.locator('.writing').waitFor();
    expect(wordsIn(find(await text(), 'out-1') ?? { type: 'doc' }).sort()).toEqual([
      '2027',
      'By',
      'July',
      'Posy',
      'joins',
      'two',
      'words.',
    ]);
  });
});

describe('writing', () => {
  it('V4: pasted Word text lands under its heading with its list and table, and is sound', async () => {
    await open('at=write&text=empty');
    await section('needs').click();
    const html = readFileSync(join(import.meta.dirname, '../../fixtures/clipboard/word-desktop.html'), 'utf8');
    await page.evaluate(
      ([given]) => {
        const data = new DataTransfer();
        data.setData('text/html', given ?? '');
        data.setData('text/plain', 'Speech and language advice');
        document
          .querySelector('.writing')
          ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      [html],
    );
    await until(async () => (await words()).includes('timetable'));
    const stored = await text();
    expect(structureProblems(stored)).toEqual([]);
    const needs = stored.content?.find((one) => one.attrs?.key === 'needs');
    expect(needs?.content?.map((one) => one.type).filter((type, index, all) => type !== all[index - 1])).toEqual([
      'heading',
      'paragraph',
      'heading',
      'bulletList',
      'orderedList',
      'table',
      'paragraph',
    ]);
  });

  it('O2: deleting everything empties the text and keeps the headings', async () => {
    await open('at=write');
    await section('who').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await until(async () => !(await words()).includes('therapist.'));
    expect((await text()).content?.map((one) => one.attrs?.key)).toEqual([
      'who',
      'strengths',
      'needs',
      'outcomes',
      'provision',
    ]);
    expect(structureProblems(await text())).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await words()).includes('therapist.'));
  });

  it('O2: Undo goes on after the editor was closed and opened again', async () => {
    await open('at=write');
    await section('who').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Unwanted.');
    await until(async () => (await words()).includes('Unwanted.'));
    await page.evaluate(`go('')`);
    await page.getByRole('link', { name: 'Go on writing' }).click();
    await page.locator('.writing').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => !(await words()).includes('Unwanted.'));
  });

  it('V4: “Add a row” makes a row of help and puts the caret into it', async () => {
    await open('at=write');
    await page.getByRole('button', { name: 'Add a row' }).click();
    await page.keyboard.type('Sensory breaks');
    await until(async () => (await words()).includes('breaks'));
    const table = find(await text(), 'provision-table');
    expect(table?.content?.length).toBe(6);
    expect(wordsIn(table?.content?.[5]?.content?.[0] ?? { type: 'doc' })).toEqual(['Sensory', 'breaks']);
  });

  it('O2: a photo is made small, described and put into the text', async () => {
    await open('at=write&text=empty');
    await section('needs').click();
    const png = Buffer.from(
      await page.evaluate<string>(
        `(() => { const canvas = document.createElement('canvas'); canvas.width = 3000; canvas.height = 1500; return canvas.toDataURL('image/png').split(',')[1]; })()`,
      ),
      'base64',
    );
    await page
      .locator('input[accept="image/*"]')
      .setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer: png });
    await page.getByRole('button', { name: 'Add photo' }).click();
    await page.getByText('Say in a few words what the photo shows').waitFor();
    await page.getByLabel('What does it show?').fill('A timetable');
    await page.getByRole('button', { name: 'Add photo' }).click();
    await page.locator('.writing figure img').waitFor();
    expect(
      await page.evaluate(`createImageBitmap(document.querySelector('.writing figure img')).then((one) => one.width)`),
    ).toBe(2000);
    await until(async () => (await words()).includes('timetable'));
  });

  it('O2: a picture that goes along as a file keeps nothing of what the camera wrote beside it', async () => {
    await open('at=write&text=empty');
    const drawn = Buffer.from(
      await page.evaluate<string>(
        `(() => { const canvas = document.createElement('canvas'); canvas.width = 300; canvas.height = 150; return canvas.toDataURL('image/jpeg').split(',')[1]; })()`,
      ),
      'base64',
    );
    const note = Buffer.from('Exif\0\0 taken at 53.5228 N 1.1285 W');
    const segment = Buffer.from([0xff, 0xe1, 0, note.length + 2]);
    const photo = Buffer.concat([drawn.subarray(0, 2), segment, note, drawn.subarray(2)]);
    await page
      .locator('input[accept*="application/pdf"]')
      .setInputFiles({ name: 'home.jpg', mimeType: 'image/jpeg', buffer: photo });
    const stored = (): Promise<string | null> =>
      page.evaluate(
        `device.read('advice-draft', posy.draftId).then(async (draft) => { const added = draft.body.attachments.at(-1); const file = added && await device.fileBytes(added.fileId); return file ? Array.from(file.bytes, (byte) => String.fromCharCode(byte)).join('') : null; })`,
      );
    await until(async () => (await stored()) !== null);
    expect(await stored()).toMatch(/^\u00ff\u00d8/);
    expect(await stored()).not.toContain('53.5228');
  });

  it('V4: the tools are one stop for Tab with arrows between them, and Escape leads to them', async () => {
    await open('at=write');
    await section('who').click();
    await page.keyboard.press('Escape');
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    expect(await focused()).toBe('Heading');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Bold');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Undo');
  });
});

describe('access that ends while it is being written', () => {
  for (const width of [375, 1280])
    it(`A6, O6: says so inside the hub at ${width} pixels, with a way on, and the last letters are sealed`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await open('at=write');
      await section('who').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' Last ');
      await page.evaluate(`device.takeAway(posy.caseId)`);
      await page.getByRole('heading', { name: 'You no longer have access to this case' }).waitFor();
      await page.getByText('What you had written was kept.').waitFor();
      await page.getByRole('banner').waitFor();
      expect(await page.getByRole('link', { name: 'Go to your work' }).getAttribute('href')).toBe('/work');
      const sealed = await page.evaluate<{ text: RichText }[]>('device.sealed');
      expect(wordsIn(sealed.at(-1)?.text ?? { type: 'doc' })).toContain('Last');
      await page.waitForTimeout(300);
      expect(await axeProblems(page)).toEqual([]);
      expect(await layoutProblems(page)).toEqual([]);
    });

  it('A6: an author who was taken off the answer reads on, and is told', async () => {
    await open('at=write');
    await page.evaluate(
      `(() => { const request = structuredClone(device.documents().find((one) => one.id === posy.requestId).body); const other = { personId: crypto.randomUUID(), name: 'Anneke Voss' }; device.receive(posy.caseId, posy.requestId, { ...request, to: { type: 'person', ...other }, authors: [other] }); })()`,
    );
    await page.getByText('You no longer write this advice.').waitFor();
  });
});

describe('sending', () => {
  it('V4: what is missing is listed, each line leads to its place', async () => {
    await open('at=check&text=empty', '.errors');
    await page.getByRole('link', { name: /Help Posy needs/ }).click();
    await page.locator('.writing').waitFor();
    await expect.poll(() => page.locator('.outline [aria-current]').first().textContent()).toContain('Help Posy needs');
  });

  it('A3: a complete response is sent as version 1 and says who has been told', async () => {
    await open('at=write');
    await page.getByRole('button', { name: 'Send advice' }).click();
    await page.getByRole('heading', { name: 'Check your advice, then send it' }).waitFor();
    await page.getByRole('button', { name: 'Send advice' }).click();
    await page.getByText('Jane Holt has been told. You can read the others’ advice now.').waitFor();
    const sent = await page.evaluate<AdviceBody[]>(
      `device.documents().filter((one) => one.kind === 'advice').map((one) => one.body)`,
    );
    expect(sent.map(({ version, supersedes }) => ({ version, supersedes }))).toEqual([
      { version: 1, supersedes: null },
    ]);
    expect(sent[0]?.text).toEqual(await text());
  });

  it('O2: offline the response waits and says when it goes', async () => {
    await open('at=check&offline=1', '.check');
    await page.getByRole('button', { name: 'Send advice' }).click();
    await page.getByText('goes by itself when you are online').waitFor();
  });

  it('N4: a correction is a new version that says what changed; the first one stays', async () => {
    await open('at=read&sent=1', '.reading');
    await page.getByRole('link', { name: 'Correct this advice' }).click();
    await section('who').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Ten times by now.');
    await page.getByRole('button', { name: 'Send correction' }).click();
    await page.getByRole('button', { name: 'Send correction' }).click();
    await page.getByText('Say what you changed and why').waitFor();
    await page.getByLabel('What did you change, and why?').fill('One more visit.');
    await page.getByRole('button', { name: 'Send correction' }).click();
    await page.getByText('Corrected, version 2.').waitFor();
    await page.getByText('See the words that changed').click();
    await page.locator('.changes ins').filter({ hasText: 'Ten times by now.' }).waitFor();
    await page.getByRole('link', { name: 'Correct this advice' }).waitFor();
  });

  it('O6, N4: a correction being written is in the draft like any words, and putting the sent text back takes it out', async () => {
    await open('at=read&sent=1', '.reading');
    const sent = await text();
    await page.getByRole('link', { name: 'Correct this advice' }).click();
    await section('who').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Ten times by now.');
    await until(async () => (await words()).includes('Ten'));
    expect(await page.locator('.state').textContent()).toContain('What was sent stays as it is until you send this');
    await page.evaluate(`go('')`);
    await page.getByText('You have begun a correction.').waitFor();
    expect(await page.locator('.sheet').textContent()).not.toContain('Ten times by now.');
    await page.getByRole('button', { name: 'Put the sent text back' }).click();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByRole('link', { name: 'Correct this advice' }).click();
    await page.locator('.writing').waitFor();
    expect(await text()).toEqual(sent);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await words()).includes('Ten'));
  });

  it('N4: nothing is sent as a correction that changes nothing', async () => {
    await open('at=check&sent=1', '.check');
    await page.getByText('This is the same as what was sent.').waitFor();
    expect(await page.getByRole('button', { name: 'Send correction' }).count()).toBe(0);
  });

  it('N4: a colleague sends while it is being written: the writing goes on, as a correction', async () => {
    await open('at=write');
    await section('who').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' First.');
    await until(async () => (await words()).includes('First.'));
    await page.evaluate(
      `(() => { const request = structuredClone(device.documents().find((one) => one.id === posy.requestId).body); device.receive(posy.caseId, posy.requestId, { ...request, state: 'submitted', submittedOn: '2026-11-23' }); })()`,
    );
    await page.getByRole('heading', { name: 'Correction of the advice for Posy Adeyemi' }).waitFor();
    await page.keyboard.type(' Second.');
    await until(async () => JSON.stringify(await text()).includes('First. Second.'));
  });

  it('O4: words that came after the response was sent go into a correction, together with what was sent', async () => {
    await open('at=read&sent=1', '.reading');
    await page.evaluate(
      `(() => { const mine = device.documents().find((one) => one.kind === 'advice'); const body = structuredClone(mine.body); body.text.content[0].content[0].content[0].text = 'My later words.'; device.receive(posy.caseId, crypto.randomUUID(), body, { state: 'needs you', since: body.submittedAt, code: 'already-submitted', words: 'Your colleague sent it first.' }); })()`,
    );
    await page.getByText('Your advice was not taken.').waitFor();
    await page.getByRole('button', { name: 'Send them as a correction' }).click();
    await page.locator('.writing .wordings').filter({ hasText: 'My later words.' }).waitFor();
  });
});

describe('for everybody', () => {
  const screens = [
    'at=write',
    'at=write&text=empty',
    'at=write&text=conflict',
    'at=wordings&text=conflict',
    'at=check',
    'at=check&text=empty',
    'at=read&sent=1',
    'at=read&sent=1&begun=1',
    'at=write&sent=1',
    'at=check&sent=1',
  ];
  for (const screen of screens)
    for (const width of [375, 1280])
      it(`WCAG 2.2 AA: ${screen} at ${width} pixels has nothing that axe finds, large targets, no sideways scrolling`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await open(screen, '.sheet, .versions');
        await page.waitForTimeout(300);
        expect(await axeProblems(page)).toEqual([]);
        expect(await layoutProblems(page)).toEqual([]);
      });
});
