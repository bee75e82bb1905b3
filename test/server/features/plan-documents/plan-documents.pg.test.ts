import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTypesetter, type Typesetter } from '../../../../server/documents/typesetter.ts';
import { keepEdition, planDocumentRoutes } from '../../../../server/features/plan-documents/index.ts';
import { saveTemplate } from '../../../../server/features/templates/index.ts';
import type { PlanBody } from '../../../../shared/domain/documents/index.ts';
import { planSectionKeys, planSectionTitle } from '../../../../shared/domain/plans/index.ts';
import { templateOf } from '../../../../shared/domain/templates/index.ts';
import {
  abigail,
  aCase,
  ada,
  type CaseBuilder,
  jane,
  nadia,
  omar,
  priya,
  refOf,
  sam,
} from '../../../builders/a-case.ts';
import { posysPlan, posysTies } from '../../../builders/a-plan.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { readPdf } from '../../../doubles/read-pdf.ts';
import { readZip } from '../../../doubles/read-zip.ts';
import { signedIn } from '../../../doubles/signed-in.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../../doubles/sync-hub.ts';

let database: FreshDatabase;
let hub: TestHub;
let typesetter: Typesetter;
beforeAll(async () => {
  database = await freshDatabase();
  typesetter = startTypesetter();
  await storeEverybody(database.sql);
  hub = await openTestHub(database.sql);
});
afterAll(async () => {
  await hub.stop();
  await typesetter.close();
  await database.drop();
});

const authority = async () => ({ name: 'Northwick Council', shortName: 'Northwick', email: null, phone: null });
const ask = (person: typeof jane, planId: string, format = 'pdf') => {
  const { sql, clock } = hub;
  const routes = planDocumentRoutes({ sql, clock, casework: hub.sync.casework, typesetter, authority });
  return signedIn(person, routes).request(`/api/plans/${planId}/document?format=${format}`);
};
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const pdfOf = async (one: CaseBuilder, label: string, person = jane) =>
  readPdf(await bytesOf(await ask(person, one.id(label))));

const body = (one: CaseBuilder, status: PlanBody['status']): PlanBody => ({
  kind: 'plan',
  roundId: one.id('assessment'),
  text: posysPlan(),
  ties: [...posysTies],
  status,
  version: 1,
  sentBy: refOf(jane),
  served: { on: '2026-12-08', by: 'post' },
  answerBy: status === 'draft' ? '2026-12-22' : null,
});

/** Posy's case with her plan as a draft and as it was issued, and two who gave advice, one of them not yet. */
async function planned(): Promise<CaseBuilder> {
  const one = aCase(freshName())
    .granted('mother', abigail)
    .asked('speech', nadia, { service: 'Speech and language therapy' })
    .submitted('speech')
    .asked('psychology', priya, { service: 'Educational psychology' });
  one.put('draft', body(one, 'draft'));
  one.put('final', body(one, 'final'));
  await hub.make(one);
  return one;
}

