import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AllocationReport, DeskCases, DeskCoordinators } from '../../../../shared/api/desk.ts';
import type { Actor } from '../../../../shared/domain/people/index.ts';
import { abigail, aCase, ada, type CaseBuilder, jane, nadia, omar, refOf, somebody } from '../../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../../doubles/sync-hub.ts';

const petra = somebody('Petra Lund', 'coordinator');
const gone = somebody('Gwen Old', 'coordinator');
let database: FreshDatabase;
let hub: TestHub;
beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
  for (const { personId, name } of [petra, gone])
    await database.sql`
      INSERT INTO person (id, name, role, status) VALUES (${personId}, ${name}, 'coordinator', ${name === gone.name ? 'suspended' : 'active'})`;
  await database.sql`DELETE FROM feed_repair`;
  hub = await openTestHub(database.sql);
});
afterAll(async () => {
  expect(hub.faults).toEqual([]);
  await hub.stop();
  await database.drop();
});

async function made(change: Parameters<CaseBuilder['case']>[0] = {}): Promise<CaseBuilder> {
  const one = aCase(freshName()).case(change).asked('speech', nadia);
  await hub.make(one);
  return one;
}
const allocate = async (by: Actor, to: Actor, ...cases: (CaseBuilder | string)[]) => {
  const caseIds = cases.map((one) => (typeof one === 'string' ? one : one.caseId));
  const answer = await hub.as(by).request('POST', '/api/allocations', { caseIds, coordinatorId: to.personId });
  return { status: answer.status, body: (await answer.json()) as AllocationReport & { code?: string } };
};
const deskOf = async (by: Actor, of: Actor | 'nobody') => {
  const answer = await hub.as(by).request('GET', `/api/desk?of=${of === 'nobody' ? of : of.personId}`);
  return { status: answer.status, cases: ((await answer.json()) as DeskCases).cases };
};
const holds = async (person: Actor, one: CaseBuilder) => (await hub.as(person).holds()).has(one.id('case'));

describe('allocating cases', () => {
  test('A9: access of the old and the new co-ordinator follows at once; the case keeps who allocated it', async () => {
    const one = await made();
    expect([await holds(jane, one), await holds(omar, one)]).toEqual([true, false]);
    const { status, body } = await allocate(jane, omar, one);
    expect([status, body]).toEqual([200, { allocated: [one.caseId], refused: [] }]);
    expect([await holds(jane, one), await holds(omar, one)]).toEqual([false, true]);
    const held = (await hub.as(omar).holds()).get(one.id('case'))?.body;
    expect(held).toMatchObject({ coordinator: refOf(omar), allocations: [{ by: refOf(jane), to: refOf(omar) }] });
  });

  test('G2: the new co-ordinator gets one e-mail for all cases of the batch, without a name; none for what they took', async () => {
    const cases = [await made(), await made(), await made()];
    const before = hub.mail.orders.length;
    await allocate(jane, omar, ...cases);
    const orders = hub.mail.orders.slice(before).filter(({ kind }) => kind === 'cases allocated');
    expect(new Set(orders.map(({ key, toPersonId }) => `${key} ${toPersonId}`)).size).toBe(1);
    expect(orders[0]?.toPersonId).toBe(omar.personId);
    const free = await made({ coordinator: null });
    const after = hub.mail.orders.length;
    await allocate(omar, omar, free);
    expect(hub.mail.orders.slice(after)).toEqual([]);
  });

  test('A9: each case stands by itself: what is refused is told with its reason, the others are allocated', async () => {
    const [own, others, already] = [
      await made(),
      await made({ coordinator: refOf(petra) }),
      await made({ coordinator: refOf(omar) }),
    ];
    const unknown = randomUUID();
    await allocate(ada, jane, already);
    const { body } = await allocate(jane, omar, own, others, unknown);
    expect(body.allocated).toEqual([own.caseId]);
    expect(body.refused).toMatchObject([
      { caseId: others.caseId, code: 'not-allowed' },
      { caseId: unknown, code: 'not-found' },
    ]);
    expect(body.refused.every(({ words }) => words.length > 20)).toBe(true);
    expect([await holds(petra, others), await holds(omar, own)]).toEqual([true, true]);
    expect((await allocate(omar, omar, own)).body.refused).toMatchObject([{ code: 'already-allocated' }]);
  });

  test('A5, A9: not to a suspended account, nor to one in another role, and not by other roles', async () => {
    const one = await made();
    expect(await allocate(jane, gone, one)).toMatchObject({ status: 409, body: { code: 'member-suspended' } });
    expect(await allocate(jane, nadia, one)).toMatchObject({ status: 422, body: { code: 'invalid' } });
    for (const person of [nadia, abigail]) expect((await allocate(person, omar, one)).status).toBe(403);
    expect(await holds(jane, one)).toBe(true);
  });

  test('N5: the cases of a co-ordinator whose account is suspended are taken over by another', async () => {
    const one = await made({ coordinator: refOf(gone) });
    expect((await allocate(omar, petra, one)).body.allocated).toEqual([one.caseId]);
    expect(await holds(petra, one)).toBe(true);
  });
});

