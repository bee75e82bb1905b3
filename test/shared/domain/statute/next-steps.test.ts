import { expect, test } from 'vitest';
import type { CaseEvent } from '../../../../shared/domain/documents/index.ts';
import {
  adviceDueOn,
  type CaseForSteps,
  nextSteps,
  type Reader,
  type RequestForSteps,
} from '../../../../shared/domain/statute/index.ts';

const ros = { personId: '7b7ee5a2-3f2b-4b0a-9f3e-1d2a3b4c5d6e', name: 'Ros Penhale' };
const jane = { personId: '5b7ee5a2-3f2b-4b0a-9f3e-1d2a3b4c5d6e', name: 'Jane Holt' };
const rao = { personId: '6b7ee5a2-3f2b-4b0a-9f3e-1d2a3b4c5d6e', name: 'Dr Sunil Rao' };
const on = (type: CaseEvent['type'], day: string): CaseEvent => ({ type, on: day });

const idris = (events: CaseEvent[], more: Partial<CaseForSteps> = {}): CaseForSteps => ({
  child: { firstName: 'Idris', lastName: 'Kellaway', knownAs: 'Idi', birthDate: '2019-05-02', yearGroup: 'Year 3' },
  coordinator: jane,
  stage: 'gathering advice',
  events,
  exemptions: [],
  ...more,
});
const asked = (id: string, to: typeof ros, service: string, submittedOn: string | null = null): RequestForSteps => ({
  id,
  askedOn: '2026-10-08',
  dueOn: adviceDueOn('2026-10-08'),
  service,
  state: submittedOn ? 'submitted' : 'outstanding',
  submittedOn,
  to: { type: 'person', ...to },
  authors: [to],
});
const requests = [
  asked('0b9a1a50-8a9e-4f4e-9d52-0d8f4d1c2b3a', ros, 'Speech and language therapy'),
  asked('1b9a1a50-8a9e-4f4e-9d52-0d8f4d1c2b3a', rao, 'Community paediatrics', '2026-11-02'),
];
const reader = (role: Reader['role'], personId = ros.personId): Reader => ({ role, personId, settingId: null });
const assessed = [
  on('request received', '2026-08-14'),
  on('family told of request', '2026-08-14'),
  on('decided to assess', '2026-09-20'),
];
const words = (
  facts: CaseForSteps,
  role: Reader['role'],
  today = '2026-11-23',
  of = requests,
  personId = ros.personId,
) => nextSteps(facts, of, today, reader(role, personId)).map((step) => `${step.who}: ${step.sentence}`);

test('G1: an adviser reads first what is asked of them, with its date and that it works without a signal', () => {
  expect(words(idris(assessed), 'contributor')).toEqual([
    'you: Your advice (Speech and language therapy) was due on Thursday 19 November 2026, 4 days ago. You can finish and send it without a signal.',
    'others: Jane Holt writes the draft plan. The family has at least 15 days to answer it.',
    'others: The final plan is due by Friday 1 January 2027.',
  ]);
});

test('G1: another adviser reads whose advice is missing', () => {
  expect(words(idris(assessed), 'contributor', '2026-11-23', requests, rao.personId)[0]).toBe(
    'others: Ros Penhale sends advice.',
  );
});

test('G1: a family reads what it means for their child, and why a day earlier is aimed for', () => {
  expect(words(idris(assessed), 'family', '2026-11-23', requests, jane.personId)).toEqual([
    'others: People who know Idi are telling us what helps. 1 of 2 have answered. One answer is late. We keep asking.',
    'others: By Friday 4 December 2026 we decide whether Idi has a plan. If we think a plan is right, Jane Holt sends you a draft. You then have at least 15 days to tell us what you think.',
    'others: If Idi has a plan, you have the final plan by Friday 1 January 2027. We aim for Thursday 31 December 2026, because 1 January 2027 is New Year’s Day.',
  ]);
});

test('G1: a family with a draft reads its last day to answer, 15 days beginning with the day of service', () => {
  expect(
    words(
      idris([...assessed, on('draft plan served', '2026-11-20')]),
      'family',
      '2026-11-23',
      requests,
      jane.personId,
    )[0],
  ).toBe(
    'you: Tell us what you think of Idi’s draft plan by Friday 4 December 2026. You can also tell us which school or college you would like.',
  );
});

