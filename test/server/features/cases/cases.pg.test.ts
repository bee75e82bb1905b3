import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedCase } from '../../../../shared/api/casework.ts';
import { abigail, aCase, ada, jane, larkfield, nadia, omar, priya, refOf, tom } from '../../../builders/a-case.ts';
import { hour } from '../../../doubles/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../../doubles/sync-hub.ts';

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

async function answer<T>(promise: Promise<Response>): Promise<{ status: number; body: T }> {
  const response = await promise;
  return { status: response.status, body: (response.status === 204 ? null : await response.json()) as T };
}
const get = <T>(person: typeof jane, path: string) => answer<T>(hub.as(person).request('GET', path));
const post = <T>(person: typeof jane, path: string, body: unknown = {}) =>
  answer<T>(hub.as(person).request('POST', path, body));
const why = { reason: 'Covering for a colleague on sick leave' };

describe('opening a case by role', () => {
  async function made() {
    const one = aCase(freshName()).granted('grant', abigail).asked('speech', nadia).asked('psychology', priya);
    one.submitted('psychology');
    await hub.make(one);
    return one;
  }

  test('A9: another co-ordinator and an administrator read a case online after giving a reason, drafts excepted', async () => {
    const one = await made();
    const path = `/api/cases/${one.caseId}`;
    for (const person of [omar, ada]) {
      expect((await get(person, `${path}/documents`)).status).toBe(404);
      const opened = await post<OpenedCase>(person, `${path}/open`, why);
      const ids = opened.body.documents.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([one.id('case'), one.id('psychology advice')]));
      expect(ids).not.toContain(one.id('speech draft'));
      expect((await get<OpenedCase>(person, `${path}/documents`)).body).toEqual(opened.body);
    }
  });

  test('A9: the case shows who opened it, when and why, to everybody who sees it', async () => {
    const one = await made();
    await post(omar, `/api/cases/${one.caseId}/open`, why);
    const { body } = await get(abigail, `/api/cases/${one.caseId}/openings`);
    expect(body).toEqual({ openings: [{ name: 'Omar Aziz', at: '2026-11-23T10:00:00.000Z', ...why }] });
    expect((await get(tom, `/api/cases/${one.caseId}/openings`)).status).toBe(404);
  });

  test('A9: without a reason, and for other roles, nothing opens; a reason holds for the day', async () => {
    const one = await made();
    const path = `/api/cases/${one.caseId}/open`;
    expect((await post(omar, path, { reason: 'because' })).status).toBe(422);
    for (const person of [nadia, abigail, tom]) expect((await post(person, path, why)).status).toBe(403);
    await post(omar, path, why);
    hub.clock.pass(13 * hour);
    expect((await get(omar, `/api/cases/${one.caseId}/documents`)).status).toBe(404);
    hub.clock.pass(-13 * hour);
  });

  test('A9: reading by role leaves no row in the feed: the case does not come to the device', async () => {
    const one = await made();
    await post(omar, `/api/cases/${one.caseId}/open`, why);
    expect((await hub.as(omar).holds()).has(one.id('case'))).toBe(false);
  });

  test('A9: who holds a case by a relation reads it online without a reason', async () => {
    const one = await made();
    const { status, body } = await get<OpenedCase>(abigail, `/api/cases/${one.caseId}/documents`);
    expect([status, body.documents.some(({ id }) => id === one.id('case'))]).toEqual([200, true]);
  });
});

