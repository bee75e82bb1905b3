import { describe, expect, test } from 'vitest';
import { bodyFrom, missingIn, problemOf } from '../../../../client/features/records/compose.ts';
import { type Known, typedAgain } from '../../../../client/features/records/field.ts';
import { recordForms } from '../../../../client/features/records/forms.ts';
import { knownIn } from '../../../../client/features/records/known.ts';
import type { AuthorityRecord, RightsRecord } from '../../../../shared/domain/documents/index.ts';
import { abigail, aCase, jane, larkfield, nadia, refOf, speechTeam, tom } from '../../../builders/a-case.ts';
import {
  aBudget,
  aCapacityDecision,
  aConsent,
  aDisclosure,
  anAgreement,
  anAuthority,
  aPanel,
  aPlacement,
  aResponsibility,
} from '../../../builders/a-right.ts';
import { asActor } from '../../../builders/rule-context.ts';

const one = () =>
  aCase().granted('mother', abigail).granted('advocate', tom).asked('speech', nadia).asked('team', speechTeam);
const known: Known = knownIn(one().state());
const evidence = { fileId: null, note: 'Signed form' };

/** A record as its form would make it again, from what the form shows of it. */
function again(record: RightsRecord | AuthorityRecord) {
  const typed = typedAgain(recordForms[record.type].fields, { ...record }, known);
  const draft = { type: record.type, typed, known, evidence, replaces: null };
  return { missing: missingIn(draft), record: bodyFrom(draft, asActor(jane, one()))?.record };
}

describe('the form of a record', () => {
  test.each([
    aConsent(),
    aConsent({ to: { type: 'person', ...refOf(nadia) }, until: '2026-12-31' }),
    aConsent({ to: { type: 'setting', ...larkfield } }),
    aConsent({ to: { type: 'team', ...speechTeam } }),
    aConsent({ to: { type: 'named', name: 'Dr Hart' }, by: { personId: null, name: 'Joan Fenwick' } }),
    aResponsibility({ limits: 'No contact at school' }),
    anAuthority(),
    aCapacityDecision(),
    aCapacityDecision({ representative: { who: refOf(abigail), as: 'deputy' } }),
    aDisclosure(),
    aPanel(),
    anAgreement({ draftVersion: null }),
    aPlacement({ setting: larkfield }),
    aPlacement({ cost: { pence: 612_050, per: 'year', weeks: 1 }, residential: true }),
    aBudget(),
  ])('N3: of $type begins, for a correction, with all that was recorded', (record) => {
    const made = again(record);
    const told = record.type === 'consent' && record.to.type === 'setting';
    // A setting that has no part in the case stays by its name.
    if (told) expect(made.record).toMatchObject({ to: { type: 'named', name: larkfield.name } });
    else expect(made).toEqual({ missing: [], record });
  });

  test('N3: says by its field what is not filled in, and in which words', () => {
    const draft = { type: 'consent' as const, typed: {}, known, evidence: { fileId: null, note: ' ' }, replaces: null };
    const missing = missingIn(draft);
    expect(missing.map(({ field }) => field)).toEqual([
      ...['matter', 'answer', 'by', 'as', 'to', 'on', 'how'].map((key) => `record-${key}`),
      'record-evidence',
    ]);
    expect(missing.every(({ words }) => words.length > 10)).toBe(true);
  });

  test.each([
    ['12,50', undefined],
    ['£1,250.50', 125_050],
    ['1250', 125_000],
    ['0', 0],
    ['-4', undefined],
    ['12.345', undefined],
  ])('N8: %s pounds are %s pence', (typed, pence) => {
    const field = { key: 'pence', is: 'money', label: 'Amount' } as const;
    const draft = { type: 'personal budget' as const, typed: { pence: typed }, known, evidence, replaces: null };
    const missing = missingIn(draft).some(({ field: id }) => id === `record-${field.key}`);
    expect(missing).toBe(pence === undefined);
  });

  test('N3: what a rule refuses stands by the field that it is about', () => {
    expect(problemOf('date-in-future', 'endedOn')).toEqual({
      field: 'record-on',
      words: 'The date is in the future. Enter today’s date or an earlier one.',
    });
    expect(problemOf('invalid', 'funding').field).toBe('record-funding-education');
    expect(problemOf('not-allowed', '').field).toBe('record-form');
  });
});
