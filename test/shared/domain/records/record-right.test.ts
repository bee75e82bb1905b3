import { describe, expect, test } from 'vitest';
import type { RightsRecord, RightsRecordBody } from '../../../../shared/domain/documents/index.ts';
import { addFile } from '../../../../shared/domain/files/index.ts';
import { recordRight } from '../../../../shared/domain/records/index.ts';
import { abigail, aCase, type CaseBuilder, idOf, jane, nadia, omar, refOf } from '../../../builders/a-case.ts';
import { aCapacityDecision, aConsent, anAuthority, aResponsibility, aRight } from '../../../builders/a-right.ts';
import { asActor } from '../../../builders/rule-context.ts';

const record = (body: RightsRecordBody, one: CaseBuilder = aCase(), actor = jane, label = 'new') => {
  const before = one.documents().find(({ id }) => id === one.id(label))?.body ?? null;
  const change = { documentId: one.id(label), before: before as RightsRecordBody | null, body };
  return recordRight(change, asActor(actor, one));
};
const grown = () => {
  const one = aCase();
  return one.case({ child: { ...one.body('case', 'case').child, birthDate: '2010-03-14' } });
};
const refused = (code: string, field: string) => ({ ok: false, code, detail: { field } });
const ended = { on: '2026-11-20', reason: 'By telephone', by: refOf(nadia), recordedOn: '2026-01-01' };

describe('recording', () => {
  test('N3: who co-ordinates the case records it, nobody else, and the record says who and when', () => {
    expect(record(aRight(aConsent(), { recordedBy: refOf(omar), recordedOn: '2026-01-01' }))).toMatchObject({
      ok: true,
      documents: [{ kind: 'rights-record', body: { recordedBy: refOf(jane), recordedOn: '2026-11-23' } }],
    });
    for (const actor of [abigail, nadia, omar])
      expect(record(aRight(aConsent()), aCase(), actor)).toMatchObject({ code: 'not-allowed' });
  });

  test('N3: nothing is recorded without evidence: a file added to the case as evidence, or words', () => {
    const empty = { fileId: null, note: ' ' };
    expect(record(aRight(aConsent(), { evidence: empty }))).toMatchObject(refused('incomplete', 'evidence'));
    const one = aCase().asked('speech', nadia).photo('theirs', 'speech', nadia).photo('form', 'speech', jane);
    one.put('form', { ...one.body('form', 'file'), draftId: one.id('case') });
    const shownBy = (label: string) =>
      record(aRight(aConsent(), { evidence: { fileId: one.id(label), note: '' } }), one);
    expect(shownBy('form')).toMatchObject({ ok: true });
    expect(shownBy('theirs')).toMatchObject(refused('unknown-file', 'evidence'));
    expect(shownBy('nowhere')).toMatchObject(refused('unknown-file', 'evidence'));
  });

  test('N3: evidence is added to the case by who co-ordinates it, and by nobody else', () => {
    const one = aCase().asked('speech', nadia).photo('form', 'speech', jane);
    const change = {
      documentId: idOf('file'),
      before: null,
      body: { ...one.body('form', 'file'), draftId: one.id('case') },
    };
    expect(addFile(change, asActor(jane, one))).toMatchObject({ ok: true });
    for (const actor of [nadia, abigail, omar])
      expect(addFile(change, asActor(actor, one))).toMatchObject({ code: 'not-allowed' });
  });

  test.each([
    ['a consent of tomorrow', aConsent({ on: '2026-11-24' }), 'date-in-future', 'on'],
    ['a consent older than the child', aConsent({ on: '2019-03-13' }), 'invalid', 'on'],
    ['a consent that ends before it was given', aConsent({ until: '2026-10-04' }), 'invalid', 'until'],
    ['an authority that begins tomorrow', anAuthority({ from: '2026-11-24' }), 'date-in-future', 'from'],
    ['an authority that ends before it begins', anAuthority({ until: '2026-10-04' }), 'invalid', 'until'],
    ['responsibility from before the birth', aResponsibility({ from: '2019-03-13' }), 'invalid', 'from'],
    ['a capacity decision about a child', aCapacityDecision(), 'not-yet', 'on'],
    ['the consent of a young person who is a child', aConsent({ as: 'young person' }), 'not-yet', 'as'],
  ] satisfies [string, RightsRecord, string, string][])('N3: %s is refused by its field', (_, right, code, field) => {
    expect(record(aRight(right))).toMatchObject(refused(code, field));
  });

  test('N3: after the rights have passed the young person consents; a representative once a decision says why', () => {
    const consent = (as: 'parent' | 'young person' | 'representative', one = grown()) =>
      record(aRight(aConsent({ as, on: '2026-11-20' })), one);
    expect(consent('young person')).toMatchObject({ ok: true });
    expect(consent('parent')).toMatchObject(refused('invalid', 'as'));
    expect(consent('representative')).toMatchObject(refused('incomplete', 'as'));
    expect(consent('representative', grown().put('capacity', aRight(aCapacityDecision())))).toMatchObject({ ok: true });
  });

  test('N3: somebody who has capacity has no representative', () => {
    const representative = { who: refOf(abigail), as: 'deputy' as const };
    expect(record(aRight(aCapacityDecision({ representative })), grown())).toMatchObject({ ok: true });
    const has = aCapacityDecision({ representative, outcome: 'has capacity' });
    expect(record(aRight(has), grown())).toMatchObject(refused('invalid', 'representative'));
  });
});

