import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  OpenedRequest,
  RegisteredRequest,
  RegisterRequestInput,
  RequestAnswers,
} from '../../../../shared/api/requests.ts';
import type { Body, BodyOf, RequestPerson } from '../../../../shared/domain/documents/index.ts';
import { emptyRequest } from '../../../../shared/domain/requests/index.ts';
import { abigail, helen, jane, larkfield, nadia, refOf, sam } from '../../../builders/a-case.ts';
import { answersOf } from '../../../builders/a-request.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { openTestHub, storeEverybody, type TestHub } from '../../../doubles/sync-hub.ts';

let database: FreshDatabase;
let hub: TestHub;
beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
  await database.sql`UPDATE person SET email = 'abigail@example.org' WHERE id = ${abigail.personId}`;
  hub = await openTestHub(database.sql);
});
afterAll(async () => {
  expect(hub.faults).toEqual([]);
  await hub.stop();
  await database.drop();
});

const [leila, daniel] = answersOf().people as [RequestPerson, RequestPerson];
const askedBy = { name: 'Sam Birch', role: 'SENCo', email: '', phone: '0114 496 0004' };
const bySchool = { asker: 'school' as const, askedBy, agreements: { familyKnows: true, mayShare: true } };

/** A request that came with somebody's account; the row it is in. */
async function sentBy(person: typeof sam, answers: Partial<RequestAnswers> = {}): Promise<string> {
  const caseId = randomUUID();
  const body = { ...emptyRequest('hub', refOf(person)), ...answersOf(answers), state: 'submitted' as const };
  const [pushed] = await hub.as(person).push({ caseId, documentId: randomUUID(), body });
  expect(pushed).toMatchObject({ status: 'accepted' });
  return caseId;
}
const open = async (caseId: string) =>
  (await (await hub.as(jane).request('GET', `/api/requests/${caseId}`)).json()) as OpenedRequest;
async function register(caseId: string, input: Pick<RegisterRequestInput, 'invite' | 'starter'>) {
  const response = await hub.as(jane).request('POST', `/api/requests/${caseId}/register`, {
    child: { firstName: 'Kofi', lastName: 'Osei', knownAs: null, birthDate: '2018-03-04', yearGroup: 'Year 3' },
    settingId: larkfield.settingId,
    coordinatorId: jane.personId,
    ...input,
  });
  return { status: response.status, body: (await response.json()) as RegisteredRequest & { code?: string } };
}
async function madeOf<K extends Body['kind']>(caseId: string, kind: K): Promise<BodyOf<K>[]> {
  const rows = await hub.sql<{ body: string }[]>`
    SELECT body FROM document WHERE case_id = ${caseId} AND kind = ${kind} ORDER BY at, id`;
  return rows.map(({ body }) => JSON.parse(body) as BodyOf<K>);
}
const reads = async (person: typeof sam, caseId: string) =>
  [...(await hub.as(person).holds()).values()].some((one) => one.caseId === caseId);

