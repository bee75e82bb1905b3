import { describe, expect, test } from 'vitest';
import type { AuthorityRecord, AuthorityRecordBody } from '../../../../shared/domain/documents/index.ts';
import {
  healthAgreement,
  recordForAuthority,
  sectionGOf,
  yearlyPence,
} from '../../../../shared/domain/records/index.ts';
import { abigail, aCase, type CaseBuilder, jane, nadia, omar, refOf } from '../../../builders/a-case.ts';
import { aPlan, row } from '../../../builders/a-plan.ts';
import {
  aBudget,
  anAgreement,
  anAnswerToIt,
  anAuthorityRecord,
  aPanel,
  aPlacement,
} from '../../../builders/a-right.ts';
import { asActor } from '../../../builders/rule-context.ts';

const record = (body: AuthorityRecordBody, one: CaseBuilder = aCase(), actor = jane, label = 'new') => {
  const before = one.documents().find(({ id }) => id === one.id(label))?.body ?? null;
  const change = { documentId: one.id(label), before: before as AuthorityRecordBody | null, body };
  return recordForAuthority(change, asActor(actor, one));
};
const refused = (code: string, field: string) => ({ ok: false, code, detail: { field } });

describe('what the authority records for itself', () => {
  test('N8: who co-ordinates the case records it, nobody else, and the record says who and when', () => {
    for (const one of [aPanel(), anAgreement(), aPlacement(), aBudget()])
      expect(record(anAuthorityRecord(one, { recordedBy: refOf(omar) }))).toMatchObject({
        documents: [{ body: { recordedBy: refOf(jane), recordedOn: '2026-11-23' } }],
      });
    for (const actor of [abigail, nadia, omar])
      expect(record(anAuthorityRecord(aPanel()), aCase(), actor)).toMatchObject({ code: 'not-allowed' });
  });

  test.each([
    ['a panel of tomorrow', aPanel({ on: '2026-11-24' }), 'date-in-future', 'on'],
    ['an agreement asked for tomorrow', anAgreement({ askedOn: '2026-11-24' }), 'date-in-future', 'askedOn'],
    ['a placement that ends before it begins', aPlacement({ until: '2027-01-03' }), 'invalid', 'until'],
    [
      'a split of the cost that is not the whole',
      aPlacement({ funding: { education: 80, health: 10, socialCare: 0 } }),
      'invalid',
      'funding',
    ],
    ['a budget that ends before it begins', aBudget({ until: '2026-12-31' }), 'invalid', 'until'],
    ['a direct payment above the budget', aBudget({ directPaymentPence: 360_001 }), 'invalid', 'directPayment'],
  ] satisfies [string, AuthorityRecord, string, string][])('N8: %s is refused by its field', (_, one, code, field) => {
    expect(record(anAuthorityRecord(one))).toMatchObject(refused(code, field));
  });

  test('N8: a panel and an agreement need a paper that shows them', () => {
    const evidence = { fileId: null, note: '' };
    for (const one of [aPanel(), anAgreement()])
      expect(record(anAuthorityRecord(one, { evidence }))).toMatchObject(refused('incomplete', 'evidence'));
    expect(record(anAuthorityRecord(aPlacement(), { evidence }))).toMatchObject({ ok: true });
  });

  test('N8: what was recorded never changes, and is corrected by a record of its own', () => {
    const one = aCase().put('first', anAuthorityRecord(aPlacement()));
    expect(record(anAuthorityRecord(aPlacement({ agreedBy: 'X' })), one, jane, 'first')).toMatchObject({
      code: 'never-changes',
    });
    const replaces = { recordId: one.id('first'), why: 'The fee went up' };
    expect(record(anAuthorityRecord(aPlacement(), { replaces }), one)).toMatchObject({ ok: true });
  });

  test('N8: a placement’s cost in a year is counted from its weeks', () => {
    expect(yearlyPence(aPlacement())).toBe(42_500 * 38);
    expect(yearlyPence(aPlacement({ cost: { pence: 900_000, per: 'year', weeks: 1 } }))).toBe(900_000);
  });
});

describe('the commissioner’s agreement', () => {
  const asked = () => aCase().put('agreement', anAuthorityRecord(anAgreement()));
  const answer = (change = {}, one = asked()) =>
    record(anAuthorityRecord(anAgreement({ answer: anAnswerToIt(change) })), one, jane, 'agreement');

  test('N8: their answer is added once, with its day and who gave it; what was asked stays', () => {
    const other = anAgreement({ sectionG: 'Nothing', answer: anAnswerToIt({ recordedBy: refOf(omar) }) });
    expect(record(anAuthorityRecord(other), asked(), jane, 'agreement')).toMatchObject({
      documents: [{ body: { record: { sectionG: 'Occupational therapy', answer: { recordedBy: refOf(jane) } } } }],
    });
    expect(answer({ on: '2026-11-24' })).toMatchObject(refused('date-in-future', 'answeredOn'));
    expect(answer({ on: '2026-11-09' })).toMatchObject(refused('invalid', 'answeredOn'));
    const answered = aCase().put('agreement', anAuthorityRecord(anAgreement({ answer: anAnswerToIt() })));
    expect(answer({}, answered)).toMatchObject({ code: 'changed-meanwhile' });
  });

  const withG = aPlan({ G: [row('g-1', 'Occupational  therapy ')] });
  const stands = (...records: AuthorityRecord[]) =>
    healthAgreement(
      records.reduce((one, body, index) => one.put(`record ${index}`, anAuthorityRecord(body)), aCase()).state(),
      withG,
    );

  test('N8: it is given for the very words of section G, whatever the spaces between them', () => {
    expect(sectionGOf(withG)).toBe('Occupational therapy');
    expect(stands()).toBe('not asked');
    expect(stands(anAgreement())).toBe('asked');
    expect(stands(anAgreement({ answer: anAnswerToIt({ agreed: false }) }))).toBe('not agreed');
    expect(stands(anAgreement({ answer: anAnswerToIt() }))).toBe('agreed');
    const other = anAgreement({ sectionG: 'Occupational therapy, weekly', answer: anAnswerToIt() });
    expect(stands(other)).toBe('other words agreed');
  });

  test('N8: without health provision nothing has to be agreed', () => {
    expect(healthAgreement(aCase().state(), aPlan({}))).toBe('not needed');
  });
});
