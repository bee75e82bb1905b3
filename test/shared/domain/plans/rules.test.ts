import { describe, expect, test } from 'vitest';
import type { PlanBody, PlanDraftBody } from '../../../../shared/domain/documents/index.ts';
import { beginPlan, editPlan, emptyPlan, sendPlan } from '../../../../shared/domain/plans/index.ts';
import { mergeBodies } from '../../../../shared/sync/merge/index.ts';
import { abigail, aCase, type CaseBuilder, idOf, jane, nadia, omar, refOf } from '../../../builders/a-case.ts';
import { aPlan, line, posysPlan, posysTies } from '../../../builders/a-plan.ts';
import { asActor } from '../../../builders/rule-context.ts';

describe('beginning a plan', () => {
  test('reg 12: the co-ordinator begins it in an assessment in progress, with every section in its place', () => {
    const one = aCase();
    const ruling = beginPlan({ roundId: one.id('assessment') }, asActor(jane, one));
    expect(ruling).toMatchObject({
      ok: true,
      documents: [
        { kind: 'plan-draft', body: { roundId: one.id('assessment'), text: emptyPlan(), sources: [], ties: [] } },
        { kind: 'case', body: { stage: 'drafting the plan' } },
      ],
    });
  });

  test('a case that is further on keeps its stage when its plan is begun', () => {
    const one = aCase().case({ stage: 'draft with the family' });
    const ruling = beginPlan({ roundId: one.id('assessment') }, asActor(jane, one));
    expect(ruling).toMatchObject({ ok: true, documents: [{ kind: 'plan-draft' }] });
  });

  test('A9: nobody else begins it, not even another co-ordinator or who gives advice', () => {
    const one = aCase().asked('speech', nadia);
    for (const somebody of [omar, nadia, abigail])
      expect(beginPlan({ roundId: one.id('assessment') }, asActor(somebody, one))).toMatchObject({
        code: 'not-allowed',
      });
  });

  test('one assessment has one plan in writing, and a closed one begins none', () => {
    const begun = aCase().planBegun();
    expect(beginPlan({ roundId: begun.id('assessment') }, asActor(jane, begun))).toMatchObject({
      code: 'already-begun',
    });
    const closed = aCase().round('assessment', { closedOn: '2026-11-01', outcome: 'no plan' });
    expect(beginPlan({ roundId: closed.id('assessment') }, asActor(jane, closed))).toMatchObject({
      code: 'round-closed',
    });
  });
});

describe('writing a plan', () => {
  const edit = (one: CaseBuilder, by = jane, change: Partial<PlanDraftBody> = {}) => {
    const before = one.body('plan draft', 'plan-draft');
    const body = { ...before, ...change };
    return editPlan({ documentId: one.id('plan draft'), before, body }, asActor(by, one));
  };

  test('A9: whoever co-ordinates the case writes it, nobody else', () => {
    expect(edit(aCase().planBegun())).toMatchObject({ ok: true });
    for (const somebody of [omar, nadia, abigail])
      expect(edit(aCase().planBegun().granted('grant', abigail), somebody)).toMatchObject({ code: 'not-allowed' });
  });

  test('reg 12: a passage names a response of this case', () => {
    const one = aCase().planBegun().asked('speech', nadia).submitted('speech');
    const from = (adviceId: string) => ({
      sources: [{ blockId: 'b-1', adviceId, adviceBlockId: 'needs-1', excerpt: 'Seen.' }],
    });
    expect(edit(one, jane, from(one.id('speech advice')))).toMatchObject({ ok: true });
    expect(edit(one, jane, from(idOf('another case')))).toMatchObject({
      code: 'invalid',
      detail: { field: 'sources' },
    });
  });

  test('after the assessment has closed it is written no more', () => {
    const closed = aCase().planBegun().round('assessment', { closedOn: '2026-11-20', outcome: 'plan issued' });
    expect(edit(closed)).toMatchObject({ code: 'round-closed' });
  });

  test('O3: two who write at once keep both their words, their passages and their ties', () => {
    const base = aCase().planBegun('plan draft', { ties: [] }).body('plan draft', 'plan-draft');
    const source = { blockId: 'b-1', adviceId: idOf('speech'), adviceBlockId: 'x', excerpt: 'Seen.' };
    const mine: PlanDraftBody = { ...base, ties: posysTies.slice(0, 1), sources: [source] };
    const text = JSON.parse(JSON.stringify(base.text).replace('likes water', 'loves water')) as PlanDraftBody['text'];
    const theirs: PlanDraftBody = { ...base, text, ties: posysTies.slice(1) };
    const sides = {
      mine: { name: 'Jane Holt', at: '2026-11-23T10:00:00.000Z' },
      theirs: { name: 'Omar Aziz', at: '2026-11-23T11:00:00.000Z' },
    };
    const merged = mergeBodies(base, mine, theirs, sides) as PlanDraftBody;
    expect(merged).toEqual({ ...base, text, sources: [source], ties: expect.arrayContaining(posysTies) });
    expect(merged.ties).toHaveLength(2);
  });
});

