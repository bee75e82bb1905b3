import { describe, expect, test } from 'vitest';
import { newPasswordProblem } from '../../../../server/features/sign-in/new-password.ts';
import { passwordProblem } from '../../../../shared/domain/sign-in/index.ts';

const ros = { name: 'Ros Penhale', email: 'ros.penhale@nhs.example', signInName: null };
const problemOf = (password: string): string | null => newPasswordProblem(password, ros);

describe('G3: a password', () => {
  test('G3: a password of twelve characters is taken, one of eleven is not', () => {
    expect(problemOf('kelp-orbit-9')).toBeNull();
    expect(problemOf('kelp-orbit-')).toBe('Password must be 12 characters or more');
    expect(problemOf('')).toBe('Enter a password');
  });

  test('G3: length counts characters, not bytes, and a passphrase may be very long', () => {
    expect(problemOf('🦔🦉🦆🐝🦋🐌🐞🦗🦂🐢🐍')).toBe('Password must be 12 characters or more');
    expect(problemOf('heron lamp fence '.repeat(50))).toBeNull();
    expect(problemOf(`${'heron lamp fence '.repeat(60)}`)).toBe('Password must be 1000 characters or fewer');
  });

  test('G3: nothing is asked of its make-up: small letters and spaces alone are enough', () => {
    expect(problemOf('three herons on a fence')).toBeNull();
    expect(problemOf('zwölf boxkämpfer')).toBeNull();
    expect(problemOf('پنج درخت کنار رودخانه')).toBeNull();
  });

  test.each([
    'qwerty123456',
    'leavemealone',
    'password1234',
    'Password1234!',
    'P@ssw0rd2026!',
    'liverpool1892',
    'sunshinesunshine',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    'qwertyuiopas',
    'QWERTYUIOP12',
  ])('G3: a common password is refused, whatever stands around it: %s', (password) => {
    expect(problemOf(password)).toContain('easy to guess');
  });

  test.each(['ros.penhale@nhs.example', 'rospenhale2026', 'Penhale-1984!!', 'penhale.ros.99'])(
    'G3: a password that is the person’s own name or address is refused: %s',
    (password) => {
      expect(problemOf(password)).toContain('name or e-mail address');
    },
  );

  test('G3: the same characters typed on two keyboards are the same password', () => {
    const isCommon = (word: string) => word === 'café-au-lait-please';
    expect(passwordProblem('cafe\u0301-au-lait-please', { isCommon, about: [] })).toContain('easy to guess');
  });
});
