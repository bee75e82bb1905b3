import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advicePdf } from '../../../server/documents/advice-pdf.ts';
import { registrationLetter } from '../../../server/documents/letter.ts';
import { startTypesetter, type Typesetter } from '../../../server/documents/typesetter.ts';
import { adviserKinds } from '../../../shared/domain/people/index.ts';
import { type Picture, printableAdvice } from '../../../shared/word/printable-advice.ts';
import {
  adviceText,
  conflict,
  drawing,
  figure,
  heading,
  paragraph,
  redSquare,
  sampleAdvice,
  sampleDraft,
  sampleFile,
  table,
  toPrint,
} from '../../builders/sample-advice.ts';
import { readPdf } from '../../doubles/read-pdf.ts';

const noPictures = new Map<string, Picture>();
let typesetter: Typesetter;
beforeAll(() => {
  typesetter = startTypesetter();
});
afterAll(() => typesetter.close());

const pdfOf = async (...given: Parameters<typeof toPrint>) =>
  readPdf(await advicePdf(typesetter, printableAdvice(toPrint(...given)), noPictures));

describe('a response as PDF', () => {
  test.each(adviserKinds)('V4: %s advice becomes a tagged PDF/UA-1 in British English with a title', async (kind) => {
    const pdf = await pdfOf(kind, sampleAdvice(kind));
    expect(pdf.claimsUa1).toBe(true);
    expect(pdf.marked).toBe(true);
    expect(pdf.language).toBe('en-GB');
    expect(pdf.showsTitle).toBe(true);
    expect(pdf.structure).toEqual(expect.arrayContaining(['H1', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'P']));
    expect(pdf.fonts.every((font) => /^[A-Z]{6}\+NotoSans-/.test(font))).toBe(true);
    expect(pdf.fontsEmbedded).toBe(pdf.fonts.length);
  });

  test('V4: it says who wrote it, when it was submitted, its version and what that changed', async () => {
    const pdf = await pdfOf('health', sampleAdvice('health', { version: 2, whatChanged: 'The amount of therapy.' }));
    expect(pdf.says('Written by: Nadia Rahman')).toBe(true);
    expect(pdf.says('Submitted: 14 December 2026 at 14:02, by Nadia Rahman')).toBe(true);
    expect(pdf.says('Version: 2, which corrects version 1')).toBe(true);
    expect(pdf.says('What this version changes The amount of therapy.')).toBe(true);
    expect(pdf.says('What is hard for Posy')).toBe(true);
    expect(pdf.says('forty animals')).toBe(true);
    expect(pdf.says('Draft')).toBe(false);
    expect(pdf.says('page 1 of')).toBe(true);
  });

  test('V4: before it is sent it says on every page that it is a draft', async () => {
    const long = Array.from({ length: 80 }, (_, n) => paragraph(`Sentence number ${n + 1} of a long report.`));
    const pdf = await pdfOf('health', sampleDraft('health', adviceText('health', { needs: long })));
    expect(pdf.pages).toBeGreaterThan(1);
    expect(pdf.count('Draft, not yet sent')).toBeGreaterThanOrEqual(pdf.pages + 1);
    expect(pdf.says('Nothing is written here.')).toBe(true);
  });

  test('what people write stays words, whatever it looks like to the typesetter', async () => {
    const nasty = '#read("/etc/passwd") *a* _b_ $x^2$ // gone? [c] <d> @e \\ `f` #{1+1} = g - h';
    const pdf = await pdfOf('health', sampleDraft('health', adviceText('health', { who: [paragraph(nasty)] })));
    expect(pdf.says(nasty)).toBe(true);
    expect(pdf.says('root:')).toBe(false);
  });

  test('heading levels skip none, headings in cells and wordings become bold, tables without a header row work', async () => {
    const text = adviceText('health', {
      who: [heading(4, 'Deep at once'), heading(2, 'Up'), heading(4, 'Down by two')],
      needs: [table([], ['a', 'b'], ['c', 'd'])],
      outcomes: [
        conflict(
          { by: 'A B', at: '2026-12-01T10:00:00.000Z', blocks: [heading(2, 'One'), paragraph('first')] },
          { by: 'C D', at: '2026-12-01T11:00:00.000Z', blocks: [] },
        ),
      ],
    });
    const pdf = await pdfOf('health', sampleDraft('health', text));
    expect(pdf.claimsUa1).toBe(true);
    expect(pdf.says('Wording by A B, 1 December 2026 at 10:00.')).toBe(true);
    expect(pdf.says('This wording leaves the text out.')).toBe(true);
  });

  test('a character that the font does not have is marked and said, and costs nothing else', async () => {
    const pdf = await pdfOf(
      'health',
      sampleDraft('health', adviceText('health', { who: [paragraph('Posy 🙂 said ŵy, naïve, Łódź, Ελλάδα.\u0001')] })),
    );
    expect(pdf.says('Posy � said ŵy, naïve, Łódź, Ελλάδα.')).toBe(true);
    expect(pdf.says('Some characters of this text cannot be printed here')).toBe(true);
  });

  test('pictures carry their description; one that is broken or missing is described in words', async () => {
    const text = adviceText('health', {
      who: [
        figure('good', 'A red square', 'What she built'),
        figure('svg', 'A blue ball'),
        figure('bad', 'A torn photo'),
        figure('gone', 'A lost photo'),
      ],
    });
    const body = { ...sampleDraft('health', text), attachments: [{ fileId: 'report', caption: 'Test results' }] };
    const files = new Map([['report', sampleFile({ name: 'results.pdf', type: 'application/pdf' })]]);
    const torn = Uint8Array.from([...redSquare.slice(0, 33), 1, 2, 3]);
    const pictures = new Map<string, Picture>([
      ['good', { bytes: redSquare, type: 'image/png' }],
      ['svg', { bytes: drawing, type: 'image/svg+xml' }],
      ['bad', { bytes: torn, type: 'image/png' }],
    ]);
    const pdf = readPdf(await advicePdf(typesetter, printableAdvice(toPrint('health', body, files)), pictures));
    expect(pdf.alternatives).toEqual(expect.arrayContaining(['A red square', 'A blue ball']));
    expect(pdf.structure).toEqual(expect.arrayContaining(['Figure', 'Caption']));
    expect(pdf.says('Picture: A torn photo. It could not be shown here.')).toBe(true);
    expect(pdf.says('Picture: A lost photo. It could not be shown here.')).toBe(true);
    expect(pdf.says('results.pdf: Test results')).toBe(true);
  });

  test('the file’s name says what it is and names nobody', () => {
    const nameOf = (...given: Parameters<typeof toPrint>) => printableAdvice(toPrint(...given)).fileName;
    expect(nameOf('health', sampleAdvice('health'))).toBe('advice-H-2291-speech-and-language-therapy');
    expect(nameOf('health', sampleAdvice('health', { version: 3 }))).toBe(
      'advice-H-2291-speech-and-language-therapy-version-3',
    );
    expect(nameOf('health', sampleDraft('health'))).toBe('advice-H-2291-speech-and-language-therapy-draft');
    expect(nameOf('family', sampleAdvice('family'))).toBe('advice-H-2291-family');
  });

  test('the thread that answers requests is not held up while a document is set', async () => {
    const long = Array.from({ length: 600 }, (_, n) =>
      paragraph(`Sentence number ${n + 1} of a very long report about a day at school.`),
    );
    const advice = printableAdvice(toPrint('health', sampleDraft('health', adviceText('health', { needs: long }))));
    await Promise.all([advicePdf(typesetter, advice, noPictures), typesetter.word(advice, noPictures)]);
    const before = process.threadCpuUsage();
    const documents = Array.from({ length: 10 }, () => [
      advicePdf(typesetter, advice, noPictures),
      typesetter.word(advice, noPictures),
    ]);
    await Promise.all(documents.flat());
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1000 / 20).toBeLessThan(5);
  });

  test('a document that takes too long fails alone, and the next one is begun anew', async () => {
    const hasty = startTypesetter({ timeoutMilliseconds: 1 });
    const advice = printableAdvice(toPrint('health', sampleAdvice('health')));
    for (const _time of [1, 2]) await expect(advicePdf(hasty, advice, noPictures)).rejects.toThrow('has stopped');
    await hasty.close();
  });
});

