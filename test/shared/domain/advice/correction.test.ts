import { expect, test } from 'vitest';
import { correctionBegun, emptyAdvice } from '../../../../shared/domain/advice/index.ts';
import type { RichText } from '../../../../shared/domain/documents/index.ts';
import { fullText } from '../../../builders/a-case.ts';

const sent = { text: fullText('weekly'), attachments: [{ fileId: 'report', caption: 'Report' }] };
const begun = (change: Partial<typeof sent>): boolean => correctionBegun({ ...sent, ...change }, sent);
const changed = (from: string, to: string): RichText => JSON.parse(JSON.stringify(sent.text).replace(from, to));

test('N4: a correction is begun when the words, how they are set, or the files are not those that were sent', () => {
  expect(begun({})).toBe(false);
  expect(begun({ text: fullText('twice weekly') })).toBe(true);
  expect(begun({ text: changed('"text":"weekly"', '"text":"weekly","marks":[{"type":"bold"}]') })).toBe(true);
  expect(begun({ attachments: [] })).toBe(true);
  expect(begun({ attachments: [{ fileId: 'report', caption: 'Report of May' }] })).toBe(true);
});

test('N4: what an editor alone knows of a text begins no correction: ids, spans of one, where a sentence was cut', () => {
  expect(begun({ text: changed('"id":"needs-1"', '"id":"another"') })).toBe(false);
  expect(begun({ text: changed('"text":"weekly"', '"text":"week"},{"type":"text","text":"ly"') })).toBe(false);
  const empty = emptyAdvice('health', 'Posy');
  const edited = JSON.parse(
    JSON.stringify(empty).replaceAll('"type":"tableCell","attrs":{', '"type":"tableCell","attrs":{"colspan":1,'),
  );
  expect(edited).not.toEqual(empty);
  expect(correctionBegun({ text: edited, attachments: [] }, { text: empty, attachments: [] })).toBe(false);
});
