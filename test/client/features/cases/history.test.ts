import { expect, test } from 'vitest';
import type { LocalDocument } from '../../../../client/device/port.ts';
import { caseHistory } from '../../../../client/features/cases/history.ts';
import { workItems } from '../../../../client/features/work/work-items.ts';
import { aCase, jane, refOf } from '../../../builders/a-case.ts';
import { aLocalCase, aLocalRequest, ros } from '../../../builders/local-case.ts';

const dev = { personId: '00000000-0000-4000-8000-0000000000d1', name: 'Dev Marwaha' };
const me = { personId: ros.personId, name: ros.name };
const caseId = '00000000-0000-4000-8000-000000000100';
const request = aLocalRequest(caseId, {
  to: { type: 'team', teamId: '00000000-0000-4000-8000-0000000000e1', name: 'Speech and language therapy' },
  authors: [me],
  allocations: [{ on: '2026-10-12', by: dev, to: [me] }],
  reminders: [
    { on: '2026-11-05', why: 'four weeks', to: [dev, me] },
    { on: '2026-11-20', why: 'overdue', to: [dev] },
  ],
});

test('V2, V3: the case says who allocated a team’s request to whom, who was reminded of it, and when', () => {
  const said = caseHistory([request] as unknown as LocalDocument[]).map(({ on, words }) => `${on} ${words}`);
  const service = request.body.service;
  expect(said.slice(0, 3)).toEqual([
    `2026-11-20 Dev Marwaha reminded: the advice (${service}) is overdue`,
    `2026-11-05 Dev Marwaha and Ros Penhale reminded of the advice (${service}) after four weeks`,
    `2026-10-12 Dev Marwaha allocated the request (${service}) to Ros Penhale`,
  ]);
});

test('V2: “your work” says when this person was reminded, and not when somebody else was', () => {
  const sources = {
    actor: ros,
    today: '2026-11-23',
    drafts: [],
    advice: [],
    daysBetween: () => 0,
    progressOf: () => ({ written: 0, of: 5 }),
  };
  const [item] = workItems({ ...sources, cases: [aLocalCase(caseId)], requests: [request] });
  expect(item?.remindedOn).toBe('2026-11-05');
});

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
