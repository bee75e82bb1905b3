import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseLetterRoutes } from '../../../../server/features/letters/index.ts';
import { markBounced, markEnded } from '../../../../server/mail/mail-store.ts';
import { makeMailer } from '../../../../server/mail/mailer.ts';
import { hubKeys } from '../../../../server/secret.ts';
import type { LetterBody } from '../../../../shared/domain/documents/index.ts';
import { abigail, aCase, type CaseBuilder, jane, nadia, omar, tom } from '../../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
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
beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
  hub = await openTestHub(database.sql);
});
afterAll(async () => {
  expect(hub.faults).toEqual([]);
  await hub.stop();
  await database.drop();
});
beforeEach(async () => {
  const { sql } = database;
  await sql`UPDATE person SET email = 'abigail@home.example' WHERE id = ${abigail.personId}`;
  await sql`INSERT INTO hub_setting (key, value) VALUES ('letters', ${sql.json(settings)})
    ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`;
  hub.mail.orders.length = 0;
});

const today = '2026-11-23';
const refusal = {
  type: 'decided not to assess',
  on: today,
  grounds: 'The support there is now is enough.',
  decidedBy: 'SEND panel',
};
const noPlan = { ...refusal, type: 'decided no plan' };
const to = (...people: { personId: string }[]) => ({ letter: { to: people.map(({ personId }) => personId) } });

async function send(one: CaseBuilder, path: string, body: object, person = jane) {
  const response = await hub.as(person).request('POST', `/api/cases/${one.caseId}/${path}`, body);
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
}

/** A request that waits for its decision; the mother has e-mail, the father has not. */
async function requested(): Promise<CaseBuilder> {
  const one = aCase(freshName())
    .case({ stage: 'deciding whether to assess', events: [{ type: 'request received', on: '2026-10-19' }] })
    .granted('mother', abigail)
    .granted('father', tom);
  await hub.make(one);
  return one;
}
async function assessed(): Promise<CaseBuilder> {
  const one = aCase(freshName())
    .case({
      events: [
        { type: 'request received', on: '2026-09-01' },
        { type: 'decided to assess', on: '2026-10-05' },
      ],
    })
    .granted('mother', abigail)
    .granted('father', tom);
  await hub.make(one);
  return one;
}
const lettersOf = async (one: CaseBuilder): Promise<LetterBody[]> => {
  const rows = await hub.sql<{ body: string }[]>`
    SELECT body FROM document WHERE case_id = ${one.caseId} AND kind = 'letter' ORDER BY facts->'to'->>'name'`;
  return rows.map(({ body }) => JSON.parse(body) as LetterBody);
};
const wordsOf = ({ blocks }: LetterBody): string => JSON.stringify(blocks);
const delivered = (one: CaseBuilder) => hub.sql<{ way: string; on: string | null; cameBack: string | null }[]>`
  SELECT way, served_on::text AS on, came_back AS "cameBack" FROM letter_delivery WHERE case_id = ${one.caseId} ORDER BY way`;