describe('a correction', () => {
  const replaces = (one: CaseBuilder, why = 'The date was wrong') => ({ recordId: one.id('first'), why });

  test('N3: is a record of its own that says what it replaces and why, and is made once', () => {
    const one = aCase().put('first', aRight(aConsent()));
    expect(record(aRight(aConsent(), { replaces: replaces(one, '') }), one)).toMatchObject(
      refused('incomplete', 'replaces'),
    );
    const corrected = aRight(aConsent({ on: '2026-10-02' }), { replaces: replaces(one) });
    expect(record(corrected, one)).toMatchObject({ ok: true });
    one.put('second', corrected);
    expect(record(corrected, one)).toMatchObject({ code: 'changed-meanwhile' });
  });

  test('N3: corrects a record of the same type', () => {
    const one = aCase().put('first', aRight(aResponsibility()));
    expect(record(aRight(aConsent(), { replaces: replaces(one) }), one)).toMatchObject(
      refused('not-found', 'replaces'),
    );
  });
});

describe('an end', () => {
  const one = () => aCase().put('first', aRight(aConsent()));
  const end = (change: Partial<typeof ended> = {}, body = aRight(aConsent()), of = one()) =>
    record({ ...body, ended: { ...ended, ...change } }, of, jane, 'first');

  test('N3: a withdrawal is recorded with its day and reason, by whom it says itself; nothing else changes', () => {
    expect(end({}, aRight(aConsent({ answer: 'refused' })))).toMatchObject({
      documents: [
        { body: { ...aRight(aConsent()), ended: { on: '2026-11-20', by: refOf(jane), recordedOn: '2026-11-23' } } },
      ],
    });
    expect(record(aRight(aConsent()), one(), jane, 'first')).toMatchObject({ code: 'never-changes' });
  });

  test('N3: it is neither tomorrow nor before the beginning, and has a reason', () => {
    expect(end({ on: '2026-11-24' })).toMatchObject(refused('date-in-future', 'endedOn'));
    expect(end({ on: '2026-10-04' })).toMatchObject(refused('invalid', 'endedOn'));
    expect(end({ reason: ' ' })).toMatchObject(refused('incomplete', 'reason'));
  });

  test('N3: what has ended, or was corrected, is not ended again', () => {
    const over = aCase().put('first', aRight(aConsent(), { ended }));
    expect(end({}, aRight(aConsent()), over)).toMatchObject({ code: 'changed-meanwhile' });
    const corrected = one();
    const replaces = { recordId: corrected.id('first'), why: 'The date' };
    corrected.put('second', aRight(aConsent(), { replaces }));
    expect(end({}, aRight(aConsent()), corrected)).toMatchObject({ code: 'changed-meanwhile' });
  });
});