test('reg 13(1): a second draft has a time to answer of its own, counted from its own service, for whoever reads it', () => {
  const twice = idris([...assessed, on('draft plan served', '2026-11-20'), on('draft plan served', '2026-12-10')]);
  for (const [role, personId] of [
    ['family', jane.personId],
    ['coordinator', jane.personId],
    ['contributor', rao.personId],
  ] as const)
    expect(words(twice, role, '2026-12-11', requests, personId).join(' ')).toContain('Thursday 24 December 2026');
});

test('G1: a co-ordinator reads what the law asks next, whom to ask again, and the day to act by', () => {
  expect(words(idris(assessed), 'coordinator')).toEqual([
    'you: Ask again for the advice of Ros Penhale (4 days late).',
    'you: If there is to be no plan, tell the family by Friday 4 December 2026.',
    'you: Issue the final plan by Friday 1 January 2027 (act by Thursday 31 December 2026).',
    'others: Send the draft plan to the family. It is planned for Friday 20 November 2026.',
  ]);
});

test('G1: a new request nobody has yet is to be allocated, and the family told', () => {
  const steps = words(
    idris([on('request received', '2026-11-20')], { coordinator: null, stage: 'request received' }),
    'coordinator',
    '2026-11-23',
    [],
  );
  expect(steps.slice(0, 3)).toEqual([
    'you: Allocate the case to a co-ordinator.',
    'you: Tell the family, the health commissioner, social care and the head that the request was received, and record the day.',
    'you: Decide whether to assess and tell the family by Friday 1 January 2027 (act by Thursday 31 December 2026).',
  ]);
});

test('G1: with a plan in force everybody reads when it is reviewed', () => {
  const events = [...assessed, on('draft plan served', '2026-11-20'), on('final plan issued', '2026-12-20')];
  for (const role of ['family', 'setting', 'contributor', 'coordinator', 'administrator'] as const)
    expect(words(idris(events), role, '2027-01-10').join(' ')).toContain('19 December 2027');
});

test('G1: after a refusal the family reads what it can do and by when, then that the time is over', () => {
  const refused = [on('request received', '2026-08-14'), on('decided not to assess', '2026-09-21')];
  const read = (today: string, events = refused) => words(idris(events), 'family', today, [], jane.personId);
  expect(read('2026-10-01').slice(0, 2)).toEqual([
    'you: If you do not agree with the decision, contact the mediation adviser by Saturday 21 November 2026. You do not have to take part in mediation.',
    'others: You can appeal to the SEND Tribunal until Monday 23 November 2026.',
  ]);
  expect(read('2026-11-22')[0]).toBe(
    'others: If you do not agree with the decision, you can appeal to the SEND Tribunal until Monday 23 November 2026.',
  );
  expect(read('2026-11-24')[0]).toContain('The time to appeal ended on 23 November 2026.');
  expect(read('2026-11-24', [...refused, on('mediation certificate issued', '2026-11-10')])[0]).toBe(
    'others: If you do not agree with the decision, you can appeal to the SEND Tribunal until Thursday 10 December 2026.',
  );
  expect(words(idris(refused), 'coordinator', '2026-10-01', [])).toEqual([
    'others: The family can appeal until Monday 23 November 2026.',
  ]);
});

test('G1: every stage has words for every role, without gaps', () => {
  const histories: CaseEvent[][] = [
    [on('request received', '2026-08-14')],
    [on('request received', '2026-08-14'), on('decided not to assess', '2026-09-14')],
    [on('request received', '2026-08-14'), on('request withdrawn', '2026-09-14')],
    assessed,
    [...assessed, on('decided no plan', '2026-11-14')],
    [...assessed, on('draft plan served', '2026-11-14')],
    [...assessed, on('draft plan served', '2026-11-14'), on('final plan issued', '2026-12-14')],
    [...assessed, on('final plan issued', '2026-12-14'), on('review meeting held', '2027-11-01')],
    [...assessed, on('final plan issued', '2026-12-14'), on('plan ceased', '2027-11-01')],
  ];
  for (const events of histories)
    for (const today of ['2026-09-01', '2026-10-15', '2027-01-20', '2028-02-01'])
      for (const role of ['family', 'setting', 'contributor', 'coordinator', 'administrator'] as const)
        for (const sentence of words(idris(events), role, today))
          expect(sentence).not.toMatch(/undefined|null|NaN|by \.|on ,/);
});
