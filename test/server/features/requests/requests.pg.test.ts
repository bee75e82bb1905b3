import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTray } from '../../../../server/features/requests/store.ts';
import type {
  OpenedRequest,
  PublicRequest,
  ReceivedRequest,
  RegisteredRequest,
  RegisterRequestInput,
  TrayLine,
  TrayQuery,
} from '../../../../shared/api/requests.ts';
import { emptyRequest, referenceOf } from '../../../../shared/domain/requests/index.ts';
import {
  abigail,
  aCase,
  ada,
  helen,
  idOf,
  jane,
  larkfield,
  nadia,
  omar,
  refOf,
  sam,
} from '../../../builders/a-case.ts';
import { answersOf, aPublicRequest } from '../../../builders/a-request.ts';
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

let callers = 0;
/** Somebody without a session; each call from a network address of its own unless one is given. */
async function send(request: PublicRequest, address?: string) {
  callers += 1;
  const response = await hub.app.request('/api/public-requests', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address ?? `192.0.2.${callers}` },
    body: JSON.stringify(request),
  });
  return { status: response.status, body: (await response.json()) as ReceivedRequest & { code?: string } };
}
const put = async (request: PublicRequest, fileId: string, bytes: Uint8Array, key = request.key) => {
  const headers = { Authorization: `Request ${key}`, 'Content-Length': String(bytes.length) };
  const path = `/api/public-requests/${request.requestId}/files/${fileId}`;
  return (await hub.app.request(path, { method: 'PUT', headers, body: new Uint8Array(bytes) })).status;
};
async function answer<T>(promise: Promise<Response>): Promise<{ status: number; body: T }> {
  const response = await promise;
  return { status: response.status, body: (response.status === 204 ? null : await response.json()) as T };
}
const get = <T>(person: typeof jane, path: string) => answer<T>(hub.as(person).request('GET', path));
const post = <T>(person: typeof jane, path: string, body: unknown = {}) =>
  answer<T>(hub.as(person).request('POST', path, body));
const tray = async (state = 'submitted') =>
  (await get<{ requests: TrayLine[] }>(jane, `/api/requests?state=${state.replaceAll(' ', '%20')}`)).body.requests;
const open = (caseId: string) => get<OpenedRequest>(jane, `/api/requests/${caseId}`);
const leila = answersOf().people[0]?.id ?? '';
const registration = (change: Partial<RegisterRequestInput> = {}): RegisterRequestInput => ({
  child: { firstName: 'Kofi', lastName: 'Osei', knownAs: null, birthDate: '2018-03-04', yearGroup: 'Year 3' },
  settingId: larkfield.settingId,
  coordinatorId: jane.personId,
  invite: [{ id: leila, capacity: 'parent' }],
  ...change,
});
const register = (caseId: string, change: Partial<RegisterRequestInput> = {}) =>
  post<RegisteredRequest & { code?: string }>(jane, `/api/requests/${caseId}/register`, registration(change));