describe('a decision with its letter', () => {
  test('reg 5, reg 32: a refusal is recorded with a letter to each, with its reasons, the rights and the clock’s own last day to appeal', async () => {
    const one = await requested();
    expect((await send(one, 'decisions', { ...refusal, ...to(abigail, tom) })).status).toBe(204);
    const letters = await lettersOf(one);
    expect(letters.map(({ letter, to: reader }) => [letter, reader.name])).toEqual([
      ['decision not to assess', 'Abigail Fenwick'],
      ['decision not to assess', 'Tom Fenwick'],
    ]);
    for (const letter of letters) {
      const words = wordsOf(letter);
      const { address: _address, ...services } = settings;
      for (const said of [...Object.values(services), refusal.grounds, '25 January 2027', '23 January 2027'])
        expect([said, words.includes(said)]).toEqual([said, true]);
    }
  });

  test('G2, G6: one e-mail tells who has one of decision and letter; who has none gets it on the list to post, and no e-mail that fails', async () => {
    const one = await requested();
    await send(one, 'decisions', { ...refusal, ...to(abigail, tom) });
    expect(hub.mail.orders).toMatchObject([
      {
        kind: 'decided not to assess',
        toPersonId: abigail.personId,
        dueOn: '2027-01-25',
        letterId: expect.any(String),
      },
    ]);
    expect(await delivered(one)).toEqual([
      { way: 'hub', on: today, cameBack: null },
      { way: 'post', on: null, cameBack: null },
    ]);
  });

  test('G4: decision and letter are one: when the letter cannot be made nothing is recorded, and the answer says what is missing', async () => {
    const one = await requested();
    const { sql } = database;
    await sql`UPDATE hub_setting SET value = ${sql.json({ ...settings, mediation: '' })} WHERE key = 'letters'`;
    const answer = await send(one, 'decisions', { ...refusal, ...to(abigail) });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'letter-not-ready', detail: expect.stringContaining('Letters name the mediation adviser') },
    });
    const [row] = await sql`SELECT stage FROM hub_case WHERE id = ${one.caseId}`;
    expect([row?.stage, await lettersOf(one), hub.mail.orders]).toEqual(['deciding whether to assess', [], []]);
  });

  test('N1: the recipients are judged when it is recorded: somebody kept from the case, or not of the family, stops all of it', async () => {
    const one = aCase(freshName())
      .case({ stage: 'deciding whether to assess', events: [{ type: 'request received', on: '2026-10-19' }] })
      .granted('mother', abigail)
      .granted('father', tom)
      .barred('bar', tom, 'case');
    await hub.make(one);
    expect((await send(one, 'decisions', { ...refusal, ...to(abigail, tom) })).status).toBe(403);
    expect((await send(one, 'decisions', { ...refusal, ...to(nadia) })).status).toBe(404);
    expect(await lettersOf(one)).toEqual([]);
  });

  test('reg 5: the hub dates its letter today: one for an earlier day is refused by the field', async () => {
    const one = await requested();
    expect(await send(one, 'decisions', { ...refusal, on: '2026-11-20', ...to(abigail) })).toMatchObject({
      status: 422,
      body: { code: 'letter-not-today', fields: { on: expect.stringContaining('today') } },
    });
    expect((await send(one, 'decisions', { ...refusal, on: '2026-11-20' })).status).toBe(204);
    expect(await lettersOf(one)).toEqual([]);
  });

  test('N1: the look before it shows how it reads and who gets it by which way, and stores nothing', async () => {
    const one = await requested();
    const { status, body } = await send(one, 'decisions/letter', refusal);
    expect([status, body]).toMatchObject([
      200,
      {
        kind: 'decision not to assess',
        missing: null,
        letter: { title: expect.stringContaining('We will not assess') },
        recipients: [
          { name: 'Abigail Fenwick', way: 'hub', proposed: true },
          { name: 'Tom Fenwick', way: 'post', proposed: true },
        ],
      },
    ]);
    expect(JSON.stringify(body)).toContain(refusal.grounds);
    expect(await lettersOf(one)).toEqual([]);
    for (const person of [abigail]) expect((await send(one, 'decisions/letter', refusal, person)).status).toBe(403);
    expect((await send(one, 'decisions/letter', refusal, omar)).status).toBe(404);
  });

  test('reg 10, regs 13(3): no plan and an exemption are told by their own letters', async () => {
    const one = await assessed();
    const ill = {
      step: 'final plan',
      ground: 'exceptional circumstances',
      from: '2026-11-01',
      to: '2026-11-20',
      reason: 'A parent is seriously ill.',
      requestId: null,
      evidenceFileId: null,
    };
    expect(await send(one, 'exemptions/letter', ill)).toMatchObject({ body: { kind: 'extension by exemption' } });
    expect((await send(one, 'exemptions', { ...ill, ...to(tom) })).status).toBe(204);
    expect((await send(one, 'decisions', { ...noPlan, ...to(abigail) })).status).toBe(204);
    const letters = await lettersOf(one);
    expect(letters.map(({ letter }) => letter)).toEqual(['no plan', 'extension by exemption']);
    expect(wordsOf(letters[1] as LetterBody)).toContain('A parent is seriously ill.');
    // The father is told of the exemption on paper, the mother by e-mail alone
    expect(hub.mail.orders.map(({ kind, toPersonId }) => [kind, toPersonId])).toEqual([
      ['exemption recorded', abigail.personId],
      ['decided no plan', abigail.personId],
      ['decided no plan', tom.personId],
    ]);
  });

  test('regs 4, 5: being told of the request and the decision to assess go out with their letters; a withdrawal has none', async () => {
    const one = await requested();
    const said = { grounds: '', decidedBy: 'SEND panel', on: today };
    expect((await send(one, 'decisions', { ...said, type: 'family told of request', ...to(tom) })).status).toBe(204);
    expect((await send(one, 'decisions', { ...said, type: 'decided to assess', ...to(tom) })).status).toBe(204);
    expect((await lettersOf(one)).map(({ letter }) => letter).toSorted()).toEqual([
      'acknowledgement',
      'decision to assess',
    ]);
    const withdrawn = { type: 'request withdrawn', on: today, grounds: 'The family moved.', decidedBy: '' };
    expect((await send(one, 'decisions', { ...withdrawn, ...to(tom) })).status).toBe(422);
    expect((await send(one, 'decisions', withdrawn)).status).toBe(204);
  });
});

