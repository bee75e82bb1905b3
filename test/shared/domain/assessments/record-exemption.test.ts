import { describe, expect, test } from 'vitest';
import {
  type RecordExemption,
  recordExemption,
  withdrawExemption,
} from '../../../../shared/domain/assessments/index.ts';
import type { CaseBody, Exemption, Ruling } from '../../../../shared/domain/documents/index.ts';
import { keyDates } from '../../../../shared/domain/statute/index.ts';
import { abigail, aCase, type CaseBuilder, jane, larkfield, nadia, omar, refOf } from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

/** Received on 1 September 2026: the decision was due on 13 October. Today is 23 November. */
const aCaseSince = (): CaseBuilder =>
  aCase().case({ stage: 'deciding whether to assess' }).asked('speech', nadia).photo('letter', 'speech', nadia);
const away: RecordExemption = {
  step: 'decide whether to assess',
  ground: 'absent from the area',
  from: '2026-09-10',
  to: '2026-10-20',
  reason: 'The family was abroad.',
  requestId: null,
  evidenceFileId: null,
};
const record = (change: Partial<RecordExemption> = {}, one = aCaseSince(), actor = jane): Ruling =>
  recordExemption({ ...away, ...change }, asActor(actor, one));
const codeOf = (ruling: Ruling): string => (ruling.ok ? 'ok' : ruling.code);
const caseAfter = (ruling: Ruling): CaseBody => {
  if (!ruling.ok) throw new Error(`refused: ${ruling.code}`);
  return ruling.documents[0]?.body as CaseBody;
};
const one = aCaseSince();
const missed = {
  step: 'advice' as const,
  ground: 'missed appointment' as const,
  from: '2026-11-02',
  to: '2026-11-02',
  requestId: one.id('speech'),
};

describe('regs 5(4), 8, 10(4), 13(3): an exemption is recorded', () => {
  test('G1: with ground, dates, reason, evidence and who recorded it; the step reads exempt and its date stays', () => {
    const after = caseAfter(record({ evidenceFileId: one.id('letter') }, one));
    const { evidenceFileId: _none, ...recorded } = away;
    expect(after.exemptions).toEqual([
      { ...recorded, evidenceFileId: one.id('letter'), recordedBy: refOf(jane), recordedOn: '2026-11-23' },
    ]);
    const stands = (exemptions: Exemption[]) =>
      keyDates({ events: after.events, exemptions, requests: [], today: '2026-11-23' })[1];
    expect(stands([])).toMatchObject({ state: 'late', legalDate: '2026-10-13' });
    expect(stands(after.exemptions)).toMatchObject({ state: 'exempt', legalDate: '2026-10-13' });
  });

  test('reg 8: for advice it names the request that it excuses', () => {
    expect(codeOf(record(missed, one))).toBe('ok');
    expect(codeOf(record({ ...missed, requestId: null }, one))).toBe('incomplete');
    expect(codeOf(record({ ...missed, requestId: one.id('case') }, one))).toBe('not-found');
    expect(codeOf(record({ requestId: one.id('speech') }, one))).toBe('incomplete');
  });

  test('G1: only what excuses by law is recorded', () => {
    expect(codeOf(record({ ground: 'missed appointment' }))).toBe('ground-not-allowed');
    expect(codeOf(record({ ...missed, ground: 'school closed' }, one))).toBe('ground-not-allowed');
    expect(codeOf(record({ from: '2026-09-10', to: '2026-10-06' }))).toBe('too-short');
    expect(codeOf(record({ from: '2026-09-10', to: '2026-10-07' }))).toBe('ok');
    expect(codeOf(record({ from: '2026-10-14', to: '2026-11-20' }))).toBe('outside-period');
  });

  test('reg 5(4)(d): of an absence four continuous weeks fall within the time for the step, not one day of it', () => {
    expect(codeOf(record({ from: '2026-10-13', to: '2026-11-20' }))).toBe('too-short');
    expect(codeOf(record({ from: '2026-08-01', to: '2026-09-27' }))).toBe('too-short');
    expect(codeOf(record({ from: '2026-08-01', to: '2026-09-28' }))).toBe('ok');
    expect(codeOf(record({ from: '2026-09-16', to: '2026-11-20' }))).toBe('ok');
    expect(codeOf(record({ ground: 'exceptional circumstances', from: '2026-10-13', to: '2026-11-20' }))).toBe('ok');
  });

  test('reg 5(4)(a): a closure excuses only when a setting was asked between one week before it and one week before reopening', () => {
    const closed = { ground: 'school closed' as const, from: '2026-09-15', to: '2026-10-20' };
    const asked = (askedOn: string, whom: Parameters<CaseBuilder['asked']>[1] = larkfield) =>
      codeOf(record(closed, aCase().asked('school', whom, { askedOn })));
    expect(codeOf(record(closed))).toBe('setting-not-asked');
    expect(asked('2026-09-07')).toBe('setting-not-asked');
    expect(asked('2026-09-08')).toBe('ok');
    expect(asked('2026-10-13')).toBe('ok');
    expect(asked('2026-10-14')).toBe('setting-not-asked');
    expect(asked('2026-10-12', nadia)).toBe('setting-not-asked');
    expect(codeOf(record({ ...closed, to: '2026-10-11' }, aCase().asked('school', larkfield)))).toBe('too-short');
  });

  test.each<[string, Partial<RecordExemption>]>([
    ['invalid', { to: '2026-09-09' }],
    ['date-in-future', { from: '2026-11-24', to: '2026-12-30' }],
    ['incomplete', { reason: '' }],
    ['not-found', { evidenceFileId: one.id('case') }],
  ])('G1: %s', (code, change) => {
    expect(codeOf(record(change))).toBe(code);
  });

  test('G1: the same again is refused; another for the same step is not', () => {
    const twice = aCaseSince().case({ exemptions: caseAfter(record()).exemptions });
    expect(codeOf(record({}, twice))).toBe('already-recorded');
    expect(caseAfter(record({ ground: 'exceptional circumstances' }, twice)).exemptions).toHaveLength(2);
  });

  test('A1: only the co-ordinator of the case, or who covers, records and takes back', () => {
    const recorded = aCaseSince().case({ exemptions: caseAfter(record()).exemptions });
    for (const actor of [omar, abigail, nadia]) {
      expect(codeOf(record({}, aCaseSince(), actor))).toBe('not-allowed');
      expect(codeOf(withdrawExemption({ place: 0, reason: 'Wrong' }, asActor(actor, recorded)))).toBe('not-allowed');
    }
  });

  test('G1: an exemption that is taken back stays, says who and why, and excuses nothing any more', () => {
    const recorded = aCaseSince().case({ exemptions: caseAfter(record()).exemptions });
    const ruling = withdrawExemption({ place: 0, reason: 'Another child.' }, asActor(jane, recorded));
    const after = caseAfter(ruling);
    expect(after.exemptions).toMatchObject([
      { ground: 'absent from the area', withdrawn: { on: '2026-11-23', by: refOf(jane), reason: 'Another child.' } },
    ]);
    expect(keyDates({ ...after, requests: [], today: '2026-11-23' })[1]).toMatchObject({ state: 'late' });
    const again = aCaseSince().case({ exemptions: after.exemptions });
    expect(codeOf(withdrawExemption({ place: 0, reason: 'Twice' }, asActor(jane, again)))).toBe('already-recorded');
    expect(codeOf(withdrawExemption({ place: 1, reason: 'None' }, asActor(jane, again)))).toBe('not-found');
    expect(codeOf(record({}, again))).toBe('ok');
  });
});
