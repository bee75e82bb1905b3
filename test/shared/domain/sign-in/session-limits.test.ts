import { expect, test } from 'vitest';
import { deviceLimits, fullLimits, limitsOf, sessionHolds } from '../../../../shared/domain/sign-in/index.ts';

const session = { lastSeenAt: 1000, idle: 500, endsAt: 5000, endedAt: null };

test('G3: a session ends when it was not used for a while', () => {
  expect(sessionHolds(session, 1499)).toBe(true);
  expect(sessionHolds(session, 1500)).toBe(false);
});

test('G3: a session ends at the latest at its own end, however much it is used', () => {
  expect(sessionHolds({ ...session, lastSeenAt: 4999 }, 4999)).toBe(true);
  expect(sessionHolds({ ...session, lastSeenAt: 4999 }, 5000)).toBe(false);
});

test('G3: a session that was ended does not hold', () => {
  expect(sessionHolds({ ...session, endedAt: 1001 }, 1002)).toBe(false);
});

test('G3: the authority sets other limits within reason', () => {
  expect(limitsOf(undefined, undefined)).toEqual(fullLimits);
  expect(limitsOf(2, 1)).toEqual({ idle: 2 * 3_600_000, whole: 24 * 3_600_000 });
  expect(limitsOf(-1, 365)).toEqual(fullLimits);
});

test('O5: on a device that was set up, a session lives through seven days without contact, unless the authority sets another', () => {
  const day = 24 * 3_600_000;
  expect(deviceLimits(undefined, undefined)).toEqual({ idle: 7 * day, whole: 30 * day });
  expect(deviceLimits(3, 14)).toEqual({ idle: 3 * day, whole: 14 * day });
  expect(deviceLimits(10, 5)).toEqual({ idle: 5 * day, whole: 5 * day });
  expect(deviceLimits('week', -1)).toEqual({ idle: 7 * day, whole: 30 * day });
});
