import { expect, test } from 'vitest';
import { leavesWhenSent } from '../../../client/device/replication/transitions.ts';
import { aCase } from '../../builders/a-case.ts';
import { aRequest } from '../../builders/a-request.ts';

test('R3: a request leaves its author’s device when the hub has taken it, sent or deleted; a draft stays', () => {
  const states = ['draft', 'submitted', 'deleted'] as const;
  expect(states.map((state) => leavesWhenSent(aRequest({ state })))).toEqual([false, true, true]);
  expect(leavesWhenSent(aCase().body('case', 'case'))).toBe(false);
});
