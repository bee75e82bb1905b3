import type { Mutation } from './mutation.ts';

const pdf = 'test/server/documents/documents.test.ts';
const word = 'test/shared/word/advice-to-word.test.ts';
const routes = 'test/server/features/advice-documents/routes.pg.test.ts';

export const mutations: Mutation[] = [
  {
    rule: 'V4',
    file: 'server/documents/typesetter-worker.ts',
    what: "pdfStandard: 'ua-1', ",
    by: '',
    test: pdf,
    name: 'becomes a tagged PDF/UA-1',
  },
  {
    rule: 'V4',
    file: 'server/documents/typst/ground.typ',
    what: 'lang: "en", region: "GB"',
    by: 'lang: "en", region: "US"',
    test: pdf,
    name: 'becomes a tagged PDF/UA-1 in British English',
  },
  {
    rule: 'V4',
    file: 'shared/word/printable-advice.ts',
    what: "draftMark: body.kind === 'advice-draft' ? 'Draft, not yet sent' : null,",
    by: 'draftMark: null,',
    test: pdf,
    name: 'V4: before it is sent it says on every page that it is a draft',
  },
  {
    rule: 'V4',
    file: 'shared/word/advice-to-word.ts',
    what: 'const head = advice.draftMark',
    by: 'const head = advice.draftMark === ""',
    test: word,
    name: 'V4: before it is sent it says so',
  },
  {
    rule: 'V4',
    file: 'shared/word/word-blocks.ts',
    what: 'row(cells, columns, true)',
    by: 'row(cells, columns, false)',
    test: word,
    name: 'has a title, British English, real headings and header rows',
  },
  {
    rule: 'N4',
    file: 'shared/word/printable-advice.ts',
    what: "whatChanged: body.kind === 'advice' ? body.whatChanged : null,",
    by: 'whatChanged: null,',
    test: word,
    name: 'V4: a corrected version says what it changes',
  },
  {
    rule: 'A3',
    file: 'server/features/advice-documents/make-document.ts',
    what: 'if (caseId === null || !seen?.documentIds.has(wanted.id)) return null;',
    by: 'if (caseId === null || !seen) return null;',
    test: routes,
    name: 'A3: a draft does not exist for anybody but its authors',
  },
  {
    rule: 'A4',
    file: 'server/features/advice-documents/make-document.ts',
    what: "documentIds.has(body.requestId) ? request.question : ''",
    by: 'request.question',
    test: routes,
    name: 'A4: what a reader may not see is left out of the document',
  },
  {
    rule: 'V4',
    file: 'server/features/advice-documents/make-document.ts',
    what: '  await recordDownload(sql, {',
    by: '  void (async (_sql: Sql, _read: object) => {})(sql, {',
    test: routes,
    name: 'V4: each download is recorded',
  },
  {
    rule: 'G6',
    file: 'server/documents/letter.ts',
    what: "{ label: 'Your code', value: letter.code },",
    by: '',
    test: pdf,
    name: 'G6: it says where, with which code and name',
  },
  {
    rule: 'G6',
    file: 'server/features/letters/registration-routes.ts',
    what: "if (!isStaff(actor.role)) return problem(c, 'not-allowed');",
    by: '',
    test: routes,
    name: 'G6: nobody but staff does',
  },
];
