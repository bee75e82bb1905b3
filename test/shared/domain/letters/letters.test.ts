import { describe, expect, test } from 'vitest';
import { visibleTo } from '../../../../server/sync/visible-to.ts';
import { appealBy, letterRecipients, mediationBy, produceLetters } from '../../../../shared/domain/letters/index.ts';
import { abigail, aCase, type CaseBuilder, idOf, jane, nadia, omar, refOf, tom } from '../../../builders/a-case.ts';

const today = '2026-11-23';
const orderId = idOf('order');
const filled = (personId: string) => ({ personId, title: 'A letter', blocks: [], data: {} });
const shown = (
  one: CaseBuilder,
  kind: 'acknowledgement' | 'advice request' = 'acknowledgement',
  requestId: string | null = null,
) => letterRecipients(one.state(), { kind, requestId, today });

const produce = (one: CaseBuilder, actor = jane, people = [abigail]) =>
  produceLetters(
    {
      kind: 'acknowledgement',
      requestId: null,
      templateVersion: 0,
      letters: people.map(({ personId }) => filled(personId)),
      orderId,
    },
    { state: one.state(), actor, today, now: '2026-11-23T09:00:00.000Z', newId: () => crypto.randomUUID() },
  );

describe('who gets a letter', () => {
  test('N1: the family with access today is shown, with address and how to reach them; nobody else is', () => {
    const one = aCase()
      .granted('mother', abigail)
      .granted('father', tom, { endsOn: '2026-11-01' })
      .asked('speech', nadia)
      .contact('her contact', abigail);
    expect(shown(one)).toMatchObject([
      { personId: abigail.personId, proposed: true, held: null, address: '1 Larch Road' },
    ]);
  });

  test('N1: who is kept from the case, or from the assessment, cannot be sent a letter of it', () => {
    for (const from of ['case', 'assessment']) {
      const one = aCase().granted('mother', abigail).granted('father', tom).barred('bar', tom, from);
      const [mother, father] = shown(one);
      expect([mother?.held, father?.held]).toEqual([null, expect.stringContaining('Is kept from')]);
      expect(father?.proposed).toBe(false);
      expect(produce(one, jane, [tom])).toMatchObject({ ok: false, code: 'not-allowed' });
    }
  });

  test('N1: who is kept from some document is not ticked, and a note on how to reach somebody is shown', () => {
    const one = aCase()
      .granted('father', tom)
      .asked('speech', nadia)
      .submitted('speech')
      .barred('bar', tom, 'speech advice')
      .put('note', {
        kind: 'contact',
        person: refOf(tom),
        email: null,
        phone: null,
        address: null,
        note: 'Refuge: no post',
      });
    expect(shown(one)).toMatchObject([
      {
        proposed: false,
        held: null,
        look: [expect.stringContaining('kept from a document'), 'How to reach them: Refuge: no post'],
      },
    ]);
  });

  test('N3: an advocate can be chosen and is not ticked to begin with', () => {
    expect(shown(aCase().granted('advocate', tom, { capacity: 'advocate' }))).toMatchObject([
      { proposed: false, held: null },
    ]);
  });

  test('a request for advice goes to those who were asked', () => {
    const one = aCase().granted('mother', abigail).asked('speech', nadia);
    expect(shown(one, 'advice request', one.id('speech')).map(({ personId }) => personId)).toEqual([nadia.personId]);
    expect(shown(one, 'advice request')).toEqual([]);
  });
});

describe('producing', () => {
  test('A1: nobody but the co-ordinator of the case produces its letters', () => {
    const one = aCase().granted('mother', abigail);
    for (const actor of [abigail, nadia, omar])
      expect(produce(one, actor)).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(produce(one, jane, [nadia])).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('G4: the same order twice makes one letter for each person', () => {
    const one = aCase().granted('mother', abigail).granted('father', tom);
    const made = produce(one);
    if (!made.ok) throw new Error(made.code);
    for (const document of made.documents) one.put('letter', document.body);
    expect(produce(one)).toMatchObject({ ok: true, documents: [] });
    expect(produce(one, jane, [abigail, tom])).toMatchObject({ documents: [{ body: { to: refOf(tom) } }] });
  });

  test('N1: a letter is seen by whom it is to and by the co-ordinator, and by no other parent, setting or adviser', () => {
    const one = aCase()
      .granted('mother', abigail)
      .granted('father', tom)
      .grantedToSetting('school')
      .asked('speech', nadia);
    const made = produce(one);
    if (!made.ok) throw new Error(made.code);
    for (const document of made.documents) one.put('letter', document.body);
    const readers = visibleTo(one.state(), today).filter(({ documentId }) => documentId === one.id('letter'));
    expect(readers.map(({ personId }) => personId).toSorted()).toEqual([abigail.personId, jane.personId].toSorted());
  });
});

test.each([
  ['2026-11-23', '2027-01-25', 'a Saturday moves to Monday'],
  ['2026-10-26', '2027-01-04', '26 December moves past New Year, to a working day'],
  ['2026-11-01', '2027-01-04', '1 January moves to the first working day after it'],
  ['2026-06-15', '2026-09-01', 'August moves to September'],
  ['2026-12-31', '2027-03-01', 'the month that has no such day ends on its last, a Sunday'],
  ['2026-09-15', '2026-11-16', 'a Sunday moves to Monday'],
  ['2026-09-16', '2026-11-16', 'a working day stays'],
])('reg 32: an appeal against a letter of %s is in time until %s: %s', (sent, by) => {
  expect(appealBy(sent)).toBe(by);
  expect(mediationBy('2026-11-23')).toBe('2027-01-23');
});