describe('the public form', () => {
  test('R1: anyone asks without an account; the answer has the reference and by when a decision comes', async () => {
    const request = aPublicRequest('first');
    const { status, body } = await send(request);
    expect([status, body]).toEqual([
      200,
      { reference: referenceOf(request.requestId), receivedOn: '2026-11-23', decisionBy: '2027-01-04' },
    ]);
    expect(await tray()).toContainEqual(
      expect.objectContaining({ caseId: request.caseId, childName: 'Kofi Osei', basis: 'request', asker: 'parent' }),
    );
  });

  test('R1: sent again, with the connection lost in between, it is one request with the same answer', async () => {
    const request = aPublicRequest('twice');
    const first = await send(request);
    hub.clock.pass(30 * hour);
    const again = await send(request);
    hub.clock.pass(-30 * hour);
    expect(again).toEqual(first);
    expect((await tray()).filter(({ caseId }) => caseId === request.caseId)).toHaveLength(1);
  });

  test('R1: other words under the key of a request that is here are refused, and never taken for an arrival', async () => {
    const request = aPublicRequest('changed since');
    await send(request);
    const needs = [{ area: 'health' as const, words: 'He has seizures at night.', by: '' }];
    const changed = await send({ ...request, answers: answersOf({ needs }) });
    expect([changed.status, changed.body.code]).toEqual([409, 'already-received']);
    const sha256 = '0'.repeat(64);
    const file = { id: randomUUID(), name: 'x.jpg', type: 'image/jpeg' as const, bytes: 8, sha256, alt: '' };
    expect((await send({ ...request, files: [file] })).status).toBe(409);
    expect((await send({ ...request, seconds: 900 })).status).toBe(200);
    const other = { ...aPublicRequest('changed, sent as one more'), answers: answersOf({ needs }) };
    expect((await send(other)).status).toBe(200);
  });

  test('R1: with the ids of another request but not its key nothing is said and nothing changes', async () => {
    const request = aPublicRequest('mine');
    await send(request);
    expect((await send({ ...request, key: 'x'.repeat(43) })).status).toBe(404);
    const elsewhere = await send({ ...aPublicRequest('other'), requestId: request.requestId });
    expect(elsewhere.status).toBe(404);
    const one = aCase(freshName());
    await hub.make(one);
    expect((await send({ ...aPublicRequest('into a case'), caseId: one.caseId })).status).toBe(404);
  });

  test('R1: the answer is the same for a child that the hub knows', async () => {
    const [{ firstName, lastName, birthDate }] = [aCase('H-9999').body('case', 'case').child];
    await hub.make(aCase(freshName()));
    const known = answersOf({ child: { ...answersOf().child, firstName, lastName, birthDate } });
    const [one, other] = [await send(aPublicRequest('known', { answers: known })), await send(aPublicRequest('new'))];
    expect({ ...one.body, reference: '' }).toEqual({ ...other.body, reference: '' });
    expect(one.status).toBe(other.status);
  });

  test('R1: what is missing is refused, nothing is kept and no row is left', async () => {
    const request = aPublicRequest('incomplete', { answers: answersOf({ needs: [] }) });
    expect(await send(request)).toMatchObject({ status: 422, body: { code: 'incomplete' } });
    expect(await hub.sql`SELECT 1 FROM hub_case WHERE id = ${request.caseId}`).toHaveLength(0);
  });

  test('R1: too many from one network address wait; nobody else does', async () => {
    for (let sent = 0; sent < 20; sent += 1)
      expect((await send(aPublicRequest(`flood ${sent}`), '203.0.113.9')).status).toBe(200);
    const late = await send(aPublicRequest('flood late'), '203.0.113.9');
    expect([late.status, late.body.code]).toEqual([429, 'too-many-tries']);
    expect((await send(aPublicRequest('somebody else'))).status).toBe(200);
  });

  test('R1: what a program may have filled in is kept, and marked for a person to look at', async () => {
    const trapped = aPublicRequest('trapped', { website: 'https://example.org' });
    const quick = aPublicRequest('quick', { seconds: 3 });
    for (const request of [trapped, quick]) expect((await send(request)).status).toBe(200);
    const lines = await tray();
    for (const { caseId } of [trapped, quick])
      expect(lines.find((line) => line.caseId === caseId)?.looksAutomatic).toBe(true);
  });

  test('R1: its photos come by the key it was sent with, as they were described, and by no other', async () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3, 4, 5]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = {
      id: randomUUID(),
      name: 'letter.jpg',
      type: 'image/jpeg' as const,
      bytes: 8,
      sha256,
      alt: 'A letter',
    };
    const request = aPublicRequest('with a photo', { files: [file] });
    await send(request);
    expect(await put(request, file.id, bytes, 'y'.repeat(43))).toBe(404);
    expect(await put(request, randomUUID(), bytes)).toBe(404);
    expect(await put(request, file.id, new Uint8Array([0xff, 0xd8, 0xff, 9, 9, 9, 9, 9]))).toBe(422);
    expect((await open(request.caseId)).body.files).toMatchObject([{ id: file.id, here: false }]);
    expect(await put(request, file.id, bytes)).toBe(204);
    expect((await open(request.caseId)).body.files).toMatchObject([{ id: file.id, here: true, alt: 'A letter' }]);
    expect((await hub.as(jane).request('GET', `/api/files/${file.id}`)).status).toBe(200);
    expect((await hub.as(abigail).request('GET', `/api/files/${file.id}`)).status).toBe(404);
    hub.clock.pass(8 * 24 * hour);
    expect(await put(request, file.id, bytes)).toBe(404);
    hub.clock.pass(-8 * 24 * hour);
  });
});

