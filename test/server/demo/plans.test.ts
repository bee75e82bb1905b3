import { expect, test } from 'vitest';
import { generateAuthority } from '../../../server/demo/generate.ts';
import { structureProblems } from '../../../shared/domain/advice/index.ts';
import { checkPlan } from '../../../shared/domain/plans/index.ts';

const made = generateAuthority({ seed: 'harrowdale', cases: 60, today: '2026-11-23' });
const plans = made.cases.flatMap(({ documents }) =>
  documents.flatMap(({ body }) => (body.kind === 'plan' || body.kind === 'plan-draft' ? [body] : [])),
);

test('the demo has plans at each of their stages: in writing, with a family, and issued', () => {
  const kinds = plans.map((body) => (body.kind === 'plan' ? body.status : 'in writing'));
  expect(new Set(kinds)).toEqual(new Set(['in writing', 'draft', 'final']));
});

test('reg 12, reg 13: each plan that was sent could have been sent, and one in writing names the advice that its passages came from', () => {
  for (const body of plans) {
    expect(structureProblems(body.text)).toEqual([]);
    if (body.kind === 'plan-draft') expect(body.sources.length).toBeGreaterThan(3);
    else expect(checkPlan(body.text, body.ties, body.status).filter(({ stops }) => stops)).toEqual([]);
  }
});

test('reg 12: one case of a demo account is ready to draft: all advice is in, and nothing is begun', () => {
  const ready = made.cases.filter(
    ({ story, documents }) =>
      story.stage === 'drafting the plan' && !documents.some(({ kind }) => kind === 'plan-draft'),
  );
  expect(ready.length).toBeGreaterThan(0);
});
