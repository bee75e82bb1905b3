import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellOfOverdueConsultations } from '../../../../server/reminders/index.ts';
import type {
  Body,
  ConsultationBody,
  ConsultationReplyBody,
  PlanAnswerBody,
  PlanBody,
} from '../../../../shared/domain/documents/index.ts';
import {
  abigail,
  type CaseBuilder,
  helen,
  idOf,
  jane,
  larkfield,
  nadia,
  omar,
  priya,
  refOf,
  sam,
  tom,
} from '../../../builders/a-case.ts';
import {
  comment,
  consultationReply,
  draftPlan,
  finalPlan,
  planAnswer,
  withTheFamily,
} from '../../../builders/with-the-family.ts';
import { day } from '../../../doubles/clock.ts';
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

type Person = typeof jane;
const push = async (person: Person, one: CaseBuilder, label: string, body: Body, baseRevision: string | null = null) =>
  (await hub.as(person).push({ caseId: one.caseId, documentId: one.id(label), baseRevision, body }))[0];
const held = async (person: Person, documentId: string) => (await hub.as(person).holds()).get(documentId);
const mailAbout = (one: CaseBuilder) =>
  hub.mail.orders
    .filter(({ caseId }) => caseId === one.caseId)
    .map(({ kind, toPersonId, dueOn }) => [kind, toPersonId, dueOn ?? null]);
const consult = async (one: CaseBuilder, more: object = {}, by = jane) => {
  const body = { planId: one.id('draft'), settingId: larkfield.settingId, answerId: null, question: '', ...more };
  return hub.as(by).request('POST', `/api/cases/${one.caseId}/consultations`, body);
};
const caseOf = async (change: (one: CaseBuilder) => CaseBuilder = (one) => one) => {
  const one = change(withTheFamily(freshName()));
  await hub.make(one);
  return one;
};

describe('a draft plan with the family', () => {
  test('reg 13(1), G2: sent by push, it is told to the family with its last day, by e-mail', async () => {
    const one = withTheFamily(freshName()).granted('father', tom).grantedToSetting('school').planBegun();
    await hub.make(one);
    const body = draftPlan(one, { version: 2, served: { on: '2026-11-23', by: 'hub' }, answerBy: '2026-12-07' });
    expect(await push(jane, one, 'second', body)).toMatchObject({ status: 'accepted' });
    expect(mailAbout(one)).toEqual([
      ['draft plan sent', abigail.personId, '2026-12-07'],
      ['draft plan sent', tom.personId, '2026-12-07'],
    ]);
  });

  test('reg 13(1), N1: a parent’s draft reaches nobody; sent it reaches the co-ordinator, who is told, and no other parent', async () => {
    const one = await caseOf((each) => each.granted('father', tom));
    const begun = await push(abigail, one, 'answer', planAnswer(one));
    expect(begun).toMatchObject({ status: 'accepted' });
    expect(await held(jane, one.id('answer'))).toBeUndefined();
    const base = begun?.status === 'accepted' ? begun.revision : null;
    expect(await push(abigail, one, 'answer', planAnswer(one, { state: 'sent' }), base)).toMatchObject({
      status: 'accepted',
    });
    expect((await held(jane, one.id('answer')))?.body).toMatchObject({ state: 'sent', receivedOn: '2026-11-23' });
    expect(await held(tom, one.id('answer'))).toBeUndefined();
    expect(mailAbout(one)).toEqual([['plan answered', jane.personId, null]]);
  });

  test('reg 13(1), G2: each comment gets its answer; the parent reads it, and is told when all have one', async () => {
    const one = await caseOf();
    await push(
      abigail,
      one,
      'answer',
      planAnswer(one, { state: 'sent', comments: [comment('B', 'More.'), comment('F', 'Less.')] }),
    );
    const reply = { changed: true, words: 'Done.', by: refOf(omar), on: '2020-01-01' };
    const answer = async (...keys: string[]) => {
      const now = await held(jane, one.id('answer'));
      const body = now?.body as PlanAnswerBody;
      const comments = body.comments.map((each) => (keys.includes(each.sectionKey) ? { ...each, reply } : each));
      return push(jane, one, 'answer', { ...body, comments }, now?.revision ?? null);
    };
    expect(await answer('B')).toMatchObject({ status: 'accepted' });
    expect(hub.mail.orders.some(({ kind, caseId }) => kind === 'comments replied to' && caseId === one.caseId)).toBe(
      false,
    );
    await answer('F');
    expect(mailAbout(one).at(-1)).toEqual(['comments replied to', abigail.personId, null]);
    const read = (await held(abigail, one.id('answer')))?.body as PlanAnswerBody;
    expect(read.comments.map((each) => each.reply)).toEqual(
      Array.from({ length: 2 }, () => ({ changed: true, words: 'Done.', by: refOf(jane), on: '2026-11-23' })),
    );
  });

  test('reg 13(1): a parent cannot change what was sent, nor record a reply in the authority’s name', async () => {
    const one = await caseOf();
    await push(abigail, one, 'answer', planAnswer(one, { state: 'sent' }));
    const now = await held(abigail, one.id('answer'));
    const body = now?.body as PlanAnswerBody;
    const reply = { changed: true, words: 'Done.', by: refOf(jane), on: '2026-11-23' };
    const forged = { ...body, comments: body.comments.map((each) => ({ ...each, reply })) };
    expect(await push(abigail, one, 'answer', forged, now?.revision ?? null)).toMatchObject({
      status: 'refused',
      code: 'never-changes',
    });
  });

  test('A1: whoever is not of the family has no answer taken', async () => {
    const one = await caseOf((each) => each.asked('speech', nadia));
    expect(await push(nadia, one, 'answer', planAnswer(one, {}, nadia))).toMatchObject({ code: 'not-allowed' });
    expect(await push(priya, one, 'answer', planAnswer(one, {}, priya))).toMatchObject({ code: 'not-found' });
  });
});