describe('the document of a plan', () => {
  test('reg 12: draft and final become tagged PDF/UA-1 in British English, every section under its letter, with the advice in K', async () => {
    const one = await planned();
    for (const label of ['draft', 'final']) {
      const pdf = await pdfOf(one, label);
      expect([pdf.claimsUa1, pdf.marked, pdf.language, pdf.showsTitle]).toEqual([true, true, 'en-GB', true]);
      expect(pdf.structure).toEqual(expect.arrayContaining(['H1', 'P', 'Table', 'TH']));
      expect(pdf.fontsEmbedded).toBe(pdf.fonts.length);
      for (const key of planSectionKeys) expect([key, pdf.says(planSectionTitle(key))]).toEqual([key, true]);
      for (const words of ['Posy Fenwick', 'Posy does not yet join two words.', '45 minutes', 'Nadia Rahman'])
        expect([words, pdf.says(words)]).toEqual([words, true]);
      expect(pdf.says('Priya Nair')).toBe(false);
    }
  });

  test('reg 12: the Word document has the same', async () => {
    const one = await planned();
    const response = await ask(abigail, one.id('draft'), 'docx');
    expect(response.headers.get('Content-Disposition')).toMatch(/attachment; filename="plan-[A-Z]-\d+-draft-1\.docx"/);
    const files = readZip(await bytesOf(response));
    const xml = files.get('word/document.xml')?.toString() ?? '';
    for (const words of [
      'Section F: Special educational provision',
      '45 minutes',
      'Draft 1, served on 8 December 2026',
    ])
      expect(xml).toContain(words);
    expect([...files].some(([name, file]) => name.includes('header') && file.toString().includes('Draft 1'))).toBe(
      true,
    );
  });

  test('reg 12, reg 13: a draft says on every page that it is one, by when to answer, and leaves section I open; a final plan does not', async () => {
    const one = await planned();
    const draft = await pdfOf(one, 'draft');
    expect(draft.count('Draft 1, served on 8 December 2026')).toBeGreaterThan(1);
    for (const words of ['22 December 2026', 'Left open in a draft.'])
      expect([words, draft.says(words)]).toEqual([words, true]);
    const final = await pdfOf(one, 'final');
    for (const words of ['Draft 1', 'This is a draft', 'Left open'])
      expect([words, final.says(words)]).toEqual([words, false]);
  });

  test('N3, reg 13: who may read the plan may take it home, and nobody else; each time is recorded', async () => {
    const one = await planned();
    const status = async (person: typeof jane, label: string) => (await ask(person, one.id(label))).status;
    expect(await status(abigail, 'draft')).toBe(200);
    for (const person of [nadia, sam, omar, ada])
      expect([person.name, await status(person, 'draft')]).toEqual([person.name, 404]);
    expect(await status(omar, 'final')).toBe(404);
    const rows = await hub.sql`
      SELECT person_id FROM audit WHERE document_id = ${one.id('draft')} AND action = 'document downloaded'`;
    expect(rows).toEqual([{ person_id: abigail.personId }]);
  });

  test('G4: a saved change holds for the next plan; one that was sent stays as it was, whatever becomes of case and template', async () => {
    const one = await planned();
    const { sql } = hub;
    await sql`UPDATE document SET at = at - interval '1 hour' WHERE case_id = ${one.caseId} AND kind = 'plan'`;
    expect((await pdfOf(one, 'final')).says('Posy Fenwick')).toBe(true);
    const builtIn = templateOf('plan document').builtIn;
    const source = builtIn.replace('# Education, health and care plan for', '# The plan of');
    const saved = await saveTemplate(hub, ada, 'plan document', { source, basedOn: 0, note: 'Shorter' });
    expect(saved).toEqual({ ok: true, version: 1 });
    // The draft, which nobody has opened yet, was sent before too
    expect((await pdfOf(one, 'draft')).says('Education, health and care plan for Posy Fenwick')).toBe(true);
    const later = await planned();
    await sql`UPDATE document SET at = now() + interval '1 day' WHERE id = ${later.id('final')}`;
    expect((await pdfOf(later, 'final')).says('The plan of Posy Fenwick')).toBe(true);
    await sql`UPDATE document SET body = replace(body, 'Fenwick', 'Larch') WHERE id = ${one.id('case')}`;
    const after = await pdfOf(one, 'final');
    expect([after.says('Posy Fenwick'), after.says('Larch'), after.says('The plan of')]).toEqual([true, false, false]);
  });

  test('G4: what is kept of a plan is kept once; there is none of what is no plan', async () => {
    const one = await planned();
    const [first, second] = await Promise.all(
      [1, 2].map(() => keepEdition({ sql: hub.sql, authority }, one.id('final'))),
    );
    expect(first).toEqual(second);
    expect(await keepEdition({ sql: hub.sql, authority }, one.id('case'))).toBe(null);
  });
});
