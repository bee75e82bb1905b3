import { expect, test } from 'vitest';
import {
  looksLikeLetterCode,
  looksLikeOneTimeCode,
  looksLikeRecoveryCode,
  makeLetterCode,
  makeRecoveryCode,
  makeSignInName,
  plainAddress,
  plainCode,
  takesStep,
} from '../../../../shared/domain/sign-in/index.ts';

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 37 + 11) % 256);

test('G3: a recovery code is ten unambiguous signs in two groups, and is known again however it is typed', () => {
  const code = makeRecoveryCode(bytes);
  expect(code).toMatch(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/);
  expect(looksLikeRecoveryCode(plainCode(` ${code.toUpperCase().replace('-', ' – ')} `))).toBe(true);
  expect(looksLikeRecoveryCode(plainCode('o0il1-o0il1'))).toBe(false);
});

test('G3: a letter’s code is twelve unambiguous signs in three groups', () => {
  const code = makeLetterCode(bytes);
  expect(code).toMatch(/^[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){2}$/);
  expect(looksLikeLetterCode(plainCode(code))).toBe(true);
});

test('G3: bytes that would favour some signs are left out', () => {
  let calls = 0;
  const mostlyHigh = (length: number): Uint8Array => new Uint8Array(length).fill(calls++ === 0 ? 255 : 3);
  expect(plainCode(makeLetterCode(mostlyHigh))).toBe('5'.repeat(12));
});

test('G3: a one-time code is six digits, with or without spaces', () => {
  expect(looksLikeOneTimeCode(plainCode('123 456'))).toBe(true);
  expect(looksLikeOneTimeCode(plainCode('12345'))).toBe(false);
});

test('G3: a one-time code holds for its step and one to either side', () => {
  expect([97, 98, 99, 100, 101, 102].filter((step) => takesStep(step, 100, null))).toEqual([99, 100, 101]);
});

test('G3: a one-time code is taken once, and none older than the last one taken', () => {
  expect(takesStep(100, 100, 100)).toBe(false);
  expect(takesStep(99, 100, 100)).toBe(false);
  expect(takesStep(101, 100, 100)).toBe(true);
});

test('G3: a sign-in name is readable and says nothing about its person', () => {
  expect(makeSignInName(() => 0)).toBe('amber-acorn-100');
  expect(makeSignInName((below) => below - 1)).toBe('willow-wren-999');
});

test('G3: an address is the same in any capitals and with spaces around it', () => {
  expect(plainAddress('  Ros.Penhale@NHS.example ')).toBe('ros.penhale@nhs.example');
});
