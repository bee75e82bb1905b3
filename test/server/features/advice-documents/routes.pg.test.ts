import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTypesetter, type Typesetter } from '../../../../server/documents/typesetter.ts';
import { adviceDocumentRoutes } from '../../../../server/features/advice-documents/index.ts';
import { letterRoutes } from '../../../../server/features/letters/index.ts';
import type { Casework } from '../../../../server/ports.ts';
import { type Body, type CaseState, type DocumentFacts, factsOf } from '../../../../shared/domain/documents/index.ts';
import type { Actor, Role } from '../../../../shared/domain/people/index.ts';
import {
  adviceText,
  figure,
  redSquare,
  sampleAdvice,
  sampleCase,
  sampleDraft,
  sampleFile,
  sampleRequest,
} from '../../../builders/sample-advice.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { readPdf } from '../../../doubles/read-pdf.ts';
import { readZip } from '../../../doubles/read-zip.ts';
import { signedIn } from '../../../doubles/signed-in.ts';

const id = (n: number) => `55555555-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [caseId, caseDocument, requestId, draftId, adviceId, fileId, author, reader] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  id,
) as [string, string, string, string, string, string, string, string];
const clock = { now: () => new Date('2026-12-14T14:02:00Z'), today: () => '2026-12-14' };
const actorOf = (personId: string, role: Role = 'contributor'): Actor => ({
  personId,
  name: 'A name',
  role,
  settingId: null,
  teamIds: [],
});
const text = adviceText('health', { who: [figure(fileId, 'A red square')] });
const bodies: [string, Body][] = [
  [caseDocument, sampleCase],
  [requestId, sampleRequest('health')],
  [draftId, { ...sampleDraft('health', text), requestId }],
  [adviceId, { ...sampleAdvice('health', { text }), requestId }],
  [fileId, sampleFile({ draftId, sha256: createHash('sha256').update(redSquare).digest('hex') })],
];
const documents = new Map(
  bodies.map(([key, body]): [string, DocumentFacts] => [key, { id: key, revision: key, facts: factsOf(body) }]),
);
const state: CaseState = {
  caseId,
  documents,
  hub: {
    settingMembers: new Map(),
    teamMembers: new Map(),
    teamManagers: new Map(),
    suspended: new Set(),
    roles: new Map(),
    graceDays: 60,
  },
};

/** What each person sees; nobody else sees anything. */
const seen = new Map([
  [author, new Set([caseDocument, requestId, draftId, adviceId, fileId])],
  [reader, new Set([caseDocument, adviceId])],
]);
const casework: Casework = {
  carryOut: async () => ({ ok: false, code: 'not-allowed' }),
  carryOutEach: async () => new Map(),
  visibleCase: async (_caseId, { personId }) =>
    seen.has(personId) ? { state, documentIds: seen.get(personId) ?? new Set() } : null,
  read: async (_caseId, { personId }) => seen.get(personId) ?? null,
};

let database: FreshDatabase;
let typesetter: Typesetter;
beforeAll(async () => {
  database = await freshDatabase();
  typesetter = startTypesetter();
  const { sql } = database;
  await sql`INSERT INTO hub_case (id, ref) VALUES (${caseId}, 'H-2291')`;
  await sql`INSERT INTO person (id, email, name, role, status) VALUES (${reader}, NULL, 'Tom Fenwick', 'family', 'invited')`;
  for (const [key, body] of bodies)
    await sql`INSERT INTO document (id, case_id, kind, revision, body, facts, at)
      VALUES (${key}, ${caseId}, ${body.kind}, gen_random_uuid(), ${JSON.stringify(body)}, ${sql.json(factsOf(body) as never)}, now())`;
  await sql`INSERT INTO file_bytes (file_id, case_id, sha256, bytes, by_person, at)
    VALUES (${fileId}, ${caseId}, ${createHash('sha256').update(redSquare).digest('hex')}, ${Buffer.from(redSquare)}, ${author}, now())`;
});
afterAll(async () => {
  await typesetter.close();
  await database.drop();
});

const get = (personId: string, path: string) =>
  signedIn(
    actorOf(personId),
    adviceDocumentRoutes({
      sql: database.sql,
      clock,
      casework,
      typesetter,
      authorityName: async () => 'Northwick Council',
    }),
  ).request(path);
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('downloads of a response', () => {
  test('V4: a draft comes as PDF to its author, marked as a draft, with its picture', async () => {
    const response = await get(author, `/api/drafts/${draftId}/document?format=pdf`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="advice-H-2291-speech-and-language-therapy-draft.pdf"',
    );
    const pdf = readPdf(await bytesOf(response));
    expect(pdf.says('Draft, not yet sent')).toBe(true);
    expect(pdf.alternatives).toEqual(['A red square']);
  });

  test('V4: submitted advice comes as PDF and as Word to whoever may read it', async () => {
    const pdf = readPdf(await bytesOf(await get(reader, `/api/advice/${adviceId}/document?format=pdf`)));
    expect(pdf.says('Submitted: 14 December 2026 at 14:02')).toBe(true);
    const word = await get(reader, `/api/advice/${adviceId}/document?format=docx`);
    expect(word.headers.get('Content-Disposition')).toContain('speech-and-language-therapy.docx"');
    expect(
      readZip(await bytesOf(word))
        .get('word/document.xml')
        ?.toString(),
    ).toContain('14 December 2026 at 14:02');
  });

  test('A3: a draft does not exist for anybody but its authors, nor a response for whom it is not visible', async () => {
    expect((await get(reader, `/api/drafts/${draftId}/document?format=pdf`)).status).toBe(404);
    expect((await get(id(99), `/api/advice/${adviceId}/document?format=docx`)).status).toBe(404);
    expect((await get(author, `/api/advice/${id(98)}/document`)).status).toBe(404);
    expect((await get(author, `/api/advice/${draftId}/document`)).status).toBe(404);
  });

  test('A4: what a reader may not see is left out of the document: the picture’s file, the question', async () => {
    const pdf = readPdf(await bytesOf(await get(reader, `/api/advice/${adviceId}/document?format=pdf`)));
    expect(pdf.alternatives).toEqual([]);
    expect(pdf.says('It could not be shown here.')).toBe(true);
    expect(pdf.says('What was asked')).toBe(false);
  });

  test('V4: each download is recorded, refused ones are not', async () => {
    await database.sql`DELETE FROM audit`;
    await get(reader, `/api/advice/${adviceId}/document?format=docx`);
    await get(id(99), `/api/advice/${adviceId}/document?format=docx`);
    const rows = await database.sql`SELECT person_id, case_id, document_id, action, detail FROM audit`;
    expect(rows).toEqual([
      {
        person_id: reader,
        case_id: caseId,
        document_id: adviceId,
        action: 'document downloaded',
        detail: { format: 'docx' },
      },
    ]);
  });

  test('another format is refused with words', async () => {
    expect((await get(author, `/api/advice/${adviceId}/document?format=odt`)).status).toBe(422);
  });
});

describe('the letter with a registration code', () => {
  const ask = (role: Role, personId = reader) => {
    const authority = async () => ({ name: 'Northwick Council', shortName: 'Northwick', email: null, phone: null });
    const routes = letterRoutes({
      sql: database.sql,
      clock,
      typesetter,
      origin: 'https://hub.northwick.example',
      authority,
    });
    const body = JSON.stringify({ personId, letter: { signInName: 'tom-fenwick-27', code: 'K7QM-2VXP' } });
    return signedIn(actorOf(author, role), routes).request('/api/letters/registration', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    });
  };

  test('G6: staff print it; the record of it holds no code', async () => {
    await database.sql`DELETE FROM audit`;
    const response = await ask('coordinator');
    expect(response.status).toBe(200);
    expect(readPdf(await bytesOf(response)).says('Your code: K7QM-2VXP')).toBe(true);
    const rows = await database.sql`SELECT action, detail FROM audit`;
    expect(rows).toEqual([{ action: 'letter printed', detail: { personId: reader } }]);
  });

  test('G6: nobody but staff does', async () => {
    expect((await ask('contributor')).status).toBe(403);
    expect((await ask('administrator', id(97))).status).toBe(404);
  });
});
