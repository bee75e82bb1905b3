import { describe, expect, test } from 'vitest';
import { accessTo, partsOf } from '../../../../shared/domain/access/index.ts';
import {
  decisionsOpen,
  effectOf,
  type RecordDecision,
  recordDecision,
} from '../../../../shared/domain/assessments/index.ts';
import type {
  CaseBody,
  CaseEvent,
  DecisionType,
  RoundBody,
  Ruling,
} from '../../../../shared/domain/documents/index.ts';
import { abigail, aCase, type CaseBuilder, jane, nadia, omar, priya, refOf } from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const on = (type: CaseEvent['type'], day: string): CaseEvent => ({ type, on: day });
const received = on('request received', '2026-09-01');
const decision = (type: DecisionType, day = '2026-10-05', change: Partial<RecordDecision> = {}): RecordDecision => ({
  type,
  on: day,
  grounds: 'The needs are met by what the school can give.',
  decidedBy: 'SEND panel',
  ...change,
});

/** A case that waits for the decision of the sixth week: no assessment is open. */
const undecided = (...more: CaseEvent[]): CaseBuilder =>
  aCase()
    .case({ stage: 'deciding whether to assess', events: [received, ...more] })
    .round('assessment', closedLongAgo);
const closedLongAgo: Partial<RoundBody> = { openedOn: '2024-01-01', closedOn: '2024-03-01', outcome: 'not assessed' };
/** A case whose assessment is open: Nadia has answered, Priya has not, Abigail is the mother. */
const assessed = (): CaseBuilder =>
  aCase()
    .case({ stage: 'gathering advice', events: [received, on('decided to assess', '2026-10-05')] })
    .granted('mother', abigail)
    .asked('speech', nadia)
    .submitted('speech')
    .asked('psychology', priya);

const decide = (one: CaseBuilder, input: RecordDecision, actor = jane): Ruling =>
  recordDecision(input, asActor(actor, one));
const codeOf = (ruling: Ruling): string => (ruling.ok ? 'ok' : ruling.code);
const caseAfter = (ruling: Ruling): CaseBody | undefined =>
  ruling.ok ? (ruling.documents.find((one) => one.kind === 'case')?.body as CaseBody) : undefined;
const roundAfter = (ruling: Ruling) =>
  ruling.ok
    ? ruling.documents.filter((one) => one.kind === 'round').map(({ id, body }) => ({ id, ...(body as RoundBody) }))
    : [];

describe('regs 4, 5, 10: a decision is recorded', () => {
  test('G1: with its true date, its grounds, who took it, and who entered it when', () => {
    const after = caseAfter(decide(undecided(), decision('decided not to assess')));
    expect(after?.events.at(-1)).toEqual({
      type: 'decided not to assess',
      on: '2026-10-05',
      grounds: 'The needs are met by what the school can give.',
      decidedBy: 'SEND panel',
      recorded: { on: '2026-11-23', by: refOf(jane) },
    });
  });

  test.each<[DecisionType, CaseBuilder, string, string]>([
    [
      'family told of request',
      aCase().case({ stage: 'request received', events: [received] }),
      '2026-09-02',
      'deciding whether to assess',
    ],
    ['family told of request', assessed(), '2026-10-20', 'gathering advice'],
    ['decided to assess', undecided(), '2026-10-05', 'gathering advice'],
    [
      'decided to assess',
      undecided(on('decided not to assess', '2026-09-20')).case({ stage: 'not assessed' }),
      '2026-10-05',
      'gathering advice',
    ],
    ['decided not to assess', undecided(), '2026-10-05', 'not assessed'],
    ['decided no plan', assessed(), '2026-11-20', 'no plan'],
    ['request withdrawn', assessed(), '2026-11-20', 'withdrawn'],
    [
      'decided to issue a plan',
      assessed().case({ stage: 'draft with the family' }),
      '2026-11-20',
      'finalising the plan',
    ],
    ['decided to issue a plan', assessed(), '2026-11-20', 'gathering advice'],
  ])('G1: “%s” moves the stage', (type, one, day, stage) => {
    expect(caseAfter(decide(one, decision(type, day)))?.stage).toBe(stage);
  });

  test('G1: a mediation certificate starts its month, and leaves the stage', () => {
    const refused = undecided(on('decided not to assess', '2026-10-05')).case({ stage: 'not assessed' });
    expect(caseAfter(decide(refused, decision('mediation certificate issued', '2026-11-02')))?.stage).toBe(
      'not assessed',
    );
    expect(codeOf(decide(undecided(), decision('mediation certificate issued', '2026-11-02')))).toBe('not-yet');
    expect(codeOf(decide(refused, decision('mediation certificate issued', '2026-10-04')))).toBe('before-last-step');
  });

  test('reg 5: the decision to assess opens an assessment on its true day; one that is open goes on', () => {
    const opened = roundAfter(decide(undecided(), decision('decided to assess')));
    expect(opened).toMatchObject([{ type: 'assessment', openedOn: '2026-10-05', closedOn: null }]);
    const goesOn = undecided().round('assessment', { openedOn: '2026-09-03', closedOn: null, outcome: null });
    expect(roundAfter(decide(goesOn, decision('decided to assess')))).toEqual([]);
  });

  test('A2: no plan and a withdrawal close the assessment: who has not answered loses access, who has keeps it for the grace period', () => {
    for (const [type, outcome] of [
      ['decided no plan', 'no plan'],
      ['request withdrawn', 'withdrawn'],
    ] as const) {
      const one = assessed();
      const ruling = decide(one, decision(type, '2026-11-20'));
      expect(roundAfter(ruling)).toMatchObject([{ id: one.id('assessment'), closedOn: '2026-11-20', outcome }]);
      expect(ruling).toMatchObject({
        events: [{ type: 'decision recorded', decision: type, roundId: one.id('assessment') }],
      });
      const parts = partsOf(one.round('assessment', { closedOn: '2026-11-20', outcome }).state());
      expect(accessTo(parts, priya.personId, '2026-11-23')).toBeNull();
      expect(accessTo(parts, nadia.personId, '2026-11-23')).toEqual({ until: '2027-01-19' });
    }
  });
});

