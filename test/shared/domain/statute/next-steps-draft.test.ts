import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../../../shared/domain/documents/index.ts';
import { type DraftForSteps, nextSteps, noDraft, type Reader } from '../../../../shared/domain/statute/index.ts';

const on = (type: CaseEvent['type'], day: string): CaseEvent => ({ type, on: day });
const served = [
  on('request received', '2026-08-14'),
  on('family told of request', '2026-08-14'),
  on('decided to assess', '2026-09-20'),
  on('draft plan served', '2026-11-20'),
];
const decided = on('decided to issue a plan', '2026-11-19');
const words = (
  role: Reader['role'],
  draft: Partial<DraftForSteps>,
  { today = '2026-11-23', events = [...served, decided] } = {},
) =>
  nextSteps(
    {
      child: { firstName: 'Idris', lastName: 'Kellaway', knownAs: 'Idi', birthDate: '2019-05-02', yearGroup: 'Year 3' },
      coordinator: { personId: '5b7ee5a2-3f2b-4b0a-9f3e-1d2a3b4c5d6e', name: 'Jane Holt' },
      stage: 'draft with the family',
      events,
      exemptions: [],
    },
    [],
    today,
    { role, personId: '7b7ee5a2-3f2b-4b0a-9f3e-1d2a3b4c5d6e', settingId: null },
    { ...noDraft, answerBy: '2026-12-04', ...draft },
  ).map((step) => `${step.who}: ${step.sentence}`);
const answer = { mine: true, receivedOn: '2026-11-30', unanswered: 2 };
const larkfield = { name: 'Larkfield', dueOn: '2026-12-08', answered: false, mine: false };

describe('while a draft plan is with the family', () => {
  test('G1, reg 13(1): the family reads by when it answers; after that day that it still can', () => {
    expect(words('family', {})[0]).toBe(
      'you: Tell us what you think of Idi’s draft plan by Friday 4 December 2026. You can also tell us which school or college you would like.',
    );
    expect(words('family', {}, { today: '2026-12-05' })[0]).toBe(
      'you: You can still tell us what you think of Idi’s draft plan. We hoped to have it by Friday 4 December 2026, and it counts just the same.',
    );
  });

  test('G1: a second draft has days of its own', () => {
    expect(words('family', { answerBy: '2026-12-22' }, { today: '2026-12-10' })[0]).toContain(
      'by Tuesday 22 December 2026',
    );
  });

  test('G1: who has answered reads what becomes of it, and whether the setting they asked for has been asked', () => {
    const said = words('family', { answers: [answer], consultations: [larkfield] }, { today: '2026-12-01' });
    expect(said).toContain(
      'others: You answered the draft plan on 30 November 2026. Jane Holt answers each of your comments before the final plan is sent.',
    );
    expect(said).toContain(
      'others: We asked Larkfield whether it can meet Idi’s needs. Its answer is due by Tuesday 8 December 2026.',
    );
    expect(said.some((one) => one.startsWith('you:'))).toBe(false);
    expect(words('family', { answers: [{ ...answer, unanswered: 0 }] })[0]).toContain(
      'each of your comments has an answer',
    );
  });

  test('G1: another parent’s answer is not one’s own', () => {
    expect(words('family', { answers: [{ ...answer, mine: false }] })[0]).toContain('Tell us what you think');
  });

  test('G1: the co-ordinator reads what to answer, what to record, and which consultations are due or late', () => {
    const late = { ...larkfield, name: 'Oak Lodge', dueOn: '2026-11-30' };
    const said = words(
      'coordinator',
      { answers: [answer, { ...answer, mine: false, unanswered: 1 }], consultations: [larkfield, late] },
      { today: '2026-12-01', events: served },
    );
    expect(said).toEqual([
      'you: Answer the 3 comments of the family on the draft plan. The final plan can’t be sent before.',
      'you: Ask Oak Lodge (due 30 November 2026) again to answer the consultation.',
      'you: Record the decision to issue a plan. The final plan can’t be sent before.',
      'you: Issue the final plan by Friday 1 January 2027 (act by Thursday 31 December 2026).',
      'others: Larkfield (by 8 December 2026) answers the consultation.',
    ]);
  });

  test('G1: as long as nobody has answered, the family’s time is the next thing', () => {
    expect(words('coordinator', {})).toContain('others: The family answers the draft plan by Friday 4 December 2026.');
    expect(words('coordinator', {}, { today: '2026-12-05' })).toEqual([
      'you: Issue the final plan by Friday 1 January 2027 (act by Thursday 31 December 2026).',
    ]);
  });

  test('G1, s39: a setting that sees the case reads by when it answers the consultation', () => {
    const mine = { ...larkfield, mine: true };
    expect(words('setting', { consultations: [mine] })[0]).toBe(
      'you: Say by Tuesday 8 December 2026 whether your setting can meet Idi’s needs. The draft plan is there to read.',
    );
    expect(words('setting', { consultations: [mine] }, { today: '2026-12-09' })[0]).toContain('The answer was due on');
    expect(words('setting', { consultations: [{ ...mine, answered: true }] })[0]).not.toContain('Say');
  });

  test('A2, G1: after the final plan an adviser reads the last day on which they see the case', () => {
    const issued = { events: [...served, decided, on('final plan issued', '2026-12-10')], today: '2026-12-11' };
    expect(words('contributor', { until: '2027-02-08' }, issued)).toContain(
      'others: You can read this case until Monday 8 February 2027.',
    );
  });
});
