import { describe, expect, test } from 'vitest';
import { judge } from '../../../../shared/domain/casework/index.ts';
import {
  consultSetting,
  overdueToTell,
  withdrawConsultation,
  writeConsultationReply,
} from '../../../../shared/domain/consultations/index.ts';
import type { ConsultationReplyBody } from '../../../../shared/domain/documents/index.ts';
import {
  abigail,
  type CaseBuilder,
  helen,
  idOf,
  jane,
  larkfield,
  omar,
  refOf,
  sam,
  tom,
} from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';
import {
  consultation,
  consultationReply,
  planAnswer,
  sentAnswer,
  withTheFamily,
} from '../../../builders/with-the-family.ts';

const ask = (one: CaseBuilder, change = {}, by = jane) =>
  consultSetting(
    { planId: one.id('draft'), setting: larkfield, answerId: null, question: '', ...change },
    asActor(by, one),
  );

describe('consulting a setting', () => {
  test('s39, CoP 9.83: a setting is consulted about the draft plan and has 15 days to answer', () => {
    expect(ask(withTheFamily())).toMatchObject({
      ok: true,
      documents: [
        {
          kind: 'consultation',
          body: {
            setting: larkfield,
            askedOn: '2026-11-23',
            dueOn: '2026-12-08',
            state: 'asked',
            child: { firstName: 'Posy' },
          },
        },
      ],
      events: [{ type: 'setting consulted' }],
    });
  });

  test('s39: only who co-ordinates the case consults, about a draft that was sent, while the assessment goes on', () => {
    expect(ask(withTheFamily(), {}, omar)).toMatchObject({ code: 'not-allowed' });
    const one = withTheFamily();
    expect(ask(one, { planId: one.id('case') })).toMatchObject({ code: 'not-found' });
    one.round('assessment', { closedOn: '2026-11-22', outcome: 'no plan' });
    expect(ask(one)).toMatchObject({ code: 'round-closed' });
  });

  test('s39: each setting is consulted once, and again after it was withdrawn', () => {
    const one = withTheFamily();
    one.put('consultation', consultation(one));
    expect(ask(one)).toMatchObject({ code: 'already-consulted' });
    one.put('consultation', consultation(one, { state: 'withdrawn' }));
    expect(ask(one)).toMatchObject({ ok: true });
  });

  test('s38(3): a setting that the family asked for is tied to the answer in which they did', () => {
    const one = withTheFamily();
    one.put('begun', planAnswer(one)).put('answer', sentAnswer(one));
    expect(ask(one, { answerId: one.id('begun') })).toMatchObject({ code: 'not-found' });
    expect(ask(one, { answerId: one.id('answer') })).toMatchObject({ ok: true });
  });

  test('s39: it is withdrawn with a reason, before it is answered', () => {
    const one = withTheFamily();
    one.put('consultation', consultation(one));
    const input = { consultationId: one.id('consultation'), reason: 'The family has moved' };
    expect(withdrawConsultation(input, asActor(omar, one))).toMatchObject({ code: 'not-allowed' });
    expect(withdrawConsultation(input, asActor(jane, one))).toMatchObject({
      documents: [{ body: { state: 'withdrawn', withdrawn: { reason: 'The family has moved', on: '2026-11-23' } } }],
      events: [{ type: 'consultation withdrawn' }],
    });
    one.put('consultation', consultation(one, { state: 'answered' }));
    expect(withdrawConsultation(input, asActor(jane, one))).toMatchObject({ code: 'already-answered' });
  });
});