describe('what one line may send', () => {
  const photo = (last: number) => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, ...Array<number>(700_000).fill(last)]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { id: randomUUID(), name: 'a.jpg', type: 'image/jpeg' as const, bytes: bytes.length, sha256, alt: '' };
    return { bytes, file };
  };
  async function sendPhoto(name: string, address: string): Promise<number> {
    const { bytes, file } = photo(name.length);
    const request = aPublicRequest(name, { files: [file] });
    expect((await send(request, address)).status).toBe(200);
    return put(request, file.id, bytes);
  }

  test('R1: files find room for a day: so much from one line, so much from all; the words are taken all the same', async () => {
    hub.clock.pass(2 * 24 * hour);
    await hub.sql`INSERT INTO hub_setting (key, value) VALUES ('public-file-megabytes-a-day', '10')`;
    expect(await sendPhoto('room one', '2001:db8:1:2::1')).toBe(204);
    expect(await sendPhoto('room two', '2001:db8:1:2:ffff::9')).toBe(413);
    expect(await sendPhoto('room other', '2001:db8:1:3::1')).toBe(204);
    await hub.sql`UPDATE hub_setting SET value = '1.9' WHERE key = 'public-file-megabytes-a-day'`;
    expect(await sendPhoto('room last', '192.0.2.250')).toBe(413);
    await hub.sql`DELETE FROM hub_setting WHERE key = 'public-file-megabytes-a-day'`;
    expect(await sendPhoto('room again', '192.0.2.251')).toBe(204);
    hub.clock.pass(-2 * 24 * hour);
  });

  test('R1: how much comes is said before it is read', async () => {
    const path = `/api/public-requests/${randomUUID()}/files/${randomUUID()}`;
    const response = await hub.app.request(path, { method: 'PUT', body: new Uint8Array(8) });
    expect(response.status).toBe(411);
  });
});

describe('the tray', () => {
  test('R3: co-ordinators alone see the tray and open a request; that they did is recorded', async () => {
    const request = aPublicRequest('tray');
    await send(request);
    for (const person of [abigail, sam, nadia, ada]) {
      expect((await get(person, '/api/requests')).status).toBe(403);
      expect((await get(person, `/api/requests/${request.caseId}`)).status).toBe(403);
      expect((await post(person, `/api/requests/${request.caseId}/register`, registration())).status).toBe(403);
    }
    expect((await open(request.caseId)).status).toBe(200);
    const rows = await hub.sql`
      SELECT 1 FROM audit WHERE case_id = ${request.caseId} AND person_id = ${jane.personId} AND action = 'request read'`;
    expect(rows).toHaveLength(1);
  });

  test('R3: no list of cases has the child before the request is registered', async () => {
    const request = aPublicRequest('unlisted', {
      answers: answersOf({ child: { ...answersOf().child, lastName: 'Unlisted' } }),
    });
    await send(request);
    const found = () => get<{ total: number }>(omar, '/api/cases?q=Unlisted');
    expect((await found()).body.total).toBe(0);
    await register(request.caseId, { child: { ...registration().child, lastName: 'Unlisted' } });
    expect((await found()).body.total).toBe(1);
  });

  test('R3: behind many requests none is hidden: the newest can come first, and every page can be read', async () => {
    const many = 230;
    const undone = new Error('undone');
    await hub.sql
      .begin(async (tx) => {
        const request = aPublicRequest('first');
        await tx`
          WITH made AS (
            INSERT INTO hub_case (id, ref, request_state, request_received_on)
            SELECT gen_random_uuid(), 'page ' || n, 'registered', date '2026-01-01' + n FROM generate_series(1, ${many}) AS n
            RETURNING id)
          INSERT INTO document SELECT (d).* FROM (
            SELECT jsonb_populate_record(document, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id)) AS d
            FROM made, document WHERE document.id = ${request.requestId}) AS copies`;
        const page = (query: Partial<TrayQuery>) =>
          readTray(tx as never, { state: 'registered', page: 1, ...query }).then(({ requests }) => requests);
        const pages = [await page({}), await page({ page: 2 }), await page({ page: 3 })];
        expect(pages.map(({ length }) => length).slice(0, 2)).toEqual([100, 100]);
        expect(new Set(pages.flat().map(({ caseId }) => caseId)).size).toBeGreaterThanOrEqual(many);
        const [newest] = await tx<{ id: string }[]>`
          SELECT id FROM hub_case WHERE request_state = 'registered' ORDER BY request_received_on DESC LIMIT 1`;
        const [oldest] = await tx<{ id: string }[]>`
          SELECT id FROM hub_case WHERE request_state = 'registered' ORDER BY request_received_on LIMIT 1`;
        expect(pages[0]?.[0]?.caseId).toBe(newest?.id);
        expect((await page({ order: 'oldest' }))[0]?.caseId).toBe(oldest?.id);
        throw undone;
      })
      .catch((fault) => expect(fault).toBe(undone));
  });

  test('A9: a registered case is not opened through the tray: that needs a reason', async () => {
    const request = aPublicRequest('registered');
    await send(request);
    await register(request.caseId, { coordinatorId: omar.personId });
    expect((await open(request.caseId)).status).toBe(404);
    const one = aCase(freshName());
    await hub.make(one);
    expect((await open(one.caseId)).status).toBe(404);
  });

  test('A9: each look into the tray is recorded, and none of them opens the case that the request becomes', async () => {
    const request = aPublicRequest('looked at');
    await send(request);
    for (const person of [jane, omar, omar]) await get(person, `/api/requests/${request.caseId}`);
    const looks = await hub.sql<{ personId: string }[]>`
      SELECT person_id AS "personId" FROM audit WHERE case_id = ${request.caseId} AND action = 'request read' ORDER BY id`;
    expect(looks.map(({ personId }) => personId)).toEqual([jane, omar, omar].map(({ personId }) => personId));
    await register(request.caseId);
    const opened = await hub.sync.casework.visibleCase(request.caseId, omar);
    expect(opened).toBeNull();
  });

  test('R6: a request that repeats another leaves the tray with its reason, once', async () => {
    const request = aPublicRequest('duplicate');
    await send(request);
    const close = () =>
      post(jane, `/api/requests/${request.caseId}/close`, {
        as: 'duplicate',
        reason: 'The school sent one yesterday',
        caseId: idOf('public row', 'first'),
      });
    expect((await close()).status).toBe(204);
    expect((await close()).status).toBe(409);
    expect((await tray()).some(({ caseId }) => caseId === request.caseId)).toBe(false);
    expect((await tray('duplicate')).some(({ caseId }) => caseId === request.caseId)).toBe(true);
    expect((await register(request.caseId)).status).toBe(409);
  });
});

