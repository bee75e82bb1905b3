import { expect, test } from 'vitest';
import { composePlan } from '../../../../client/features/plans/compose-plan.ts';
import { bodySchema, type PlanDraftBody } from '../../../../shared/domain/documents/index.ts';
import { posysPlan, posysTies } from '../../../builders/a-plan.ts';

const roundId = '00000000-0000-4000-8000-000000000004';
const adviceId = '00000000-0000-4000-8000-000000000005';
const source = (blockId: string) => ({ blockId, adviceId, adviceBlockId: 'adv-1', excerpt: 'Two words.' });
const draft: PlanDraftBody = {
  kind: 'plan-draft',
  roundId,
  text: posysPlan(),
  sources: [source('b-1'), source('taken-out')],
  ties: [...posysTies, { from: 'taken-out', to: 'f-1' }],
};
const jane = { personId: '00000000-0000-4000-8000-000000000011', name: 'Jane Holt' };
const served = { on: '2026-11-20', by: 'post' as const };

test('reg 12: what is sent names the ties of the blocks that stand in it, and no others', () => {
  const plan = composePlan({ draft, status: 'draft', served, actor: jane, earlier: [] });
  expect(plan.ties).toEqual(posysTies);
});

test('N1: a plan that is sent quotes no response and names none: what its passages came from stays in the draft', () => {
  const sent = JSON.stringify(composePlan({ draft, status: 'draft', served, actor: jane, earlier: [] }));
  expect(sent).not.toContain('Two words.');
  expect(sent).not.toContain(adviceId);
});

test('N1: the hub takes no plan that carries where its passages came from', () => {
  const plan = composePlan({ draft, status: 'draft', served, actor: jane, earlier: [] });
  expect(bodySchema.safeParse(plan).success).toBe(true);
  expect(bodySchema.safeParse({ ...plan, sources: draft.sources }).success).toBe(false);
});

test('reg 13(1): a draft is counted within its assessment, and is answered within fifteen days of its service', () => {
  const earlier = [
    { status: 'draft' as const, roundId },
    { status: 'draft' as const, roundId: jane.personId },
    { status: 'final' as const, roundId: jane.personId },
  ];
  const plan = composePlan({ draft, status: 'draft', served, actor: jane, earlier });
  expect([plan.version, plan.answerBy, plan.sentBy]).toEqual([2, '2026-12-04', jane]);
  const final = composePlan({ draft, status: 'final', served, actor: jane, earlier });
  expect([final.version, final.answerBy]).toEqual([2, null]);
});
