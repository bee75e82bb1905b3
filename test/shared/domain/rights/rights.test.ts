import { describe, expect, test } from 'vitest';
import { grantsOfFamily, partsOf, planAccess } from '../../../../shared/domain/access/index.ts';
import type { RightOf, RightsRecordBody } from '../../../../shared/domain/documents/index.ts';
import { consentState, rightsHolder, uncorrectedRights } from '../../../../shared/domain/rights/index.ts';
import { abigail, aCase, type CaseBuilder, jane, refOf, tom } from '../../../builders/a-case.ts';
import { aCapacityDecision, aConsent, anAuthority, aRight } from '../../../builders/a-right.ts';

const ended = { on: '2026-11-20', reason: 'By telephone', by: refOf(jane), recordedOn: '2026-11-20' };
const records = (one: CaseBuilder) => uncorrectedRights(one.state());
const withRecords = (...bodies: RightsRecordBody[]) =>
  bodies.reduce((one, body, index) => one.put(`record ${index}`, body), aCase());

describe('who holds the rights', () => {
  const born = '2010-03-14';
  const on = '2026-11-23';
  const holder = (...decisions: RightOf<'capacity'>[]) =>
    rightsHolder(born, records(withRecords(...decisions.map((one) => aRight(one)))), {
      matter: 'who sees the plan',
      on,
    });

  test('N3: the parent to the end of compulsory school age, from the next day the young person', () => {
    const at = (day: string) => rightsHolder(born, [], { matter: 'the assessment', on: day });
    expect(at('2026-06-26')).toMatchObject({ who: 'the parent', from: null, passOn: '2026-06-27' });
    expect(at('2026-06-27')).toMatchObject({ who: 'the young person', from: '2026-06-27' });
  });

  test('N3: a young person has capacity until a decision says otherwise, and in that matter alone', () => {
    expect(holder()).toMatchObject({ who: 'the young person', decision: null });
    expect(holder(aCapacityDecision({ matter: 'the placement' }))).toMatchObject({ who: 'the young person' });
    expect(holder(aCapacityDecision())).toMatchObject({ who: 'the parent', from: '2026-11-02' });
  });

  test('N3: a representative comes before the parent', () => {
    const representative = { who: refOf(abigail), as: 'deputy' as const };
    expect(holder(aCapacityDecision({ representative }))).toMatchObject({ who: 'a representative' });
  });

  test('N3: of several decisions in a matter the latest counts', () => {
    const later = aCapacityDecision({ on: '2026-11-20', outcome: 'has capacity' });
    expect(holder(later, aCapacityDecision())).toMatchObject({ who: 'the young person', decision: later });
  });
});

describe('where consent stands', () => {
  const state = (...bodies: RightsRecordBody[]) =>
    consentState(records(withRecords(...bodies)), 'share the plan', '2026-11-23').state;

  test('N3: given, refused, withdrawn, over or never recorded; other matters say nothing', () => {
    expect(state()).toBe('not recorded');
    expect(state(aRight(aConsent({ matter: 'seek advice' })))).toBe('not recorded');
    expect(state(aRight(aConsent()))).toBe('given');
    expect(state(aRight(aConsent({ answer: 'refused' })))).toBe('refused');
    expect(state(aRight(aConsent(), { ended }))).toBe('withdrawn');
    expect(state(aRight(aConsent({ until: '2026-11-22' })))).toBe('over');
  });

  test('N3: a correction takes the place of what it corrects, which stays in the case', () => {
    const one = withRecords(aRight(aConsent()));
    const replaces = { recordId: one.id('record 0'), why: 'It was a refusal' };
    one.put('corrected', aRight(aConsent({ answer: 'refused' }), { replaces }));
    expect(consentState(records(one), 'share the plan', '2026-11-23').state).toBe('refused');
    expect(one.state().documents.has(one.id('record 0'))).toBe(true);
  });
});

test('reg 17: who co-ordinates the case may be shown every plan', () => {
  const plan = { status: 'final' as const, served: { on: '2026-11-20', by: 'hub' as const } };
  expect(planAccess(partsOf(aCase().state()), jane.personId, plan, '2026-11-23')).toEqual({ until: null });
});

test('N3: an advocate whose authority has ended is no more among the family that is told', () => {
  const told = (one: CaseBuilder) => grantsOfFamily(one.state(), '2026-11-23').map(({ id }) => id);
  const one = aCase().granted('mother', abigail).granted('advocate', tom, { capacity: 'advocate' });
  expect(told(one)).toEqual([one.id('mother'), one.id('advocate')]);
  one.put('authority', aRight(anAuthority()));
  expect(told(one)).toEqual([one.id('mother'), one.id('advocate')]);
  expect(told(one.put('authority', aRight(anAuthority(), { ended })))).toEqual([one.id('mother')]);
  expect(told(one.put('authority', aRight(anAuthority({ until: '2026-11-22' }))))).toEqual([one.id('mother')]);
});
