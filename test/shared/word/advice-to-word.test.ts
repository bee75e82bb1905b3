import { describe, expect, test } from 'vitest';
import { adviserKinds } from '../../../shared/domain/people/index.ts';
import { adviceToWord } from '../../../shared/word/advice-to-word.ts';
import { type Picture, pictureIds, printableAdvice } from '../../../shared/word/printable-advice.ts';
import {
  adviceText,
  conflict,
  drawing,
  figure,
  list,
  paragraph,
  redSquare,
  sampleAdvice,
  sampleDraft,
  sampleFile,
  table,
  toPrint,
} from '../../builders/sample-advice.ts';
import { readZip } from '../../doubles/read-zip.ts';

async function wordOf(given: Parameters<typeof toPrint>, pictures = new Map<string, Picture>()) {
  const files = readZip(await adviceToWord(printableAdvice(toPrint(...given)), pictures));
  const part = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const document = part('word/document.xml');
  const words = document
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return { files, part, document, words };
}

describe('a response as a Word document', () => {
  test.each(adviserKinds)('V4: %s advice has a title, British English, real headings and header rows', async (kind) => {
    const { document, part, words } = await wordOf([kind, sampleAdvice(kind)]);
    expect(part('docProps/core.xml')).toContain(': advice for Posy Fenwick</dc:title>');
    expect(part('docProps/core.xml')).toContain('<dc:creator>Nadia Rahman</dc:creator>');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(6);
    expect(document).toContain('<w:pStyle w:val="Heading2"/>');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document).toContain('<w:numPr>');
    expect(words).toContain('Submitted: 14 December 2026 at 14:02, by Nadia Rahman');
    expect(words).toContain('Posy names forty animals and loves her brother’s jokes.');
  });

  test('V4: before it is sent it says so, at the start and on every page', async () => {
    const { part, words } = await wordOf(['health', sampleDraft('health')]);
    expect(words).toContain('Draft, not yet sent');
    expect(part('word/header1.xml')).toContain('Draft, not yet sent');
    expect(part('word/footer1.xml')).toContain('Northwick Council · H-2291');
  });

  test('V4: a corrected version says what it changes', async () => {
    const { words } = await wordOf([
      'health',
      sampleAdvice('health', { version: 2, whatChanged: 'The amount of therapy.' }),
    ]);
    expect(words).toContain('Version: 2, which corrects version 1');
    expect(words).toContain('What this version changes\nThe amount of therapy.');
  });

  test('pictures carry their description; what Word cannot show is described', async () => {
    const text = adviceText('health', {
      who: [
        figure('png', 'A red square', 'What she built'),
        figure('svg', 'A blue ball'),
        figure('webp', 'A web picture'),
        figure('gone', 'A lost photo'),
      ],
    });
    const body = {
      ...sampleDraft('health', text),
      attachments: [
        { fileId: 'png2', caption: 'Another' },
        { fileId: 'report', caption: 'Test results' },
      ],
    };
    const files = new Map([
      ['png2', sampleFile()],
      ['report', sampleFile({ name: 'results.pdf', type: 'application/pdf' })],
    ]);
    const pictures = new Map<string, Picture>([
      ['png', { bytes: redSquare, type: 'image/png' }],
      ['png2', { bytes: redSquare, type: 'image/png' }],
      ['svg', { bytes: drawing, type: 'image/svg+xml' }],
      [
        'webp',
        { bytes: new TextEncoder().encode('RIFF....WEBPVP8 ..............................'), type: 'image/webp' },
      ],
    ]);
    expect(pictureIds(printableAdvice(toPrint('health', body, files)))).toEqual(['png', 'svg', 'webp', 'gone', 'png2']);
    const { document, files: parts, words } = await wordOf(['health', body, files], pictures);
    for (const alt of ['A red square', 'A blue ball', 'A drawing of a cat'])
      expect(document).toContain(`descr="${alt}"`);
    expect([...parts.keys()].filter((name) => name.endsWith('.svg'))).toHaveLength(1);
    expect(words).toContain('[Picture: A web picture]');
    expect(words).toContain('[Picture: A lost photo]');
    expect(words).toContain('results.pdf: Test results');
  });

  test('lists in lists, tables in lists, open wordings and odd characters make a sound document', async () => {
    const text = adviceText('health', {
      who: [paragraph('Control \u0001 gone, half \ud800 gone, <b>&amp; & kept')],
      needs: [
        list('orderedList', [paragraph('one'), table(['A'], ['b']), list('bulletList', [paragraph('deep')])]),
        list('orderedList', [paragraph('again from one')]),
      ],
      outcomes: [
        conflict(
          { by: 'A B', at: '2026-12-01T10:00:00.000Z', blocks: [paragraph('first')] },
          { by: 'C D', at: '2026-12-01T11:00:00.000Z', blocks: [] },
        ),
      ],
    });
    const { document, words } = await wordOf(['health', sampleDraft('health', text)]);
    expect(words).toContain('Control  gone, half � gone, <b>&amp; & kept');
    expect(words).toContain('Wording by A B, 1 December 2026 at 10:00.');
    expect(words).toContain('This wording leaves the text out.');
    expect(
      new Set([...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((match) => match[1])).size,
    ).toBeGreaterThanOrEqual(3);
    expect(document).not.toMatch(/\p{Cc}(?<![\t\n\r])/u);
  });
});
