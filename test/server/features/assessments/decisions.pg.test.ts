import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseBody } from '../../../../shared/domain/documents/index.ts';
import { abigail, aCase, type CaseBuilder, jane, nadia, omar, priya, sam, tom } from '../../../builders/a-case.ts';
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

const noPlan = {
  type: 'decided no plan',
  on: '2026-11-20',
  grounds: 'Support at school is enough.',
  decidedBy: 'SEND panel',
};

async function decide(one: CaseBuilder, person: typeof jane, body: object) {
  const response = await hub.as(person).request('POST', `/api/cases/${one.caseId}/decisions`, body);
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
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
    .granted('co-ordinator herself', jane)
    .grantedToSetting('school')
    .asked('speech', nadia)
    .submitted('speech')
    .asked('psychology', priya);
  await hub.make(one);
  return one;
}

describe('POST /api/cases/:caseId/decisions', () => {
  test('A2: a decision closes the assessment for every device: who has not answered holds nothing, who has holds it until the grace period ends', async () => {
    const one = await assessed();
    expect((await decide(one, jane, noPlan)).status).toBe(204);
    const mother = await hub.as(abigail).holds();
    expect(mother.get(one.id('case'))?.body).toMatchObject({ stage: 'no plan' });
    expect((await hub.as(priya).holds()).has(one.id('case'))).toBe(false);
    expect((await hub.as(nadia).holds()).get(one.id('case'))?.until).toBe('2027-01-19');
    const [row] = await hub.sql`SELECT stage FROM hub_case WHERE id = ${one.caseId}`;
    expect(row).toEqual({ stage: 'no plan' });
  });

  test('G2: one e-mail to each person concerned, with the date it names, and none to who recorded it', async () => {
    const one = await assessed();
    const before = hub.mail.orders.length;
    await decide(one, jane, noPlan);
    const orders = hub.mail.orders.slice(before);
    const sent = orders.map(({ kind, toPersonId, dueOn }) => [kind, toPersonId, dueOn]);
    expect(sent).toContainEqual(['decided no plan', abigail.personId, '2027-01-20']);
    expect(sent).toContainEqual(['decided no plan', sam.personId, '2027-01-20']);
    expect(sent).toContainEqual(['assessment ended', nadia.personId, '2027-01-19']);
    expect(sent).toContainEqual(['advice no longer needed', priya.personId, undefined]);
    expect(new Set(orders.map(({ toPersonId }) => toPersonId)).size).toBe(orders.length);
    expect(orders.some(({ toPersonId }) => toPersonId === jane.personId)).toBe(false);
  });

  test('G1: a second recording is refused and nothing half done: no revision, no e-mail', async () => {
    const one = await assessed();
    await decide(one, jane, noPlan);
    const state = async () => [
      hub.mail.orders.length,
      (await hub.sql`SELECT count(*) FROM document_revision WHERE case_id = ${one.caseId}`)[0],
    ];
    const before = await state();
    expect(await decide(one, jane, noPlan)).toMatchObject({ status: 409, body: { code: 'already-recorded' } });
    expect(await state()).toEqual(before);
  });

  test('G1: a day in the future or before the receipt, and a missing ground, are refused with words by the field', async () => {
    const one = await assessed();
    expect(await decide(one, jane, { ...noPlan, on: '2026-11-24' })).toMatchObject({
      status: 422,
      body: { code: 'date-in-future', fields: { on: expect.any(String) } },
    });
    expect(await decide(one, jane, { ...noPlan, on: '2026-08-31' })).toMatchObject({
      status: 422,
      body: { code: 'before-receipt', fields: { on: expect.any(String) } },
    });
    const bare = await decide(one, jane, { ...noPlan, grounds: ' ' });
    expect(bare).toMatchObject({ status: 422, body: { code: 'incomplete', fields: { grounds: expect.any(String) } } });
    expect((await decide(one, jane, { ...noPlan, type: 'plan ceased' })).status).toBe(422);
  });

  test('A1, A9: nobody but the co-ordinator records one; to strangers there is no such case', async () => {
    const one = await assessed();
    for (const person of [abigail, nadia]) expect((await decide(one, person, noPlan)).status).toBe(403);
    for (const person of [omar, tom]) expect((await decide(one, person, noPlan)).status).toBe(404);
  });

  test('regs 4, 5: the family is told of the request, then of the decision; advice can be asked for in the assessment it opens', async () => {
    const one = aCase(freshName())
      .case({ stage: 'request received' })
      .round('assessment', { openedOn: '2024-01-01', closedOn: '2024-03-01', outcome: 'not assessed' })
      .granted('mother', abigail);
    await hub.make(one);
    const before = hub.mail.orders.length;
    const said = { grounds: '', decidedBy: 'Ros Penhale, SEND manager' };
    expect((await decide(one, jane, { ...said, type: 'family told of request', on: '2026-09-02' })).status).toBe(204);
    expect((await decide(one, jane, { ...said, type: 'decided to assess', on: '2026-10-05' })).status).toBe(204);
    const told = hub.mail.orders.slice(before).map(({ kind, toPersonId, dueOn }) => [kind, toPersonId, dueOn]);
    expect(told).toEqual([
      ['request acknowledged', abigail.personId, '2026-10-13'],
      ['decided to assess', abigail.personId, '2027-01-19'],
    ]);
    const held = [...(await hub.as(jane).holds())].filter(([, { caseId }]) => caseId === one.caseId);
    const open = held.find(([, { body }]) => body.kind === 'round' && body.closedOn === null);
    expect(open?.[1].body).toMatchObject({ openedOn: '2026-10-05' });
    const asking = {
      roundId: open?.[0],
      adviserKind: 'health',
      service: 'Speech and language therapy',
      colleagueIds: [],
      to: { type: 'person', personId: nadia.personId },
      question: '',
    };
    const asked = await hub.as(jane).request('POST', `/api/cases/${one.caseId}/advice-requests`, asking);
    expect(asked.status).toBe(201);
  });

  test('two at once: one is taken, the other hears that it was recorded already', async () => {
    const one = await assessed();
    const both = await Promise.all([decide(one, jane, noPlan), decide(one, jane, noPlan)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });
});

describe('refusing, mediation, withdrawing, and correcting', () => {
  const refusal = { ...noPlan, type: 'decided not to assess', on: '2026-10-05' };
  const certificate = { type: 'mediation certificate issued', on: '2026-10-20', grounds: '', decidedBy: '' };
  const withdrawn = { type: 'request withdrawn', on: '2026-10-12', grounds: 'The family moved.', decidedBy: '' };
  const undecided = async (): Promise<CaseBuilder> => {
    const one = aCase(freshName())
      .case({ stage: 'deciding whether to assess', events: [{ type: 'request received', on: '2026-09-01' }] })
      .round('assessment', { openedOn: '2024-01-01', closedOn: '2024-03-01', outcome: 'not assessed' })
      .granted('mother', abigail);
    await hub.make(one);
    return one;
  };
  const bodyOf = async (one: CaseBuilder) => (await hub.as(abigail).holds()).get(one.id('case'))?.body as CaseBody;
  const correct = async (one: CaseBuilder, place: number, body: object, person = jane) => {
    const path = `/api/cases/${one.caseId}/decisions/${place}/correct`;
    const response = await hub.as(person).request('POST', path, body);
    return { status: response.status, body: response.status === 204 ? null : await response.json() };
  };

  test('reg 5: a refusal moves the stage and tells the family until when to appeal; it can be changed to an assessment', async () => {
    const one = await undecided();
    expect((await decide(one, jane, refusal)).status).toBe(204);
    expect(hub.mail.last('decided not to assess')).toMatchObject({ toPersonId: abigail.personId, dueOn: '2026-12-07' });
    expect(await bodyOf(one)).toMatchObject({ stage: 'not assessed' });
    expect((await decide(one, jane, { ...refusal, type: 'decided to assess', on: '2026-11-02' })).status).toBe(204);
    expect(await bodyOf(one)).toMatchObject({ stage: 'gathering advice' });
  });

  test('CFA s55: a certificate of mediation follows a decision that can be appealed, is told to nobody, and is recorded once', async () => {
    const one = await undecided();
    expect(await decide(one, jane, certificate)).toMatchObject({ status: 409, body: { code: 'not-yet' } });
    await decide(one, jane, refusal);
    const before = hub.mail.orders.length;
    expect((await decide(one, jane, certificate)).status).toBe(204);
    expect(hub.mail.orders.length).toBe(before);
    expect(await decide(one, jane, certificate)).toMatchObject({ status: 409, body: { code: 'already-recorded' } });
  });

  test('CFA s36: a request that is withdrawn ends the assessment; without a reason it is refused by the field', async () => {
    const one = await assessed();
    expect(await decide(one, jane, { ...withdrawn, grounds: '' })).toMatchObject({
      status: 422,
      body: { fields: { grounds: expect.any(String) } },
    });
    expect((await decide(one, jane, withdrawn)).status).toBe(204);
    expect(await bodyOf(one)).toMatchObject({ stage: 'withdrawn' });
    expect((await hub.as(priya).holds()).has(one.id('case'))).toBe(false);
    expect(await decide(one, jane, noPlan)).toMatchObject({ status: 409, body: { code: 'step-passed' } });
  });

  test('G1, A2: a decision taken back leaves its record, opens the assessment again for who was asked, and is told', async () => {
    const one = await assessed();
    await decide(one, jane, noPlan);
    const reason = 'Recorded in the wrong case.';
    expect((await correct(one, 2, { reason, instead: null })).status).toBe(204);
    expect(hub.mail.last('decision corrected')).toMatchObject({ caseId: one.caseId });
    const body = await bodyOf(one);
    expect(body).toMatchObject({ stage: 'gathering advice' });
    expect(body.events[2]).toMatchObject({ type: 'decided no plan', corrected: { reason, by: { name: 'Jane Holt' } } });
    expect((await hub.as(priya).holds()).has(one.id('case'))).toBe(true);
    // Recorded again on the same day, it is told again
    const keys = () =>
      hub.mail.orders.filter(({ kind, caseId }) => kind === 'decided no plan' && caseId === one.caseId);
    await decide(one, jane, noPlan);
    expect(new Set(keys().map(({ key }) => key)).size).toBe(keys().length);
    expect(await correct(one, 2, { reason, instead: null })).toMatchObject({ body: { code: 'already-recorded' } });
  });

  test('G1: with the right day it is recorded anew; bad input has words by its field, and nobody else corrects it', async () => {
    const one = await undecided();
    await decide(one, jane, refusal);
    const instead = { on: '2026-10-07', grounds: 'Support at school is enough.', decidedBy: 'SEND panel' };
    const reason = 'The letter went out two days later.';
    expect(await correct(one, 1, { reason, instead: { ...instead, on: '2026-11-24' } })).toMatchObject({
      status: 422,
      body: { code: 'date-in-future', fields: { on: expect.any(String) } },
    });
    expect((await correct(one, 1, { reason: ' ', instead })).status).toBe(422);
    expect((await correct(one, 1, { reason, instead }, abigail)).status).toBe(403);
    expect((await correct(one, 1, { reason, instead }, omar)).status).toBe(404);
    expect((await correct(one, 1, { reason, instead })).status).toBe(204);
    expect((await bodyOf(one)).events.map(({ on, corrected }) => [on, corrected?.reason ?? null])).toEqual([
      ['2026-09-01', null],
      ['2026-10-05', reason],
      ['2026-10-07', null],
    ]);
  });
});

describe('POST /api/cases/:caseId/exemptions', () => {
  const ill = {
    step: 'final plan',
    ground: 'exceptional circumstances',
    from: '2026-11-01',
    to: '2026-11-20',
    reason: 'A parent is seriously ill.',
    requestId: null,
    evidenceFileId: null,
  };
  const send = async (one: CaseBuilder, person: typeof jane, path: string, body: object) => {
    const response = await hub.as(person).request('POST', `/api/cases/${one.caseId}/exemptions${path}`, body);
    return { status: response.status, body: response.status === 204 ? null : await response.json() };
  };
  const held = async (one: CaseBuilder) => (await hub.as(abigail).holds()).get(one.id('case'))?.body;

  test('G2: the family is told of an exemption with the date that stays, and the case shows it; then that it was taken back', async () => {
    const one = await assessed();
    const before = hub.mail.orders.length;
    expect((await send(one, jane, '', ill)).status).toBe(204);
    expect(await held(one)).toMatchObject({ exemptions: [{ ...omit(ill), recordedBy: { name: 'Jane Holt' } }] });
    expect((await send(one, jane, '/0/withdraw', { reason: 'Recorded for another case.' })).status).toBe(204);
    expect(await held(one)).toMatchObject({ exemptions: [{ withdrawn: { reason: 'Recorded for another case.' } }] });
    const told = hub.mail.orders.slice(before).map(({ kind, toPersonId, dueOn }) => [kind, toPersonId, dueOn]);
    expect(told).toEqual([
      ['exemption recorded', abigail.personId, '2027-01-19'],
      ['exemption withdrawn', abigail.personId, '2027-01-19'],
    ]);
    expect(await send(one, jane, '/0/withdraw', { reason: 'Again' })).toMatchObject({
      body: { code: 'already-recorded' },
    });
    expect((await send(one, jane, '/7/withdraw', { reason: 'None' })).status).toBe(404);
  });

  test('A1, A9: nobody but the co-ordinator records one, and bad input has words by its field', async () => {
    const one = await assessed();
    expect((await send(one, abigail, '', ill)).status).toBe(403);
    expect((await send(one, omar, '', ill)).status).toBe(404);
    expect((await send(one, abigail, '/0/withdraw', { reason: 'No' })).status).toBe(403);
    const wrong = await send(one, jane, '', { ...ill, ground: 'missed appointment' });
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'ground-not-allowed', fields: { ground: expect.any(String) } },
    });
    expect((await send(one, jane, '', { ...ill, from: '2026-02-30' })).status).toBe(422);
    expect(await held(one)).toMatchObject({ exemptions: [] });
  });

  const omit = ({ evidenceFileId: _none, ...rest }: typeof ill) => rest;
});
