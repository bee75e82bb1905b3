import { describe, expect, test } from 'vitest';
import { judge } from '../../../../shared/domain/casework/index.ts';
import type { PlanAnswerBody } from '../../../../shared/domain/documents/index.ts';
import { factsOf } from '../../../../shared/domain/documents/index.ts';
import { cameLate, writePlanAnswer } from '../../../../shared/domain/plan-answers/index.ts';
import { mergeBodies } from '../../../../shared/sync/merge/index.ts';
import { abigail, type CaseBuilder, idOf, jane, nadia, omar, refOf, tom } from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';
import { comment, draftPlan, planAnswer, sentAnswer, wish, withTheFamily } from '../../../builders/with-the-family.ts';

const write = (
  one: CaseBuilder,
  body: PlanAnswerBody,
  { by = abigail, before = null as PlanAnswerBody | null, today = '2026-11-30' } = {},
) => writePlanAnswer({ documentId: one.id('answer'), before, body }, asActor(by, one, today));

function ruled(ruling: ReturnType<typeof write>): PlanAnswerBody {
  const [document] = ruling.ok ? ruling.documents : [];
  if (document?.body.kind !== 'plan-answer') throw new Error('It was refused.');
  return document.body;
}

describe('the family answers a draft plan', () => {
  test('reg 13(1): what is written is kept as a draft, and sent it has the day on which it was received', () => {
    const one = withTheFamily();
    expect(write(one, planAnswer(one))).toMatchObject({
      ok: true,
      documents: [{ body: { state: 'draft' } }],
      events: [],
    });
    expect(write(one, planAnswer(one, { state: 'sent' }))).toMatchObject({
      ok: true,
      documents: [{ body: { state: 'sent', receivedOn: '2026-11-30' } }],
      events: [{ type: 'plan answered', answerId: one.id('answer') }],
    });
  });

  test('reg 13(1): an answer on the last day is in time, one after it is taken as well and said to be late', () => {
    const one = withTheFamily();
    const late = (today: string) => {
      return cameLate(ruled(write(one, planAnswer(one, { state: 'sent' }), { today })), draftPlan(one));
    };
    expect(late('2026-12-04')).toBe(false);
    expect(late('2026-12-05')).toBe(true);
  });

  test('s38: an answer says something: that all is right, what should change, or which setting is asked for', () => {
    const one = withTheFamily();
    const sent = (change: Partial<PlanAnswerBody>) =>
      write(one, planAnswer(one, { state: 'sent', comments: [], ...change }));
    expect(sent({})).toMatchObject({ code: 'incomplete', detail: { page: 'check' } });
    expect(sent({ agrees: true })).toMatchObject({ ok: true });
    expect(sent({ wishes: [wish('Oak Lodge School')] })).toMatchObject({ ok: true });
    expect(sent({ comments: [comment('F', '')] })).toMatchObject({ code: 'incomplete', detail: { page: 'F' } });
    expect(sent({ wishes: [wish('', { type: null })] })).toMatchObject({ code: 'incomplete' });
  });

  test('s38: what was begun and says nothing is left out of what is sent', () => {
    const one = withTheFamily();
    const begun = [comment('B', 'More.'), comment('E', '', { right: null }), comment('F', '', { right: true })];
    const ruling = write(
      one,
      planAnswer(one, { state: 'sent', comments: begun, wishes: [wish('', { type: null, reasons: '' })] }),
    );
    expect(ruling).toMatchObject({ ok: true });
    const body = ruled(ruling);
    expect([body.comments.map(({ sectionKey }) => sectionKey), body.wishes]).toEqual([['B', 'F'], []]);
  });

  test('R5: it stands in the name of who typed it, whatever a device says, and no reply is brought along', () => {
    const one = withTheFamily();
    const reply = { changed: true, words: '', by: refOf(jane), on: '2026-11-30' };
    const forged = planAnswer(one, { typedBy: refOf(jane), comments: [comment('B', 'More.', { reply })] });
    expect(write(one, forged)).toMatchObject({
      documents: [{ body: { typedBy: refOf(abigail), comments: [{ reply: null }] } }],
    });
  });

  test('R5: it may be for somebody without an account; N1: nobody puts words before another person this way', () => {
    const one = withTheFamily().granted('father', tom);
    expect(write(one, planAnswer(one, { whose: { personId: null, name: 'Posy’s grandmother' } }))).toMatchObject({
      ok: true,
    });
    expect(write(one, planAnswer(one, { whose: refOf(tom) }))).toMatchObject({
      code: 'invalid',
      detail: { field: 'whose' },
    });
  });

  test('reg 13(1): only the family answers, and nobody goes on with what somebody else is writing', () => {
    const one = withTheFamily().granted('father', tom).asked('speech', nadia);
    expect(write(one, planAnswer(one, {}, nadia), { by: nadia })).toMatchObject({ code: 'not-allowed' });
    const before = planAnswer(one);
    expect(write(one, planAnswer(one, {}, tom), { by: tom, before })).toMatchObject({ code: 'not-an-author' });
  });

  test('reg 13(1): an answer is to a draft that was sent', () => {
    const one = withTheFamily();
    expect(write(one, planAnswer(one, { planId: one.id('case') }))).toMatchObject({ code: 'not-found' });
    one.put('draft', draftPlan(one, { status: 'final' }));
    expect(write(one, planAnswer(one))).toMatchObject({ code: 'not-found' });
  });

  test('O3: two devices that wrote on one section keep both their words, as two comments', () => {
    const one = withTheFamily();
    const base = planAnswer(one, { comments: [comment('B', 'She joins')] });
    const on = (words: string) => ({ ...base, comments: base.comments.map((each) => ({ ...each, words })) });
    const who = {
      mine: { name: 'A', at: '2026-11-30T10:00:00.000Z' },
      theirs: { name: 'A', at: '2026-11-30T11:00:00.000Z' },
    };
    const merged = mergeBodies(base, on('She joins words.'), on('She joins two.'), who) as PlanAnswerBody;
    const ruling = write(one, merged, { before: base });
    const kept = ruled(ruling).comments;
    expect(kept.map(({ words }) => words).toSorted()).toEqual(['She joins two.', 'She joins words.']);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(2);
  });
});

