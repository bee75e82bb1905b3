import { expect, test } from 'vitest';
import {
  afterWrongTry,
  type LockoutPolicy,
  lockoutPolicies,
  type Tries,
  waitUntil,
} from '../../../../shared/domain/sign-in/index.ts';

const policy: LockoutPolicy = { free: 3, firstWait: 1000, longestWait: 5000, forgetAfter: 60_000 };
const start = 1_000_000;

function wrongTries(count: number, at = start): Tries | null {
  let tries: Tries | null = null;
  for (let n = 0; n < count; n++) tries = afterWrongTry(tries, at, policy);
  return tries;
}

test('G3: the first wrong tries cost nothing', () => {
  expect(waitUntil(null, start, policy)).toBeNull();
  expect(waitUntil(wrongTries(2), start, policy)).toBeNull();
});

test('G3: from then on each wrong try doubles the wait, up to the longest', () => {
  expect([3, 4, 5, 6, 7, 500].map((count) => (waitUntil(wrongTries(count), start, policy) ?? 0) - start)).toEqual([
    1000, 2000, 4000, 5000, 5000, 5000,
  ]);
});

test('G3: when the wait is over the next try is looked at', () => {
  const tries = wrongTries(3);
  expect(waitUntil(tries, start + 999, policy)).toBe(start + 1000);
  expect(waitUntil(tries, start + 1000, policy)).toBeNull();
});

test('G3: wrong tries are forgotten after a while without one', () => {
  const tries = wrongTries(50);
  expect(waitUntil(tries, start + policy.forgetAfter, policy)).toBeNull();
  expect(afterWrongTry(tries, start + policy.forgetAfter, policy).failures).toBe(1);
});

test('G3: nobody is kept out of an address for more than a quarter of an hour by a stranger’s tries', () => {
  expect(lockoutPolicies.address.longestWait).toBeLessThanOrEqual(15 * 60_000);
});