describe('consultations', () => {
  test('s39(2), G2: the setting gets the draft plan and the consultation, nothing else of the case, and an e-mail with the day', async () => {
    const one = await caseOf();
    const answer = await consult(one);
    expect(answer.status).toBe(201);
    const { id, accounts } = (await answer.json()) as { id: string; accounts: number };
    expect(accounts).toBe(2);
    const holds = [...(await hub.as(sam).holds()).values()].filter(({ caseId }) => caseId === one.caseId);
    expect(holds.map((each) => each.id).toSorted()).toEqual([id, one.id('draft')].toSorted());
    expect(mailAbout(one)).toEqual(
      [
        ['setting consulted', sam.personId, '2026-12-08'],
        ['setting consulted', helen.personId, '2026-12-08'],
      ].toSorted(),
    );
  });

  test('s39: the same setting is not consulted twice, and only the co-ordinator consults', async () => {
    const one = await caseOf();
    expect((await consult(one)).status).toBe(201);
    const again = await consult(one);
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'already-consulted']);
    expect((await consult(one, {}, abigail)).status).toBe(403);
    expect((await consult(one, {}, omar)).status).toBe(404);
    expect((await consult(one, { settingId: idOf('no such setting') })).status).toBe(404);
  });

  test('s39(4): a setting without access to the case replies by push; the co-ordinator is told', async () => {
    const one = await caseOf();
    const { id } = (await (await consult(one)).json()) as { id: string };
    const body = consultationReply(one, { consultationId: id, state: 'sent', canMeet: false, grounds: ['unsuitable'] });
    expect(await push(sam, one, 'reply', body)).toMatchObject({ status: 'accepted' });
    expect((await held(jane, id))?.body as ConsultationBody).toMatchObject({
      state: 'answered',
      answeredOn: '2026-11-23',
    });
    expect((await held(jane, one.id('reply')))?.body as ConsultationReplyBody).toMatchObject({ canMeet: false });
    expect(await held(abigail, one.id('reply'))).toBeUndefined();
    expect(mailAbout(one).at(-1)).toEqual(['consultation answered', jane.personId, null]);
    expect(await push(helen, one, 'another', { ...body, typedBy: refOf(helen) })).toMatchObject({
      code: 'already-answered',
    });
  });

  test('SYNC-4, s39: it pushes nothing else into the case', async () => {
    const one = await caseOf();
    await consult(one);
    const contact = {
      kind: 'contact' as const,
      person: refOf(sam),
      email: null,
      phone: null,
      address: null,
      note: null,
    };
    expect(await push(sam, one, 'mine', contact)).toMatchObject({ status: 'refused' });
    expect(await push(sam, one, 'answer', planAnswer(one, {}, sam))).toMatchObject({ status: 'refused' });
  });

  test('s39: withdrawn, the draft plan leaves the setting, which is told; what it still sends is kept for the authority', async () => {
    const one = await caseOf();
    const { id } = (await (await consult(one)).json()) as { id: string };
    await hub.as(sam).pull();
    const path = `/api/cases/${one.caseId}/consultations/${id}/withdraw`;
    expect((await hub.as(jane).request('POST', path, { reason: 'They have moved' })).status).toBe(204);
    expect([...(await hub.as(sam).holds()).values()].filter(({ caseId }) => caseId === one.caseId)).toEqual([]);
    expect(mailAbout(one).filter(([kind]) => kind === 'consultation ended').length).toBe(2);
    const late = await push(sam, one, 'reply', consultationReply(one, { consultationId: id, state: 'sent' }));
    expect(late).toMatchObject({ status: 'refused', keptForAuthority: true });
  });

  test('G2, CoP 9.83: what is overdue is told once, to the setting and the co-ordinator, whenever it is noticed', async () => {
    const one = await caseOf();
    const { id } = (await (await consult(one)).json()) as { id: string };
    const overdue = () =>
      mailAbout(one).filter(([kind]) => ['consultation overdue', 'consultation unanswered'].includes(String(kind)));
    hub.clock.pass(15 * day);
    await tellOfOverdueConsultations(hub.sync.ports);
    const onTheLastDay = overdue();
    hub.clock.pass(11 * day);
    await tellOfOverdueConsultations(hub.sync.ports);
    await tellOfOverdueConsultations(hub.sync.ports);
    hub.clock.pass(-26 * day);
    expect(onTheLastDay).toEqual([]);
    expect(overdue().toSorted()).toEqual(
      [
        ['consultation overdue', sam.personId, '2026-12-08'],
        ['consultation overdue', helen.personId, '2026-12-08'],
        ['consultation unanswered', jane.personId, '2026-12-08'],
      ].toSorted(),
    );
    expect((await held(sam, id))?.body).toMatchObject({ overdueToldOn: '2026-12-19' });
  });
});

