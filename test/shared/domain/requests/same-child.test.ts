import { expect, test } from 'vitest';
import { type ChildMarks, childKeys, likeness, slips } from '../../../../shared/domain/requests/index.ts';

const child = (
  firstName: string,
  lastName: string,
  birthDate: string | null = '2018-03-04',
  more = {},
): ChildMarks => ({
  firstName,
  lastName,
  birthDate,
  upn: '',
  nhsNumber: '',
  ...more,
});
const stephen = child('Stephen', 'O’Brien');
const shareKey = (one: ChildMarks, other: ChildMarks): boolean =>
  childKeys(one).some((key) => childKeys(other).includes(key));

test.each([
  ['R6: the same', child('Stephen', 'O’Brien'), 'same name and birth date'],
  ['R6: other letters for the same sound', child('Steven', 'OBrien'), 'like name, same birth date'],
  ['R6: a slip of the finger', child('Stephne', "O'Brien"), 'like name, same birth date'],
  ['R6: a short form', child('Steph', 'O’Brien'), 'like name, same birth date'],
  ['R6: first and last name exchanged', child('O’Brien', 'Stephen'), 'same name and birth date'],
  ['R6: day and month exchanged', child('Stephen', 'O’Brien', '2018-04-03'), 'same name and birth date'],
  ['R6: a wrong birth date', child('Stephen', 'O’Brien', '2017-03-04'), 'same name'],
  ['R6: accents and a second name', child('Stéphen', 'O’Brien'), 'same name and birth date'],
  ['R6: another child of that day', child('Aisha', 'Khan'), null],
  ['R6: a twin', child('Niamh', 'O’Brien'), null],
  ['R6: a like name on another day', child('Steven', 'O’Brien', '2012-09-09'), null],
] as const)('%s', (_, other, expected) => {
  expect(likeness(stephen, other)).toBe(expected);
  expect(likeness(other, stephen)).toBe(expected);
  if (expected) expect(shareKey(stephen, other)).toBe(true);
});

test('R6: the same UPN or NHS number, however it is written, is the same child', () => {
  const known = child('Stephen', 'O’Brien', '2018-03-04', { upn: 'A123456789012', nhsNumber: '943 476 5919' });
  const typed = child('Unknown', 'Name', null, { nhsNumber: '9434765919' });
  const other = child('Unknown', 'Name', null, { upn: 'a123456789012 ' });
  expect([likeness(known, typed), likeness(known, other)]).toEqual(['same number', 'same number']);
  expect([shareKey(known, typed), shareKey(known, other)]).toEqual([true, true]);
  expect(likeness(child('A', 'B', null), child('C', 'D', null))).toBe(null);
});

test('R6: names beyond the alphabet are compared too', () => {
  expect(likeness(child('Михайло', 'Шевченко'), child('Михайло', 'Шевченко'))).toBe('same name and birth date');
  expect(likeness(child('李', '明'), child('王', '芳'))).toBe(null);
});

test('R6: two letters exchanged count as one slip', () => {
  expect([slips('brain', 'brian'), slips('khan', 'kahn'), slips('a', 'bcd'), slips('', 'ab')]).toEqual([1, 1, 3, 2]);
});
