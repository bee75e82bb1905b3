import { expect, test } from 'vitest';
import { lengthProblem, pasteProblem } from '../../../client/ui/too-long.ts';

test('O2: a field says of a paste that is too long that it was not put in; what is selected makes room', () => {
  expect(pasteProblem('12345', 0, '67890', 10)).toBeNull();
  expect(pasteProblem('12345', 5, '1234567890', 10)).toBeNull();
  expect(pasteProblem('12345', 0, '678901', 10)).toBe(
    'What you pasted was not put in: it is 1 character too long. Paste a shorter part.',
  );
  expect(pasteProblem('', 0, 'a'.repeat(11_234), 10_000)).toContain('it is 1,234 characters too long');
});

test('O2: the end of a line counts once, as it does in the field', () => {
  expect(pasteProblem('', 0, '1\r\n2', 3)).toBeNull();
});

test('O2: words that are too long already are to be shortened', () => {
  expect([lengthProblem('123', 3), lengthProblem('12345', 3)]).toEqual([null, 'Shorten this by 2 characters']);
});
