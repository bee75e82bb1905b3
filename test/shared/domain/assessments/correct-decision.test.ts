import { describe, expect, test } from 'vitest';
import {
  type CorrectDecision,
  correctDecision,
  standingDecisions,
} from '../../../../shared/domain/assessments/index.ts';
import type { CaseBody, CaseEvent, RoundBody, Ruling } from '../../../../shared/domain/documents/index.ts';
import { appealableOf, courseOf, keyDates } from '../../../../shared/domain/statute/index.ts';
import { abigail, aCase, type CaseBuilder, jane, nadia, omar } from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const received: CaseEvent = { type: 'request received', on: '2026-09-01' };
const at = (type: CaseEvent['type'], on: string): CaseEvent => ({
  type,
  on,
  grounds: 'As it was.',
  decidedBy: 'SEND panel',
});
const why = 'It was recorded in the wrong case.';
const right = { on: '2026-10-12', grounds: 'Enough support.', decidedBy: 'SEND panel' };

const correct = (one: CaseBuilder, input: Partial<CorrectDecision>, actor = jane): Ruling =>
  correctDecision({ place: 1, reason: why, instead: null, ...input }, asActor(actor, one));
const codeOf = (ruling: Ruling): string => (ruling.ok ? 'ok' : ruling.code);
const bodyOf = (ruling: Ruling): CaseBody => {
  if (!ruling.ok) throw new Error(ruling.code);
  return ruling.documents.find((one) => one.kind === 'case')?.body as CaseBody;
};
const roundOf = (ruling: Ruling): RoundBody | undefined =>
  ruling.ok ? (ruling.documents.find((one) => one.kind === 'round')?.body as RoundBody | undefined) : undefined;

const refused = () =>
  aCase()
    .case({ stage: 'not assessed', events: [received, at('decided not to assess', '2026-10-05')] })
    .round('assessment', { openedOn: '2024-01-01', closedOn: '2024-03-01', outcome: 'not assessed' })
    .granted('mother', abigail);
const noPlan = () =>
  aCase()
    .case({
      stage: 'no plan',
      events: [received, at('decided to assess', '2026-10-05'), at('decided no plan', '2026-11-20')],
    })
    .round('assessment', { closedOn: '2026-11-20', outcome: 'no plan' })
    .granted('mother', abigail);

describe('G1: a decision recorded by mistake is corrected', () => {
  test('G1: nothing is erased: it stays with who corrected it, when and why, and counts no more', () => {
    const body = bodyOf(correct(refused(), {}));
    expect(body.events[1]).toEqual({
      ...at('decided not to assess', '2026-10-05'),
      corrected: { on: '2026-11-23', by: { personId: jane.personId, name: jane.name }, reason: why },
    });
    expect([courseOf(body.events).decidedNotToAssess, appealableOf(body.events), body.stage]).toEqual([
      null,
      null,
      'deciding whether to assess',
    ]);
    expect(standingDecisions(body)).toEqual([]);
  });

  test('G1: with another day it is recorded anew, and the dates are worked out from that', () => {
    const body = bodyOf(correct(refused(), { instead: right }));
    expect(body.events.at(-1)).toMatchObject({
      type: 'decided not to assess',
      ...right,
      recorded: { on: '2026-11-23' },
    });
    const dates = keyDates({ events: body.events, exemptions: [], requests: [], today: '2026-11-23' });
    expect(dates.find(({ step }) => step === 'appeal')?.legalDate).toBe('2026-12-14');
    expect(body.stage).toBe('not assessed');
  });

  test('A2: an assessment that was closed with it is open again, or closes on the right day', () => {
    expect(roundOf(correct(noPlan(), { place: 2 }))).toMatchObject({ closedOn: null, outcome: null });
    expect(bodyOf(correct(noPlan(), { place: 2 })).stage).toBe('gathering advice');
    const moved = correct(noPlan(), { place: 2, instead: { ...right, on: '2026-11-18' } });
    expect(roundOf(moved)).toMatchObject({ closedOn: '2026-11-18', outcome: 'no plan' });
  });

  test('G1: what something was built on is not taken back, nor moved past what followed', () => {
    expect(codeOf(correct(noPlan(), { place: 1 }))).toBe('step-passed');
    expect(codeOf(correct(noPlan(), { place: 1, instead: { ...right, on: '2026-11-21' } }))).toBe('before-last-step');
    expect(codeOf(correct(noPlan(), { place: 1, instead: right }))).toBe('ok');
    const asked = aCase()
      .case({ stage: 'gathering advice', events: [received, at('decided to assess', '2026-10-05')] })
      .asked('speech', nadia);
    expect(codeOf(correct(asked, {}))).toBe('step-passed');
    const certified = refused().case({
      events: [received, at('decided not to assess', '2026-10-05'), at('mediation certificate issued', '2026-10-20')],
    });
    expect(codeOf(correct(certified, {}))).toBe('step-passed');
    expect(codeOf(correct(certified, { place: 2 }))).toBe('ok');
  });

  test('G1: the same things have to be said as when it is recorded, and its day has to be possible', () => {
    expect(codeOf(correct(refused(), { reason: '' }))).toBe('incomplete');
    expect(codeOf(correct(refused(), { instead: { ...right, grounds: '' } }))).toBe('incomplete');
    expect(codeOf(correct(refused(), { instead: { ...right, on: '2026-11-24' } }))).toBe('date-in-future');
    expect(codeOf(correct(refused(), { instead: { ...right, on: '2026-08-31' } }))).toBe('before-receipt');
  });

  test('A1, A9: nobody but the co-ordinator corrects one, each once, and nothing that is no decision', () => {
    for (const actor of [abigail, nadia, omar]) expect(codeOf(correct(refused(), {}, actor))).toBe('not-allowed');
    expect(codeOf(correct(refused(), { place: 0 }))).toBe('not-found');
    expect(codeOf(correct(refused(), { place: 9 }))).toBe('not-found');
    const twice = refused().case(bodyOf(correct(refused(), {})));
    expect(codeOf(correct(twice, {}))).toBe('already-recorded');
  });
});
