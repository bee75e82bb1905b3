import type { Mutation } from './mutation.ts';

const pictures = 'test/server/security/pictures.test.ts';
const pushed = 'test/server/security/push.pg.test.ts';

export const mutations: Mutation[] = [
  {
    rule: 'SYNC-4',
    file: 'server/sync/push.ts',
    what: "if (isTooMuch(raw)) return { ok: false, field: 'body' };",
    by: 'void isTooMuch;',
    test: pushed,
    name: 'SYNC-4: a text nested without end',
  },
  {
    rule: 'SYNC-6',
    file: 'server/sync/judge-change.ts',
    what: 'found?.documentId === change.documentId ? found.body : null',
    by: 'found ? found.body : null',
    test: pushed,
    name: 'SYNC-6: what a change was made from is a revision of the same document',
  },
  {
    rule: 'A6',
    file: 'server/sync/push.ts',
    what: 'return sees ? result : { ...result, merged: null };',
    by: 'void sees;\n  return result;',
    test: pushed,
    name: 'A6, SYNC-5: an answer that is asked for again',
  },
  {
    rule: 'A3',
    file: 'server/features/files/store.ts',
    what: 'WHERE file_id = ${fileId} AND sha256 = ${sha256}`',
    by: "WHERE file_id = ${fileId} AND ${sha256} <> ''`",
    test: pushed,
    name: 'A3: bytes that come late under the id',
  },
  {
    rule: 'O6',
    file: 'server/sync/routes.ts',
    what: "if (!depositor) return problem(c, 'signed-out');\n    depositors.set(c.req.raw, depositor);",
    by: 'if (depositor) depositors.set(c.req.raw, depositor);',
    test: pushed,
    name: 'O6: what is deposited is not even read',
  },
  {
    rule: 'V4',
    file: 'server/documents/advice-pdf.ts',
    what: 'width * height > mostPoints.inOne || ',
    by: '',
    test: pictures,
    name: 'V4: a picture that would fill the server’s memory',
  },
  {
    rule: 'V4',
    file: 'server/documents/advice-pdf.ts',
    what: 'return !reachesOut.test(new TextDecoder().decode(bytes));',
    by: 'return true;',
    test: pictures,
    name: 'V4: a drawing that holds pictures or fetches something',
  },
  {
    rule: 'O5',
    file: 'client/device/lock/locked-state.ts',
    what: "now ?? facts.lockedBecause ?? 'restart'",
    by: "now ?? 'restart'",
    test: 'test/client/device/device.browser.test.ts',
    name: 'O5: a lock that was asked for is no mere restart',
  },
  {
    rule: 'O5',
    file: 'client/features/cases/case-screen.tsx',
    what: 'title={`Case ${view.body.ref}, ',
    by: 'title={`Case ${fullName(view.body)}, ',
    test: 'test/client/ui/titles.test.ts',
    name: 'O5: the title of a page',
  },
  {
    rule: 'O2',
    file: 'client/features/advice/attachments.tsx',
    what: 'if (drawnAnew.includes(file.type)) return readPhoto(file);',
    by: 'void readPhoto;',
    test: 'test/client/advice/writing.browser.test.ts',
    name: 'O2: a picture that goes along as a file',
  },
];