describe('finding', () => {
  test('A9: staff find the authority’s cases by name, reference and stage, a page at a time', async () => {
    const names = ['Zelda', 'Zena', 'Zoe'];
    for (const firstName of names) {
      const one = aCase(freshName());
      const { child } = one.body('case', 'case');
      const held = firstName === 'Zoe' ? refOf(omar) : refOf(jane);
      const stage = firstName === 'Zena' ? ('plan in force' as const) : ('gathering advice' as const);
      await hub.make(one.case({ child: { ...child, firstName, lastName: 'Quince' }, coordinator: held, stage }));
    }
    const search = async (query: string) =>
      (await get<{ cases: { childName: string; held: boolean }[]; total: number }>(omar, `/api/cases?${query}`)).body;
    const all = await search('q=quince');
    expect(all.cases.map(({ childName, held }) => [childName, held])).toEqual([
      ['Zelda Quince', false],
      ['Zena Quince', false],
      ['Zoe Quince', true],
    ]);
    expect((await search(`q=quince&stage=${encodeURIComponent('plan in force')}`)).total).toBe(1);
    expect((await search('q=quince&page=2')).cases).toEqual([]);
    expect((await search('q=%25quince')).total).toBe(0);
    expect(all.cases[0]).toMatchObject({
      settingName: larkfield.name,
      coordinatorName: 'Jane Holt',
      birthDate: '2019-03-14',
    });
  });

  test('A9: an administrator finds a case by its whole reference, and learns nothing of the child without a reason', async () => {
    const one = aCase(freshName());
    const { ref, child } = one.body('case', 'case');
    await hub.make(one.case({ child: { ...child, firstName: 'Quentin', lastName: 'Yarrow' } }));
    const search = async (q: string) => (await get<{ cases: object[]; total: number }>(ada, `/api/cases?q=${q}`)).body;
    for (const q of ['', 'yarrow', '2019', ref.slice(0, -1)])
      expect(await search(q)).toMatchObject({ cases: [], total: 0 });
    const found = await search(` ${ref.toLowerCase()} `);
    expect(found.total).toBe(1);
    const nothing = { childName: null, birthDate: null, settingName: null };
    expect(found.cases[0]).toMatchObject({
      id: one.caseId,
      ref,
      coordinatorName: 'Jane Holt',
      held: false,
      ...nothing,
    });
    expect(JSON.stringify(found)).not.toContain('Yarrow');
  });

  test('A9: nobody else lists cases or looks people up', async () => {
    for (const person of [nadia, abigail])
      for (const path of ['/api/cases', '/api/people?q=a', '/api/settings?q=a'])
        expect((await get(person, path)).status).toBe(403);
  });

  test('A1: a co-ordinator looks people and settings up', async () => {
    const { body } = await get<{ people: { name: string; role: string }[] }>(jane, '/api/people?q=rahman');
    expect(body.people).toMatchObject([{ name: 'Nadia Rahman', role: 'contributor' }]);
    expect((await get(jane, '/api/settings?q=lark')).body).toMatchObject({ settings: [{ id: larkfield.settingId }] });
  });
});

describe('casework', () => {
  test('V1, A7: asking makes the request and its draft; a second asking is refused', async () => {
    const one = aCase(freshName());
    await hub.make(one);
    const asking = {
      roundId: one.id('assessment'),
      adviserKind: 'health',
      service: 'Speech and language therapy',
      colleagueIds: [priya.personId],
      to: { type: 'person', personId: nadia.personId },
      question: 'How does Posy speak?',
    };
    const asked = await post<{ id: string }>(jane, `/api/cases/${one.caseId}/advice-requests`, asking);
    expect(asked.status).toBe(201);
    const held = await hub.as(priya).holds();
    expect(held.get(asked.body.id)?.body).toMatchObject({ dueOn: '2027-01-04', authors: [refOf(nadia), refOf(priya)] });
    expect([...held.values()].some(({ caseId, body }) => caseId === one.caseId && body.kind === 'advice-draft')).toBe(
      true,
    );
    expect(hub.mail.orders.slice(-2).map(({ kind }) => kind)).toEqual(['asked for advice', 'asked for advice']);
    const again = await post<{ code: string }>(jane, `/api/cases/${one.caseId}/advice-requests`, asking);
    expect([again.status, again.body.code]).toEqual([409, 'already-asked']);
    const school = { ...asking, to: { type: 'setting', settingId: larkfield.settingId }, colleagueIds: [] };
    expect((await post(jane, `/api/cases/${one.caseId}/advice-requests`, school)).status).toBe(201);
  });

  test('A1, A9: strangers to the case are told that there is none', async () => {
    const one = aCase(freshName()).granted('grant', abigail);
    await hub.make(one);
    const path = `/api/cases/${one.caseId}/grants`;
    const body = {
      to: { type: 'person', personId: tom.personId },
      capacity: 'parent',
      relation: 'Father',
      endsOn: null,
    };
    expect((await post(tom, path, body)).status).toBe(404);
    expect((await post(abigail, path, body)).status).toBe(403);
    expect((await post(jane, path, { ...body, relation: '' })).status).toBe(422);
    expect((await post(jane, path, { ...body, to: { type: 'person', personId: one.caseId } })).status).toBe(404);
  });
});