describe('registering', () => {
  test('R1, R3: registered, it is a case in the same row with its co-ordinator, and the parent is invited by e-mail', async () => {
    const request = aPublicRequest('registered whole');
    await send(request);
    const before = hub.mail.orders.length;
    const { status, body } = await register(request.caseId);
    expect([status, body.letters, body.notInvited]).toEqual([200, [], []]);
    expect(body.ref).toMatch(/^H-\d{4,6}$/);
    const held = [...(await hub.as(jane).holds()).values()].filter(({ caseId }) => caseId === request.caseId);
    expect(held.map(({ body: { kind } }) => kind).sort()).toEqual(['case', 'contact', 'contact', 'grant', 'request']);
    const orders = hub.mail.orders.slice(before).map(({ kind }) => kind);
    expect(orders).toEqual(['invited', 'access granted']);
    const [person] = await hub.sql<{ id: string }[]>`SELECT id FROM person WHERE email = 'leila@example.org'`;
    const [row] = await hub.sql`
      SELECT 1 FROM feed WHERE person_id = ${person?.id ?? ''} AND document_id = ${request.requestId} AND visible`;
    expect(row).toBeDefined();
  });

  test('R3: refused, nothing is half done: no case, no account, no invitation', async () => {
    const [person, ...others] = answersOf().people;
    if (!person) throw new Error('nobody');
    const answers = answersOf({ people: [{ ...person, email: 'half@example.org' }, ...others] });
    const request = aPublicRequest('half', { answers });
    await send(request);
    const future = { ...registration().child, birthDate: '2026-11-24' };
    expect((await register(request.caseId, { child: future })).status).toBe(422);
    expect((await register(request.caseId, { coordinatorId: sam.personId })).status).toBe(422);
    expect(await hub.sql`SELECT 1 FROM person WHERE email = 'half@example.org'`).toHaveLength(0);
    expect((await tray()).some(({ caseId }) => caseId === request.caseId)).toBe(true);
  });

  test('R1, A8: an address with an account in another role is told, and the case is registered all the same', async () => {
    await hub.sql`UPDATE person SET email = 'sam@example.org' WHERE id = ${sam.personId}`;
    const [person] = answersOf().people;
    if (!person) throw new Error('nobody');
    const answers = answersOf({ people: [{ ...person, email: 'sam@example.org' }] });
    const request = aPublicRequest('other role', { answers });
    await send(request);
    const { status, body } = await register(request.caseId);
    expect([status, body.notInvited.map(({ name }) => name)]).toEqual([200, ['Leila Osei']]);
  });

  test('G6: a parent without e-mail gets the words of a letter, answered this once', async () => {
    const [person] = answersOf().people;
    if (!person) throw new Error('nobody');
    const request = aPublicRequest('no e-mail', { answers: answersOf({ people: [{ ...person, email: '' }] }) });
    await send(request);
    expect((await register(request.caseId)).body.letters).toMatchObject([{ name: 'Leila Osei' }]);
  });

  test('R6: what came by post keeps its true day: day 0 lies in the past', async () => {
    const paper = { answers: answersOf(), source: 'post', receivedOn: '2026-10-01' };
    expect((await post(sam, '/api/requests', paper)).status).toBe(403);
    expect((await post(jane, '/api/requests', { ...paper, receivedOn: '2026-11-24' })).status).toBe(422);
    const entered = await post<{ caseId: string }>(jane, '/api/requests', paper);
    expect(entered.status).toBe(201);
    const line = (await tray()).find(({ caseId }) => caseId === entered.body.caseId);
    expect(line).toMatchObject({ source: 'post', receivedOn: '2026-10-01', decisionBy: '2026-11-12' });
    expect((await tray())[0]?.caseId).toBe(entered.body.caseId);
    expect((await tray('submitted&order=newest')).at(-1)?.caseId).toBe(entered.body.caseId);
    await register(entered.body.caseId);
    const held = [...(await hub.as(jane).holds()).values()].find(
      ({ caseId, body }) => caseId === entered.body.caseId && body.kind === 'case',
    );
    expect(held?.body).toMatchObject({ events: [{ type: 'request received', on: '2026-10-01' }] });
  });
});

