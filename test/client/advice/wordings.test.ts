import { expect, test } from 'vitest';
import { called, headOf, whatHappened } from '../../../client/features/advice/wordings.ts';
import type { Wording } from '../../../shared/domain/advice/index.ts';

const wording = (by: string, at = ''): Wording => ({ id: `${by} ${at}`, by, at, blocks: [] });
const words = (...all: Wording[]): string[] => all.map((one) => called(one, all));

test('O3: a wording goes by its author’s first name; by the whole one when two share it', () => {
  expect(words(wording('Ros Penhale'), wording('Dr Marcus Bell'))).toEqual(['Ros’s wording', 'Marcus’s wording']);
  expect(words(wording('Ros Penhale'), wording('Ros Kerr'))).toEqual(['Ros Penhale’s wording', 'Ros Kerr’s wording']);
  expect(whatHappened([wording('Ros Penhale'), wording('Dr Marcus Bell')], 'this paragraph')).toBe(
    'Two people changed this paragraph while apart',
  );
});

test('O3: nothing is said of people that is not sure', () => {
  const notYet = [wording('Ros Penhale'), wording('')];
  expect(words(...notYet)).toEqual(['Ros’s wording', 'the other wording']);
  expect(notYet.map(headOf)).toEqual(['Ros Penhale', 'The other wording']);
  const onTwoDevices = [
    wording('Ros Penhale', '2020-11-22T09:00:00.000Z'),
    wording('Ros Penhale', '2020-11-23T14:02:00.000Z'),
  ];
  expect(words(...onTwoDevices)).toEqual([
    'the wording of 22 November 2020, 09:00',
    'the wording of 23 November 2020, 14:02',
  ]);
  for (const all of [notYet, onTwoDevices])
    expect(whatHappened(all, 'this')).toBe('This was changed in two places at once');
});
