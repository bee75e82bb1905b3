import { expect, test } from 'vitest';
import { hoursOpen, invitationState, inviting } from '../../../../shared/domain/sign-in/index.ts';

const open = { expiresAt: 1000, usedAt: null, replacedAt: null };

test('G3: an invitation is open until its end, then expired', () => {
  expect(invitationState(open, 999)).toBe('open');
  expect(invitationState(open, 1000)).toBe('expired');
});

test('G3: a used invitation stays used, and a replaced one is expired', () => {
  expect(invitationState({ ...open, usedAt: 5 }, 10)).toBe('used');
  expect(invitationState({ ...open, usedAt: 5 }, 5000)).toBe('used');
  expect(invitationState({ ...open, replacedAt: 5 }, 10)).toBe('expired');
});

test('G3: an invitation is open for 72 hours unless the authority sets another number that makes sense', () => {
  expect(hoursOpen('email', undefined)).toBe(72);
  expect(hoursOpen('email', 24)).toBe(24);
  expect([0, -3, 1.5, 'week', 100_000].map((setting) => hoursOpen('email', setting))).toEqual([72, 72, 72, 72, 72]);
  expect(hoursOpen('letter', undefined)).toBe(28 * 24);
});

test('A8: an address with an account in another role is not invited into the new one, whatever its state', () => {
  for (const status of ['invited', 'active', 'suspended'] as const) {
    expect(inviting({ role: 'setting', status }, 'contributor')).toBe('other role');
  }
});

test('G3: inviting again sends a new link only to somebody who has not opened the account', () => {
  expect(inviting(null, 'family')).toBe('new account');
  expect(inviting({ role: 'family', status: 'invited' }, 'family')).toBe('invite again');
  expect(inviting({ role: 'family', status: 'active' }, 'family')).toBe('has an account');
});

test('A5: a suspended account is not invited back', () => {
  expect(inviting({ role: 'family', status: 'suspended' }, 'family')).toBe('suspended');
});
