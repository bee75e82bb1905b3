import { expect, test } from 'vitest';
import { letterTemplates } from '../../../../shared/domain/templates/index.ts';

const reg32 = [
  'appeal.by',
  'services.tribunal',
  'services.mediation',
  'mediation.by',
  'services.disagreement',
  'services.advice',
];

test.each(['decision not to assess', 'no plan', 'final plan'] as const)(
  'reg 32: “%s” must say all that the law asks of a decision that can be appealed',
  (kind) => {
    const said = letterTemplates[kind].mustSay.map(({ path }) => path);
    expect(reg32.filter((path) => !said.includes(path))).toEqual([]);
  },
);

test('reg 5, reg 10: a refusal must give its reasons; reg 13: a draft by when to answer', () => {
  const said = (kind: keyof typeof letterTemplates) => letterTemplates[kind].mustSay.map(({ path }) => path);
  for (const kind of ['decision not to assess', 'no plan'] as const) expect(said(kind)).toContain('decision.reasons');
  expect(said('draft plan')).toContain('draft.answer_by');
});
