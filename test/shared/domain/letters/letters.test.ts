import { describe, expect, test } from 'vitest';
import { visibleTo } from '../../../../server/sync/visible-to.ts';
import type { LetterKind } from '../../../../shared/domain/documents/index.ts';
import { letterData, letterRecipients, produceLetters } from '../../../../shared/domain/letters/index.ts';
import { dateInWords, keyDates } from '../../../../shared/domain/statute/index.ts';
import { abigail, aCase, type CaseBuilder, idOf, jane, nadia, omar, refOf, tom } from '../../../builders/a-case.ts';
import { aCapacityDecision, anAuthority, aRight } from '../../../builders/a-right.ts';

const today = '2026-11-23';
const orderId = idOf('order');
const filled = (personId: string) => ({ personId, title: 'A letter', blocks: [], data: {} });
const shown = (one: CaseBuilder, kind: LetterKind = 'acknowledgement', requestId: string | null = null) =>
  letterRecipients(one.state(), { kind, requestId, today });

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

  test('N3: an advocate whose recorded authority takes in letters is ticked, and is gone when it has ended', () => {
    const one = aCase().granted('advocate', tom, { capacity: 'advocate' }).put('authority', aRight(anAuthority()));
    expect(shown(one)).toMatchObject([{ personId: tom.personId, proposed: true, look: [] }]);
    expect(shown(one.put('authority', aRight(anAuthority({ until: '2026-11-22' }))))).toEqual([]);
  });

  test('N3: when the rights have passed the young person is ticked, and the parents are not', () => {
    const one = aCase().granted('herself', tom, { capacity: 'young person' }).granted('mother', abigail);
    const child = { ...one.body('case', 'case').child, birthDate: '2010-03-14' };
    expect(shown(one.case({ child })).map(({ proposed }) => proposed)).toEqual([true, false]);
    expect(shown(one)[1]?.look).toEqual([expect.stringContaining('27 June 2026')]);
    const lacks = aCapacityDecision({ matter: 'the assessment' });
    expect(shown(one.put('capacity', aRight(lacks))).map(({ proposed }) => proposed)).toEqual([true, true]);
  });

  test('reg 17: the letter with a plan goes to nobody who may not be shown the plan', () => {
    const one = aCase().granted('advocate', tom, { capacity: 'advocate' }).granted('mother', abigail);
    expect(shown(one, 'draft plan').map(({ held }) => held)).toEqual([expect.stringContaining('regulation 17'), null]);
    one.put('authority', aRight(anAuthority()));
    expect(shown(one, 'draft plan').map(({ held }) => held)).toEqual([null, null]);
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

const place = {
  authority: { name: 'Northwick Council', address: null, email: null, phone: null },
  services: { advice: 'a', mediation: 'b', disagreement: 'c', tribunal: 'd' },
  recipient: { name: 'Abigail Fenwick', address: null },
  today,
};
const received = { type: 'request received', on: '2026-06-01' } as const;

describe('what a letter says', () => {
  test.each([
    ['2026-11-23', null, '25 January 2027', 'a Saturday moves to Monday'],
    ['2026-10-26', null, '4 January 2027', '26 December moves past New Year, to a working day'],
    ['2026-06-15', null, '1 September 2026', 'August moves to September'],
    ['2026-06-15', '2026-09-10', '12 October 2026', 'a certificate gives a month from its date'],
  ])(
    'reg 32: after a decision sent on %s (certificate %s) the letter says %s, as the clock does: %s',
    (on, certificate, by, _why) => {
      const decided = { type: 'decided not to assess', on, grounds: 'Support is enough.' } as const;
      const issued = certificate ? [{ type: 'mediation certificate issued' as const, on: certificate }] : [];
      const state = aCase()
        .case({ events: [received, decided, ...issued] })
        .state();
      const facts = letterData('decision not to assess', state, place, { reasons: null, requestId: null });
      expect(facts).toMatchObject({ ok: true, data: { appeal: { by } } });
      const shown = keyDates({ events: [received, decided, ...issued], exemptions: [], requests: [], today: on });
      expect(dateInWords(shown.find(({ step }) => step === 'appeal')?.legalDate ?? '')).toBe(by);
    },
  );

  test('reg 13(1): the letter with a second draft gives the time to answer that one, the first is only when the draft was done', () => {
    const served = ['2026-08-03', '2026-09-08'].map((on) => ({ type: 'draft plan served' as const, on }));
    const events = [received, ...served];
    const facts = letterData('draft plan', aCase().case({ events }).state(), place, { reasons: null, requestId: null });
    expect(facts).toMatchObject({
      ok: true,
      data: { draft: { served_on: '8 September 2026', answer_by: '22 September 2026' } },
    });
    const draft = keyDates({ events, exemptions: [], requests: [], today }).find(({ step }) => step === 'draft plan');
    expect(draft?.doneOn).toBe('2026-08-03');
    expect(draft?.why.sentence).toContain('A new draft was sent on 8 September 2026.');
  });

  test('reg 5, reg 10: the reasons are those that were recorded with the decision, or those that are given now', () => {
    const decided = { type: 'decided not to assess', on: '2026-07-01', grounds: 'Support is enough.' } as const;
    const state = aCase()
      .case({ events: [received, decided] })
      .state();
    const said = (reasons: string | null) =>
      letterData('decision not to assess', state, place, { reasons, requestId: null });
    expect(said(null)).toMatchObject({ data: { decision: { reasons: 'Support is enough.' } } });
    expect(said('Other words.')).toMatchObject({ data: { decision: { reasons: 'Other words.' } } });
    const bare = aCase()
      .case({ events: [received, { type: 'decided not to assess', on: '2026-07-01' }] })
      .state();
    expect(letterData('decision not to assess', bare, place, { reasons: null, requestId: null })).toMatchObject({
      ok: false,
      missing: expect.stringContaining('Write down the reasons'),
    });
  });

  test('regs 5(4), 8: the letter about an exemption tells of the newest that holds, of one adviser’s answer too', () => {
    const one = aCase().asked('speech', nadia, { service: 'Speech and language therapy' });
    const by = { recordedBy: refOf(jane), recordedOn: '2026-10-07', from: '2026-10-01', to: '2026-10-20' };
    const late = {
      ...by,
      step: 'final plan',
      ground: 'absent from the area',
      reason: 'Away.',
      requestId: null,
    } as const;
    const ill = {
      ...by,
      step: 'advice',
      ground: 'missed appointment',
      reason: 'Ill.',
      requestId: one.id('speech'),
    } as const;
    const said = (exemptions: (typeof late | typeof ill | (typeof ill & { withdrawn: object }))[]) =>
      letterData(
        'extension by exemption',
        one.case({ events: [received], exemptions: exemptions as never }).state(),
        place,
        { reasons: null, requestId: null },
      );
    expect(said([late, ill])).toMatchObject({
      data: { exemption: { step: 'advice from Speech and language therapy' } },
    });
    const withdrawn = { on: today, by: refOf(jane), reason: 'Another child.' };
    expect(said([late, { ...ill, withdrawn }])).toMatchObject({ data: { exemption: { step: 'final plan' } } });
  });
});