describe('an e-mail that does not arrive', () => {
  const keys = hubKeys(Buffer.alloc(32, 9));
  async function mailed(one: CaseBuilder): Promise<{ id: string; messageId: string }> {
    await send(one, 'decisions', { ...refusal, ...to(abigail) });
    const mailer = makeMailer({ enqueue: async () => {} }, keys, 'https://hub.northwick.example');
    await hub.sql.begin((tx) => mailer.order(tx, hub.mail.orders));
    const [row] = await hub.sql<{ id: string; messageId: string }[]>`
      SELECT id, message_id AS "messageId" FROM mail WHERE case_id = ${one.caseId} AND letter_id IS NOT NULL`;
    if (!row) throw new Error('There is no such e-mail.');
    return row;
  }

  test('reg 32, G6: a bounced e-mail is not service: the letter waits to be posted, and list and case say why', async () => {
    const one = await requested();
    const { messageId } = await mailed(one);
    expect(await markBounced(hub.sql, messageId, 'There is no such mailbox.', new Date())).toBe(true);
    expect(await delivered(one)).toEqual([{ way: 'post', on: null, cameBack: 'There is no such mailbox.' }]);
    const { sql, clock } = hub;
    const authority = async () => ({ name: 'Northwick', shortName: 'Northwick', email: null, phone: null });
    const routes = caseLetterRoutes({ sql, clock, casework: hub.sync.casework, typesetter: null as never, authority });
    const read = async (person: typeof jane, path: string) => signedIn(person, routes).request(path);
    const list = (await (await read(jane, '/api/letters/to-post')).json()) as { letters: { caseId: string }[] };
    expect(list.letters.filter(({ caseId }) => caseId === one.caseId)).toMatchObject([
      { to: 'Abigail Fenwick', cameBack: 'There is no such mailbox.' },
    ]);
    const path = `/api/cases/${one.caseId}/letters/deliveries`;
    expect(await (await read(jane, path)).json()).toMatchObject({
      deliveries: [{ way: 'post', servedOn: null, cameBack: 'There is no such mailbox.' }],
    });
    expect((await read(abigail, path)).status).toBe(403);
    expect((await read(omar, path)).status).toBe(404);
  });

  test('reg 32, G6: so is one that is given up; one that is not needed leaves the letter as it is', async () => {
    const [one, other] = [await requested(), await requested()];
    const failed = await mailed(one);
    await markEnded(hub.sql, failed.id, 'failed', 'The address was refused.', new Date());
    expect(await delivered(one)).toEqual([{ way: 'post', on: null, cameBack: 'The address was refused.' }]);
    hub.mail.orders.length = 0;
    const unneeded = await mailed(other);
    await markEnded(hub.sql, unneeded.id, 'not needed', 'Answered meanwhile.', new Date());
    expect(await delivered(other)).toEqual([{ way: 'hub', on: today, cameBack: null }]);
  });
});

describe('asking for advice from somebody whom no e-mail reaches', () => {
  const asking = (one: CaseBuilder) => ({
    roundId: one.id('assessment'),
    adviserKind: 'health',
    service: 'Speech and language therapy',
    colleagueIds: [],
    to: { type: 'person', personId: nadia.personId },
    question: 'How does Posy talk?',
  });

  test('G6, reg 8: the request is a letter to print and post, with its date; one with e-mail gets the e-mail alone', async () => {
    const one = await assessed();
    expect(await send(one, 'advice-requests', asking(one))).toMatchObject({
      status: 201,
      body: { letters: { to: ['Nadia Rahman'], missing: null } },
    });
    const [letter] = await lettersOf(one);
    expect([letter?.letter, wordsOf(letter as LetterBody)]).toEqual([
      'advice request',
      expect.stringContaining('4 January 2027'),
    ]);
    expect([hub.mail.orders, (await delivered(one))[0]]).toMatchObject([[], { way: 'post', on: null }]);
    const other = await assessed();
    await hub.sql`UPDATE person SET email = 'nadia@health.example' WHERE id = ${nadia.personId}`;
    expect(await send(other, 'advice-requests', asking(other))).toMatchObject({ body: { letters: { to: [] } } });
    expect(hub.mail.orders).toMatchObject([{ kind: 'asked for advice' }]);
    await hub.sql`UPDATE person SET email = NULL WHERE id = ${nadia.personId}`;
  });

  test('G6: what is missing for the letter holds the request up no day, and is said', async () => {
    const one = await assessed();
    await database.sql`DELETE FROM hub_setting WHERE key = 'letters'`;
    expect(await send(one, 'advice-requests', asking(one))).toMatchObject({
      status: 201,
      body: { letters: { to: [], missing: expect.stringContaining('Letters name') } },
    });
    expect(await lettersOf(one)).toEqual([]);
  });
});
