import { describe, expect, test } from 'vitest';
import { structureProblems } from '../../../../shared/domain/advice/index.ts';
import {
  checkPlan,
  emptyPlan,
  goldenThread,
  planItems,
  planSectionKeys,
  tie,
} from '../../../../shared/domain/plans/index.ts';
import { aPlan, line, list, posysPlan, posysTies, row } from '../../../builders/a-plan.ts';

const codes = (...given: Parameters<typeof checkPlan>) =>
  checkPlan(...given).map(({ code, sectionKey }) => `${sectionKey} ${code}`);

describe('the sections of a plan', () => {
  test('reg 12: each stands in its place under its letter from the start, and the text is sound', () => {
    const plan = emptyPlan();
    expect(plan.content?.map((section) => section.attrs?.key)).toEqual(planSectionKeys);
    expect(structureProblems(plan)).toEqual([]);
  });
});

describe('what the golden thread ties', () => {
  test('reg 12: needs, outcomes and provision are numbered in the order of their sections', () => {
    const plan = aPlan({
      B: [
        line('b-intro', 'In a group:'),
        list('b', [line('b-1-p', 'Follows few instructions')], [line('b-2-p', 'Leaves the room')]),
        line('b-3', 'Does not join words'),
      ],
      E: [list('e', [line('e-1-p', 'Joins two words'), list('e-steps', [line('s', 'Two cards')])])],
      H1: [row('h-1', 'Short breaks', '3 hours', 'Every month', 'Personal assistant')],
    });
    expect(planItems(plan).map(({ label, text }) => `${label} ${text}`)).toEqual([
      'B1 Follows few instructions',
      'B2 Leaves the room',
      'B3 Does not join words',
      'E1 Joins two words',
      'H1.1 Short breaks',
    ]);
  });

  test('a tie runs from need over outcome to provision, whichever was picked first', () => {
    const [need, outcome, provision] = planItems(posysPlan());
    if (!need || !outcome || !provision) throw new Error('the plan has a need, an outcome and a provision');
    expect(tie(provision, outcome)).toEqual({ from: 'e-1', to: 'f-1' });
    expect(tie(provision, need)).toEqual({ from: 'b-1', to: 'f-1' });
    expect(tie(need, need)).toBeNull();
  });

  test('a tie whose block was taken out of the text ties nothing', () => {
    const thread = goldenThread(aPlan({ B: [line('b-1', 'Does not join words')] }), posysTies);
    expect(thread.tiedTo('b-1')).toEqual([]);
    expect(thread.needsWithoutProvision.map(({ label }) => label)).toEqual(['B1']);
  });
});

describe('the check before a plan is sent', () => {
  test('reg 12: a whole draft has nothing to mend', () => {
    expect(checkPlan(posysPlan(), posysTies, 'draft')).toEqual([]);
  });

  test('reg 12: an empty plan says which sections have to be written', () => {
    expect(codes(emptyPlan(), [], 'draft')).toEqual(['A empty', 'B empty', 'E empty', 'F empty']);
  });

  test('reg 12: a need that no provision meets stops the plan; a direct tie meets it as well as one over an outcome', () => {
    expect(codes(posysPlan(), [{ from: 'e-1', to: 'f-1' }], 'draft')).toEqual(['B need without provision']);
    expect(codes(posysPlan(), [{ from: 'b-1', to: 'f-1' }], 'draft')).toEqual(['E outcome without provision']);
    expect(codes(posysPlan(), [{ from: 'b-1', to: 'e-1' }], 'draft')).toEqual([
      'B need without provision',
      'E outcome without provision',
      'F provision without need',
    ]);
  });

  test('reg 12: provision without amount, frequency or who gives it stops the plan, and says what is missing', () => {
    const plan = aPlan({ ...sections(), F: [row('f-1', 'Speech and language therapy', '', 'Every week', '')] });
    expect(checkPlan(plan, posysTies, 'draft')).toMatchObject([
      {
        code: 'provision incomplete',
        sectionKey: 'F',
        stops: true,
        sentence: 'Say how much and who gives it for “Speech and language therapy”',
      },
    ]);
  });

  test('CoP 9.66: an outcome without steps is told, and does not stop the plan', () => {
    const plan = aPlan({ ...sections(), E: [line('e-1', 'By July 2027 Posy joins two words to ask.')] });
    expect(checkPlan(plan, posysTies, 'draft')).toMatchObject([
      { code: 'outcome without steps', stops: false, blockId: 'e-1' },
    ]);
  });

  test('s38(5): a draft names no setting, a final plan names one', () => {
    const named = aPlan({ ...sections(), I: [line('i-1', 'Larkfield Primary School, a mainstream school')] });
    expect(codes(named, posysTies, 'draft')).toEqual(['I setting named in a draft']);
    expect(codes(named, posysTies, 'final')).toEqual([]);
    expect(codes(posysPlan(), posysTies, 'final')).toEqual(['I no setting named']);
  });

  test('O3: two wordings that nobody has chosen between stop the plan', () => {
    const conflict = {
      type: 'conflict',
      attrs: { id: 'c' },
      content: [
        { type: 'alternative', attrs: { id: 'c-1' }, content: [line('c-1-p', 'One')] },
        { type: 'alternative', attrs: { id: 'c-2' }, content: [line('c-2-p', 'Other')] },
      ],
    };
    const plan = aPlan({ ...sections(), A: [line('a-1', 'Posy likes water.'), conflict] });
    expect(codes(plan, posysTies, 'draft')).toEqual(['A two wordings']);
  });
});

/** The written sections of Posy's plan, to change one of them. */
const sections = () => {
  const of = (key: string) => posysPlan().content?.find((section) => section.attrs?.key === key)?.content ?? [];
  return { A: of('A'), B: of('B'), E: of('E'), F: (of('F')[0]?.content ?? []).slice(1) };
};