describe('an answer on paper', () => {
  const paper = (one: CaseBuilder, change: Partial<PlanAnswerBody> = {}) =>
    planAnswer(one, { via: 'post', whose: refOf(abigail), state: 'sent', receivedOn: '2026-11-27', ...change }, jane);

  test('G6: the co-ordinator enters it for the family, with its true day', () => {
    const one = withTheFamily();
    expect(write(one, paper(one), { by: jane })).toMatchObject({
      ok: true,
      documents: [{ body: { whose: refOf(abigail), typedBy: refOf(jane), receivedOn: '2026-11-27' } }],
    });
    expect(write(one, paper(one, { receivedOn: null }), { by: jane })).toMatchObject({ code: 'incomplete' });
    expect(write(one, paper(one, { receivedOn: '2026-12-01' }), { by: jane })).toMatchObject({
      code: 'date-in-future',
    });
    expect(write(one, paper(one, { receivedOn: '2026-11-19' }), { by: jane })).toMatchObject({ code: 'incomplete' });
  });

  test('G6: the family says nothing of paper, and a co-ordinator nothing of the hub', () => {
    const one = withTheFamily();
    expect(write(one, paper(one))).toMatchObject({ code: 'invalid', detail: { field: 'via' } });
    expect(write(one, paper(one, { via: 'hub' }), { by: jane })).toMatchObject({ code: 'invalid' });
  });

  test('R5: it is for somebody of the family in this case', () => {
    const one = withTheFamily();
    expect(write(one, paper(one, { whose: refOf(tom) }), { by: jane })).toMatchObject({ code: 'invalid' });
    expect(write(one, paper(one, { whose: { personId: null, name: 'Ade Fenwick' } }), { by: jane })).toMatchObject({
      ok: true,
    });
  });
});

describe('the authority replies', () => {
  const changed = { changed: true, words: 'Added to section B.', by: refOf(jane), on: '2026-12-07' };
  const replied = (body: PlanAnswerBody, reply: PlanAnswerBody['comments'][number]['reply']) => ({
    ...body,
    comments: body.comments.map((one) => ({ ...one, reply })),
  });

  test('reg 13(1): each comment gets a recorded answer, in the name and on the day of who recorded it', () => {
    const one = withTheFamily();
    const before = sentAnswer(one);
    const ruling = write(one, replied(before, { ...changed, by: refOf(omar), on: '2026-01-01' }), {
      by: jane,
      before,
      today: '2026-12-07',
    });
    expect(ruling).toMatchObject({
      ok: true,
      documents: [{ body: { comments: [{ reply: changed }] } }],
      events: [{ type: 'plan comments replied to' }],
    });
  });

  test('reg 13(1): "not changed" says why', () => {
    const one = withTheFamily();
    const before = sentAnswer(one);
    const body = replied(before, { ...changed, changed: false, words: ' ' });
    expect(write(one, body, { by: jane, before })).toMatchObject({ code: 'incomplete' });
  });

  test('reg 13(1): the family’s words stay as they were sent, whoever replies', () => {
    const one = withTheFamily();
    const before = sentAnswer(one);
    const other = { ...replied(before, changed), agrees: true, comments: [comment('B', 'Something else.')] };
    const ruling = write(one, other, { by: jane, before });
    expect(ruling).toMatchObject({ documents: [{ body: before }] });
    expect(write(one, other, { before })).toMatchObject({ code: 'never-changes' });
    expect(write(one, replied(before, changed), { by: omar, before })).toMatchObject({ code: 'never-changes' });
  });

  test('reg 13(1): what waits for a reply is counted: comments with words and settings asked for, not sections called right', () => {
    const one = withTheFamily();
    const body = sentAnswer(one, {
      comments: [comment('B', 'More.'), comment('E', '', { right: true }), comment('F', 'Less.', { reply: changed })],
      wishes: [wish('Oak Lodge School')],
    });
    expect(factsOf(body)).toMatchObject({ unanswered: 2 });
    expect(factsOf({ ...body, state: 'draft' })).toMatchObject({ unanswered: 0 });
    expect(factsOf(body)).not.toHaveProperty('comments');
  });

  test('reg 13(1): a reply can be mended until the final plan; after it, it stands', () => {
    const one = withTheFamily();
    const before = replied(sentAnswer(one), changed);
    const body = replied(before, { ...changed, words: 'Added to sections B and E.' });
    expect(write(one, body, { by: jane, before })).toMatchObject({
      documents: [{ body: { comments: [{ reply: { words: 'Added to sections B and E.' } }] } }],
    });
    one.round('assessment', { closedOn: '2026-12-10', outcome: 'plan issued' });
    expect(write(one, body, { by: jane, before })).toMatchObject({ documents: [{ body: before }] });
  });
});

test('SYNC-4: a device may push an answer; a consultation it may not', () => {
  const one = withTheFamily();
  const push = (body: PlanAnswerBody) => judge({ documentId: idOf('x'), before: null, body }, asActor(abigail, one));
  expect(push(planAnswer(one))).toMatchObject({ ok: true });
});
