import { expect, test } from 'vitest';
import type { LocalDocument } from '../../../../client/device/port.ts';
import { caseView } from '../../../../client/features/cases/case-view.ts';
import { mayBeginPlan, planStands } from '../../../../client/features/cases/plan-stands.ts';
import type { CaseBody, PlanBody, RoundBody } from '../../../../shared/domain/documents/index.ts';
import { emptyPlan } from '../../../../shared/domain/plans/index.ts';
import { aLocalCase, aLocalRequest, jane, localDocument } from '../../../builders/local-case.ts';

const today = '2026-11-23';
const caseId = '00000000-0000-4000-8000-000000000100';
const roundId = '00000000-0000-4000-8000-000000000060';
const round = (change: Partial<RoundBody> = {}) =>
  localDocument(
    caseId,
    {
      kind: 'round',
      type: 'assessment',
      openedOn: '2026-09-25',
      closedOn: null,
      outcome: null,
      invited: [],
      ...change,
    },
    undefined,
    roundId,
  );
const written = { roundId, text: emptyPlan(), ties: [] };
const plan = (change: Partial<PlanBody> = {}, piece?: LocalDocument['piece']) =>
  localDocument(
    caseId,
    {
      kind: 'plan',
      ...written,
      status: 'draft',
      version: 1,
      sentBy: { personId: jane.personId, name: jane.name },
      served: { on: '2026-11-18', by: 'post' },
      answerBy: '2026-12-02',
      ...change,
    },
    piece,
  );
const view = (change: Partial<CaseBody>, ...more: unknown[]) => {
  const documents = [aLocalCase(caseId, change), round(), aLocalRequest(caseId), ...more];
  const found = caseView(documents as LocalDocument[], jane, today);
  if (!found) throw new Error('the case is missing');
  return found;
};
const served = { type: 'draft plan served' as const, on: '2026-11-18' };

test('G1: before it is begun the case says so, and how much of the advice is in', () => {
  expect(planStands(view({}), today)).toEqual(['The plan has not been begun.', '0 of 1 pieces of advice are in.']);
});

test('G1: while it is written the case says who writes it', () => {
  const drafting = view(
    { stage: 'drafting the plan' },
    localDocument(caseId, { kind: 'plan-draft', ...written, sources: [] }),
  );
  expect(planStands(drafting, today)[0]).toBe('The plan is being drafted by Jane Holt.');
});

test('reg 13(1): a draft that was sent is there with its last day, also for who may not read it', () => {
  const events = [served];
  const sentences = [
    'The draft plan was sent to the family on 18 November 2026.',
    'Answers are due by Wednesday 2 December 2026 (in 9 days).',
  ];
  expect(planStands(view({ stage: 'draft with the family', events }, plan()), today)).toEqual(sentences);
  expect(planStands(view({ stage: 'draft with the family', events }), today)).toEqual(sentences);
  expect(planStands(view({ stage: 'draft with the family', events }), '2026-12-03')[1]).toContain(
    'ended on 2 December',
  );
});

test('O2: what was sent without a connection is said to wait, not to be sent', () => {
  const waits = plan({}, { state: 'waiting to send', since: '2026-11-23T10:00:00.000Z' });
  expect(planStands(view({ stage: 'drafting the plan' }, waits), today)[0]).toContain('Draft 1 of the plan is ready');
});

test('reg 12: a plan is begun once in an assessment in progress, and in no other', () => {
  expect(mayBeginPlan(view({}))).toBe(true);
  expect(mayBeginPlan(view({}, localDocument(caseId, { kind: 'plan-draft', ...written, sources: [] })))).toBe(false);
  expect(mayBeginPlan(view({ stage: 'no plan' }))).toBe(false);
  const closed = [aLocalCase(caseId), round({ closedOn: '2026-11-01', outcome: 'no plan' })];
  const over = caseView(closed as unknown as LocalDocument[], jane, today);
  expect(over && mayBeginPlan(over)).toBe(false);
});