describe('who asked with an account', () => {
  test('A1: a setting gets no access by asking: the co-ordinator sees it among those to invite, and gives it or not', async () => {
    const unseen = await sentBy(sam, bySchool);
    expect((await open(unseen)).starter).toEqual({ name: 'Sam Birch', settingName: larkfield.name });
    expect((await register(unseen, { invite: [] })).status).toBe(200);
    for (const person of [sam, helen]) expect(await reads(person, unseen)).toBe(false);
    const seen = await sentBy(sam, bySchool);
    expect((await register(seen, { invite: [], starter: 'setting' })).status).toBe(200);
    for (const person of [sam, helen]) expect(await reads(person, seen)).toBe(true);
  });

  test('A1: a young person gets access as one, once, in their own account, and only when chosen', async () => {
    const people = [{ ...leila, name: 'Abigail Fenwick', email: 'abigail@example.org', relation: '' }];
    const left = await sentBy(abigail, { asker: 'young person', people });
    expect((await open(left)).starter).toBeNull();
    expect((await open(left)).invitable).toMatchObject([{ started: true, differs: false, sharesWith: null }]);
    await register(left, { invite: [] });
    expect(await reads(abigail, left)).toBe(false);
    const chosen = await sentBy(abigail, { asker: 'young person', people });
    await register(chosen, { invite: [{ id: leila.id, capacity: 'young person' }] });
    expect((await madeOf(chosen, 'grant')).map(({ to, capacity }) => [to.name, capacity])).toEqual([
      ['Abigail Fenwick', 'young person'],
    ]);
    expect(await reads(abigail, chosen)).toBe(true);
  });

  test('A1: access is given only as what the account is; a professional sees the case by what they are asked', async () => {
    const caseId = await sentBy(sam, bySchool);
    expect(await register(caseId, { invite: [], starter: 'parent' })).toMatchObject({ status: 422 });
    const byProfessional = await sentBy(nadia, { ...bySchool, asker: 'health professional' });
    expect((await open(byProfessional)).starter).toBeNull();
    expect((await register(byProfessional, { invite: [], starter: 'advocate' })).status).toBe(422);
    expect((await register(byProfessional, { invite: [] })).status).toBe(200);
    expect(await reads(nadia, byProfessional)).toBe(false);
  });

  test('N1: what they wrote of how to reach them is theirs to read, under the name of their account', async () => {
    const people = [{ ...leila, name: 'Abi Fenwick', email: '' }, daniel];
    const caseId = await sentBy(abigail, { people });
    expect((await open(caseId)).invitable[0]).toMatchObject({ started: true, differs: true });
    await register(caseId, { invite: [{ id: leila.id, capacity: 'parent' }] });
    const contacts = await madeOf(caseId, 'contact');
    expect(contacts.find(({ phone }) => phone === leila.phone)?.person).toEqual(refOf(abigail));
    const bySetting = await sentBy(sam, bySchool);
    await register(bySetting, { invite: [] });
    const own = (await madeOf(bySetting, 'contact')).find(({ phone }) => phone === askedBy.phone);
    expect(own?.person).toEqual(refOf(sam));
  });
});

describe('people who share an e-mail address', () => {
  const people = [
    { ...leila, email: 'together@example.org' },
    { ...daniel, email: 'Together@example.org ' },
  ];
  const both = [
    { id: leila.id, capacity: 'parent' as const },
    { id: daniel.id, capacity: 'parent' as const },
  ];

  test('N1: the second is not invited by e-mail, and no contact of theirs carries the other’s id', async () => {
    const caseId = await sentBy(sam, { ...bySchool, people });
    expect((await open(caseId)).invitable.map(({ sharesWith }) => sharesWith)).toEqual([null, 'Leila Osei']);
    const { body } = await register(caseId, { invite: both });
    expect(body.notInvited).toEqual([
      { name: 'Daniel Osei', why: 'Shares an e-mail address with Leila Osei: invite by letter.' },
    ]);
    const contacts = await madeOf(caseId, 'contact');
    const whose = (address: string) => contacts.find((one) => one.address === address)?.person;
    expect([whose(leila.address)?.name, whose(daniel.address)?.name]).toEqual(['Leila Osei', 'Daniel Osei']);
    expect(whose(leila.address)?.personId).not.toBe(whose(daniel.address)?.personId);
    expect(await madeOf(caseId, 'grant')).toHaveLength(1);
  });

  test('N6: invited by letter, the second has an account of their own', async () => {
    const caseId = await sentBy(sam, { ...bySchool, people });
    const [mother, father] = both;
    if (!mother || !father) throw new Error('nobody');
    const { body } = await register(caseId, { invite: [mother, { ...father, byLetter: true }] });
    expect([body.notInvited, body.letters.map(({ name }) => name)]).toEqual([[], ['Daniel Osei']]);
    const ids = (await madeOf(caseId, 'grant')).map(({ to }) => (to.type === 'person' ? to.personId : ''));
    expect(new Set(ids).size).toBe(2);
    const contact = (await madeOf(caseId, 'contact')).find(({ address }) => address === daniel.address);
    expect(ids).toContain(contact?.person.personId);
  });

  test('N1: somebody who has the account of an address keeps its name, whatever was typed beside it', async () => {
    const caseId = await sentBy(sam, { ...bySchool, people: [{ ...leila, email: 'abigail@example.org' }] });
    expect((await open(caseId)).invitable).toMatchObject([
      { account: { name: 'Abigail Fenwick' }, started: false, differs: true },
    ]);
    await register(caseId, { invite: [{ id: leila.id, capacity: 'parent' }] });
    expect((await madeOf(caseId, 'grant')).map(({ to, relation }) => [to.name, relation])).toEqual([
      ['Abigail Fenwick', 'Mother, said to have parental responsibility'],
    ]);
  });
});
