import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTypesetter, type Typesetter } from '../../../../server/documents/typesetter.ts';
import { caseLetterRoutes } from '../../../../server/features/letters/index.ts';
import { saveTemplate } from '../../../../server/features/templates/index.ts';
import { produceLetterJob } from '../../../../server/jobs/produce-letter.ts';
import { actorOf } from '../../../../server/sync/index.ts';
import { type LetterKind, letterKinds } from '../../../../shared/domain/documents/index.ts';
import { letterTemplates } from '../../../../shared/domain/templates/index.ts';
import { abigail, aCase, ada, type CaseBuilder, jane, nadia, omar, tom } from '../../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { readPdf } from '../../../doubles/read-pdf.ts';
import { readZip } from '../../../doubles/read-zip.ts';
import { signedIn } from '../../../doubles/signed-in.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../../doubles/sync-hub.ts';

const settings = {
  address: 'Town Hall, Northwick',
  advice: 'Northwick SENDIASS, 0114 496 0111',
  mediation: 'Mediate North, 0800 496 0222',
  disagreement: 'Common Ground, 0114 496 0333',
  tribunal: 'First-tier Tribunal, 01325 289 350',
};
let database: FreshDatabase;
let hub: TestHub;
let typesetter: Typesetter;
beforeAll(async () => {
  database = await freshDatabase();
  typesetter = startTypesetter();
  await storeEverybody(database.sql);
  const { sql } = database;
  await sql`UPDATE person SET email = 'abigail@home.example' WHERE id = ${abigail.personId}`;
  await sql`INSERT INTO hub_setting (key, value) VALUES ('letters', ${sql.json(settings)})`;
  hub = await openTestHub(sql);
});
afterAll(async () => {
  await hub.stop();
  await typesetter.close();
  await database.drop();
});
beforeEach(() => {
  hub.mail.orders.length = 0;
});

const authority = async () => ({
  name: 'Northwick Council',
  shortName: 'Northwick',
  email: null,
  phone: '0114 496 0000',
});
const ask = (person: typeof jane, method: string, path: string, body?: unknown) => {
  const { sql, clock } = hub;
  const routes = caseLetterRoutes({ sql, clock, casework: hub.sync.casework, typesetter, authority });
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  return signedIn(person, routes).request(path, { method, ...init });
};
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

/** Posy's case with everything that any letter tells of, and both parents in it. */
async function made(change: (one: CaseBuilder) => CaseBuilder = (one) => one) {
  const one = change(
    aCase(freshName())
      .granted('mother', abigail)
      .granted('father', tom)
      .contact('his contact', tom)
      .asked('speech', nadia)
      .case({
        events: [
          { type: 'request received', on: '2026-06-01' },
          { type: 'decided not to assess', on: '2026-07-01' },
          { type: 'decided to assess', on: '2026-07-06' },
          { type: 'decided no plan', on: '2026-09-01' },
          { type: 'draft plan served', on: '2026-09-08' },
          { type: 'final plan issued', on: '2026-10-12' },
        ],
        exemptions: [
          {
            step: 'final plan',
            ground: 'absent from the area',
            reason: 'Five weeks with her grandmother.',
            from: '2026-08-01',
            to: '2026-09-06',
            recordedBy: { personId: jane.personId, name: jane.name },
            recordedOn: '2026-09-07',
            requestId: null,
          },
        ],
      }),
  );
  await hub.make(one);
  return one;
}

const order = (one: CaseBuilder, kind: LetterKind, to = [abigail], rest: object = {}) => ({
  kind,
  to: to.map(({ personId }) => personId),
  reasons: 'The support there is now is enough.',
  requestId: kind === 'advice request' ? one.id('speech') : null,
  orderId: randomUUID(),
  ...rest,
});

async function produced(one: CaseBuilder, kind: LetterKind, to = [abigail]): Promise<string[]> {
  const response = await ask(jane, 'POST', `/api/cases/${one.caseId}/letters`, order(one, kind, to));
  expect([response.status, kind]).toEqual([201, kind]);
  return ((await response.json()) as { ids: string[] }).ids;
}
const pdfOf = async (id: string | undefined, person = jane) =>
  readPdf(await bytesOf(await ask(person, 'GET', `/api/letters/${id}/document?format=pdf`)));