describe('the same child', () => {
  const born = (change: object) => answersOf({ child: { ...answersOf().child, birthDate: '2017-08-09', ...change } });
  const likes = async (name: string, change: object) => {
    const request = aPublicRequest(name, { answers: born(change) });
    await send(request);
    return (await open(request.caseId)).body.sameChild.map(({ ref, likeness }) => [ref, likeness]);
  };

  test('R6: a second request for a child is shown beside the first, tolerant of spelling; a draft is not', async () => {
    const [first] = [aPublicRequest('zainab', { answers: born({ firstName: 'Zainab', lastName: 'Mohammed' }) })];
    await send(first);
    const ref = referenceOf(first.requestId);
    expect(await likes('zaynab', { firstName: 'Zaynab', lastName: 'Muhammad' })).toEqual([
      [ref, 'like name, same birth date'],
    ]);
    const draft = { ...emptyRequest('hub', refOf(sam)), ...born({ firstName: 'Quentin', lastName: 'Drafted' }) };
    const [pushed] = await hub.as(sam).push({ caseId: randomUUID(), documentId: randomUUID(), body: draft });
    expect(pushed?.status).toBe('accepted');
    expect(await likes('drafted', { firstName: 'Quentin', lastName: 'Drafted' })).toEqual([]);
  });

  test('R6: a case of the child is shown with its number', async () => {
    const one = aCase(freshName());
    const child = { ...one.body('case', 'case').child, firstName: 'Oona', lastName: 'Greer', birthDate: '2016-01-02' };
    await hub.make(one.case({ child }));
    const found = await likes('oona', { firstName: 'Una', lastName: 'Greer', birthDate: '2016-02-01' });
    expect(found).toEqual([[one.body('case', 'case').ref, 'like name, same birth date']]);
  });

  test('R6: among 20,000 children an index finds those to look at', async () => {
    await hub.sql
      .begin(async (tx) => {
        await tx`
        INSERT INTO hub_case (id, ref, child_keys)
        SELECT gen_random_uuid(), 'many ' || n, ARRAY['d ' || (date '2005-01-01' + n % 6000), 'n many' || n % 5000]
        FROM generate_series(1, 20000) AS n`;
        await tx`ANALYZE hub_case`;
        const plan = await tx`
        EXPLAIN SELECT id FROM hub_case WHERE child_keys && ARRAY['d 2017-08-09', 'd 2017-09-08', 'n kf as']`;
        expect(JSON.stringify(plan)).toContain('hub_case_child_keys');
        const list =
          await tx`EXPLAIN SELECT id FROM hub_case WHERE request_state = 'submitted' ORDER BY request_received_on, id LIMIT 200`;
        expect(JSON.stringify(list)).toContain('hub_case_requests');
        throw new Error('undone');
      })
      .catch((fault) => expect((fault as Error).message).toBe('undone'));
  });
});

