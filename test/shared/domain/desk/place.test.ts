import { describe, expect, test } from 'vitest';
import { type CaseToPlace, liesIn, placeOf, type Tray, trays } from '../../../../shared/domain/desk/index.ts';
import type { CaseEvent, Exemption, Stage } from '../../../../shared/domain/documents/index.ts';
import { addDays, type RequestFacts } from '../../../../shared/domain/statute/index.ts';
import { idOf, jane, refOf } from '../../../builders/a-case.ts';

const today = '2026-11-23';

function aCaseFile(stage: Stage, ...events: [CaseEvent['type'], string][]): CaseToPlace {
  return { stage, events: events.map(([type, on]) => ({ type, on })), exemptions: [] };
}

function asked(service: string, askedOn: string, change: Partial<RequestFacts> = {}): RequestFacts {
  const dueOn = addDays(askedOn, 42);
  return { id: idOf(service), service, askedOn, dueOn, state: 'outstanding', submittedOn: null, ...change };
}
const sent = (service: string, askedOn: string): RequestFacts =>
  asked(service, askedOn, { state: 'submitted', submittedOn: addDays(askedOn, 20) });

const assessing = aCaseFile(
  'gathering advice',
  ['request received', '2026-09-28'],
  ['decided to assess', '2026-10-26'],
);
const drafted = (servedOn: string, stage: Stage = 'draft with the family'): CaseToPlace => ({
  ...aCaseFile(
    stage,
    ['request received', '2026-08-10'],
    ['decided to assess', '2026-09-07'],
    ['draft plan served', servedOn],
  ),
});
const lies = (one: CaseToPlace, requests: readonly RequestFacts[] = [], on = today): Tray[] =>
  trays.filter((tray) => liesIn(placeOf(one, requests, on), tray));

describe('G1: a case lies in the tray of the step it has reached', () => {
  test('G1: from the day its request is registered until the decision it waits for that decision', () => {
    const one = aCaseFile('deciding whether to assess', ['request received', '2026-10-26']);
    expect(lies(one)).toEqual(['decide whether to assess', 'all']);
    expect(placeOf(one, [], today)).toMatchObject({
      reason: 'Decide whether to assess, and tell the family. The request was received on Monday 26 October 2026.',
      due: {
        name: 'Decide whether to assess',
        legalDate: '2026-12-07',
        actBy: '2026-12-07',
        state: 'open',
        daysLeft: 14,
      },
    });
  });

  test('G1: after the decision it waits for advice, and says when nobody has been asked yet', () => {
    expect(placeOf(assessing, [], today)).toMatchObject({ tray: 'waiting for advice', waitingFor: [] });
    expect(placeOf(assessing, [], today).reason).toContain('nobody has been asked yet');
    const both = [asked('Parents', '2026-11-02'), asked('School', '2026-10-30'), sent('Health', '2026-10-27')];
    expect(placeOf(assessing, both, today)).toMatchObject({
      tray: 'waiting for advice',
      reason: 'Advice: 1 of 3 in.',
      waitingFor: ['School', 'Parents'],
      due: { legalDate: '2026-12-11' },
    });
  });

  test('G1: with all the advice in, the plan is drafted; a request that was taken back is not waited for', () => {
    const requests = [sent('Health', '2026-10-27'), asked('School', '2026-10-27', { state: 'withdrawn' })];
    expect(lies(assessing, requests)).toEqual(['drafting', 'all']);
    expect(placeOf(assessing, requests, today).reason).toContain('All the advice has come (1 of 1).');
  });

  test('reg 13(1): a draft is with the family for 15 days, beginning with the day it was served; then it is ready to issue', () => {
    expect(lies(drafted('2026-11-09'), [], '2026-11-23')).toEqual(['with the family', 'all']);
    expect(lies(drafted('2026-11-09'), [], '2026-11-24')).toEqual(['ready to issue', 'all']);
    expect(lies(drafted('2026-11-09', 'finalising the plan'), [], '2026-11-20')).toEqual(['ready to issue', 'all']);
  });

  test('reg 13(1): a second draft gives the family its days again', () => {
    const again = drafted('2026-10-20');
    const both = { ...again, events: [...again.events, { type: 'draft plan served' as const, on: '2026-11-16' }] };
    expect(placeOf(both, [], today)).toMatchObject({
      tray: 'with the family',
      reason: 'The family has until Monday 30 November 2026 to answer the draft plan.',
      due: { name: 'Final plan', legalDate: '2026-12-28', actBy: '2026-12-24' },
    });
  });

  test('G1: an adviser who never answered does not hold a plan up that has gone to the family', () => {
    const place = placeOf(drafted('2026-11-16'), [asked('School', '2026-09-08')], today);
    expect(place).toMatchObject({
      tray: 'with the family',
      overdue: false,
      due: { name: 'Final plan' },
      waitingFor: [],
    });
  });

  test('G1: refused, withdrawn and closed cases lie in no tray; a plan in force waits for its review', () => {
    const refused = aCaseFile(
      'not assessed',
      ['request received', '2026-09-01'],
      ['decided not to assess', '2026-10-01'],
    );
    const withdrawn = aCaseFile('withdrawn', ['request received', '2026-09-01'], ['request withdrawn', '2026-10-01']);
    expect([lies(refused), lies(withdrawn)]).toEqual([[], []]);
    const inForce = aCaseFile('plan in force', ['request received', '2026-01-05'], ['final plan issued', '2026-05-20']);
    expect(lies(inForce)).toEqual(['all']);
    expect(placeOf(inForce, [], today)).toMatchObject({ reason: 'Annual review.', due: { legalDate: '2027-05-19' } });
  });
});

describe('G1: what is overdue lies in the tray of its step too', () => {
  test('G1: from the day after the legal date, not on it', () => {
    const one = aCaseFile('deciding whether to assess', ['request received', '2026-10-11']);
    expect(lies(one, [], '2026-11-22')).toEqual(['decide whether to assess', 'all']);
    expect(lies(one, [], '2026-11-23')).toEqual(['decide whether to assess', 'overdue', 'all']);
  });

  test('reg 5(4): what a recorded exemption excuses is exempt, not overdue', () => {
    const one = aCaseFile('deciding whether to assess', ['request received', '2026-10-05']);
    const exemption: Exemption = {
      step: 'decide whether to assess',
      ground: 'exceptional circumstances',
      reason: 'His grandmother died.',
      from: '2026-11-01',
      to: '2026-11-20',
      recordedBy: refOf(jane),
      recordedOn: '2026-11-12',
      requestId: null,
    };
    expect(lies(one)).toContain('overdue');
    expect(lies({ ...one, exemptions: [exemption] })).toEqual(['decide whether to assess', 'all']);
    expect(placeOf({ ...one, exemptions: [exemption] }, [], today).due?.state).toBe('exempt');
  });

  test('N9: nothing is overdue in a case whose automatic mail is stopped; it stays in the tray of its step', () => {
    const one = { ...aCaseFile('deciding whether to assess', ['request received', '2026-10-05']), quiet: true };
    expect(lies(one)).toEqual(['decide whether to assess', 'all']);
    expect(placeOf(one, [], today).quiet).toBe(true);
  });

  test('V1: one adviser who is late makes the case overdue, whatever the others have sent', () => {
    const requests = [sent('Health', '2026-10-01'), asked('School', '2026-10-01')];
    expect(lies(assessing, requests)).toEqual(['waiting for advice', 'overdue', 'all']);
    expect(placeOf(assessing, requests, today).due).toMatchObject({
      legalDate: '2026-11-12',
      state: 'late',
      daysLeft: -11,
    });
  });
});