describe('producing letters', () => {
  test.each(letterKinds)('G4: “%s” becomes a tagged PDF/UA-1 in British English, and Word', async (kind) => {
    const one = await made();
    const [id] = await produced(one, kind, kind === 'advice request' ? [nadia] : [abigail]);
    const pdf = await pdfOf(id);
    expect([pdf.claimsUa1, pdf.marked, pdf.language, pdf.showsTitle]).toEqual([true, true, 'en-GB', true]);
    expect(pdf.structure).toEqual(expect.arrayContaining(['H1', 'P']));
    expect(pdf.fontsEmbedded).toBe(pdf.fonts.length);
    expect(pdf.says('Posy Fenwick')).toBe(true);
    const word = await ask(jane, 'GET', `/api/letters/${id}/document?format=docx`);
    expect(word.headers.get('Content-Disposition')).toMatch(/attachment; filename="letter-[A-Z]-\d+-[a-z-]+\.docx"/);
    const xml =
      readZip(await bytesOf(word))
        .get('word/document.xml')
        ?.toString() ?? '';
    expect(xml).toContain('Posy Fenwick');
  });

  test('reg 32: a decision that can be appealed carries the rights with the authority’s own services and dates', async () => {
    const one = await made();
    const limits = [
      ['decision not to assess', '1 September 2026', '1 September 2026'],
      ['no plan', '2 November 2026', '1 November 2026'],
      ['final plan', '14 December 2026', '12 December 2026'],
    ] as const;
    for (const [kind, appeal, mediation] of limits) {
      const pdf = await pdfOf((await produced(one, kind))[0]);
      const { address: _address, ...services } = settings;
      for (const words of Object.values(services)) expect([kind, words, pdf.says(words)]).toEqual([kind, words, true]);
      expect([kind, pdf.says(`by ${appeal}`)]).toEqual([kind, true]);
      expect([kind, pdf.says(`by ${mediation}`)]).toEqual([kind, true]);
    }
  });

  test('G4: a saved change holds from the next use; what was produced stays as it was', async () => {
    const one = await made();
    const [before] = await produced(one, 'acknowledgement');
    const first = await bytesOf(await ask(jane, 'GET', `/api/letters/${before}/document?format=docx`));
    const source = letterTemplates.acknowledgement.builtIn.replace(
      'We have received the request',
      'Thank you for the request',
    );
    const saved = await saveTemplate(hub, ada, 'acknowledgement', { source, basedOn: 0, note: 'Kinder' });
    expect(saved).toEqual({ ok: true, version: 1 });
    const [after] = await produced(one, 'acknowledgement');
    expect((await pdfOf(after)).says('Thank you for the request to assess Posy')).toBe(true);
    expect((await pdfOf(before)).says('We have received the request to assess Posy')).toBe(true);
    const again = await bytesOf(await ask(jane, 'GET', `/api/letters/${before}/document?format=docx`));
    const xmlOf = (bytes: Uint8Array) => readZip(bytes).get('word/document.xml')?.toString();
    expect(xmlOf(again)).toBe(xmlOf(first));
    const held = (await hub.as(abigail).holds()).get(before ?? '')?.body;
    expect(held).toMatchObject({ kind: 'letter', templateVersion: 0, data: { child: { called: 'Posy' } } });
    expect((await hub.as(abigail).holds()).get(after ?? '')?.body).toMatchObject({ templateVersion: 1 });
  });

  test('G4: nobody rewrites a produced letter by pushing one', async () => {
    const one = await made();
    const [id] = await produced(one, 'acknowledgement');
    const held = (await hub.as(abigail).holds()).get(id ?? '');
    for (const person of [abigail, jane]) {
      const [result] = await hub.as(person).push({
        documentId: id as string,
        caseId: one.caseId,
        baseRevision: held?.revision ?? null,
        body: { ...held?.body, title: 'Mine' } as never,
      });
      expect(result).toMatchObject({ status: 'refused' });
    }
  });

  test('G2, G6: who has an account and e-mail is told there is a letter, naming no child; who has not goes onto the list to post', async () => {
    const one = await made();
    const [toMother, toFather] = await produced(one, 'acknowledgement', [abigail, tom]);
    const { caseId } = one;
    const key = `letter for you ${toMother}`;
    expect(hub.mail.orders).toEqual([
      { kind: 'letter for you', toPersonId: abigail.personId, key, caseId, letterId: toMother },
    ]);
    const list = (await (await ask(jane, 'GET', '/api/letters/to-post')).json()) as {
      letters: { id: string; caseId: string }[];
    };
    expect(list.letters.filter((letter) => letter.caseId === caseId)).toMatchObject([
      { id: toFather, to: 'Tom Fenwick', hasAddress: true, name: 'Request received' },
    ]);
  });

  test('N1: each parent’s letter and address is theirs alone, and the case’s co-ordinator’s', async () => {
    const one = await made();
    const [toMother, toFather] = await produced(one, 'acknowledgement', [abigail, tom]);
    expect([...(await hub.as(abigail).holds()).keys()]).toContain(toMother);
    expect([...(await hub.as(abigail).holds()).keys()]).not.toContain(toFather);
    for (const person of [abigail, nadia, omar, ada])
      expect((await ask(person, 'GET', `/api/letters/${toFather}/document`)).status).toBe(404);
    expect((await pdfOf(toFather)).says('1 Larch Road')).toBe(true);
  });

  test('N1: recipients are shown to the case’s co-ordinator alone, with the way it goes; somebody kept from the case gets none', async () => {
    const one = await made((builder) => builder.barred('bar', tom, 'case'));
    const path = `/api/cases/${one.caseId}/letters/recipients?kind=acknowledgement`;
    const { recipients } = (await (await ask(jane, 'GET', path)).json()) as { recipients: object[] };
    expect(recipients).toMatchObject([
      { name: 'Abigail Fenwick', way: 'hub', held: null },
      { name: 'Tom Fenwick', way: 'post', held: expect.stringContaining('Is kept from') },
    ]);
    for (const person of [abigail, nadia]) expect((await ask(person, 'GET', path)).status).toBe(403);
    expect((await ask(omar, 'GET', path)).status).toBe(404);
    for (const where of ['letters', 'letters/preview'])
      expect(
        (await ask(jane, 'POST', `/api/cases/${one.caseId}/${where}`, order(one, 'acknowledgement', [tom]))).status,
      ).toBe(403);
  });

  test('a letter about what is not recorded is not made, and says what to record', async () => {
    const one = await made((builder) =>
      builder.case({ events: [{ type: 'request received', on: '2026-06-01' }], exemptions: [] }),
    );
    const said: [LetterKind, string][] = [
      ['decision to assess', 'Record the decision to assess first.'],
      ['decision not to assess', 'Record the decision not to assess first'],
      ['no plan', 'Record the decision not to issue a plan first'],
      ['draft plan', 'Record the day the draft was served first'],
      ['final plan', 'Record the day the final plan was issued first'],
      ['extension by exemption', 'Record the exemption first'],
    ];
    for (const [kind, words] of said) {
      const response = await ask(jane, 'POST', `/api/cases/${one.caseId}/letters`, order(one, kind));
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ code: 'letter-not-ready', detail: expect.stringContaining(words) });
    }
  });

  test('reg 32: without the services that the law names no letter is made; without reasons no refusal', async () => {
    const one = await made();
    const response = await ask(
      jane,
      'POST',
      `/api/cases/${one.caseId}/letters`,
      order(one, 'no plan', [abigail], { reasons: ' ' }),
    );
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('Write down the reasons') });
    await hub.sql`UPDATE hub_setting SET value = ${hub.sql.json({ ...settings, mediation: '' })} WHERE key = 'letters'`;
    const gap = await ask(jane, 'POST', `/api/cases/${one.caseId}/letters`, order(one, 'no plan'));
    expect(await gap.json()).toMatchObject({ detail: expect.stringContaining('Letters name the mediation adviser') });
    await hub.sql`UPDATE hub_setting SET value = ${hub.sql.json(settings)} WHERE key = 'letters'`;
  });

  test('G4: an order sent twice makes one letter', async () => {
    const one = await made();
    const same = order(one, 'acknowledgement');
    const path = `/api/cases/${one.caseId}/letters`;
    expect(((await (await ask(jane, 'POST', path, same)).json()) as { ids: string[] }).ids).toHaveLength(1);
    expect(((await (await ask(jane, 'POST', path, same)).json()) as { ids: string[] }).ids).toHaveLength(0);
  });
});