describe('with an account', () => {
  const draft = () => ({ ...emptyRequest('hub', refOf(sam)), ...answersOf({ asker: 'school' }) });
  const askedBy = { name: 'Sam Birch', role: 'SENCo', email: '', phone: '0114 496 0004' };
  const complete = () => ({ ...draft(), askedBy, agreements: { familyKnows: true, mayShare: true } });
  const place = () => ({ caseId: randomUUID(), documentId: randomUUID() });

  test('R2: a draft begun on a device comes to its author’s devices and to nobody else’s, colleagues included', async () => {
    const at = place();
    expect((await hub.as(sam).push({ ...at, body: draft() }))[0]?.status).toBe('accepted');
    expect((await hub.as(sam).holds()).has(at.documentId)).toBe(true);
    for (const person of [helen, jane, abigail]) expect((await hub.as(person).holds()).has(at.documentId)).toBe(false);
    expect((await tray()).some(({ caseId }) => caseId === at.caseId)).toBe(false);
    expect((await open(at.caseId)).status).toBe(404);
    expect((await post(omar, `/api/cases/${at.caseId}/open`, { reason: 'Looking for a draft here' })).status).toBe(404);
    expect((await post(jane, `/api/requests/${at.caseId}/register`, registration())).status).toBe(404);
  });

  test('R2: nobody else writes it or puts a request into its row; what is refused leaves no row', async () => {
    const at = place();
    await hub.as(sam).push({ ...at, body: draft() });
    const [over] = await hub.as(helen).push({ ...at, body: draft() });
    const [beside] = await hub.as(helen).push({ ...at, documentId: randomUUID(), body: draft() });
    expect([over, beside]).toMatchObject([{ code: 'not-found' }, { code: 'not-found' }]);
    const other = place();
    const [refused] = await hub.as(jane).push({ ...other, body: draft() });
    expect(refused).toMatchObject({ status: 'refused', code: 'not-allowed' });
    expect(await hub.sql`SELECT 1 FROM hub_case WHERE id = ${other.caseId}`).toHaveLength(0);
  });

  test('R2: deleted, it leaves every device and holds no word', async () => {
    const at = place();
    const [first] = await hub.as(sam).push({ ...at, body: draft() });
    const baseRevision = first?.status === 'accepted' ? first.revision : null;
    const checkpoint = (await hub.as(sam).pull()).checkpoint;
    await hub.as(sam).push({ ...at, baseRevision, body: { ...draft(), state: 'deleted' } });
    expect((await hub.as(sam).pull(checkpoint)).removed).toContain(at.documentId);
    const [row] = await hub.sql<{ body: string }[]>`SELECT body FROM document WHERE id = ${at.documentId}`;
    expect(row?.body).not.toContain('Osei');
  });

  test('R3: once sent it leaves its author’s device, and comes back when it is registered with access', async () => {
    const at = place();
    const [first] = await hub.as(sam).push({ ...at, body: draft() });
    const baseRevision = first?.status === 'accepted' ? first.revision : null;
    const checkpoint = (await hub.as(sam).pull()).checkpoint;
    const [sent] = await hub.as(sam).push({ ...at, baseRevision, body: { ...complete(), state: 'submitted' } });
    expect(sent?.status).toBe('accepted');
    expect((await hub.as(sam).pull(checkpoint)).removed).toContain(at.documentId);
    expect((await hub.as(sam).holds()).has(at.documentId)).toBe(false);
    expect((await tray()).find(({ caseId }) => caseId === at.caseId)).toMatchObject({
      source: 'hub',
      basis: 'request',
    });
    expect((await register(at.caseId, { invite: [], starter: 'setting' })).status).toBe(200);
    for (const person of [sam, helen]) expect((await hub.as(person).holds()).has(at.documentId)).toBe(true);
  });
});