describe('a setting replies', () => {
  const consulted = (change = {}) => {
    const one = withTheFamily();
    return one.put('consultation', consultation(one, change));
  };
  const reply = (
    one: CaseBuilder,
    change: Partial<ConsultationReplyBody> = {},
    { by = sam, before = null as ConsultationReplyBody | null, today = '2026-12-01' } = {},
  ) =>
    writeConsultationReply(
      { documentId: one.id('reply'), before, body: consultationReply(one, change, by) },
      asActor(by, one, today),
    );

  test('s39: the reply is private while it is written; sent, it answers the consultation on that day', () => {
    const one = consulted();
    expect(reply(one)).toMatchObject({ ok: true, documents: [{ body: { state: 'draft' } }], events: [] });
    expect(reply(one, { state: 'sent' })).toMatchObject({
      ok: true,
      documents: [
        { kind: 'consultation-reply', body: { receivedOn: '2026-12-01' } },
        { kind: 'consultation', body: { state: 'answered', answeredOn: '2026-12-01' } },
      ],
      events: [{ type: 'consultation answered', consultationId: one.id('consultation') }],
    });
  });

  test('s39(4): who cannot meet the needs says on which lawful ground and why', () => {
    const one = consulted();
    const no = { state: 'sent' as const, canMeet: false };
    expect(reply(one, { state: 'sent', canMeet: null })).toMatchObject({
      code: 'incomplete',
      detail: { field: 'canMeet' },
    });
    expect(reply(one, no)).toMatchObject({ code: 'incomplete', detail: { field: 'grounds' } });
    expect(reply(one, { ...no, grounds: ['unsuitable'], passages: [] })).toMatchObject({ detail: { field: 'words' } });
    expect(reply(one, { ...no, grounds: ['use of resources'] })).toMatchObject({ ok: true });
  });

  test('s39: who can meet the needs gives no ground', () => {
    expect(reply(consulted(), { state: 'sent', grounds: ['unsuitable'] })).toMatchObject({
      documents: [{ body: { grounds: [] } }, {}],
    });
  });

  test('s39: only an account of the consulted setting replies, and nobody goes on with a colleague’s draft', () => {
    const one = consulted();
    expect(reply(one, {}, { by: abigail })).toMatchObject({ code: 'not-allowed' });
    const elsewhere = { ...helen, settingId: idOf('setting', 'Elsewhere') };
    expect(reply(one, {}, { by: elsewhere })).toMatchObject({ code: 'not-allowed' });
    expect(reply(one, {}, { by: helen, before: consultationReply(one) })).toMatchObject({ code: 'not-an-author' });
  });

  test('s39: one answer is taken; none once it was withdrawn or the assessment has closed', () => {
    expect(reply(consulted({ state: 'answered' }), { state: 'sent' })).toMatchObject({ code: 'already-answered' });
    expect(reply(consulted({ state: 'withdrawn' }))).toMatchObject({ code: 'consultation-closed' });
    const closed = consulted().round('assessment', { closedOn: '2026-12-01', outcome: 'plan issued' });
    expect(reply(closed)).toMatchObject({ code: 'consultation-closed' });
    const one = consulted();
    expect(reply(one, {}, { before: consultationReply(one, { state: 'sent' }) })).toMatchObject({
      code: 'never-changes',
    });
  });

  test('CoP 9.83: an answer after the 15 days is taken as well', () => {
    expect(reply(consulted(), { state: 'sent' }, { today: '2026-12-20' })).toMatchObject({ ok: true });
  });

  test('G6: the co-ordinator records an answer that came by e-mail or post, with its true day', () => {
    const one = consulted();
    const paper = { state: 'sent' as const, via: 'e-mail' as const, receivedOn: '2026-11-30' };
    expect(reply(one, paper, { by: jane })).toMatchObject({
      documents: [{ body: { typedBy: refOf(jane), receivedOn: '2026-11-30' } }, { body: { answeredOn: '2026-11-30' } }],
    });
    expect(reply(one, { ...paper, receivedOn: '2026-12-02' }, { by: jane })).toMatchObject({ code: 'date-in-future' });
    expect(reply(one, { ...paper, receivedOn: '2026-11-22' }, { by: jane })).toMatchObject({ code: 'invalid' });
    expect(reply(one, paper)).toMatchObject({ code: 'invalid', detail: { field: 'via' } });
    expect(reply(one, { state: 'sent' }, { by: jane })).toMatchObject({ code: 'invalid', detail: { field: 'via' } });
  });

  test('SYNC-4: a device replies; it never makes or changes a consultation', () => {
    const one = consulted();
    const change = { documentId: one.id('consultation'), before: null, body: consultation(one) };
    expect(judge(change, asActor(jane, one))).toMatchObject({ code: 'not-allowed' });
    expect(judge(change, asActor(tom, one))).toMatchObject({ code: 'not-allowed' });
  });
});

test('G2, CoP 9.83: overdue is told from the day after the last one, once, and not of what was withdrawn', () => {
  const one = withTheFamily();
  one.put('consultation', consultation(one));
  const ids = (today: string) => overdueToTell(one.state(), today).map(({ id }) => id);
  expect([ids('2026-12-08'), ids('2026-12-09')]).toEqual([[], [one.id('consultation')]]);
  for (const change of [
    { overdueToldOn: '2026-12-09' },
    { state: 'withdrawn' as const },
    { state: 'answered' as const },
  ]) {
    one.put('consultation', consultation(one, change));
    expect(ids('2026-12-20')).toEqual([]);
  }
});

test('N9: while mail of the case is stopped no setting is chased, nor afterwards for what fell overdue meanwhile', () => {
  const one = withTheFamily();
  one.put('consultation', consultation(one));
  const stop = {
    kind: 'mail-stop' as const,
    why: 'the child has died' as const,
    reason: 'Her father rang.',
    stoppedOn: '2026-12-01',
    stoppedBy: refOf(jane),
  };
  one.put('stop', stop);
  expect(overdueToTell(one.state(), '2026-12-09')).toEqual([]);
  one.put('stop', { ...stop, stoppedOn: '2026-12-12' }); // it fell overdue before, and nobody had been told yet
  expect(overdueToTell(one.state(), '2026-12-13')).toEqual([]);
  one.put('stop', { ...stop, resumed: { on: '2026-12-10', by: refOf(jane), reason: 'Agreed' } });
  expect(overdueToTell(one.state(), '2026-12-11')).toEqual([]);
  one.put('stop', { ...stop, resumed: { on: '2026-12-05', by: refOf(jane), reason: 'Agreed' } });
  expect(overdueToTell(one.state(), '2026-12-11')).toHaveLength(1);
});
