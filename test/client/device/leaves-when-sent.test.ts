import { expect, test } from 'vitest';
import { leavesWhenSent } from '../../../client/device/replication/transitions.ts';
import { aCase, nadia, refOf } from '../../builders/a-case.ts';
import { aRequest } from '../../builders/a-request.ts';

test('R3: a request leaves its author’s device when the hub has taken it, sent or deleted; a draft stays', () => {
  const states = ['draft', 'submitted', 'deleted'] as const;
  expect(states.map((state) => leavesWhenSent(aRequest({ state })))).toEqual([false, true, true]);
  expect(leavesWhenSent(aCase().body('case', 'case'))).toBe(false);
});

test('N2: what was told in confidence leaves its author’s device when the hub has taken it; a draft stays', () => {
  const body = {
    kind: 'confidence' as const,
    about: null,
    words: '',
    attachments: [],
    from: refOf(nadia),
    sentAt: null,
  };
  const states = ['draft', 'sent', 'deleted'] as const;
  expect(states.map((state) => leavesWhenSent({ ...body, state }))).toEqual([false, true, true]);
});
