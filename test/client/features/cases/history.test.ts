import { expect, test } from 'vitest';
import type { LocalDocument } from '../../../../client/device/port.ts';
import { caseHistory } from '../../../../client/features/cases/history.ts';
import { aCase, jane, refOf } from '../../../builders/a-case.ts';

const words = (one: ReturnType<typeof aCase>): string[] =>
  caseHistory(
    one.documents().map((document) => ({ ...document, at: null, until: null }) as unknown as LocalDocument),
  ).map((entry) => `${entry.on} ${entry.words}`);

test('G1: the history says who decided, why, and who recorded it when', () => {
  const decided = {
    type: 'decided no plan' as const,
    on: '2026-11-20',
    grounds: 'The school meets the needs.',
    decidedBy: 'SEND panel',
    recorded: { on: '2026-11-23', by: refOf(jane) },
  };
  expect(words(aCase().case({ events: [{ type: 'request received', on: '2026-09-01' }, decided] }))).toEqual([
    '2026-11-20 The authority decided not to issue a plan (SEND panel). The school meets the needs. Recorded by Jane Holt on 23 November 2026.',
    '2026-09-01 The request for an assessment was received',
  ]);
});

test('G1: an exemption and its being taken back are two entries, each on its day', () => {
  const exemption = {
    step: 'final plan' as const,
    ground: 'exceptional circumstances' as const,
    reason: 'A parent was ill.',
    from: '2026-11-01',
    to: '2026-11-10',
    recordedBy: refOf(jane),
    recordedOn: '2026-11-11',
    requestId: null,
    withdrawn: { on: '2026-11-20', by: refOf(jane), reason: 'It was another case.' },
  };
  expect(words(aCase().case({ exemptions: [exemption] })).slice(0, 2)).toEqual([
    '2026-11-20 Jane Holt took an exemption back (final plan). It was another case.',
    '2026-11-11 Jane Holt recorded an exemption (final plan). A parent was ill.',
  ]);
});
