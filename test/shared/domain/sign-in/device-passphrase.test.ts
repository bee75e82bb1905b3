import { expect, test } from 'vitest';
import { devicePassphraseProblem } from '../../../../shared/domain/sign-in/index.ts';

test('O5: a device passphrase has ten characters or more', () => {
  expect(devicePassphraseProblem('kelp orbit')).toBeNull();
  expect(devicePassphraseProblem('kelp orbi')).toBe('Passphrase must be 10 characters or more');
  expect(devicePassphraseProblem('')).toBe('Enter a passphrase for this device');
});

test('O5: a device passphrase is not digits only, with or without spaces between them', () => {
  expect(devicePassphraseProblem('8204719365')).toBe('Passphrase must not be digits only');
  expect(devicePassphraseProblem('8204 7193 65')).toBe('Passphrase must not be digits only');
});

test.each(['password12', 'Passw0rd!!', 'letmein1234', 'qwertyuiop', 'liverpool1!', 'ababababab', 'zxcvbnm123'])(
  'O5: a device passphrase is no common one: %s',
  (passphrase) => {
    expect(devicePassphraseProblem(passphrase)).toContain('easy to guess');
  },
);
