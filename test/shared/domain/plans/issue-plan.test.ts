import { describe, expect, test } from 'vitest';
import type { PlanBody } from '../../../../shared/domain/documents/index.ts';
import { sendPlan } from '../../../../shared/domain/plans/index.ts';
import { sectionGOf } from '../../../../shared/domain/records/index.ts';
import { type CaseBuilder, george, idOf, jane, larkfield, nadia, priya, refOf } from '../../../builders/a-case.ts';
import { aPlan, row } from '../../../builders/a-plan.ts';
import { anAgreement, anAnswerToIt, anAuthorityRecord } from '../../../builders/a-right.ts';
import { asActor } from '../../../builders/rule-context.ts';
import { comment, draftPlan, finalPlan, sentAnswer, withTheFamily } from '../../../builders/with-the-family.ts';

const issue = (one: CaseBuilder, change: Partial<PlanBody> = {}, today = '2026-12-10') =>
  sendPlan({ documentId: idOf('final'), before: null, body: finalPlan(one, change) }, asActor(jane, one, today));
const reply = { changed: true, words: '', by: refOf(jane), on: '2026-12-07' };

describe('the final plan is issued', () => {
  test('reg 13(2), A2: it ends the assessment on the day it was sent, from which the grace periods run', () => {
    const one = withTheFamily();
    expect(issue(one)).toMatchObject({
      ok: true,
      documents: [
        { kind: 'plan' },
        { kind: 'case', body: { stage: 'plan in force' } },
        { kind: 'round', id: one.id('assessment'), body: { closedOn: '2026-12-10', outcome: 'plan issued' } },
      ],
      events: [{ type: 'plan sent' }],
    });
  });

  test('s38: there is no final plan without a draft that went to the family', () => {
    const one = withTheFamily();
    one.put('draft', draftPlan(one, { roundId: idOf('an earlier assessment') }));
    expect(issue(one)).toMatchObject({ code: 'not-yet', detail: { step: 'draft plan served' } });
  });

  test('reg 13(1): the family has its fifteen days, unless it has answered before', () => {
    const one = withTheFamily();
    const early = { served: { on: '2026-12-04', by: 'hub' as const } };
    expect(issue(one, early, '2026-12-04')).toMatchObject({ code: 'window-open' });
    expect(issue(one, { served: { on: '2026-12-05', by: 'hub' } }, '2026-12-05')).toMatchObject({ ok: true });
    one.put('answer', sentAnswer(one, { agrees: true, comments: [] }));
    expect(issue(one, early, '2026-12-04')).toMatchObject({ ok: true });
  });

  test('reg 13(1): a second draft has fifteen days of its own: the answer to the first does not end them', () => {
    const one = withTheFamily();
    one.put('answer', sentAnswer(one, { comments: [] }));
    one.put('second', draftPlan(one, { version: 2, served: { on: '2026-12-08', by: 'hub' }, answerBy: '2026-12-22' }));
    expect(issue(one)).toMatchObject({ code: 'window-open' });
  });

  test('reg 13(1): every comment of the family has its recorded answer first', () => {
    const one = withTheFamily();
    one.put('answer', sentAnswer(one, { comments: [comment('B', 'More.'), comment('F', 'Less.', { reply })] }));
    expect(issue(one)).toMatchObject({ code: 'comments-unanswered' });
    one.put('answer', sentAnswer(one, { comments: [comment('B', 'More.', { reply })] }));
    expect(issue(one)).toMatchObject({ ok: true });
  });

  test('s37: it was decided, and recorded, that there is a plan', () => {
    const one = withTheFamily();
    const events = one.body('case', 'case').events.filter(({ type }) => type !== 'decided to issue a plan');
    one.case({ events });
    expect(issue(one)).toMatchObject({ code: 'not-yet', detail: { step: 'decided to issue a plan' } });
  });

  test('reg 12(1)(k): section K lists the advice of this assessment, each in its newest version, oldest first', () => {
    const one = withTheFamily()
      .asked('Occupational therapy', priya, { adviserKind: 'health' })
      .submitted('Occupational therapy')
      .asked('Social care', nadia, { adviserKind: 'social care' })
      .submitted('Social care', { submittedAt: '2026-10-30T10:00:00.000Z' })
      .asked('Psychology', george);
    const first = one.body('Social care advice', 'advice');
    one.put('corrected', { ...first, version: 2, submittedAt: '2026-11-09T10:00:00.000Z' });
    const ruling = issue(one);
    expect(ruling).toMatchObject({ ok: true });
    const [sent] = ruling.ok ? ruling.documents : [];
    expect(sent?.body.kind === 'plan' && sent.body.advice).toEqual([
      {
        adviceId: one.id('Occupational therapy advice'),
        title: 'Health advice',
        service: 'Occupational therapy',
        authors: ['Priya Nair'],
        on: '2026-11-02',
      },
      {
        adviceId: one.id('corrected'),
        title: 'Social care advice',
        service: 'Social care',
        authors: ['Nadia Rahman'],
        on: '2026-11-09',
      },
    ]);
  });

  test('reg 13(2), A1: the setting that it names reads the case from then on; one that did keeps its access', () => {
    const one = withTheFamily();
    const ruling = issue(one, { named: larkfield });
    expect(ruling.ok && ruling.documents.at(-1)).toMatchObject({
      kind: 'grant',
      body: { to: { type: 'setting', settingId: larkfield.settingId }, capacity: 'setting', grantedBy: refOf(jane) },
    });
    const again = issue(withTheFamily().grantedToSetting('school'), { named: larkfield });
    expect(again.ok && again.documents.map(({ kind }) => kind)).toEqual(['plan', 'case', 'round']);
  });

  test('N8: health provision goes out when the commissioner has agreed to its words, and not before', () => {
    const withHealth = (one: CaseBuilder, words: string): Pick<PlanBody, 'text' | 'ties'> => {
      const { text, ties } = finalPlan(one);
      const health = aPlan({ G: [row('g-1', words, '1 hour', 'Monthly', 'Occupational therapist')] });
      const section = health.content?.find(({ attrs }) => attrs?.key === 'G');
      const content = text.content?.map((each) => (each.attrs?.key === 'G' ? (section ?? each) : each));
      return { text: { ...text, content } as PlanBody['text'], ties: [...ties, { from: 'e-1', to: 'g-1' }] };
    };
    const plain = withTheFamily();
    const sectionG = sectionGOf(withHealth(plain, 'Occupational therapy').text);
    const asked = (answer: ReturnType<typeof anAnswerToIt> | null) =>
      withTheFamily().put('agreement', anAuthorityRecord(anAgreement({ sectionG, answer })));
    const send = (one: CaseBuilder, words = 'Occupational therapy') => issue(one, withHealth(one, words));
    expect(send(plain)).toMatchObject({ code: 'health-not-agreed' });
    expect(send(asked(null))).toMatchObject({ code: 'health-not-agreed' });
    expect(send(asked(anAnswerToIt({ agreed: false })))).toMatchObject({ code: 'health-not-agreed' });
    expect(send(asked(anAnswerToIt()))).toMatchObject({ ok: true });
    expect(send(asked(anAnswerToIt()), 'Physiotherapy')).toMatchObject({ code: 'health-not-agreed' });
  });

  test('s38(5): a draft names nobody', () => {
    const one = withTheFamily();
    const body = draftPlan(one, { version: 2, named: larkfield });
    expect(sendPlan({ documentId: idOf('x'), before: null, body }, asActor(jane, one))).toMatchObject({
      code: 'invalid',
      detail: { field: 'named' },
    });
  });
});