describe('another co-ordinator’s desk', () => {
  test('A9: staff see where each live case lies, with its date; what it waits for only of cases they hold', async () => {
    const one = await made({
      coordinator: refOf(petra),
      events: [{ type: 'request received', on: '2026-11-02' }],
      stage: 'deciding whether to assess',
    });
    const closed = await made({ coordinator: refOf(petra), stage: 'withdrawn' });
    const { cases } = await deskOf(omar, petra);
    expect(cases.find(({ caseId }) => caseId === one.caseId)).toMatchObject({
      childName: 'Posy Fenwick',
      yearGroup: 'Year 2',
      held: false,
      place: { tray: 'decide whether to assess', due: { legalDate: '2026-12-14' }, waitingFor: [] },
    });
    expect(cases.some(({ caseId }) => caseId === closed.caseId)).toBe(false);
  });

  test('A9: an administrator sees reference, co-ordinator and dates, and learns nothing of the child', async () => {
    const one = await made({ coordinator: refOf(petra) });
    const { cases } = await deskOf(ada, petra);
    const found = cases.find(({ caseId }) => caseId === one.caseId);
    expect(found).toMatchObject({ childName: null, yearGroup: null, setting: null, coordinator: refOf(petra) });
    expect(JSON.stringify(cases)).not.toMatch(/Posy|Fenwick|Larkfield|Year 2/);
    for (const person of [nadia, abigail]) expect((await deskOf(person, petra)).status).toBe(403);
  });

  test('N5: cases that nobody has are a desk of their own, and every co-ordinator is counted', async () => {
    const one = await made({ coordinator: null });
    expect((await deskOf(omar, 'nobody')).cases.map(({ caseId }) => caseId)).toContain(one.caseId);
    const answer = await hub.as(ada).request('GET', '/api/desk/coordinators');
    const { coordinators, nobody } = (await answer.json()) as DeskCoordinators;
    expect(nobody).toBeGreaterThan(0);
    const counted = (await deskOf(ada, petra)).cases.length;
    expect(coordinators.find(({ id }) => id === petra.personId)).toMatchObject({ cases: counted, suspended: false });
    expect(coordinators.find(({ id }) => id === gone.personId)?.suspended).toBe(true);
  });

  test('A9: among 20,000 cases an index finds those of one co-ordinator, and those nobody has', async () => {
    await hub.sql
      .begin(async (tx) => {
        await tx`
          INSERT INTO hub_case (id, ref, stage, coordinator_id)
          SELECT gen_random_uuid(), 'many ' || n, 'plan in force', md5('co-ordinator ' || n % 80)::uuid
          FROM generate_series(1, 20000) AS n`;
        await tx`ANALYZE hub_case`;
        const closed = ['', 'withdrawn'];
        const own = await tx`
          EXPLAIN SELECT c.id FROM hub_case c
          WHERE c.coordinator_id = ${petra.personId} AND c.stage <> ALL (${closed}) ORDER BY c.id LIMIT 600`;
        expect(JSON.stringify(own)).toContain('hub_case_coordinator');
        const nobodys = await tx`
          EXPLAIN SELECT c.id FROM hub_case c
          WHERE c.coordinator_id IS NULL AND c.stage <> '' AND c.stage <> ALL (${closed}) ORDER BY c.id LIMIT 600`;
        expect(JSON.stringify(nobodys)).toMatch(/hub_case_(unallocated|coordinator)/);
        throw new Error('undone');
      })
      .catch((fault) => expect((fault as Error).message).toBe('undone'));
  });
});
