import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModulePage, openModulePage } from '../../doubles/module-page.ts';

let modules: ModulePage;
beforeAll(async () => {
  modules = await openModulePage();
});
afterAll(() => modules.close());

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../fixtures/clipboard', name), 'utf8');

const clean = (html: string): Promise<string> =>
  modules.run('client/features/advice/paste/clean-html.ts', 'cleanHtml', html);

const nestedList =
  '<ul><li><p>A visual timetable</p><ul><li><p>at her table</p></li><li><p><strong>and</strong> by the door</p></li></ul></li><li><p>Short sentences</p></li></ul>' +
  '<ol><li><p>Say her name first</p></li><li><p>Wait ten seconds</p></li></ol>';
const smallTable =
  '<table><tbody><tr><th><p>What</p></th><th><p>Who</p></th></tr><tr><td><p>Direct therapy</p></td><td><p>Therapist</p></td></tr></tbody></table>';

describe('pasting keeps what a text of advice holds', () => {
  it('V4: Word for desktop: headings, marks, lists by level, a table with merged cells taken apart', async () => {
    expect(await clean(fixture('word-desktop.html'))).toBe(
      '<h3>Speech and language advice</h3><h3>How Posy understands</h3>' +
        '<p>Posy follows <strong>one-step</strong> instructions in a quiet room, <em>nine times in ten</em>. She needs a <strong><em>picture</em></strong> to follow two.</p>' +
        `<h3>What helps</h3>${nestedList}` +
        '<table><tbody><tr><th><p>What</p></th><th><p>How much</p></th><th><p>How often</p></th><th><p>Who</p></th></tr>' +
        '<tr><td><p>Direct therapy</p></td><td><p>45 minutes every week</p></td><td><p></p></td><td><p>Therapist</p></td></tr>' +
        '<tr><td><p></p></td><td><p>20 minutes</p></td><td><p>Daily</p></td><td><p></p></td></tr></tbody></table>' +
        '<p>Reviewed with her parents.</p>',
    );
  });

  it('V4: Word online: headings by role, marks by style, one list out of many, tables', async () => {
    expect(await clean(fixture('word-online.html'))).toBe(
      '<h3>How Posy understands</h3>' +
        '<p>Posy follows <strong>one-step</strong> instructions in a quiet room, <em>nine times in ten</em>.<br>She needs a picture to follow two.</p>' +
        nestedList +
        smallTable,
    );
  });

  it('V4: Google Docs: the bold frame is not bold, deeper lists go inside, tables stay', async () => {
    expect(await clean(fixture('google-docs.html'))).toBe(
      '<h3>How Posy understands</h3><p>Posy follows <strong>one-step</strong> instructions in a quiet room, <em>nine times in ten</em>.</p>' +
        `<h4>What helps</h4>${nestedList}${smallTable}`,
    );
  });

  it('V4: scripts, hidden words, styles and pictures from elsewhere are left behind, and nothing is fetched', async () => {
    const asked: string[] = [];
    modules.page.on('request', (request) => void asked.push(request.url()));
    expect(await clean(fixture('hostile-page.html'))).toBe(
      '<p>Plain linked words &lt;b&gt;not bold&lt;/b&gt;</p><p>Second<br><br>line</p>',
    );
    expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
  });

  it('V4: a few words go into the sentence, not into a paragraph of their own', async () => {
    expect(await clean('<meta charset="utf-8"><span style="font-weight:700">one-step</span> instructions')).toBe(
      '<strong>one-step</strong> instructions',
    );
  });
});
