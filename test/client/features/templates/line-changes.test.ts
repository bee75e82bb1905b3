import { expect, test } from 'vitest';
import { lineChanges } from '../../../../client/features/templates/line-changes.ts';

test('G4: two versions are compared line by line', () => {
  expect(lineChanges('# A\nDear you\nBye', '# A\nDear all\nBye\nPS')).toEqual([
    { type: 'same', text: '# A' },
    { type: 'taken out', text: 'Dear you' },
    { type: 'put in', text: 'Dear all' },
    { type: 'same', text: 'Bye' },
    { type: 'put in', text: 'PS' },
  ]);
  expect(lineChanges('a\nb', 'a\nb').every(({ type }) => type === 'same')).toBe(true);
});
