import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { remind } from '../../../server/reminders/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { aCase, type CaseBuilder, jane, lena, nadia, ravi, refOf, speechTeam } from '../../builders/a-case.ts';
import { day } from '../../doubles/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../doubles/postgres.ts';
import { freshName, openTestHub, storeEverybody, type TestHub } from '../../doubles/sync-hub.ts';

/** The hub stands at 23 November 2026: what was asked on the 22nd has its four weeks on 20 December. */
let database: FreshDatabase;
let hub: TestHub;
beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
});
beforeEach(async () => {
  hub = await openTestHub(database.sql);
  return async () => {
    expect(hub.faults).toEqual([]);
    await hub.stop();
  };
});
afterAll(() => database.drop());

async function made(change: (one: CaseBuilder) => CaseBuilder): Promise<CaseBuilder> {
  const one = change(aCase(freshName()));
  await hub.make(one);
  return one;
}
const asked = (one: CaseBuilder, askedOn: string, ...authors: Actor[]) =>
  one.asked('speech', speechTeam, { authors: authors.map(refOf), askedOn });
const sweep = (days: number, of = hub) => {
  of.clock.pass(days * day);
  return remind(of.sync.ports);
};
/** Which e-mails this hub ordered about a case. */
const mailsOf = (one: CaseBuilder, of = hub) =>
  of.mail.orders.filter(({ caseId }) => caseId === one.caseId).map(({ kind, toPersonId }) => [kind, toPersonId]);
const remindersOf = async (one: CaseBuilder) => {
  const [row] = await hub.sql<{ facts: { reminders?: { on: string; why: string; to: unknown[] }[] } }[]>`
    SELECT facts FROM document WHERE id = ${one.id('speech')}`;
  return row?.facts.reminders ?? [];
};

test('V2: at four weeks and when overdue the author and the manager are reminded once each, by e-mail and on the case', async () => {
  const one = await made((it) => asked(it, '2026-11-22', ravi));
  await sweep(26);
  expect(mailsOf(one)).toEqual([]);
  for (const days of [1, 0, 1]) await sweep(days);
  const first = [
    ['team advice reminder', lena.personId],
    ['advice reminder', ravi.personId],
  ];
  expect(mailsOf(one)).toEqual(first);
  await sweep(13);
  await sweep(1);
  expect(mailsOf(one)).toEqual([...first, ['team advice overdue', lena.personId], ['advice overdue', ravi.personId]]);
  expect(await remindersOf(one)).toEqual([
    { on: '2026-12-20', why: 'four weeks', to: [refOf(lena), refOf(ravi)] },
    { on: '2027-01-04', why: 'overdue', to: [refOf(lena), refOf(ravi)] },
  ]);
  const held = (await hub.as(ravi).holds()).get(one.id('speech'))?.body;
  expect(held).toMatchObject({ reminders: [{ why: 'four weeks' }, { why: 'overdue' }] });
});

test('V2: a server that slept over the day reminds when it wakes, and of two days that went by of the newest alone', async () => {
  const one = await made((it) => asked(it, '2026-10-20', ravi));
  await sweep(0);
  expect((await remindersOf(one)).map(({ why }) => why)).toEqual(['four weeks']);
  const other = await made((it) => asked(it, '2026-10-30', ravi));
  await sweep(60);
  expect((await remindersOf(other)).map(({ why }) => why)).toEqual(['overdue']);
  expect(await sweep(0)).toBe(0);
});

test('V2: two servers that sweep at the same time remind nobody twice', async () => {
  const cases = await Promise.all([1, 2, 3, 4].map(() => made((it) => asked(it, '2026-10-20', ravi, nadia))));
  const other = await openTestHub(database.sql);
  const sent = await Promise.all([sweep(0), sweep(0, other), sweep(0), sweep(0, other)]);
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(12);
  for (const one of cases) {
    const keys = [...hub.mail.orders, ...other.mail.orders]
      .filter(({ caseId }) => caseId === one.caseId)
      .map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([3, 3]);
    expect(await remindersOf(one)).toHaveLength(1);
  }
  await other.stop();
});

test('V2: nobody is reminded of what was answered, withdrawn or closed before the day, or when suspended', async () => {
  const closed = await made((it) =>
    asked(it, '2026-10-20', ravi).round('assessment', { closedOn: '2026-11-20', outcome: 'no plan' }),
  );
  const withdrawn = await made((it) => asked(it, '2026-10-20', ravi).withdrawn('speech'));
  const answered = await made((it) => asked(it, '2026-10-20', ravi).submitted('speech'));
  const open = await made((it) => asked(it, '2026-10-20', ravi));
  await hub.sql`UPDATE person SET status = 'suspended' WHERE id = ${ravi.personId}`;
  await sweep(0);
  for (const one of [closed, withdrawn, answered]) expect(mailsOf(one)).toEqual([]);
  expect(mailsOf(open)).toEqual([['team advice reminder', lena.personId]]);
  await hub.sql`UPDATE person SET status = 'active' WHERE id = ${ravi.personId}`;
});

test('V2, V3: whoever was allocated before the day is reminded, whoever was taken off is not', async () => {
  const one = await made((it) => asked(it, '2026-11-22'));
  const path = `/api/cases/${one.caseId}/advice-requests/${one.id('speech')}/allocation`;
  const allocate = (...members: Actor[]) =>
    hub.as(lena).request('PUT', path, { memberIds: members.map(({ personId }) => personId) });
  await allocate(ravi);
  await sweep(10);
  await allocate(nadia);
  await sweep(20);
  expect((await remindersOf(one)).map(({ to }) => to)).toEqual([[refOf(lena), refOf(nadia)]]);
});

test('V2: when nobody in the team is left to be reminded the co-ordinator is told', async () => {
  const one = await made((it) => asked(it, '2026-10-20'));
  await hub.sql`UPDATE team_member SET manager = false WHERE person_id = ${lena.personId}`;
  await sweep(0);
  expect(mailsOf(one)).toEqual([['advice has nobody', jane.personId]]);
  await hub.sql`UPDATE team_member SET manager = true WHERE person_id = ${lena.personId}`;
});