describe('the final plan', () => {
  const served = { on: '2026-11-23', by: 'hub' as const };
  const answered = (one: CaseBuilder) =>
    push(abigail, one, 'answer', planAnswer(one, { state: 'sent', comments: [], agrees: true }));

  test('reg 13(2), A2, G2: everyone is told: the family, the setting it names, advisers with their last day, and those not needed any more', async () => {
    const one = await caseOf((each) => each.asked('speech', nadia).submitted('speech').asked('therapy', priya));
    await answered(one);
    const last = hub.mail.orders.length;
    expect(await push(jane, one, 'final', finalPlan(one, { served, named: larkfield }))).toMatchObject({
      status: 'accepted',
    });
    const told = hub.mail.orders.slice(last).map(({ kind, toPersonId }) => [kind, toPersonId]);
    expect(told.toSorted()).toEqual(
      [
        ['final plan issued', abigail.personId],
        ['final plan issued', sam.personId],
        ['final plan issued', helen.personId],
        ['assessment ended', nadia.personId],
        ['advice no longer needed', priya.personId],
      ].toSorted(),
    );
    const plan = (await held(sam, one.id('final')))?.body as PlanBody;
    expect(plan).toMatchObject({ named: larkfield, advice: [{ service: 'speech', on: '2026-11-02' }] });
    expect(await held(priya, one.id('final'))).toBeUndefined();
  });

  test('A2: who gave advice is told their last day, and reads the case until then and no longer', async () => {
    const one = await caseOf((each) => each.asked('speech', nadia).submitted('speech'));
    await answered(one);
    const before = { on: '2026-11-21', by: 'post' as const };
    await push(jane, one, 'final', finalPlan(one, { served: before }));
    expect(mailAbout(one)).toContainEqual(['assessment ended', nadia.personId, '2027-01-20']);
    expect((await held(nadia, one.id('case')))?.until).toBe('2027-01-20');
  });

  test('reg 13(1): it is refused while a comment of the family has no recorded answer', async () => {
    const one = await caseOf();
    await push(abigail, one, 'answer', planAnswer(one, { state: 'sent' }));
    expect(await push(jane, one, 'final', finalPlan(one, { served }))).toMatchObject({
      status: 'refused',
      code: 'comments-unanswered',
    });
  });

  test('s39: a setting that was consulted and is not named is told that it has ended, and holds nothing any more', async () => {
    const one = await caseOf();
    await consult(one);
    await answered(one);
    await push(jane, one, 'final', finalPlan(one, { served }));
    expect(mailAbout(one)).toContainEqual(['consultation ended', sam.personId, null]);
    expect([...(await hub.as(sam).holds()).values()].filter(({ caseId }) => caseId === one.caseId)).toEqual([]);
  });
});