describe('the letter with a registration code', () => {
  test('G6: it says where, with which code and name, and until when, and is a tagged PDF too', async () => {
    const authority = { name: 'Northwick Council', email: null, phone: '01234 567890' };
    const letter = {
      authority,
      origin: 'https://hub.northwick.example',
      name: 'Tom Fenwick',
      address: '4 Mill Lane\nNorthwick',
      signInName: 'tom-fenwick-27',
      code: 'K7QM-2VXP-9RHT',
      codeEndsOn: '2026-12-21',
      today: '2026-11-23',
    };
    const pdf = readPdf(await registrationLetter(typesetter, letter));
    expect(pdf.claimsUa1).toBe(true);
    for (const words of [
      'Tom Fenwick 4 Mill Lane Northwick',
      '23 November 2026',
      'Your code: K7QM-2VXP-9RHT',
      'tom-fenwick-27',
      'until 21 December 2026',
      'call 01234 567890',
    ])
      expect(pdf.says(words)).toBe(true);
  });
});

describe('as another reader sees it', () => {
  test('V4: PDF.js finds the tags, the title and the words in reading order', async () => {
    const bytes = await advicePdf(typesetter, printableAdvice(toPrint('health', sampleAdvice('health'))), noPictures);
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { info } = await getMeta(pdf);
    expect(info.Title).toBe('Speech and language therapy: advice for Posy Fenwick');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
    const trees = await Promise.all(pages.map(async (page) => (await page).getStructTree()));
    expect(trees.flatMap(rolesOf)).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'Table', 'TH']));
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text).toContain('Who I am and how I know Posy');
    expect(text.indexOf('Who I am and how I know Posy')).toBeLessThan(text.indexOf('Help Posy needs'));
  });
});

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;
type Tagged = Awaited<ReturnType<Page['getStructTree']>>;
const rolesOf = (node: Tagged): string[] => [
  node.role,
  ...node.children.flatMap((child) => ('children' in child ? rolesOf(child) : [])),
];
