import { expect, test } from 'vitest';
import { composePlan } from '../../../../client/features/plans/compose-plan.ts';
import type { PlanDraftBody } from '../../../../shared/domain/documents/index.ts';
import { posysPlan, posysTies } from '../../../builders/a-plan.ts';

const roundId = '00000000-0000-4000-8000-000000000004';
const source = (blockId: string) => ({ blockId, adviceId: roundId, adviceBlockId: 'adv-1', excerpt: 'Two words.' });
const draft: PlanDraftBody = {
  kind: 'plan-draft',
  roundId,
  text: posysPlan(),
  sources: [source('b-1'), source('taken-out')],
  ties: [...posysTies, { from: 'taken-out', to: 'f-1' }],
};
const jane = { personId: '00000000-0000-4000-8000-000000000011', name: 'Jane Holt' };
const served = { on: '2026-11-20', by: 'post' as const };

test('reg 12: what is sent names the sources and ties of the blocks that stand in it, and no others', () => {
  const plan = composePlan({ draft, status: 'draft', served, actor: jane, earlier: [] });
  expect(plan.sources).toEqual([source('b-1')]);
  expect(plan.ties).toEqual(posysTies);
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