describe('regs 4, 5, 10: what is refused', () => {
  test('A1: only the co-ordinator of the case, or who covers, records decisions', () => {
    for (const actor of [omar, abigail, nadia])
      expect(codeOf(decide(undecided(), decision('decided to assess'), actor))).toBe('not-allowed');
    const covered = undecided().case({ cover: refOf(omar) });
    expect(codeOf(decide(covered, decision('decided to assess'), omar))).toBe('ok');
  });

  test.each<[string, CaseBuilder, RecordDecision]>([
    ['date-in-future', undecided(), decision('decided to assess', '2026-11-24')],
    ['before-receipt', undecided(), decision('decided to assess', '2026-08-31')],
    ['before-last-step', assessed(), decision('decided no plan', '2026-10-04')],
    ['before-last-step', assessed(), decision('request withdrawn', '2026-10-04')],
    ['not-yet', undecided(), decision('decided no plan')],
    ['not-yet', undecided(), decision('decided to issue a plan')],
    ['not-yet', aCase().case({ events: [] }), decision('decided to assess')],
    ['already-recorded', assessed(), decision('decided to assess', '2026-11-20')],
    ['already-recorded', undecided(on('family told of request', '2026-09-02')), decision('family told of request')],
    ['step-passed', assessed(), decision('decided not to assess', '2026-11-20')],
    [
      'step-passed',
      undecided(on('request withdrawn', '2026-09-10')).case({ stage: 'withdrawn' }),
      decision('decided to assess'),
    ],
    ['step-passed', assessed().case({ stage: 'draft with the family' }), decision('decided no plan', '2026-11-20')],
    ['incomplete', undecided(), decision('decided not to assess', '2026-10-05', { grounds: '' })],
    ['incomplete', undecided(), decision('decided to assess', '2026-10-05', { decidedBy: '' })],
  ])('G1: %s', (code, one, input) => {
    expect(codeOf(decide(one, input))).toBe(code);
  });

  test('G1: a new request after a withdrawal is a new course: what was decided before does not stand against it', () => {
    const again = undecided(on('decided not to assess', '2026-09-10'), on('request received', '2026-10-20'));
    expect(codeOf(decide(again, decision('decided not to assess', '2026-11-20')))).toBe('ok');
    expect(codeOf(decide(again, decision('decided not to assess', '2026-10-19')))).toBe('before-receipt');
  });
});

test('G1: a form offers what the turn is of, and nothing else', () => {
  const open = (one: CaseBuilder) => decisionsOpen(one.body('case', 'case'));
  expect(open(undecided())).toEqual([
    'family told of request',
    'decided to assess',
    'decided not to assess',
    'request withdrawn',
  ]);
  expect(open(assessed())).toEqual([
    'family told of request',
    'decided no plan',
    'decided to issue a plan',
    'request withdrawn',
  ]);
  const refused = undecided(on('decided not to assess', '2026-10-05')).case({ stage: 'not assessed' });
  expect(open(refused)).toEqual(['decided to assess', 'mediation certificate issued']);
});

describe('what it will do, to be checked before', () => {
  test('G1, G2, A2: who is told, which dates run, and whose access ends when', () => {
    const answer = effectOf(decision('decided no plan', '2026-11-20'), asActor(jane, assessed()));
    expect(answer).toMatchObject({
      ok: true,
      effect: {
        stage: 'no plan',
        told: ['Abigail Fenwick', 'Priya Nair', 'Nadia Rahman'],
        released: ['Priya Nair'],
        answered: { names: ['Nadia Rahman'], until: '2027-01-19' },
      },
    });
    const dates = answer.ok ? answer.effect.dates.map(({ step, legalDate }) => [step, legalDate]) : [];
    expect(dates).toEqual([
      ['contact mediation adviser', '2027-01-20'],
      ['appeal', '2027-01-20'],
    ]);
  });

  test('a decision that would be refused has no effect to show', () => {
    expect(effectOf(decision('decided no plan'), asActor(jane, undecided()))).toEqual({ ok: false, code: 'not-yet' });
  });
});