describe('sending a plan', () => {
  const plan = (one: CaseBuilder, change: Partial<PlanBody> = {}): PlanBody => ({
    kind: 'plan',
    roundId: one.id('assessment'),
    text: posysPlan(),
    ties: posysTies,
    status: 'draft',
    version: 1,
    sentBy: refOf(jane),
    served: { on: '2026-11-20', by: 'post' },
    answerBy: '2026-12-04',
    ...change,
  });
  const send = (one: CaseBuilder, change: Partial<PlanBody> = {}, by = jane) =>
    sendPlan({ documentId: idOf('plan'), before: null, body: plan(one, change) }, asActor(by, one));
  const named = () => {
    const whole = posysPlan();
    const placed = aPlan({ I: [line('i-1', 'Larkfield Primary School')] }).content?.find(
      ({ attrs }) => attrs?.key === 'I',
    );
    return {
      ...whole,
      content: whole.content?.map((section) => (section.attrs?.key === 'I' ? (placed ?? section) : section)),
    } as PlanBody['text'];
  };

  test('reg 13(1): a draft is with the family from the day it was served, which is the first of its fifteen days', () => {
    expect(send(aCase())).toMatchObject({
      ok: true,
      documents: [
        { kind: 'plan', body: { answerBy: '2026-12-04' } },
        {
          kind: 'case',
          body: { stage: 'draft with the family', events: [{}, { type: 'draft plan served', on: '2026-11-20' }] },
        },
      ],
      events: [{ type: 'plan sent' }],
    });
    expect(send(aCase(), { answerBy: '2026-12-05' })).toMatchObject({ code: 'invalid', detail: { field: 'answerBy' } });
  });

  test('reg 13(1): what the hub serves is served on the day it reaches the hub, not on the day it was sent', () => {
    const sent = send(aCase(), { served: { on: '2026-11-20', by: 'hub' }, answerBy: '2026-12-04' });
    expect(sent).toMatchObject({
      ok: true,
      documents: [
        { kind: 'plan', body: { served: { on: '2026-11-23', by: 'hub' }, answerBy: '2026-12-07' } },
        { kind: 'case', body: { events: [{}, { type: 'draft plan served', on: '2026-11-23' }] } },
      ],
    });
    const tomorrow = send(aCase(), { served: { on: '2026-11-24', by: 'hub' }, answerBy: '2026-12-08' });
    expect(tomorrow).toMatchObject({ ok: true, documents: [{ body: { answerBy: '2026-12-07' } }, {}] });
  });

  test('reg 12: what stops a plan stops it here too', () => {
    expect(send(aCase(), { ties: [] })).toMatchObject({ code: 'incomplete' });
    expect(send(aCase(), { text: named() })).toMatchObject({ code: 'incomplete' });
    expect(send(aCase(), { status: 'final', answerBy: null })).toMatchObject({ code: 'incomplete' });
  });

  test('it is served neither tomorrow nor before the assessment began', () => {
    const on = (day: string, answerBy: string) => ({ served: { on: day, by: 'hand' as const }, answerBy });
    expect(send(aCase(), on('2026-11-24', '2026-12-08'))).toMatchObject({ code: 'date-in-future' });
    expect(send(aCase(), on('2026-10-04', '2026-10-18'))).toMatchObject({
      code: 'invalid',
      detail: { field: 'served' },
    });
  });

  test('what was sent never changes, and a second draft is the second', () => {
    const one = aCase();
    const sent = plan(one);
    one.put('sent', sent);
    const again = { documentId: one.id('sent'), before: sent, body: { ...sent, ties: [] } };
    expect(sendPlan(again, asActor(jane, one))).toMatchObject({ code: 'never-changes' });
    expect(send(one)).toMatchObject({ code: 'invalid', detail: { field: 'version' } });
    expect(send(one, { version: 2 })).toMatchObject({ ok: true });
  });

  test('A9: only who co-ordinates the case sends it, in their own name', () => {
    expect(send(aCase(), {}, omar)).toMatchObject({ code: 'not-allowed' });
    expect(send(aCase(), { sentBy: refOf(omar) })).toMatchObject({ code: 'invalid', detail: { field: 'sentBy' } });
  });
});