describe('a letter that a decision causes', () => {
  test('G4: a job makes it, once, with the recipients that were checked', async () => {
    const one = await made();
    const { sql, clock } = hub;
    const job = produceLetterJob({ sql, clock, casework: hub.sync.casework, authority }, (id) => actorOf(sql, id));
    const order = {
      caseId: one.caseId,
      actorId: jane.personId,
      kind: 'decision to assess',
      to: [abigail.personId],
      requestId: null,
      orderId: randomUUID(),
    };
    const run = (data: object) =>
      job.run(data as never, { number: 1, last: false, signal: new AbortController().signal });
    await run(order);
    await run(order);
    expect(hub.mail.orders).toMatchObject([{ kind: 'letter for you', toPersonId: abigail.personId }]);
    await expect(run({ ...order, to: [nadia.personId], orderId: randomUUID() })).rejects.toThrow('not-found');
    await expect(run({ ...order, actorId: abigail.personId, orderId: randomUUID() })).rejects.toThrow('not-allowed');
  });
});

describe('printing and posting', () => {
  test('G6: the letters are printed as one pile, and the day they were posted is recorded as the day of service', async () => {
    const one = await made();
    const ids = [...(await produced(one, 'acknowledgement', [tom])), ...(await produced(one, 'no plan', [tom]))];
    const pile = readPdf(await bytesOf(await ask(jane, 'POST', '/api/letters/pile', { letterIds: ids })));
    expect([pile.claimsUa1, pile.marked, pile.showsTitle]).toEqual([true, true, true]);
    expect(pile.count('Tom Fenwick')).toBeGreaterThanOrEqual(4);
    expect(pile.structure).toEqual(expect.arrayContaining(['H1', 'H2']));
    const post = (on: string, person = jane) => ask(person, 'POST', '/api/letters/posted', { letterIds: ids, on });
    expect((await post('2027-01-01')).status).toBe(422);
    expect((await post('2020-01-01')).status).toBe(422);
    expect((await post(hub.clock.today(), omar)).status).toBe(404);
    for (const person of [abigail, ada]) expect((await post(hub.clock.today(), person)).status).toBe(403);
    expect((await post(hub.clock.today())).status).toBe(204);
    const rows =
      await hub.sql`SELECT way, served_on::text AS on, recorded_by AS by FROM letter_delivery WHERE letter_id = ANY(${ids}::uuid[])`;
    expect(rows).toEqual(ids.map(() => ({ way: 'post', on: hub.clock.today(), by: jane.personId })));
    expect((await post(hub.clock.today())).status).toBe(404);
    const list = (await (await ask(jane, 'GET', '/api/letters/to-post')).json()) as { letters: { id: string }[] };
    expect(list.letters.map(({ id }) => id)).not.toContain(ids[0]);
  });

  test('G6: another co-ordinator neither sees the list of this case nor prints its pile', async () => {
    const one = await made();
    const ids = await produced(one, 'acknowledgement', [tom]);
    expect(await (await ask(omar, 'GET', '/api/letters/to-post')).json()).toEqual({ letters: [] });
    expect((await ask(omar, 'POST', '/api/letters/pile', { letterIds: ids })).status).toBe(404);
    expect((await ask(abigail, 'GET', '/api/letters/to-post')).status).toBe(403);
  });
});
